package org.clusterrules.model.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonTokenId;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * Restores the text of a document from the tokens of a Jackson mapper, each at its line and column and with all digits of its number, for
 * {@code JsonTree} to read and to report errors where they are. (If a mapper reads bytes, and a text is partly escaped, the columns after
 * it on the same line can be some characters off.)
 *
 * <p>Token ids are those of {@link JsonTokenId}, which are the same in both versions of Jackson.
 */
final class TokenDocument {
    private final StringBuilder text = new StringBuilder();
    private final int limit;
    private int depth;
    private boolean needsComma;

    private int line = 1;
    private int end; // of the line so far, in the units of the document's columns: characters or bytes

    TokenDocument(int limit) {
        this.limit = limit;
    }

    /**
     * Adds a token. Returns false if the value ends with it, or exceeds the limit.
     *
     * @param value its text, without quotes and escapes
     * @param line its line, from 1; below 1 if the mapper does not know
     * @param after the column after it; after a name, the mapper has also read the colon
     * @param inBytes whether columns count bytes of UTF-8
     */
    boolean add(int id, String value, int line, int column, int after, boolean inBytes) {
        boolean isName = id == JsonTokenId.ID_FIELD_NAME;
        boolean begins = id == JsonTokenId.ID_START_OBJECT || id == JsonTokenId.ID_START_ARRAY;
        boolean ends = id == JsonTokenId.ID_END_OBJECT || id == JsonTokenId.ID_END_ARRAY;
        if (needsComma && !ends) {
            separate(',');
        }
        goTo(line, column);
        if (isName || id == JsonTokenId.ID_STRING || id == JsonTokenId.ID_EMBEDDED_OBJECT) {
            String quoted = '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
            text(quoted, isName ? 0 : after - column, inBytes);
        } else {
            text(value, 0, inBytes);
        }
        if (isName) {
            separate(':');
        }
        depth += begins ? 1 : ends ? -1 : 0;
        needsComma = !isName && !begins;
        return depth > 0 && room() > 0;
    }

    /** Adds a text, which may have been longer in the document because of escapes. */
    private void text(String written, int sizeThere, boolean inBytes) {
        int size = inBytes ? written.getBytes(UTF_8).length : written.length();
        text.append(written);
        if (sizeThere > size) {
            text.append(" ".repeat(sizeThere - written.length()));
        }
        end += Math.max(size, sizeThere);
    }

    private void separate(char mark) {
        text.append(mark);
        end++;
    }

    private void goTo(int toLine, int toColumn) {
        if (toLine > line) {
            text.append("\n".repeat(Math.min(toLine - line, room())));
            line = toLine;
            end = 0;
        }
        int missing = Math.min(toColumn - 1 - end, room());
        if (missing > 0) {
            text.append(" ".repeat(missing));
            end += missing;
        }
    }

    private int room() {
        return Math.max(0, limit + 1 - text.length());
    }

    String text() {
        return text.toString();
    }
}
