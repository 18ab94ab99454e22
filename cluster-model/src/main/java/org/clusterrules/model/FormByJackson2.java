package org.clusterrules.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** How mappers of Jackson 2 read and write a form, and read another document. */
final class FormByJackson2 {
    private FormByJackson2() {}

    /** Writes it with the mapper's own generator. */
    static final class Serializer extends StdSerializer<Application> {
        private static final long serialVersionUID = 1L;

        Serializer() {
            super(Application.class);
        }

        @Override
        public void serialize(Application form, JsonGenerator json, SerializerProvider provider) throws IOException {
            new FormWriter(json).write(form);
        }
    }

    /** Reads it as {@link ApplicationJson} does; what is wrong with it is the cause of the mapper's own exception. */
    static final class Deserializer extends StdDeserializer<Application> {
        private static final long serialVersionUID = 1L;

        Deserializer() {
            super(Application.class);
        }

        @Override
        public Application deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String document = text(parser, ApplicationJson.MAX_CHARACTERS);
            try {
                return ApplicationJson.parse(document);
            } catch (InvalidApplicationException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
        }
    }

    /** Reads a document that has more to be found out about than a mapper can tell. */
    static final class DocumentDeserializer extends StdDeserializer<JsonDocument> {
        private static final long serialVersionUID = 1L;

        DocumentDeserializer() {
            super(JsonDocument.class);
        }

        @Override
        public JsonDocument deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return JsonDocument.of(text(parser, JsonDocument.MAX_CHARACTERS));
        }
    }

    /** Returns the text of the value that the mapper has come to, as far as the limit. */
    private static String text(JsonParser parser, int limit) throws IOException {
        TokenDocument document = new TokenDocument(limit);
        JsonLocation start = parser.currentTokenLocation();
        while (document.goesOnAfter(
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
