package org.clusterrules.model;

import java.text.Normalizer;
import java.util.Optional;

/** Texts as people see them. */
public final class SeenText {
    private SeenText() {}

    /** Returns the text as people see it. */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** Returns what differs. */
    public static Optional<Label> differences(String one, String other) {
        return Optional.empty();
    }
}
