package org.clusterrules.report;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures, pads and wraps text by the columns that it takes on a terminal, where CJK characters take two. */
final class Columns {
    private Columns() {}

    /** Returns the columns that the text takes. Characters that are wide in some fonts only (“ ” — ·) count as one. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {
                return 0;
            }
            default -> {
                return isWide(codePoint) ? 2 : 1;
            }
        }
    }

    private static boolean isWide(int c) {
        if (c < 0x1100) {
            return false;
        }
        // Full-width forms end where half-width forms begin.
        if ((c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6)) {
            return true;
        }
        if (c >= 0xFF61 && c <= 0xFFEF) {
            return false;
        }
        if (c <= 0x115F || (c >= 0x20000 && c <= 0x3FFFD) || (c >= 0x1F300 && c <= 0x1FAFF)) {
            return true; // the jamo that begin a syllable; rare ideographs, assigned or not; pictures
        }
        UnicodeBlock block = UnicodeBlock.of(c);
        if (block == UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                || block == UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS
                || block == UnicodeBlock.CJK_COMPATIBILITY
                || block == UnicodeBlock.CJK_COMPATIBILITY_FORMS
                || block == UnicodeBlock.KATAKANA) {
            return c != 0x303F;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI -> true;
            case HANGUL -> c >= 0xA960;
            default -> false;
        };
    }

    /** Returns the text with spaces behind it, up to that many columns. */
    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /**
     * Returns the text in lines of at most that many columns, broken where the rules of writing allow it: not before a full
     * stop, not behind an opening bracket, and within a word only where it is longer than a line.
     */
    static List<String> wrap(String text, int columns) {
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
