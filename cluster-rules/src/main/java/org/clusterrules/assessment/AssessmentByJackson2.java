package org.clusterrules.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.util.Locale;
import org.clusterrules.model.JsonDocument;
import org.clusterrules.model.internal.Jackson2Text;

/** How mappers of Jackson 2 write an assessment, and read it back. */
final class AssessmentByJackson2 {
    private AssessmentByJackson2() {}

    static final class InChinese extends StdConverter<Assessment, WrittenAssessment> {
        @Override
        public WrittenAssessment convert(Assessment assessment) {
            return assessment.in(Locale.CHINESE);
        }
    }

    static final class Refusal extends StdDeserializer<Assessment> {
        private static final long serialVersionUID = 1L;

        Refusal() {
            super(Assessment.class);
        }

        @Override
        public Assessment deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            throw JsonMappingException.from(parser, WrittenByJackson.REFUSAL);
        }
    }

    static final class WrittenSerializer extends StdSerializer<WrittenAssessment> {
        private static final long serialVersionUID = 1L;

        WrittenSerializer() {
            super(WrittenAssessment.class);
        }

        @Override
        public void serialize(WrittenAssessment assessment, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            new AssessmentWriter(json).assessment(assessment);
        }
    }

    static final class WrittenDeserializer extends StdDeserializer<WrittenAssessment> {
        private static final long serialVersionUID = 1L;

        WrittenDeserializer() {
            super(WrittenAssessment.class);
        }

        @Override
        public WrittenAssessment deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Jackson2Text.read(parser, JsonDocument.MAX_CHARACTERS, AssessmentJson::parse);
        }
    }
}
