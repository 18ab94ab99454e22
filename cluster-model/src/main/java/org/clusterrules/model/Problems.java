package org.clusterrules.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.clusterrules.model.Problem.Kind;

/** Collects what is wrong with one document: the first of it, in the order of the document, whatever the order of finding. */
final class Problems {
    /** More would help nobody, and a hostile document has millions. */
    static final int MOST = 100;

    private static final Comparator<Found> ORDER =
            Comparator.comparingInt(Found::at).thenComparing(Found::kind);

    private final String text;
    private final Set<Kind> ignored = EnumSet.noneOf(Kind.class);

    /** The first {@link #MOST} problems and one more, the last of them at the head. */
    private final PriorityQueue<Found> first = new PriorityQueue<>(ORDER.reversed());

    Problems(String text) {
        this.text = text;
    }

    /** Leaves out the problems of one kind, where another problem makes them meaningless. */
    void ignore(Kind kind) {
        ignored.add(kind);
    }

    /** Whether a problem there would be among those that are listed, so that it is worth the work to word it. */
    boolean wants(int at) {
        Found last = first.peek();
        return first.size() <= MOST || last == null || at < last.at();
    }

    /**
     * Adds a problem at that place in the text; each detail is a {@link Label}, or anything that reads the same in both
     * languages.
     */
    void add(Kind kind, String pointer, int at, Object... details) {
        if (wants(at) && !ignored.contains(kind)) {
            first.add(found(kind, pointer, at, details));
            if (first.size() > MOST + 1) {
                first.remove();
            }
        }
    }

    /** Makes an exception of a single problem, one behind which nothing can be read; for the caller to throw. */
    InvalidApplicationException alone(Kind kind, String pointer, int at, Object... details) {
        return exception(List.of(found(kind, pointer, at, details)));
    }

    /** Throws what was collected, in the order of the document, if it is anything. */
    void throwIfAny() {
        if (first.isEmpty()) {
            return;
        }
        List<Found> inOrder = new ArrayList<>(first);
        inOrder.sort(ORDER);
        if (inOrder.size() > MOST) {
            inOrder.set(MOST, found(Kind.TOO_MANY, "", inOrder.get(MOST).at(), MOST));
        }
        throw exception(inOrder);
    }

    private InvalidApplicationException exception(List<Found> inOrder) {
        Location location = new Location(text);
        List<Problem> problems = new ArrayList<>();
        for (Found found : inOrder) {
            location.moveTo(found.at);
            problems.add(new Problem(found.kind, found.pointer, location.line(), location.column(), found.details));
        }
        return new InvalidApplicationException(problems);
    }

    private static Found found(Kind kind, String pointer, int at, Object... details) {
        List<Label> labels = new ArrayList<>();
        for (Object detail : details) {
            labels.add(detail instanceof Label label ? label : new Label(detail.toString(), detail.toString()));
        }
        return new Found(kind, pointer, at, labels);
    }

    private record Found(Kind kind, String pointer, int at, List<Label> details) {}
}
