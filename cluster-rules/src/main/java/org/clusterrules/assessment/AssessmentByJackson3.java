package org.clusterrules.assessment;

import java.util.Locale;
import org.clusterrules.model.JsonDocument;
import org.clusterrules.model.internal.Jackson3Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.util.StdConverter;

/** How mappers of Jackson 3 write an assessment, and read it back. */
final class AssessmentByJackson3 {
    private AssessmentByJackson3() {}

    static final class InChinese extends StdConverter<Assessment, WrittenAssessment> {
        @Override
        public WrittenAssessment convert(Assessment assessment) {
            return assessment.in(Locale.CHINESE);
        }
    }

    static final class Refusal extends StdDeserializer<Assessment> {
        Refusal() {
            super(Assessment.class);
        }

        @Override
        public Assessment deserialize(JsonParser parser, DeserializationContext context) {
            throw DatabindException.from(parser, WrittenByJackson.REFUSAL);
        }
    }

    static final class WrittenSerializer extends StdSerializer<WrittenAssessment> {
        WrittenSerializer() {
            super(WrittenAssessment.class);
        }

        @Override
        public void serialize(WrittenAssessment assessment, JsonGenerator json, SerializationContext context) {
            Jackson3Text.write(AssessmentJson.writeLine(assessment), json);
        }
    }

    static final class WrittenDeserializer extends StdDeserializer<WrittenAssessment> {
        WrittenDeserializer() {
            super(WrittenAssessment.class);
        }

        @Override
        public WrittenAssessment deserialize(JsonParser parser, DeserializationContext context) {
            return Jackson3Text.read(parser, JsonDocument.MAX_CHARACTERS, AssessmentJson::parse);
        }
    }
}
