package org.clusterrules.fuzz;

import static com.google.common.base.Verify.verify;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.clusterrules.cases.Cases;
import org.clusterrules.drools.RuleBase;
import org.clusterrules.model.Application;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.internal.RuleApplier;
import org.clusterrules.rulefile.reader.RuleSetDefinition;
import org.clusterrules.rulefile.reader.RuleSetReader;

/** Reads the files of a rule set, and applies the rules where they are right. */
final class RuleSetCheck implements InputCheck {
    private static final int MOST_PROBLEMS = 501;
    /** The most characters that {@link RuleProblem#describe} has. */
    static final int LONGEST_PROBLEM = 1_500;

    private final List<Application> forms =
            List.of(Application.blank(Cases.eligibleForm().edition()), Cases.eligibleForm());

    @Override
    public void check(byte[] input) {
        RuleFiles files = new RuleFiles(input);
        RuleSetDefinition rules;
        try {
            rules = RuleSetReader.read(files.here(), files);
        } catch (InvalidRuleSetException e) {
            verify(e.problems().stream().anyMatch(RuleProblem::isError), "refused without an error");
            verifyProblems(e.problems(), files);
            return;
        }
        verify(rules.warnings().stream().noneMatch(RuleProblem::isError), "accepted with an error");
        verifyProblems(rules.warnings(), files);
        RuleApplier bound = new RuleApplier(rules.rules());
        for (Application form : forms) {
            AssessmentCheck.verifyFindings(bound.criteria(), bound.findings(form), Locale.ENGLISH);
        }
        String drl = RuleBase.of(rules.info(), rules.rules()).drl();
        for (Rule rule : rules.rules()) {
            verify(
                    drl.contains('"' + rule.criterion().id() + '"'),
                    "the DRL lacks %s",
                    rule.criterion().id());
        }
    }

    private static void verifyProblems(List<RuleProblem> problems, RuleFiles files) {
        Map<String, TextPlaces> places = new HashMap<>();
        verifyProblems(
                problems,
                file -> places.computeIfAbsent(
                        file, path -> TextPlaces.of(files.file(path).orElse(new byte[0]), UTF_8)));
    }

    /** Makes sure that problems are few, short, and inside the file that they are about. */
    static void verifyProblems(List<RuleProblem> problems, Function<String, TextPlaces> places) {
        verify(problems.size() <= MOST_PROBLEMS, "%s problems", problems.size());
        for (RuleProblem problem : problems) {
            places.apply(problem.file()).verifyInside(problem.line(), problem.column(), problem);
            PlainText.verifyLine(problem.describe(Locale.CHINESE), LONGEST_PROBLEM);
            PlainText.verifyLine(problem.describe(Locale.ENGLISH), LONGEST_PROBLEM);
        }
    }
}
