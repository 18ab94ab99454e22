package org.clusterrules.model;

import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.model.internal.SeenText;
import org.clusterrules.model.internal.Table;

/** Whether a text in a document is a blank, 无, or filled in. */
final class TextMeaning {
    /** In the form of {@link SeenText#upperCase}. */
    static final Set<String> PLACEHOLDERS = Table.read("placeholders.tsv").stream()
            .map(row -> SeenText.upperCase(row.get("word")))
            .collect(Collectors.toUnmodifiableSet());

    private static final String UNITS = "%％‰‱°";

    private static final int LONGEST_PLACEHOLDER =
            PLACEHOLDERS.stream().mapToInt(String::length).max().orElse(0);

    private TextMeaning() {}

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!SeenText.isWhiteSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is 无, regardless of marks and white space around it. */
    static boolean isNone(String text) {
        return state(text) == State.NONE;
    }

    /** Whether this is not white space, but only marks, invisible characters, or a word such as 暂无. */
    static boolean isPlaceholder(String text) {
        return state(text) == State.BLANK && !isBlank(text);
    }

    /** A placeholder is a blank, like white space. */
    static State state(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !isMeaningful(text.codePointAt(start))) {
            start = text.offsetByCodePoints(start, 1);
        }
        if (start == end) {
            return State.BLANK;
        }
        while (!isMeaningful(text.codePointBefore(end))) {
            end = text.offsetByCodePoints(end, -1);
        }
        if (isLong(text, start, end)) {
            return State.FILLED;
        }
        String word = SeenText.upperCase(text.substring(start, end));
        return word.equals(Text.NONE) ? State.NONE : PLACEHOLDERS.contains(word) ? State.BLANK : State.FILLED;
    }

    /** Whether there are more letters than in any placeholder; decides most texts from their beginning. */
    private static boolean isLong(String text, int start, int end) {
        int letters = 0;
        for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
            if (isMeaningful(text.codePointAt(i))) {
                letters++;
                if (letters > LONGEST_PLACEHOLDER) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether this is a letter, a digit, or a sign that is a unit by itself, such as %. */
    static boolean isMeaningful(int c) {
        if ((c >= 0x4E00 && c <= 0x9FFF) || UNITS.indexOf(c) >= 0) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> !SeenText.isUnseen(c);
            case Character.OTHER_SYMBOL -> // for example a radical, or a letter in a circle
                SeenText.of(Character.toString(c)).codePoints().anyMatch(Character::isLetterOrDigit);
            default -> false;
        };
    }

    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && SeenText.isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && SeenText.isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
