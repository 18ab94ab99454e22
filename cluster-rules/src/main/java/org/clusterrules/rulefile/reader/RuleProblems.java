package org.clusterrules.rulefile.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.wording.ProblemWording;

/** Collects what is wrong with a rule set. */
final class RuleProblems {
    private final String folder;
    private final List<RuleProblem> problems;

    RuleProblems() {
        this("", new ArrayList<>());
    }

    /** Adds to a list the problems of the files in a folder; no folder is where the rule set is. */
    RuleProblems(String folder, List<RuleProblem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Returns what collects, among these, the problems of the files in a folder that is seen from here. */
    RuleProblems in(String subfolder) {
        return new RuleProblems(folder + (subfolder.endsWith("/") ? subfolder : subfolder + "/"), problems);
    }

    /** Returns what collects, among these, the problems of a built-in rule set, whose files are in no folder that is seen from here. */
    RuleProblems inNoFolder() {
        return new RuleProblems("", problems);
    }

    /** Returns the way to a file from where the rule set is. */
    String path(String file) {
        return folder + file;
    }

    /** Whether no more of them are listed: a hostile file has one in every byte, and to find the words for each takes long. */
    boolean areTooMany() {
        return problems.size() > Limits.PROBLEMS;
    }

    /** Notes a problem of a file as a whole. */
    void addOfFile(ProblemCode code, String file, Object... arguments) {
        add(code, file, 1, 1, "", arguments);
    }

    /** Notes a problem; the arguments are those of its sentence in the bundles. */
    void add(ProblemCode code, String file, int line, int column, String rule, Object... arguments) {
        if (areTooMany()) {
            return;
        }
        add(new RuleProblem(code, path(file), line, column, rule, ProblemWording.of(code.id(), arguments)));
    }

    /** Notes a problem, unless it is a warning about files of others, which is for whoever writes those. */
    private void add(RuleProblem problem) {
        if (!folder.isEmpty() && !problem.isError()) {
            return;
        } else if (problems.size() < Limits.PROBLEMS) {
            problems.add(problem);
        } else if (problems.size() == Limits.PROBLEMS) {
            ProblemCode code = ProblemCode.TOO_MANY_PROBLEMS;
            problems.add(new RuleProblem(
                    code,
                    problem.file(),
                    problem.line(),
                    problem.column(),
                    "",
                    ProblemWording.of(code.id(), Limits.PROBLEMS)));
        }
    }

    /** Whether something is wrong with the file of that name in this folder. */
    boolean isAbout(String file) {
        return problems.stream().anyMatch(problem -> problem.file().equals(path(file)));
    }

    /** Adds what was found in a file of its own. */
    void addAll(List<RuleProblem> found) {
        found.forEach(problem -> add(new RuleProblem(
                problem.code(),
                path(problem.file()),
                problem.line(),
                problem.column(),
                problem.rule(),
                problem.message())));
    }

    /** Returns the problems in the order of the files, and of the places in them. */
    List<RuleProblem> inOrder() {
        List<String> files = RuleSetFile.names();
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing((RuleProblem problem) -> files.indexOf(problem.file()) & Integer.MAX_VALUE)
                        .thenComparing(RuleProblem::file)
                        .thenComparingInt(RuleProblem::line)
                        .thenComparingInt(RuleProblem::column))
                .toList();
    }

    void throwIfAny() {
        if (problems.stream().anyMatch(RuleProblem::isError)) {
            throw new InvalidRuleSetException(inOrder());
        }
    }
}
