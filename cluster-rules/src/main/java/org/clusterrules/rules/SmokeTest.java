package org.clusterrules.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.compiler.InvalidRuleSetException;
import org.clusterrules.compiler.RuleProblem;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Label;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * Applies a rule set to blank forms, so that a rule that compiles and cannot work, such as one with a threshold that is no
 * number, is found when it is loaded and not when an application comes.
 */
final class SmokeTest {
    private final RuleSet rules;
    private final List<RuleProblem> problems = new ArrayList<>();

    private SmokeTest(RuleSet rules) {
        this.rules = rules;
    }

    static void run(RuleSet rules) {
        SmokeTest test = new SmokeTest(rules);
        Edition.all().values().forEach(test::assess);
        if (!test.problems.isEmpty()) {
            throw new InvalidRuleSetException(test.problems.stream().distinct().toList());
        }
    }

    private void assess(Edition edition) {
        try {
            check(rules.assess(Application.blank(edition)));
        } catch (ConsequenceException e) {
            add(e.getMatch().getRule().getName(), e.getCause() == null ? e : e.getCause());
        } catch (IllegalStateException e) {
            // A rule that spoke for no application, because it waits for what does not come.
            String message = String.valueOf(e.getMessage());
            Optional<Criterion> silent = rules.criteria().stream()
                    .filter(criterion -> message.contains(" " + criterion.id() + " "))
                    .findFirst();
            add(silent.map(Criterion::id).orElseThrow(() -> e), e);
        }
    }

    private void check(Assessment assessment) {
        for (Finding finding : assessment.findings()) {
            try {
                finding.message(Locale.CHINESE);
                finding.knifeEdge();
                finding.comparison();
                finding.advice();
                finding.earned();
            } catch (RuntimeException e) {
                add(finding.criterion().id(), e);
            }
        }
    }

    private void add(String rule, Throwable cause) {
        Criterion criterion = rules.criteria().stream()
                .filter(candidate -> candidate.id().equals(rule))
                .findFirst()
                .orElseThrow();
        problems.add(
                new RuleProblem(criterion.source().file(), criterion.source().line(), 1, rule, cause(cause)));
    }

    private static Label cause(Throwable cause) {
        if (cause instanceof NumberFormatException) {
            return new Label(
                    "引号中的门槛值或容差不是数字，应如 \"10\"、\"13.5\"、\"5%\"",
                    "a threshold or tolerance in quotes is no number; write it like \"10\", \"13.5\" or \"5%\"");
        }
        return new Label("规则无法执行：" + cause.getMessage(), "this rule cannot be applied: " + cause.getMessage());
    }
}
