package org.clusterrules.assessment;

import java.util.Locale;
import org.clusterrules.model.InvalidDocumentException;
import org.clusterrules.model.JsonDocument;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.util.StdConverter;

/** How mappers of Jackson 3 write an assessment, token by token, and read what was written. */
final class AssessmentByJackson3 {
    private static final JsonFactory JSON = new JsonFactory();

    private AssessmentByJackson3() {}

    /** Has it written in Chinese, whatever the machine's language. */
    static final class InChinese extends StdConverter<Assessment, WrittenAssessment> {
        @Override
        public WrittenAssessment convert(Assessment assessment) {
            return assessment.in(Locale.CHINESE);
        }
    }

    /** Says what to read in its place. */
    static final class Refusal extends StdDeserializer<Assessment> {
        Refusal() {
            super(Assessment.class);
        }

        @Override
        public Assessment deserialize(JsonParser parser, DeserializationContext context) {
            throw DatabindException.from(parser, WrittenByJackson.REFUSAL);
        }
    }

    /** Writes it as it is. */
    static final class WrittenSerializer extends StdSerializer<WrittenAssessment> {
        WrittenSerializer() {
            super(WrittenAssessment.class);
        }

        @Override
        public void serialize(WrittenAssessment assessment, JsonGenerator json, SerializationContext context) {
            String line = AssessmentJson.writeLine(assessment);
            try (JsonParser written = JSON.createParser(ObjectReadContext.empty(), line)) {
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

    /** Reads it as {@link AssessmentJson} does; what is wrong with it is the cause of the mapper's own exception. */
    static final class WrittenDeserializer extends StdDeserializer<WrittenAssessment> {
        WrittenDeserializer() {
            super(WrittenAssessment.class);
        }

        @Override
        public WrittenAssessment deserialize(JsonParser parser, DeserializationContext context) {
            JsonDocument document = context.readValue(parser, JsonDocument.class);
            try {
                return AssessmentReader.read(document);
            } catch (InvalidDocumentException e) {
                throw DatabindException.from(parser, e.getMessage(), e);
            }
        }
    }
}
