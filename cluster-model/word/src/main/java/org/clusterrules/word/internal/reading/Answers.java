package org.clusterrules.word.internal.reading;

import static org.clusterrules.word.internal.reading.DocumentPosition.Printed.DOCUMENT;

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

/** Collects the answers of a document, their places, and the problems. For use by one thread. */
final class Answers {
    private static final int LONGEST_QUOTE = 40;

    record Answer(@Nullable Object value, Span span) {}

    /**
     * A box that has a mark.
     *
     * @param marks the places of its marks, at least one
     * @param state what they mean together
     */
    record Box(List<Span> marks, BoxMarks.State state) {
        Span mark() {
            return marks.get(0);
        }
    }

    private final Application blank;
    private final Map<String, Answer> all = new LinkedHashMap<>();
    private final Map<String, Box> boxes = new HashMap<>();

    /** Each problem once, with its place in the document's order. */
    private final Map<WordProblem, Integer> problems = new LinkedHashMap<>();

    Answers(Application blank) {
        this.blank = blank;
    }

    /** Returns an empty collector for the same form. */
    Answers fresh() {
        return new Answers(blank);
    }

    Edition edition() {
        return blank.edition();
    }

    /** Returns a cell of the blank form. */
    Cell cell(String pointer) {
        return blank.cell(pointer).orElseThrow();
    }

    boolean isCell(String pointer) {
        return blank.cell(pointer).isPresent();
    }

    private Object label(String pointer) {
        return blank.cell(pointer)
                .<Object>map(cell -> Label.of(cell.place()::label))
                .orElse(pointer);
    }

    /** Records an answer, {@code null} for a blank. A second, different answer is a problem. */
    void put(String pointer, @Nullable Object value, Span span) {
        Object before = value(pointer);
        if (before == null) {
            if (!all.containsKey(pointer) || value != null) {
                all.put(pointer, new Answer(value, span));
            }
        } else if (value != null && !value.equals(before)) {
            report("duplicate.cell", pointer, span);
        }
    }

    void putBox(String pointer, String option, Box box) {
        boxes.putIfAbsent(pointer + " " + option, box);
    }

    Map<String, Answer> all() {
        return all;
    }

    /** Returns an answer; {@code null} if the cell is blank. */
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

    /** Reports a problem that is not certain to be about one cell. */
    void report(String key, DocumentPosition.Printed where, Object... details) {
        report(key, "", where, details);
    }

    /**
     * Reports a problem.
     *
     * @param key the key of its message, with the kind of problem before the point
     * @param pointer its cell, which is {@code {0}} in the message
     * @param details {@code {1}} and so on in the message; texts and lists of texts are quoted, labels and numbers are not
     */
    void report(String key, String pointer, DocumentPosition.Printed where, Object... details) {
        String kind = key.substring(0, key.indexOf('.')).replace('-', '_').toUpperCase(Locale.ROOT);
        Object[] arguments = Stream.concat(
                        Stream.of(pointer.isEmpty() ? "" : label(pointer)),
                        Stream.of(details).map(Answers::shown))
                .toArray();
        WordProblem problem = new WordProblem(
                WordProblem.Kind.valueOf(kind),
                pointer,
                where.equals(DOCUMENT) ? Optional.empty() : Optional.of(where.place()),
                WordMessages.of(key, arguments));
        problems.putIfAbsent(problem, where.position().order());
    }

    private static Object shown(Object detail) {
        if (detail instanceof List<?> several) {
            return several.stream().map(one -> quote(String.valueOf(one))).collect(Collectors.joining("、"));
        }
        return detail instanceof String text ? quote(text) : detail;
    }

    /** Shortens a text for a message. */
    static String quote(String text) {
        String line = text.strip().replace('\n', ' ').replace(Passage.OBJECT, '?');
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE - 1) + "…";
    }

    /** Returns the problems in the document's order. */
    List<WordProblem> problems() {
        return problems.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean hasErrors() {
        return problems.keySet().stream().anyMatch(problem -> problem.kind().isError());
    }
}
