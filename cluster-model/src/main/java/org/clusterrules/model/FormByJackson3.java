package org.clusterrules.model;

import org.clusterrules.model.internal.Jackson3Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
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

    /** An {@link InvalidApplicationException} is the cause of the mapper's own exception. */
    static final class Deserializer extends StdDeserializer<Application> {
        Deserializer() {
            super(Application.class);
        }

        @Override
        public Application deserialize(JsonParser parser, DeserializationContext context) {
            String document = Jackson3Text.of(parser, ApplicationJson.MAX_CHARACTERS);
            try {
                return ApplicationJson.parse(document);
            } catch (InvalidApplicationException e) {
                throw DatabindException.from(parser, e.getMessage(), e);
            }
        }
    }
}
