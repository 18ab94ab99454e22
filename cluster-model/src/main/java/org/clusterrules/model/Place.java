package org.clusterrules.model;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place on the form: one blank of the dictionary, or one part of it (a year, a baseline, a kind of standard).
 *
 * @param field the dictionary's entry
 * @param pointer the place in the JSON document, RFC 6901; it begins with the field's own pointer
 * @param indicator the entry that describes what is written there: for a number in a stage of the plan that of the target
 *     which it leads to, else the same as {@code field}
 */
public record Place(Field field, String pointer, Field indicator) {
    /** Returns the unit of what is written here. */
    public Unit unit() {
        return indicator.unit();
    }

    /** Returns what a number here can be by definition; {@code null} where it can be any. */
    public @Nullable Range range() {
        return indicator.range();
    }

    /** Returns the options that the form prints here, by name and in its order; empty where there is nothing to choose. */
    public Map<String, Label> options() {
        return field.options();
    }

    /** Returns the last name of the pointer, for example {@code qualitySmes} or {@code 2021}. */
    public String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** Returns the label with the part of the form that it is in: {@code 二、主导产业情况 · 集群总产值（2021年）}. */
    public String fullLabel(Locale language) {
        return field.section().label().in(language) + " · " + label(language);
    }

    /** Returns the blank's label for a person, with the year or part meant: {@code 集群总产值（2021年）}. */
    public String label(Locale language) {
        String label = field.label().in(language);
        if (pointer.length() == field.pointer().length()) {
            return label;
        }
        boolean chinese = label.equals(field.label().zh());
        StringBuilder details = new StringBuilder(label).append(chinese ? "（" : " (");
        int end = field.pointer().length();
        while (end < pointer.length()) {
            int start = end + 1;
            int next = pointer.indexOf('/', start);
            end = next < 0 ? pointer.length() : next;
            details.append(start == field.pointer().length() + 1 ? "" : chinese ? "·" : ", ");
            details.append(Dictionary.step(field, pointer.substring(start, end)).in(language));
        }
        return details.append(chinese ? "）" : ")").toString();
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
}
