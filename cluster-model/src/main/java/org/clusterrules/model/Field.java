package org.clusterrules.model;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One blank of the form, as its dictionary describes it for all years.
 *
 * @param pointer the place in the JSON document, RFC 6901, without years: {@code /industry/totalOutput}
 * @param series whether the form asks for it for each of several years
 * @param maxLength the most characters of a text (…字以内); 0 if there is no limit
 * @param unit the unit; {@link Unit#NONE} if there is none
 * @param noneIsZero whether 无 means zero, as for a count or an amount; in a rate there is nothing to measure
 * @param range the possible numbers; {@code null} if any is
 * @param plausible the plausible numbers; {@code null} if any is
 * @param options the printed options, by name and in the form's order
 * @param editions the ids of the editions that have this blank; empty if all have it
 * @param label the label on the form, without unit and limit
 */
public record Field(
        String pointer,
        Section section,
        FieldType type,
        boolean series,
        int maxLength,
        Unit unit,
        boolean noneIsZero,
        @Nullable Range range,
        @Nullable Range plausible,
        Map<String, Label> options,
        Set<String> editions,
        Label label) {

    /** Only that of the pointer: a record's own {@code hashCode} takes time to link at startup. */
    @Override
    public int hashCode() {
        return pointer.hashCode();
    }

    /** Whether that edition of the form has this blank. */
    public boolean isIn(Edition edition) {
        return editions.isEmpty() || editions.contains(edition.id());
    }
}
