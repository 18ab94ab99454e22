package org.clusterrules.rulefile.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.Manifest.Placed;
import org.clusterrules.rulefile.wording.ProblemWording;

/** Collects the problems of a rule set. */
final class RuleProblems {
    private final String folder;
    private final List<RuleProblem> problems;

    RuleProblems() {
        this("", new ArrayList<>());
    }

    /** Adds the problems of the files in a folder to a list; an empty path is the rule set's own folder. */
    RuleProblems(String folder, List<RuleProblem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    RuleProblems in(String subfolder) {
        return new RuleProblems(folder + (subfolder.endsWith("/") ? subfolder : subfolder + "/"), problems);
    }

    /** Returns a collector into the same list for a built-in rule set, whose files are in no visible folder. */
    RuleProblems inNoFolder() {
        return new RuleProblems("", problems);
    }

    /** Returns the path of a file, relative to the rule set. */
    String path(String file) {
        return folder + file;
    }

    /** Whether the list is full: a hostile file has a problem in every byte, and wording each takes long. */
    boolean areTooMany() {
        return problems.size() > Limits.PROBLEMS;
    }

    void addOfFile(ProblemCode code, String file, Object... arguments) {
        add(code, file, 1, 1, "", arguments);
    }

    void addOfManifest(ProblemCode code, Placed where, Object... arguments) {
        add(code, RuleSetFile.MANIFEST_NAME, where.line(), where.column(), "", arguments);
    }

    /** Reports a problem; the arguments are those of its message. */
    void add(ProblemCode code, String file, int line, int column, String rule, Object... arguments) {
        if (areTooMany()) {
            return;
        }
        add(new RuleProblem(code, path(file), line, column, rule, ProblemWording.of(code.id(), arguments)));
    }

    /** Reports a problem, except for a warning about files of others, which is for their authors. */
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

    boolean isAbout(String file) {
        return problems.stream().anyMatch(problem -> problem.file().equals(path(file)));
    }

    /** Adds the problems of a file that is checked by itself. */
    void addAll(List<RuleProblem> found) {
        found.forEach(problem -> add(new RuleProblem(
                problem.code(),
                path(problem.file()),
                problem.line(),
                problem.column(),
                problem.rule(),
                problem.message())));
    }

    /** Returns the problems in the order of the files and places. */
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
