package org.clusterrules.proof;

import org.clusterrules.model.Text;

/** Counts 字 as form/README.md says: a run of ASCII characters is one, and so is every other character; white space is none. */
final class Characters {
    private Characters() {}

    static int in(Text text) {
        String value = text.value();
        if (value == null || text.isBlank()) {
            return 0;
        }
        int count = 0;
        boolean inRun = false;
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int character = value.codePointAt(i);
            boolean ascii = character < 0x80;
            if (isWhiteSpace(character)) {
                inRun = false;
            } else {
                count += ascii && inRun ? 0 : 1;
                inRun = ascii;
            }
        }
        return count;
    }

    /** Unicode's White_Space property. */
    private static boolean isWhiteSpace(int character) {
        return Character.isSpaceChar(character) || (character >= 0x09 && character <= 0x0D) || character == 0x85;
    }
}
