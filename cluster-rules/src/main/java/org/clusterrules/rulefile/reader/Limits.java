package org.clusterrules.rulefile.reader;

/**
 * The maximum size of a rule set: far beyond any policy, and far below what would hurt a service. The largest built-in
 * rule set has 45 kB of rules, 200 kB of cases and 130 rules.
 */
public final class Limits {
    /** The most bytes of one file: rules, cases, or a form that cases start from. */
    public static final int FILE_BYTES = 1 << 20;

    static final int MANIFEST_BYTES = 64 << 10;

    /** The most files of one rule set, its cases and forms among them. */
    public static final int FILES = 100;

    /** The most bytes that are read from one directory. */
    public static final int DIRECTORY_BYTES = 4 << 20;

    /** The most entries that a directory may have, whatever they are, its subdirectories' among them. */
    public static final int ENTRIES = 10_000;

    /** The most rule sets in a chain in which each extends the next. */
    public static final int CHAIN = 10;

    static final int LINE = 2_000;

    /** The most characters of one text in quotes. */
    static final int TEXT = 1_000;

    /** The most words and signs of one rule file. */
    static final int TOKENS = 200_000;

    /** The most texts, lists and mappings of one YAML file. */
    static final int VALUES = 100_000;

    /** The most characters that {@code repeat} makes in one YAML file. */
    static final int REPEATED = 200_000;

    /** The most cases in one directory. */
    public static final int CASES = 10_000;

    static final int RULES = 2_000;

    /** The most variables that one rule binds. */
    static final int BINDINGS = 100;

    /** The most words of one requirement. */
    static final int CALLS = 50;

    /** The most problems that are listed: more than a person reads; a hostile file could have one in every byte. */
    public static final int PROBLEMS = 500;

    private Limits() {}
}
