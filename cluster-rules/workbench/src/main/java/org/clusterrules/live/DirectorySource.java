package org.clusterrules.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.clusterrules.cases.Case;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.Cases;
import org.clusterrules.live.RuleSource.Candidate;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.workbench.internal.WorkbenchMessages;

/**
 * Loads a rule set that may be used: its rules are valid and its cases pass. Reading the files is separate from running the cases, which
 * is nearly all the work: what is written while the cases run is the next edit.
 */
record DirectorySource(Path directory) implements RuleSource {
    @Override
    public Snapshot snapshot() {
        return Snapshot.of(directory);
    }

    @Override
    public Candidate read() {
        try {
            RuleSet rules = RuleSet.load(directory);
            Cases cases = Cases.in(directory);
            return () -> check(rules, cases);
        } catch (UncheckedIOException e) {
            return () -> {
                throw e.getCause();
            };
        } catch (IOException | RuntimeException | Error e) {
            return () -> {
                throw e;
            };
        }
    }

    /** Runs the cases in the calling thread only: a pool shared with the host may be busy for ever. */
    private static RuleSet check(RuleSet rules, Cases cases) {
        List<RuleProblem> failures = cases.run(rules.direct()).results().stream()
                .filter(result -> !result.passes())
                .map(DirectorySource::problem)
                .toList();
        if (!failures.isEmpty()) {
            throw new InvalidRuleSetException(failures);
        }
        buildRuleBase(rules);
        return rules;
    }

    /** Builds what the first assessment needs, so that no applicant waits for it after an edit. */
    private static void buildRuleBase(RuleSet rules) {
        try {
            rules.assess(Cases.eligibleForm(rules.edition()));
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof NoClassDefFoundError)) {
                throw e;
            }
            // Without Drools, the host applies the rules directly.
        }
    }

    private static RuleProblem problem(CaseResult failed) {
        Case what = failed.what();
        Label failures = failed.failures().stream()
                .reduce((one, other) -> WorkbenchMessages.of("both", one, other))
                .orElseThrow();
        Label message = WorkbenchMessages.of("case.fails", what.name(), failures);
        return new RuleProblem(ProblemCode.CASE_FAILS, what.file(), what.line(), 1, what.criterionId(), message);
    }
}
