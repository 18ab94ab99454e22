package org.clusterrules.model;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** How mappers of Jackson 3 read and write a form, and read another document. */
final class FormByJackson3 {
    private static final JsonFactory JSON = new JsonFactory();

    private FormByJackson3() {}

    /** Copies what {@link ApplicationJson} writes, token by token. */
    static final class Serializer extends StdSerializer<Application> {
        Serializer() {
            super(Application.class);
        }

        @Override
        public void serialize(Application form, JsonGenerator json, SerializationContext context) {
            try (JsonParser written = JSON.createParser(ObjectReadContext.empty(), ApplicationJson.writeLine(form))) {
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

    /** Reads it as {@link ApplicationJson} does; what is wrong with it is the cause of the mapper's own exception. */
    static final class Deserializer extends StdDeserializer<Application> {
        Deserializer() {
            super(Application.class);
        }

        @Override
        public Application deserialize(JsonParser parser, DeserializationContext context) {
            String document = text(parser, ApplicationJson.MAX_CHARACTERS);
            try {
                return ApplicationJson.parse(document);
            } catch (InvalidApplicationException e) {
                throw DatabindException.from(parser, e.getMessage(), e);
            }
        }
    }

    /** Reads a document that has more to be found out about than a mapper can tell. */
    static final class DocumentDeserializer extends StdDeserializer<JsonDocument> {
        DocumentDeserializer() {
            super(JsonDocument.class);
        }

        @Override
        public JsonDocument deserialize(JsonParser parser, DeserializationContext context) {
            return JsonDocument.of(text(parser, JsonDocument.MAX_CHARACTERS));
        }
    }

    /** Returns the text of the value that the mapper has come to, as far as the limit. */
    private static String text(JsonParser parser, int limit) {
        TokenDocument document = new TokenDocument(limit);
        TokenStreamLocation start = parser.currentTokenLocation();
        while (document.goesOnAfter(
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
}
