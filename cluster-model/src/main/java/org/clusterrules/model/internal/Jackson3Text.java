package org.clusterrules.model.internal;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads the text of JSON from a mapper of Jackson 3, and writes text to one token by token. */
public final class Jackson3Text {
    private static final JsonFactory JSON = new JsonFactory();

    private Jackson3Text() {}

    /** Returns the text of the mapper's current value, up to the limit. */
    public static String of(JsonParser parser, int limit) {
        TokenDocument document = new TokenDocument(limit);
        TokenStreamLocation start = parser.currentTokenLocation();
        while (document.add(
                parser.currentTokenId(),
                parser.getString(), // first: it reads to the end of the token
                start.getLineNr(),
                start.getColumnNr(),
                parser.currentLocation().getColumnNr(),
                start.getByteOffset() >= 0)) {
            parser.nextToken();
            start = parser.currentTokenLocation();
        }
        return document.text();
    }

    /** Writes a text, with every digit of its numbers. */
    public static void write(String text, JsonGenerator json) {
        try (JsonParser written = JSON.createParser(ObjectReadContext.empty(), text)) {
            for (JsonToken token = written.nextToken(); token != null; token = written.nextToken()) {
                if (!token.isNumeric()) {
                    json.copyCurrentEvent(written);
                } else if (json.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
                    json.writeNumber(written.getString());
                } else {
                    json.writeNumber(written.getDecimalValue());
                }
            }
        }
    }
}
