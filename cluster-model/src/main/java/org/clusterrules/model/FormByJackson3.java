package org.clusterrules.model;

import org.clusterrules.model.internal.Jackson3Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** How mappers of Jackson 3 read and write a form. */
final class FormByJackson3 {
    private FormByJackson3() {}

    static final class Serializer extends StdSerializer<Application> {
        Serializer() {
            super(Application.class);
        }

        @Override
        public void serialize(Application form, JsonGenerator json, SerializationContext context) {
            Jackson3Text.write(ApplicationJson.writeLine(form), json);
        }
    }

    static final class Deserializer extends StdDeserializer<Application> {
        Deserializer() {
            super(Application.class);
        }

        @Override
        public Application deserialize(JsonParser parser, DeserializationContext context) {
            return Jackson3Text.read(parser, ApplicationJson.MAX_CHARACTERS, json -> ApplicationJson.parse(json));
        }
    }
}
