package org.clusterrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
        compare(sample + "." + language + "." + suffix, format.write(assessment, new Locale(language)));
    }

    @ParameterizedTest
    @CsvSource({"zh, TEXT, txt", "en, TEXT, txt", "zh, MARKDOWN, md", "en, MARKDOWN, md"})
    void thePageOfAPortfolioReadsAsItWasApproved(String language, ReportFormat format, String suffix)
            throws IOException {
        PortfolioReport report = new PortfolioReport(format, new Locale(language));
        List<PortfolioReport.Entry> entries = List.of(
                report.entry("eligible.json", Samples.assess("eligible")),
                report.entry("half-filled.json", Samples.assess("half-filled")),
                report.entry("near-miss.json", Samples.assess("near-miss")),
                report.entry("slip.json", Samples.changed("/industry/totalOutput/2021", "1263800")),
                report.unreadable("broken.json", "line 1, column 21: an example of a problem"));
        compare("portfolio." + language + "." + suffix, report.write(entries).collect(Collectors.joining()));
    }

    private static void compare(String name, String written) throws IOException {
        String report = written.replace(
                Samples.assess("eligible").ruleSet().sha256(), "(sha256)"); // changes with every comment in a rule file
        Path golden = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, report);
            fail(golden + " is written anew: look at the difference, and run again without golden.update");
        }
        assertEquals(
                Files.readString(golden), report, () -> "run with -Dgolden.update=true if this is meant: " + golden);
    }
}
