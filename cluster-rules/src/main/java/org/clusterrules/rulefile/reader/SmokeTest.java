package org.clusterrules.rulefile.reader;

import com.google.common.collect.Ordering;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.internal.RuleApplier;

/**
 * Applies checked rules to blank forms, so that a rule that cannot work is found on loading and not with the first
 * application. It is the last check, and finds what the others miss.
 */
final class SmokeTest {
    private SmokeTest() {}

    /** Skips the rules of a known base, which was already tested on forms of its edition. */
    static void run(RuleSetDefinition ruleSet, Optional<RuleSetDefinition> known, RuleProblems problems) {
        Set<Edition> editions = new LinkedHashSet<>(Edition.all().values());
        editions.add(ruleSet.edition());
        for (Edition edition : editions) {
            Set<Rule> tried = Sets.newIdentityHashSet();
            known.filter(there -> there.edition().equals(edition)).ifPresent(there -> tried.addAll(there.rules()));
            List<Rule> open = ruleSet.rules().stream()
                    .filter(rule -> !tried.contains(rule))
                    .toList();
            // A rule that reads a conclusion needs the findings of all rules of that part.
            run(open.stream().anyMatch(Rule::readsConclusions) ? ruleSet.rules() : open, edition, problems);
        }
    }

    private static void run(List<Rule> rules, Edition edition, RuleProblems problems) {
        if (rules.isEmpty()) {
            return;
        }
        Application blankForm = Application.blank(edition);
        List<Finding> said = new ArrayList<>();
        Ordering<Rule> byPart =
                Ordering.natural().onResultOf(rule -> rule.criterion().part());
        for (Rule rule : byPart.sortedCopy(rules)) {
            Optional<Finding> finding = RuleApplier.tryOn(rule, blankForm, said).filter(SmokeTest::canBeShown);
            finding.ifPresent(said::add);
            if (finding.isEmpty()) {
                Criterion criterion = rule.criterion();
                problems.add(
                        ProblemCode.CANNOT_BE_APPLIED,
                        criterion.location().file(),
                        criterion.location().line(),
                        1,
                        criterion.id());
            }
        }
    }

    private static boolean canBeShown(Finding finding) {
        try {
            finding.message(Locale.CHINESE);
            finding.knifeEdge();
            finding.comparison();
            finding.advice();
            finding.earned();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
