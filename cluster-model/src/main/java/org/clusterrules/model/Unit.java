package org.clusterrules.model;

/**
 * The unit of a figure or a count.
 *
 * @param code the unit as systems exchange it, for example {@code %} or {@code 100 million CNY}
 * @param label the unit as the form prints it, and in English
 */
public record Unit(String code, Label label) {
    /** No unit: a text, a date, a choice. */
    public static final Unit NONE = new Unit("", Label.NOTHING);
}
