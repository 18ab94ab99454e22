package org.clusterrules.word.internal.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Label;
import org.clusterrules.word.WordProblem;
import org.clusterrules.word.internal.WordMessages;
import org.jspecify.annotations.Nullable;

/** Collects what a document says: values, where they came from, and what there is to say of it. For use by one thread. */
final class Answers {
    private static final int LONGEST_QUOTE = 40;

    /** A value and the passage that it was read from. */
    record Answer(@Nullable Object value, Located located) {}

    /**
     * A box that has a mark.
     *
     * @param marks where its marks are, at least one
     * @param state what they mean together
     */
    record Box(List<Located> marks, BoxMarks.State state) {
        Passage passage() {
            return marks.get(0).passage();
        }

        /** Returns where its first mark begins. */
        int from() {
            return marks.get(0).from();
        }
    }

    private final Application blank;
    private final Map<String, Answer> all = new LinkedHashMap<>();
    private final Map<String, Box> boxes = new HashMap<>();

    /** What there is to say, each once, with its place in the document's order. */
    private final Map<WordProblem, Integer> said = new LinkedHashMap<>();

    Answers(Application blank) {
        this.blank = blank;
    }

    /** Returns one for the same form that has collected nothing. */
    Answers fresh() {
        return new Answers(blank);
    }

    Edition edition() {
        return blank.edition();
    }

    /** Returns a cell of the blank form, which says what is to be filled in there. */
    Cell cell(String pointer) {
        return blank.cell(pointer).orElseThrow();
    }

    boolean isCell(String pointer) {
        return blank.cell(pointer).isPresent();
    }

    /** Names a cell of the form for a person. */
    Object label(String pointer) {
        return blank.cell(pointer)
                .map(Cell::place)
                .<Object>map(place -> Label.of(place::label))
                .orElse(pointer);
    }

    /** Notes what a cell says; {@code null} for nothing. A second, different answer is a problem. */
    void put(String pointer, @Nullable Object value, Located located) {
        Object before = value(pointer);
        if (before == null) {
            if (!all.containsKey(pointer) || value != null) {
                all.put(pointer, new Answer(value, located));
            }
        } else if (value != null && !value.equals(before)) {
            say("duplicate.cell", pointer, located);
        }
    }

    void putBox(String pointer, String option, Box box) {
        boxes.putIfAbsent(pointer + " " + option, box);
    }

    Map<String, Answer> all() {
        return all;
    }

    /** Returns what a cell says; {@code null} for nothing. */
    @Nullable
    Object value(String pointer) {
        Answer answer = all.get(pointer);
        return answer == null ? null : answer.value();
    }

    /** Returns the box of an option; {@code null} if it has no mark. */
    @Nullable
    Box box(String pointer, String option) {
        return boxes.get(pointer + " " + option);
    }

    /** Says something that is of no cell of the form for certain. */
    void say(String key, Spot.Printed where, Object... details) {
        say(key, "", where, details);
    }

    /**
     * Says something.
     *
     * @param key the name of the sentence, with the kind of problem that it is before the point
     * @param pointer the cell that it is of, which is {@code {0}} in the sentence
     * @param details what is {@code {1}} and so on in it: texts and lists of texts are quoted, labels and numbers stand as they are
     */
    void say(String key, String pointer, Spot.Printed where, Object... details) {
        String kind = key.substring(0, key.indexOf('.')).replace('-', '_').toUpperCase(Locale.ROOT);
        Object[] arguments = Stream.concat(
                        Stream.of(pointer.isEmpty() ? "" : label(pointer)),
                        Stream.of(details).map(Answers::shown))
                .toArray();
        WordProblem problem = new WordProblem(
                WordProblem.Kind.valueOf(kind),
                pointer,
                where.equals(Spot.Printed.DOCUMENT) ? Optional.empty() : Optional.of(where.place()),
                WordMessages.of(key, arguments));
        said.putIfAbsent(problem, where.spot().order());
    }

    private static Object shown(Object detail) {
        if (detail instanceof List<?> several) {
            return several.stream().map(one -> quote(String.valueOf(one))).collect(Collectors.joining("、"));
        }
        return detail instanceof String text ? quote(text) : detail;
    }

    /** Shortens what a message quotes. */
    static String quote(String text) {
        String line = text.strip().replace('\n', ' ').replace(Passage.OBJECT, '?');
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE - 1) + "…";
    }

    /** Returns everything there is to say, in the document's order. */
    List<WordProblem> problems() {
        return said.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean hasErrors() {
        return said.keySet().stream().anyMatch(problem -> problem.kind().isError());
    }
}
