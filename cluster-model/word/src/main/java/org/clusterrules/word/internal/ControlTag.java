package org.clusterrules.word.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tag of a content control that we write, which says which cell of the form its text belongs to: {@code clusterrules:/green/energyReduction}; a box by
 * its number, {@code clusterrules:/green/publicServicesWork:2}; an entry of a list of names, {@code clusterrules:/green/carbonWorkEvidence#0}; the evidence
 * of a box, {@code clusterrules:/green/publicServicesWork:2#0}. Options go by number because Word takes no tag of more than 64 characters.
 *
 * <p>A control is never empty, because readers and word processors drop empty ones: a blank value is a full-width space, and an entry of nothing but
 * full-width spaces has one more of them ({@link #shown}, {@link #entry(String)}).
 *
 * @param option the number of an option of the cell, from 1 in the form's order; 0 for none
 * @param entry the number of an entry of a list of names, from 0; −1 for none
 */
public record ControlTag(String pointer, int option, int entry) {
    private static final Pattern TAG =
            Pattern.compile("clusterrules:(/[^:#]+)(?::([1-9]\\d?))?(?:#(0|[1-9]\\d{0,3}))?");

    private static final char SPACE = '\u3000';

    /** Returns the tag of a cell as a whole. */
    public static ControlTag cell(String pointer) {
        return new ControlTag(pointer, 0, -1);
    }

    /** Returns the tag of a box, or of another option. */
    public ControlTag option(int number) {
        return new ControlTag(pointer, number, entry);
    }

    /** Returns the tag of one entry of this list. */
    public ControlTag entry(int number) {
        return new ControlTag(pointer, option, number);
    }

    /** Returns the text printed for a list entry. */
    public static String shown(String entry) {
        return isSpace(entry) ? entry + SPACE : entry;
    }

    /** Returns the list entry of a printed text. */
    public static String entry(String shown) {
        return !shown.isEmpty() && isSpace(shown) ? shown.substring(1) : shown;
    }

    private static boolean isSpace(String text) {
        return text.chars().allMatch(c -> c == SPACE);
    }

    /** Reads a tag; empty if it is not one of ours. */
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

    @Override
    public String toString() {
        return "clusterrules:" + pointer + (option == 0 ? "" : ":" + option) + (entry < 0 ? "" : "#" + entry);
    }
}
