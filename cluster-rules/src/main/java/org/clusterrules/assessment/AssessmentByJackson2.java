package org.clusterrules.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Locale;

/** How mappers of Jackson 2 write an assessment: in Chinese, whatever the machine's language. */
final class AssessmentByJackson2 extends StdSerializer<Assessment> {
    private static final long serialVersionUID = 1L;

    AssessmentByJackson2() {
        super(Assessment.class);
    }

    @Override
    public void serialize(Assessment assessment, JsonGenerator json, SerializerProvider provider) throws IOException {
        new AssessmentWriter(json, Locale.CHINESE).assessment(assessment);
    }
}
