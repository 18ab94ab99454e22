package org.clusterrules.model;

import java.util.Collection;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.clusterrules.model.internal.SeenText;

/** The meanings of {@link TextMeaning} as regular expressions, of elements that all languages share: the schema of the form has them. */
final class TextPatterns {
    private static final String WHITE_SPACE = "[" + characters(0, 0x3000, SeenText::isWhiteSpace) + "]*";

    /** Marks, white space and invisible characters of the blocks that people type or paste from. */
    private static final String MARKS = "["
            + characters(0, 0xFF, TextPatterns::isMark)
            + characters(0x2000, 0x206F, TextPatterns::isMark)
            + characters(0x2190, 0x27BF, TextPatterns::isMark)
            + characters(0x3000, 0x3020, TextPatterns::isMark)
            + characters(0xFE30, 0xFE6B, TextPatterns::isMark)
            + characters(0xFEFF, 0xFF65, TextPatterns::isMark)
            + "]*";

    private static final String PLACEHOLDERS = TextMeaning.PLACEHOLDERS.stream()
            .filter(word -> !isMark(word.codePointAt(0)))
            .sorted()
            .map(word -> word.codePoints().mapToObj(TextPatterns::inAnyCase).collect(Collectors.joining()))
            .collect(Collectors.joining("|"));

    static final String BLANK = "^" + WHITE_SPACE + "$";

    static final String NONE = "^" + MARKS + Text.NONE + MARKS + "$";

    /** Marks alone, or 无 or a placeholder with marks around it. */
    static final String NOTHING = "^" + MARKS + "(?:(?:" + Text.NONE + "|" + PLACEHOLDERS + ")" + MARKS + ")?$";

    /** A day of the calendar, leap years considered. */
    static final String DAY = inWhiteSpace("[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
            + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
            + "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
            + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29");

    private TextPatterns() {}

    /** Returns the pattern of one of the words, with commas of either width. */
    static String oneOf(Collection<String> words) {
        return inWhiteSpace(String.join("|", words).replace(",", "[,，]"));
    }

    private static String inWhiteSpace(String pattern) {
        return "^" + WHITE_SPACE + "(?:" + pattern + ")" + WHITE_SPACE + "$";
    }

    private static boolean isMark(int c) {
        return !TextMeaning.isMeaningful(c);
    }

    private static String inAnyCase(int c) {
        String letter = Character.toString(c);
        return Character.isLowerCase(Character.toLowerCase(c)) && Character.toLowerCase(c) != c
                ? "[" + letter + Character.toString(Character.toLowerCase(c)) + "]"
                : letter;
    }

    /** Returns the inside of a character class. */
    private static String characters(int first, int last, IntPredicate kind) {
        StringBuilder ranges = new StringBuilder();
        for (int c = first; c <= last; c++) {
            if (kind.test(c)) {
                int start = c;
                while (c < last && kind.test(c + 1)) {
                    c++;
                }
                ranges.append(inClass(start)).append(c > start + 1 ? "-" : "").append(c > start ? inClass(c) : "");
            }
        }
        return ranges.toString();
    }

    private static String inClass(int c) {
        return ("\\]^-[".indexOf(c) < 0 ? "" : "\\") + Character.toString(c);
    }
}
