package org.clusterrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFormatTest {
    private static final RuleSet RULES = RuleSet.builtIn("national-2022");
    private static final Path SAMPLES = Path.of("..", "cluster-model", "samples");

    private static Assessment assessment(String sample) throws IOException {
        return RULES.assess(ApplicationJson.read(SAMPLES.resolve(sample + ".json")));
    }

    private static Assessment assessmentOf(String clusterName) throws IOException {
        String form = Files.readString(SAMPLES.resolve("eligible.json"));
        String name = "虚构省云溪县中小企业特色产业集群（精密轴承产业）";
        assertTrue(form.contains(name));
        return RULES.assess(ApplicationJson.parse(form.replace(name, clusterName)));
    }

    /** How a format spaces and escapes is its own affair. */
    private static String dense(String text) {
        return text.replaceAll("\\s|&[a-z#0-9]+;|\\\\|<[^>]*>|[\"'<>&]", "");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void everythingThatIsWrongIsSaidInBothLanguages(ReportFormat format) throws IOException {
        Assessment assessment = assessment("near-miss");
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            String report = dense(format.write(List.of(assessment), language));
            for (Finding finding : assessment.findings()) {
                if (finding.outcome() == Outcome.UNMET || finding.outcome() == Outcome.NEAR) {
                    String message = dense(finding.message(language));
                    assertTrue(report.contains(message), message);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void theScoreIsNeverShownWithoutSayingWhoseItIs(ReportFormat format) throws IOException {
        assertTrue(format.write(List.of(assessment("eligible")), Locale.CHINESE).contains("本项目自定"));
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void theSameAssessmentGivesTheSameReport(ReportFormat format) throws IOException {
        assertEquals(
                format.write(List.of(assessment("half-filled")), Locale.CHINESE),
                format.write(List.of(assessment("half-filled")), Locale.CHINESE));
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void foreignTextCannotActOnATerminalOrABrowser(ReportFormat format) throws IOException {
        String report =
                format.write(List.of(assessmentOf("\\u001b[31m<script>alert(1)</script>\\u202e|`*_")), Locale.CHINESE);

        assertFalse(report.contains("\u001b"));
        assertFalse(report.contains("\u202e"));
        if (format != ReportFormat.TEXT) {
            assertFalse(report.contains("<script>"));
        }
    }

    @Test
    void linesOfTextAreAtMost80ColumnsWide() throws IOException {
        for (String sample : List.of("eligible", "near-miss", "half-filled")) {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                ReportFormat.TEXT
                        .write(List.of(assessment(sample)), language)
                        .lines()
                        .forEach(line -> assertTrue(Columns.width(line) <= 80, line));
            }
        }
    }

    @Test
    void chineseCharactersAreTwoColumnsWide() {
        assertEquals(10, Columns.width("主导产业ab"));
        assertEquals(4, Columns.width("（）"));
        assertEquals(2, Columns.width("𠮷"));
    }
}
