package org.clusterrules.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.clusterrules.model.Problem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of one document, and lists them in its order. Problems with one cause become one problem with its count. Only
 * listed problems are worded: a hostile document has thousands.
 */
final class Problems {
    static final int MOST = 100; // listed
    static final int MANY = 5; // from this number on, problems of one cause are one problem

    /** The cause of problems with values that are wrapped in lists. */
    static final String IN_A_LIST = "in a list";

    private static final int MOST_PLACES = 3;

    private static final Comparator<Found> ORDER =
            Comparator.comparingInt(Found::at).thenComparing(Found::kind);

    private final String text;
    private final int line;
    private final int column;
    private final Set<Kind> ignored = EnumSet.noneOf(Kind.class);
    private final List<Found> all = new ArrayList<>();

    /** Collects the problems of values that are not from a document, and have no line and column. */
    static Problems withoutDocument() {
        return new Problems("", 0, 0);
    }

    /** Collects the problems of a text that begins at that line and column of its document. */
    Problems(String text, int line, int column) {
        this.text = text;
        this.line = line;
        this.column = column;
    }

    /** Ignores problems of a kind, which another problem makes meaningless. */
    void ignore(Kind kind) {
        ignored.add(kind);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns the pointer for an unknown name: in a document its object, which has a line, and otherwise its own. */
    String placeOfUnknown(String object, String name) {
        return line == 0 ? object + JsonTree.step(name) : object;
    }

    Location locate(int offset) {
        return new Location(line, column).pass(text, 0, offset);
    }

    /** Adds a problem at that offset of the text; a detail is a {@link Label}, or is the same in both languages. */
    void add(Kind kind, String pointer, int at, Object... details) {
        add(kind, null, pointer, at, () -> details);
    }

    /** Adds a problem that is worded when it is listed. Many problems of one kind and cause become one, unless the cause is {@code null}. */
    void add(Kind kind, @Nullable String cause, String pointer, int at, Supplier<Object[]> details) {
        if (!ignored.contains(kind)) {
            all.add(new Found(kind, cause, ForeignText.shorten(pointer, ForeignText.LONGEST_POINTER), at, details));
        }
    }

    /** Returns, for the caller to throw, an exception with a single problem, after which the document cannot be read on. */
    InvalidApplicationException fatal(Kind kind, int at, Object... details) {
        return exception(List.of(new Found(kind, null, "", at, () -> details)));
    }

    void throwIfAny() {
        if (all.isEmpty()) {
            return;
        }
        List<Found> listed = listed();
        listed.sort(ORDER);
        if (listed.size() > MOST) {
            int last = MOST - 1;
            Found rest = new Found(Kind.TOO_MANY, null, "", listed.get(last).at(), () -> new Object[] {last});
            listed = new ArrayList<>(listed.subList(0, last));
            listed.add(rest);
        }
        throw exception(listed);
    }

    private List<Found> listed() {
        List<Found> listed = new ArrayList<>();
        Map<String, List<Found>> causes = new LinkedHashMap<>();
        for (Found found : all) {
            if (found.cause() == null) {
                listed.add(found);
            } else {
                causes.computeIfAbsent(found.kind() + " " + found.cause(), cause -> new ArrayList<>())
                        .add(found);
            }
        }
        for (List<Found> ofCause : causes.values()) {
            if (ofCause.size() < MANY) {
                listed.addAll(ofCause);
            } else {
                ofCause.sort(ORDER);
                listed.add(ofCause.get(0).counting(ofCause));
            }
        }
        return listed;
    }

    private InvalidApplicationException exception(List<Found> inOrder) {
        Location location = new Location(line, column);
        int at = 0;
        List<Problem> problems = new ArrayList<>();
        for (Found found : inOrder) {
            location.pass(text, at, found.at);
            at = found.at;
            problems.add(new Problem(found.kind, found.pointer, location.line(), location.column(), found.labels()));
        }
        return new InvalidApplicationException(problems);
    }

    private record Found(Kind kind, @Nullable String cause, String pointer, int at, Supplier<Object[]> details) {
        List<Label> labels() {
            return Messages.labels(details.get());
        }

        /** Returns this problem with the number of all that have its cause, and the first places. */
        Found counting(List<Found> ofCause) {
            List<String> places = ofCause.stream()
                    .map(Found::pointer)
                    .distinct()
                    .limit(MOST_PLACES)
                    .map(ForeignText::place)
                    .toList();
            return new Found(kind, null, pointer, at, () -> {
                List<Object> words = new ArrayList<>(labels());
                words.add(Messages.of("repeated", ofCause.size(), Messages.joined(places)));
                return words.toArray();
            });
        }
    }
}
