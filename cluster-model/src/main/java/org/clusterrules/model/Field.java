package org.clusterrules.model;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One blank of the form as its dictionary describes it: a row that is there once, for whichever years it is asked.
 *
 * @param pointer the place in the JSON document, RFC 6901, without years: {@code /industry/totalOutput}
 * @param section the part of the form
 * @param type what is written there
 * @param series whether it is asked for each of several years
 * @param maxLength how many characters a text may have (…字以内); 0 where the form sets no limit
 * @param unit the unit; {@link Unit#NONE} where there is none
 * @param noneIsZero whether 无 in place of a number is zero, as for a count or an amount; for a rate it leaves nothing to
 *     measure
 * @param range what a number there can be by definition; {@code null} where it can be any
 * @param plausible what a number there is by experience; {@code null} where it can be any
 * @param options the options that the form prints, by name and in its order
 * @param editions the editions of the form that have this blank; empty where all have it
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

    /** Whether that edition of the form has this blank. */
    public boolean isIn(Edition edition) {
        return editions.isEmpty() || editions.contains(edition.id());
    }
}
