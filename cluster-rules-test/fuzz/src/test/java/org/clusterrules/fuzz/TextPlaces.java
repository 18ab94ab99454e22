package org.clusterrules.fuzz;

import static com.google.common.base.Verify.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.regex.Pattern;

/** The lines and columns of a text. */
final class TextPlaces {
    private static final Pattern END_OF_LINE = Pattern.compile("\r\n|\r|\n");

    private final List<String> lines;

    private TextPlaces(String text) {
        this.lines = List.of(END_OF_LINE.split(text, -1));
    }

    /** Returns those of a file; bytes that are no text stand for one character each or fewer. */
    static TextPlaces of(byte[] file, Charset charset) {
        try {
            return new TextPlaces(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("whatever is malformed is replaced", e);
        }
    }

    /** Makes sure that there is such a place, if only behind the last character of its line. */
    void verifyInside(int line, int column, Object problem) {
        verify(line >= 1 && line <= lines.size(), "no such line: %s", problem);
        String text = lines.get(line - 1);
        verify(column >= 1 && column <= text.codePointCount(0, text.length()) + 1, "no such column: %s", problem);
    }
}
