package org.clusterrules.report.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Measures, pads and wraps text in columns of a terminal, of which CJK characters take two. */
public final class Columns {
    /** The ranges that Unicode calls wide or full-width (UAX #11), first and last. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, // the jamo that begin a syllable
        {0x2E80, 0x303E}, // radicals, punctuation
        {0x3041, 0xA4CF}, // kana, bopomofo, ideographs, Yi
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3}, // Hangul
        {0xF900, 0xFAFF}, // compatibility ideographs
        {0xFE10, 0xFE19},
        {0xFE30, 0xFE6F},
        {0xFF01, 0xFF60}, // full-width forms
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1FAFF}, // pictures
        {0x20000, 0x3FFFD}, // rare ideographs
    };

    private Columns() {}

    /** Returns the width of the text. Characters that are wide in some fonts only (“ ” — ·) count as one. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        for (int[] range : WIDE) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** Returns the width of the widest text; 0 if there is none. */
    public static <T> int widest(List<T> things, Function<T, String> text) {
        return things.stream().map(text).mapToInt(Columns::width).max().orElse(0);
    }

    /** Appends spaces up to that width. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** Returns the text in lines of at most that width, broken by the rules of Unicode, and within a word only if it is longer than a line. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = text.substring(start, end);
            if (used > 0 && used + width(word.stripTrailing()) > columns) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            for (int i = 0; i < word.length(); i = word.offsetByCodePoints(i, 1)) {
                int c = word.codePointAt(i);
                if (used > 0 && used + width(c) > columns && !Character.isWhitespace(c)) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(c);
                used += width(c);
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
