package org.clusterrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.clusterrules.assessment.Assessment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reports of the samples, word for word. After a change that is meant, {@code -Dgolden.update=true} writes them anew, and
 * fails, so that a run that compared nothing is never taken for one that passed.
 */
class GoldenReportTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/clusterrules/report");

    @ParameterizedTest
    @CsvSource({
        "eligible, zh, TEXT, txt", "near-miss, zh, TEXT, txt", "half-filled, zh, TEXT, txt",
        "eligible, en, TEXT, txt", "near-miss, en, TEXT, txt", "half-filled, en, TEXT, txt",
        "eligible, zh, MARKDOWN, md", "near-miss, zh, MARKDOWN, md", "half-filled, zh, MARKDOWN, md",
        "eligible, en, MARKDOWN, md", "near-miss, en, MARKDOWN, md", "half-filled, en, MARKDOWN, md",
    })
    void reportsOfTheSamplesReadAsTheyWereApproved(String sample, String language, ReportFormat format, String suffix)
            throws IOException {
        Assessment assessment = Samples.assess(sample);
        String report = format.write(assessment, new Locale(language))
                .replace(assessment.ruleSet().sha256(), "(sha256)"); // changes with every comment in a rule file
        Path golden = FOLDER.resolve(sample + "." + language + "." + suffix);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, report);
            fail(golden + " is written anew: look at the difference, and run again without golden.update");
        }
        assertEquals(
                Files.readString(golden), report, () -> "run with -Dgolden.update=true if this is meant: " + golden);
    }
}
