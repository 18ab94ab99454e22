package org.clusterrules.compiler;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Label;

/** Collects what is wrong with a rule set. */
final class RuleProblems {
    private final List<RuleProblem> problems = new ArrayList<>();

    void add(String file, int line, int column, String rule, String zh, String en) {
        problems.add(new RuleProblem(file, Math.max(line, 1), Math.max(column, 1), rule, new Label(zh, en)));
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidRuleSetException(problems);
        }
    }
}
