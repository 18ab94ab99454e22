package org.clusterrules.model.internal;

import java.util.function.Function;
import org.clusterrules.model.InvalidDocumentException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;

/** Reads documents from a mapper of Jackson 3, and writes text to one token by token. */
public final class Jackson3Text {
    private static final JsonFactory JSON = new JsonFactory();

    private Jackson3Text() {}

    /** Reads the mapper's current value, up to the limit; its exception has the {@link InvalidDocumentException} as its cause. */
    public static <T> T read(JsonParser parser, int limit, Function<String, T> parse) {
        String document = text(parser, limit);
        try {
            return parse.apply(document);
        } catch (InvalidDocumentException e) {
            throw DatabindException.from(parser, e.getMessage(), e);
        }
    }

    private static String text(JsonParser parser, int limit) {
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
