package org.clusterrules.model;

/** The unit of a number: a code for systems, for example {@code %} or {@code 100 million CNY}, and the words as the form prints them. */
public record Unit(String code, Label label) {
    /** No unit: a text, a date, a choice. */
    public static final Unit NONE = new Unit("", Label.NOTHING);
}
