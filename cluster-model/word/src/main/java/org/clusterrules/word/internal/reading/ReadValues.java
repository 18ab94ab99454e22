package org.clusterrules.word.internal.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, Reading> values = new LinkedHashMap<>();
    private final Map<String, Box> boxes = new HashMap<>();
    /** What there is to say, each once, with its place in the document's order. */
    private final Map<WordProblem, Integer> said = new LinkedHashMap<>();

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

    /** Returns where the number of names is that stand in a cell, if the form asks for it. */
    static String countBeside(String pointer) {
        return pointer.replaceFirst("/[^/]+$", "/count");
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

    /** Notes how a box is marked. */
    void putBox(String pointer, String option, Box box) {
        boxes.putIfAbsent(pointer + " " + option, box);
    }

    Map<String, Reading> values() {
        return values;
    }

    /** Returns the box of an option; {@code null} if it has no mark. */
    @Nullable
    Box box(String pointer, String option) {
        return boxes.get(pointer + " " + option);
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
        said.putIfAbsent(new WordProblem(kind, pointer, place, sentence), order);
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
