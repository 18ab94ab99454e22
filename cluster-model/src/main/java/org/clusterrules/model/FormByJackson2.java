package org.clusterrules.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.clusterrules.model.internal.Jackson2Text;

/** How mappers of Jackson 2 read and write a form. */
final class FormByJackson2 {
    private FormByJackson2() {}

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

    static final class Deserializer extends StdDeserializer<Application> {
        private static final long serialVersionUID = 1L;

        Deserializer() {
            super(Application.class);
        }

        @Override
        public Application deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Jackson2Text.read(parser, ApplicationJson.MAX_CHARACTERS, json -> ApplicationJson.parse(json));
        }
    }
}
