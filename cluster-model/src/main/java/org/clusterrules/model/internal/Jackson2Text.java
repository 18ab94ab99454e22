package org.clusterrules.model.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.function.Function;
import org.clusterrules.model.InvalidDocumentException;

/** Reads documents from a mapper of Jackson 2. */
public final class Jackson2Text {
    private Jackson2Text() {}

    /** Reads the mapper's current value, up to the limit; its exception has the {@link InvalidDocumentException} as its cause. */
    public static <T> T read(JsonParser parser, int limit, Function<String, T> parse) throws IOException {
        String document = text(parser, limit);
        try {
            return parse.apply(document);
        } catch (InvalidDocumentException e) {
            throw JsonMappingException.from(parser, e.getMessage(), e);
        }
    }

    private static String text(JsonParser parser, int limit) throws IOException {
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
