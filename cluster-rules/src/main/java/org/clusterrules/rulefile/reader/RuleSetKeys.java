package org.clusterrules.rulefile.reader;

import java.util.List;

/**
 * The keys of {@code ruleset.yaml} and the annotations of a rule. The readers refuse any other, and the guide lists
 * these.
 */
public final class RuleSetKeys {
    /** The entries of {@code ruleset.yaml}. */
    public static final List<String> MANIFEST = List.of(
            "id", "title", "titleEn", "edition", "inForceFrom", "inForceTo", "extends", "off", "sources", "notAtHand");

    /** The annotations of a rule, without {@code @}. */
    public static final List<String> ANNOTATIONS = List.of(
            "title titleEn basis basisEn area kind weight note noteEn alternativeNote alternativeNoteEn overrides"
                    .split(" ", -1));

    private RuleSetKeys() {}
}
