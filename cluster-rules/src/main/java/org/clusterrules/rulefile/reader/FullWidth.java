package org.clusterrules.rulefile.reader;

import java.util.Map;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.wording.ProblemWording;

/** The characters that a Chinese keyboard enters where a rule file needs half-width ones. */
final class FullWidth {
    private static final Map<Integer, Character> OTHERS = Map.ofEntries(
            Map.entry((int) '。', '.'),
            Map.entry((int) '、', ','),
            Map.entry((int) '“', '"'),
            Map.entry((int) '”', '"'),
            Map.entry((int) '‘', '"'),
            Map.entry((int) '’', '"'),
            Map.entry((int) '「', '"'),
            Map.entry((int) '」', '"'),
            Map.entry((int) '【', '['),
            Map.entry((int) '】', ']'),
            Map.entry((int) '《', '<'),
            Map.entry((int) '》', '>'),
            Map.entry((int) '—', '-'),
            Map.entry((int) '–', '-'),
            Map.entry((int) '￥', '$'),
            Map.entry((int) '¥', '$'),
            Map.entry((int) '\u3000', ' '),
            Map.entry((int) '\u00A0', ' '));

    private FullWidth() {}

    /** Returns the half-width character that was meant; the same character if it is not full-width. */
    static int half(int c) {
        Character other = OTHERS.get(c);
        if (other != null) {
            return other;
        }
        // The block of full-width forms follows ASCII.
        return c >= '！' && c <= '～' ? c - '！' + '!' : c;
    }

    static String half(String text) {
        StringBuilder half = new StringBuilder();
        text.codePoints().map(FullWidth::half).forEach(half::appendCodePoint);
        return half.toString();
    }

    static boolean isQuote(int c) {
        return c == '\'' || half(c) == '"' || half(c) == '\'';
    }

    static Label fault(int c) {
        return ProblemWording.of(c == '\u00A0' ? "not-plain.no-break" : "not-plain.full-width");
    }

    /** Returns the character, or the name of an invisible one. */
    static Label name(int c) {
        String character = Character.toString(c);
        return c == ' '
                ? ProblemWording.of("space")
                : c == '\u00A0'
                        ? ProblemWording.of("no-break-space")
                        : half(c) == ' ' ? ProblemWording.of("full-width-space") : new Label(character, character);
    }
}
