package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Label;
import org.clusterrules.word.WordPlace;
import org.clusterrules.word.WordProblem;
import org.clusterrules.word.WordProblem.Kind;
import org.clusterrules.word.internal.WordMessages;
import org.jspecify.annotations.Nullable;

/** Collects what a document says: values, where they came from, and what there is to say of it. For use by one thread. */
final class ReadValues {
    /** A value and the passage that it was read from. */
    record Reading(@Nullable Object value, Located located) {}

    /**
     * Where in a document an answer is.
     *
     * @param passage the text that it is in
     * @param from its first character
     * @param to its last character and one more; equal to {@code from} where nothing is filled in
     */
    record Located(Passage passage, int from, int to) {
        WordPlace place() {
            return passage.placeAt(from);
        }
    }

    private record Said(int order, WordProblem problem) {}

    private final Application blank;
    private final Map<String, Reading> values = new LinkedHashMap<>();
    private final Map<String, Located> marks = new HashMap<>();
    private final List<Said> said = new ArrayList<>();
    private final Set<WordProblem> known = new HashSet<>();

    ReadValues(Application blank) {
        this.blank = blank;
    }

    /** Returns one for the same form that has collected nothing. */
    ReadValues fresh() {
        return new ReadValues(blank);
    }

    Edition edition() {
        return blank.edition();
    }

    Optional<Cell> cell(String pointer) {
        return blank.cell(pointer);
    }

    /** Names a cell of the form for a person. */
    static Label label(Cell cell) {
        return new Label(
                cell.place().label(java.util.Locale.CHINESE), cell.place().label(java.util.Locale.ENGLISH));
    }

    Object label(String pointer) {
        return blank.cell(pointer).<Object>map(ReadValues::label).orElse(pointer);
    }

    /** Notes what a cell says; {@code null} for nothing. A second, different answer is a problem. */
    void put(String pointer, @Nullable Object value, Located located) {
        Reading before = values.get(pointer);
        if (before == null || before.value() == null) {
            if (before == null || value != null) {
                values.put(pointer, new Reading(value, located));
            }
        } else if (value != null && !value.equals(before.value())) {
            say(Kind.DUPLICATE, pointer, located, "reading.twice", label(pointer));
        }
    }

    /** Notes where a mark of a box is. */
    void putMark(String pointer, String option, Located located) {
        marks.putIfAbsent(pointer + " " + option, located);
    }

    Map<String, Reading> values() {
        return values;
    }

    Map<String, Located> marks() {
        return marks;
    }

    void say(Kind kind, String pointer, Passage passage, String key, Object... details) {
        say(kind, pointer, passage.spot(), passage.text(), key, details);
    }

    void say(Kind kind, String pointer, Located located, String key, Object... details) {
        add(
                located.passage().spotAt(located.from()).order(),
                kind,
                pointer,
                Optional.of(located.place()),
                WordMessages.of(key, details));
    }

    void say(Kind kind, String pointer, Spot spot, String printed, String key, Object... details) {
        add(spot.order(), kind, pointer, Optional.of(spot.place(printed)), WordMessages.of(key, details));
    }

    /** Says something of the document as a whole. */
    void say(Kind kind, String pointer, String key, Object... details) {
        add(Integer.MAX_VALUE, kind, pointer, Optional.empty(), WordMessages.of(key, details));
    }

    void add(int order, Kind kind, String pointer, Optional<WordPlace> place, Label sentence) {
        WordProblem problem = new WordProblem(kind, pointer, place, sentence);
        if (known.add(problem)) {
            said.add(new Said(order, problem));
        }
    }

    /** Returns everything there is to say, in the document's order. */
    List<WordProblem> problems() {
        return said.stream()
                .sorted(Comparator.comparingInt(Said::order))
                .map(Said::problem)
                .toList();
    }

    boolean hasErrors() {
        return said.stream().anyMatch(one -> one.problem().kind().isError());
    }
}
