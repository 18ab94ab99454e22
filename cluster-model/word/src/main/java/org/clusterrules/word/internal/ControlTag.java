package org.clusterrules.word.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the tag of a content control says that we write: which cell of the form its text belongs to. Written as {@code
 * clusterrules:/green/energyReduction}; a box by its number, {@code clusterrules:/green/publicServicesWork:2}; an entry of a list of names, {@code
 * clusterrules:/green/carbonWorkEvidence#0}; the evidence of a box, {@code clusterrules:/green/publicServicesWork:2#0}. Options go by number because Word
 * takes no tag of more than 64 characters.
 *
 * <p>A control is never empty, because readers and word processors drop those that are: a value that is blank is a full-width space in it, and an entry
 * of full-width spaces alone, or of nothing, has one more of them ({@link #shown}, {@link #entry(String)}).
 *
 * @param pointer the cell
 * @param option the number of an option of the cell, from 1 in the form's order; 0 where none is meant
 * @param entry the number of an entry of a list of names, from 0; −1 where none is meant
 */
public record ControlTag(String pointer, int option, int entry) {
    private static final Pattern TAG =
            Pattern.compile("clusterrules:(/[^:#]+)(?::([1-9]\\d?))?(?:#(0|[1-9]\\d{0,3}))?");

    private static final char SPACE = '\u3000';

    /** Returns the tag of a cell as a whole. */
    public static ControlTag cell(String pointer) {
        return new ControlTag(pointer, 0, -1);
    }

    /** Returns the tag of a box, or of an option of a cell. */
    public ControlTag option(int number) {
        return new ControlTag(pointer, number, entry);
    }

    /** Returns the tag of an entry of what this is the tag of. */
    public ControlTag entry(int number) {
        return new ControlTag(pointer, option, number);
    }

    /** Returns what is printed of an entry of a list. */
    public static String shown(String entry) {
        return isSpace(entry) ? entry + SPACE : entry;
    }

    /** Returns the entry of which that is printed. */
    public static String entry(String shown) {
        return !shown.isEmpty() && isSpace(shown) ? shown.substring(1) : shown;
    }

    private static boolean isSpace(String text) {
        return text.chars().allMatch(c -> c == SPACE);
    }

    /** Reads a tag; empty if it is none of ours. */
    public static Optional<ControlTag> read(@Nullable String tag) {
        Matcher matcher = TAG.matcher(tag == null ? "" : tag);
        return matcher.matches()
                ? Optional.of(
                        new ControlTag(matcher.group(1), number(matcher.group(2), 0), number(matcher.group(3), -1)))
                : Optional.empty();
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /** Returns the tag as it is written. */
    @Override
    public String toString() {
        return "clusterrules:" + pointer + (option == 0 ? "" : ":" + option) + (entry < 0 ? "" : "#" + entry);
    }
}
