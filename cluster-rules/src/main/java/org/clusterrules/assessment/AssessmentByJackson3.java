package org.clusterrules.assessment;

import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** How mappers of Jackson 3 write an assessment: in Chinese, whatever the machine's language; token by token. */
final class AssessmentByJackson3 extends StdSerializer<Assessment> {
    private static final JsonFactory JSON = new JsonFactory();

    AssessmentByJackson3() {
        super(Assessment.class);
    }

    @Override
    public void serialize(Assessment assessment, JsonGenerator json, SerializationContext context) {
        String line = AssessmentJson.writeLine(assessment, Locale.CHINESE);
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
