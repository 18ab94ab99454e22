package org.clusterrules.model.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Reads the text of JSON from a mapper of Jackson 2. */
public final class Jackson2Text {
    private Jackson2Text() {}

    /** Returns the text of the mapper's current value, up to the limit. */
    public static String of(JsonParser parser, int limit) throws IOException {
        TokenDocument document = new TokenDocument(limit);
        JsonLocation start = parser.currentTokenLocation();
        while (document.add(
                parser.currentTokenId(),
                parser.getText(), // first: it reads to the end of the token
                start.getLineNr(),
                start.getColumnNr(),
                parser.currentLocation().getColumnNr(),
                start.getByteOffset() >= 0)) {
            parser.nextToken();
            start = parser.currentTokenLocation();
        }
        return document.text();
    }
}
