package org.clusterrules.model.internal;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.model.Label;

/**
 * Normalises text to what people see. Two texts that look the same can be different strings: letters and brackets of either width, a
 * radical instead of a character, a zero-width space that was copied with a word.
 *
 * <p>Thread-safe; no argument and no result is null.
 */
public final class SeenText {
    private static final int MOST_DIFFERENCES = 3;

    /** From a radical or stroke to the ideograph that it looks like (Unicode's Equivalent_Unified_Ideograph). */
    private static final Map<Integer, Integer> IDEOGRAPHS = Table.read("radicals.tsv").stream()
            .collect(Collectors.toMap(
                    row -> row.get("radical").codePointAt(0),
                    row -> row.get("ideograph").codePointAt(0)));

    private static final int LAST_RADICAL = Collections.max(IDEOGRAPHS.keySet());

    private SeenText() {}

    /**
     * Returns the text normalised (NFKC), with radicals replaced by the characters that they look like, without white space and invisible
     * characters. Case is kept. Idempotent.
     */
    public static String of(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                seen.append(c);
            } else if (c >= 0xFF01 && c <= 0xFF5E) {
                seen.append((char) (c - 0xFEE0)); // brackets, digits and letters of full width
            } else if (c != ' ' && c != '\u3000' && c != '\n' && c != '\t') {
                return normalized(text);
            }
        }
        return seen.length() == text.length() && text.contentEquals(seen) ? text : seen.toString();
    }

    /**
     * Names the characters in which two similar texts differ, with their code points: {@code "а" (U+0430) and "a" (U+0061)}. Empty if the
     * texts are the same by {@link #of}, have different lengths, or differ in more than three characters.
     */
    public static Optional<Label> differences(String one, String other) {
        int[] first = of(one).codePoints().toArray();
        int[] second = of(other).codePoints().toArray();
        if (first.length != second.length) {
            return Optional.empty();
        }
        int count = 0;
        Set<String> zh = new LinkedHashSet<>();
        Set<String> en = new LinkedHashSet<>();
        for (int i = 0; i < first.length && count <= MOST_DIFFERENCES; i++) {
            if (first[i] != second[i]) {
                count++;
                zh.add("“%c”（U+%04X）与“%c”（U+%04X）".formatted(first[i], first[i], second[i], second[i]));
                en.add("\"%c\" (U+%04X) and \"%c\" (U+%04X)".formatted(first[i], first[i], second[i], second[i]));
            }
        }
        return count == 0 || count > MOST_DIFFERENCES
                ? Optional.empty()
                : Optional.of(new Label(String.join("；", zh), String.join("; ", en)));
    }

    /** Whether this character is invisible: a control, a format character, or one that Unicode ignores in display. */
    public static boolean isUnseen(int c) {
        if (c < 0xAD) {
            return Character.getType(c) == Character.CONTROL;
        }
        return Character.getType(c) == Character.FORMAT
                || c == 0x034F // combining grapheme joiner
                || (c >= 0x115F && c <= 0x1160) // Hangul fillers
                || (c >= 0x17B4 && c <= 0x17B5) // Khmer inherent vowels
                || (c >= 0x180B && c <= 0x180F) // Mongolian selectors
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0x2800 // a Braille pattern without a dot
                || c == 0x3164 // Hangul filler
                || (c >= 0xFE00 && c <= 0xFE0F) // variation selectors
                || c == 0xFFA0 // Hangul filler
                || (c >= 0xFFF0 && c <= 0xFFF8)
                || (c >= 0xE0000 && c <= 0xE0FFF); // tags, variation selectors
    }

    /** Whether this has Unicode's property White_Space. Each of Java's own predicates lacks some of these. */
    public static boolean isWhiteSpace(int c) {
        if (c > 0x3000) {
            return false; // most characters of a form
        }
        return c == ' '
                || (c >= 0x09 && c <= 0x0D)
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /** Whether a terminal, an editor or a browser acts on the character instead of showing it. FORMAT includes marks of direction. */
    public static boolean isActedOn(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Whether normalising changes neither the character nor any text of such characters: almost all characters of a form. */
    private static boolean isPlain(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c > ' ' && c < 0x7F)
                || (c >= 0x3001 && c <= 0x3011)
                || (c >= 0x2018 && c <= 0x201D);
    }

    private static String normalized(String text) {
        String seen = unified(Normalizer.normalize(strip(text), Normalizer.Form.NFKC));
        // Some characters contain a space; without it, the characters beside it may compose.
        return Normalizer.normalize(strip(seen), Normalizer.Form.NFKC);
    }

    private static String strip(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isWhiteSpace(c) && !isUnseen(c)).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    private static String unified(String text) {
        StringBuilder unified = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c > LAST_RADICAL ? c : IDEOGRAPHS.getOrDefault(c, c))
                .forEach(unified::appendCodePoint);
        return unified.toString();
    }

    /** Returns {@link #of} in upper case, to compare words regardless of case. */
    public static String upperCase(String text) {
        return of(text).toUpperCase(Locale.ROOT);
    }
}
