package org.clusterrules.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place on the form: one blank of the dictionary, or one cell of a blank that has several (a year, a baseline, a kind of standard).
 *
 * @param pointer the place in the JSON document, RFC 6901; it begins with the field's own pointer
 * @param indicator the entry that describes its content: for a number in a stage of the plan that of its target, otherwise {@code field}
 */
public record Place(Field field, String pointer, Field indicator) implements Comparable<Place> {
    /** Writing one assessment asks for some five hundred labels. */
    private static final Map<String, Labels> LABELS = new ConcurrentHashMap<>();

    /** A form has some 210 places, but every edit of a watched rule directory may bring new years. */
    private static final int MOST_LABELS = 10_000;

    /** Returns the unit of the number here. */
    public Unit unit() {
        return indicator.unit();
    }

    /** Returns the possible numbers; {@code null} if any is. */
    public @Nullable Range range() {
        return indicator.range();
    }

    /** Returns the printed options, by name and in the form's order; empty if there are none. */
    public Map<String, Label> options() {
        return field.options();
    }

    /** Returns the last name of the pointer, for example {@code qualitySmes} or {@code 2021}. */
    public String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** Returns the label after the heading of its section: {@code 二、主导产业情况 · 集群总产值（2021年）}. */
    public String fullLabel(Locale language) {
        return labels().full().in(language);
    }

    /** Returns the label of the blank, with the year or component: {@code 集群总产值（2021年）}. */
    public String label(Locale language) {
        return labels().label().in(language);
    }

    private Labels labels() {
        Labels known = LABELS.get(pointer);
        if (known == null) {
            if (LABELS.size() > MOST_LABELS) {
                LABELS.clear();
            }
            known = Labels.of(this);
            LABELS.put(pointer, known);
        }
        return known;
    }

    /** Compares by the order of the form. */
    @Override
    public int compareTo(Place other) {
        String blank = field.pointer();
        if (!blank.equals(other.field.pointer())) {
            return Integer.compare(Dictionary.order(blank), Dictionary.order(other.field.pointer()));
        }
        int start = pointer.lastIndexOf('/', commonPrefix(pointer, other.pointer, blank.length()) - 1) + 1;
        int end = endOfStep(pointer, start);
        int otherEnd = endOfStep(other.pointer, start);
        if (pointer.charAt(start) <= '9') { // a year, or a place in a list
            return end != otherEnd ? Integer.compare(end, otherEnd) : pointer.compareTo(other.pointer);
        }
        return Integer.compare(
                Dictionary.orderOfComponent(pointer, start, end),
                Dictionary.orderOfComponent(other.pointer, start, otherEnd));
    }

    /** Returns the length of the common prefix of two pointers, known to be at least {@code least}. */
    private static int commonPrefix(String one, String other, int least) {
        int length = Math.min(one.length(), other.length());
        for (int i = least; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return length;
    }

    private static int endOfStep(String pointer, int start) {
        int end = pointer.indexOf('/', start);
        return end < 0 ? pointer.length() : end;
    }

    @Override
    public String toString() {
        return pointer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place that && pointer.equals(that.pointer);
    }

    @Override
    public int hashCode() {
        return pointer.hashCode();
    }

    private record Labels(Label label, Label full) {
        static Labels of(Place place) {
            Label label = new Label(place.label(Label::zh, "（", "·", "）"), place.label(Label::en, " (", ", ", ")"));
            Label section = place.field().section().label();
            return new Labels(label, new Label(section.zh() + " · " + label.zh(), section.en() + " · " + label.en()));
        }
    }

    private String label(Function<Label, String> language, String open, String between, String close) {
        String label = language.apply(field.label());
        if (pointer.length() == field.pointer().length()) {
            return label;
        }
        String steps = Arrays.stream(
                        pointer.substring(field.pointer().length() + 1).split("/", -1))
                .map(step -> language.apply(Dictionary.step(field, step)))
                .collect(Collectors.joining(between));
        return label + open + steps + close;
    }
}
