package org.clusterrules.fuzz;

import static com.google.common.base.Verify.verify;

import com.google.common.base.VerifyException;

/** Text that is safe to show. */
public final class PlainText {
    private PlainText() {}

    /** Makes sure that a text is one line, is not empty, and has nothing in it that a terminal would act on. */
    public static void verifyLine(String text, int longest) {
        verify(!text.isBlank(), "nothing is said");
        verify(text.length() <= longest, "%s characters: %s", text.length(), text);
        verify(text.indexOf('\n') < 0, "several lines: %s", text);
        verifyLines(text);
    }

    /** Makes sure that a text of several lines has nothing in it that a terminal would act on. */
    public static void verifyLines(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            verifyShown(text.codePointAt(at), text);
        }
    }

    private static void verifyShown(int c, String text) {
        boolean isShown = switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
        if (!isShown) {
            throw new VerifyException("U+" + Integer.toHexString(c) + " in: " + text);
        }
    }
}
