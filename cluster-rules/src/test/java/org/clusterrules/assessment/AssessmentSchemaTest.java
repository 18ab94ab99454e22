package org.clusterrules.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What conforms to the schema is tried in cluster-rules-test. */
class AssessmentSchemaTest {
    private static final Path FILE = Path.of("src/main/resources/META-INF/clusterrules/assessment.schema.json");

    /** With {@code -Dgolden.update=true} the file becomes what it should be, and the test fails so that it is looked at. */
    @Test
    void isInTheJar() throws IOException {
        String schema = AssessmentSchema.schema();
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, schema);
            fail(FILE + " was rewritten: review the difference, then run again without golden.update");
        }
        assertEquals(Files.readString(FILE), schema);
        assertEquals(schema, AssessmentJson.schema());
    }
}
