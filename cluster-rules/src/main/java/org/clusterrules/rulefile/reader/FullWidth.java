package org.clusterrules.rulefile.reader;

import org.clusterrules.model.Label;
import org.clusterrules.rulefile.ProblemCode;
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

    static void report(Reports reports, int at, int c, int meant) {
        Label fault = ProblemWording.of(c == '\u00A0' ? "not-plain.no-break" : "not-plain.full-width");
        reports.add(ProblemCode.FULL_WIDTH_CHARACTER, at, name(c), name(meant), fault);
    }

    /** Returns the character, or the name of an invisible one. */
    private static Label name(int c) {
        String character = Character.toString(c);
        return c == ' '
                ? ProblemWording.of("space")
                : c == '\u00A0'
                        ? ProblemWording.of("no-break-space")
                        : half(c) == ' ' ? ProblemWording.of("full-width-space") : new Label(character, character);
    }
}
