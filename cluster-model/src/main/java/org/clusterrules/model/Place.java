package org.clusterrules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place on the form: one blank of the dictionary, or one part of it (a year, a baseline, a kind of standard).
 *
 * @param field the dictionary's entry
 * @param pointer the place in the JSON document, RFC 6901; it begins with the field's own pointer
 * @param unit the unit of what is written there
 * @param range what a number there can be by definition; {@code null} where it can be any
 */
public record Place(
        Field field, String pointer, Unit unit, @Nullable Range range) {
    /** Returns the options that the form prints here, by name and in its order; empty where there is nothing to choose. */
    public Map<String, Label> options() {
        return field.options();
    }

    /** Returns the last name of the pointer, for example {@code qualitySmes} or {@code 2021}. */
    public String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** Returns the blank's label for a person, with the year or part meant: {@code 集群总产值（2021年）}. */
    public String label(Locale language) {
        String label = field.label().in(language);
        if (pointer.length() == field.pointer().length()) {
            return label;
        }
        boolean chinese = label.equals(field.label().zh());
        List<String> details = new ArrayList<>();
        for (String step : pointer.substring(field.pointer().length() + 1).split("/", -1)) {
            details.add(Dictionary.step(field, step).in(language));
        }
        return chinese
                ? label + "（" + String.join("·", details) + "）"
                : label + " (" + String.join(", ", details) + ")";
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
