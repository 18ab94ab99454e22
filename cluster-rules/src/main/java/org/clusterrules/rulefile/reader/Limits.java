package org.clusterrules.rulefile.reader;

/** How large the files of a rule set may be: far beyond any policy, and far below what would hurt a service. */
public final class Limits {
    /** The most bytes of one file. */
    public static final int FILE_BYTES = 4 << 20;

    /** The most bytes of {@code ruleset.yaml}. */
    static final int MANIFEST_BYTES = 64 << 10;

    /** The most characters of one line. */
    static final int LINE = 2_000;

    /** The most characters of one text in quotes. */
    static final int TEXT = 1_000;

    /** The most rules of a rule set, those that it extends among them. */
    static final int RULES = 10_000;

    /** The most variables that one rule binds. */
    static final int BINDINGS = 100;

    /** The most words of one requirement. */
    static final int CALLS = 50;

    private Limits() {}
}
