package org.clusterrules.compiler;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Label;

/** Collects what is wrong with a rule set. */
final class RuleProblems {
    private final String folder;
    private final List<RuleProblem> problems;

    RuleProblems() {
        this("", new ArrayList<>());
    }

    private RuleProblems(String folder, List<RuleProblem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Returns what collects, among these, the problems of the files in a folder that is seen from here. */
    RuleProblems in(String subfolder) {
        return new RuleProblems(folder + (subfolder.endsWith("/") ? subfolder : subfolder + "/"), problems);
    }

    /** Returns the way to a file from where the rule set is. */
    String path(String file) {
        return folder + file;
    }

    void add(String file, int line, int column, String rule, String zh, String en) {
        add(new RuleProblem(file, Math.max(line, 1), Math.max(column, 1), rule, new Label(zh, en)));
    }

    void add(RuleProblem problem) {
        problems.add(new RuleProblem(
                path(problem.file()), problem.line(), problem.column(), problem.rule(), problem.message()));
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidRuleSetException(problems);
        }
    }
}
