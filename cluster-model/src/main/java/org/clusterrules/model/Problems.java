package org.clusterrules.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clusterrules.model.Problem.Kind;

/** Collects what is wrong with one document. */
final class Problems {
    /** More would help nobody, and a hostile document has millions. */
    private static final int MOST = 100;

    private final List<Problem> problems = new ArrayList<>();

    /** Adds a problem; each detail is a {@link Label}, or anything that reads the same in both languages. */
    void add(Kind kind, String pointer, Location at, Object... details) {
        if (problems.size() < MOST) {
            List<Label> labels = new ArrayList<>();
            for (Object detail : details) {
                labels.add(detail instanceof Label label ? label : new Label(detail.toString(), detail.toString()));
            }
            problems.add(new Problem(kind, pointer, at.line(), at.column(), labels));
        } else if (problems.size() == MOST) {
            problems.add(
                    new Problem(Kind.TOO_MANY, "", at.line(), at.column(), List.of(new Label("" + MOST, "" + MOST))));
        }
    }

    /** Takes out the problems of one kind, where another problem makes them meaningless. */
    void drop(Kind kind) {
        problems.removeIf(problem -> problem.kind() == kind);
    }

    /** Throws what was collected, in the order of the document, if it is anything. */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing((Problem problem) -> problem.kind() == Kind.TOO_MANY)
                    .thenComparingInt(Problem::line)
                    .thenComparingInt(Problem::column));
            throw new InvalidApplicationException(problems);
        }
    }
}
