package org.clusterrules.report.internal;

import java.util.List;
import java.util.Locale;
import org.clusterrules.internal.Catalogue;
import org.clusterrules.model.Label;

/** The messages of a page in one language: its own, and those that all pages share. */
public record PageMessages(Locale language, Catalogue own) {
    private static final Catalogue SHARED = new Catalogue(name -> PageMessages.class.getResourceAsStream(name));

    /** Returns the message of a key. */
    public String of(String key, Object... arguments) {
        return (own.has(key) ? own : SHARED).in(language, key, arguments);
    }

    /** Returns a label in this language. */
    public String of(Label label) {
        return label.in(language);
    }

    /** Returns a value with the message of a key as its label. */
    public LabelledValue labelled(String key, String value) {
        return new LabelledValue(of(key), value);
    }

    /** Joins the items of a list. */
    public String join(List<String> items) {
        return String.join(of("comma"), items);
    }
}
