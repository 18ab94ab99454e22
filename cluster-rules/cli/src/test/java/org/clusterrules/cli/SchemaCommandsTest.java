package org.clusterrules.cli;

import static org.clusterrules.cli.MainTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.cli.CommandLine.Result;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandsTest {
    private static final Edition EDITION = Edition.of("2022");

    @Test
    void schemasArePrinted() {
        assertPrints(ApplicationJson.schema(EDITION), "schema", "form");
        assertPrints(ApplicationJson.schema(EDITION), "schema", "form", "--edition", "2022", "--lang", "en");
        assertPrints(AssessmentJson.schema(), "schema", "assessment");
    }

    @Test
    void aBlankFormIsPrinted() {
        assertPrints(ApplicationJson.template(EDITION), "template");
        assertPrints(ApplicationJson.template(EDITION), "template", "--edition", "2022");
    }

    @Test
    void bothAreWrittenToAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("form.json");

        assertPrints("", "schema", "assessment", "--output", file.toString());
        assertEquals(AssessmentJson.schema(), Files.readString(file));
        assertPrints("", "template", "--output", file.toString());
        assertEquals(ApplicationJson.template(EDITION), Files.readString(file));
    }

    @Test
    void whatThereIsNotIsRefused() {
        assertRefused(
                "command line: unknown schema \"report\"; expected one of form, assessment",
                "schema",
                "report",
                "--lang",
                "en");
        assertRefused(
                "command line: unknown edition \"1999\"; expected one of 2022",
                "template",
                "--edition",
                "1999",
                "--lang",
                "en");
        assertRefused(
                "command line: --edition goes with schema form only",
                "schema",
                "assessment",
                "--edition",
                "2022",
                "--lang",
                "en");
        assertRefused("命令行：缺少 form|assessment", "schema");
    }

    private static void assertPrints(String expected, String... arguments) {
        assertEquals(new Result(0, expected, ""), CommandLine.run(arguments));
    }
}
