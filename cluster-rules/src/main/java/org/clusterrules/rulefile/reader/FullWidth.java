package org.clusterrules.rulefile.reader;

import org.clusterrules.model.Label;
import org.clusterrules.rulefile.wording.ProblemWording;

/** The characters that a Chinese keyboard enters where a rule file needs half-width ones. */
final class FullWidth {
    /** At each index, the character that is meant by the one at the same index of the other string. */
    private static final String FULL = "。、“”‘’「」【】《》—–￥¥\u3000\u00A0";

    private static final String HALF = ".,\"\"\"\"\"\"[]<>--$$  ";

    private FullWidth() {}

    /** Returns the half-width character that was meant; the same character if it is not full-width. */
    static int half(int c) {
        int other = FULL.indexOf(c);
        if (other >= 0) {
            return HALF.charAt(other);
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
