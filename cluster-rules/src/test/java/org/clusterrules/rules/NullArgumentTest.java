package org.clusterrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.WrittenAssessment;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.JsonDocument;
import org.clusterrules.report.PortfolioReport;
import org.clusterrules.report.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@SuppressWarnings("NullAway") // what callers do whose compiler does not look at null
class NullArgumentTest {
    private static final RuleSet RULES = RuleSet.builtIn("national-2022").direct();

    private static void assertNamed(String argument, List<Executable> calls) {
        for (Executable call : calls) {
            assertEquals(
                    argument,
                    assertThrows(NullPointerException.class, call).getMessage(),
                    () -> "call " + calls.indexOf(call));
        }
    }

    @Test
    void aNullArgumentOfARuleSetIsNamed() {
        Application form = Application.blank(Edition.of("2022"));
        assertNamed("id", List.of(() -> RuleSet.builtIn(null)));
        assertNamed("directory", List.of(() -> RuleSet.load(null)));
        assertNamed(
                "application",
                List.of(
                        () -> RULES.assess(null),
                        () -> RuleSet.builtIn("yunnan").assess(null),
                        () -> RULES.finding(null, "standard.scope"),
                        () -> RULES.verify(RULES.assess(form).in(Locale.CHINESE), null)));
        assertNamed(
                "criterionId",
                List.of(
                        () -> RULES.rule(null),
                        () -> RULES.finding(form, null),
                        () -> RULES.assess(form).finding(null)));
        assertNamed(
                "written",
                List.of(
                        () -> RULES.verify(null, form), //
                        () -> RULES.assess(form).differences(null)));
        assertNamed("documents", List.of(() -> Portfolio.map(null, one -> one)));
        assertNamed("work", List.of(() -> Portfolio.map(Stream.of(), null)));
        assertNamed("applications", List.of(() -> RULES.assessAll(null)));
    }

    @Test
    void aNullArgumentOfAReportIsNamed() {
        Assessment assessment = RULES.assess(Application.blank(Edition.of("2022")));
        PortfolioReport report = new PortfolioReport(ReportFormat.TEXT, Locale.CHINESE);
        assertNamed("format", List.of(() -> new PortfolioReport(null, Locale.CHINESE)));
        assertNamed(
                "language",
                List.of(
                        () -> new PortfolioReport(ReportFormat.TEXT, null),
                        () -> ReportFormat.TEXT.write(assessment, null)));
        assertNamed(
                "assessment",
                List.of(
                        () -> ReportFormat.TEXT.write((Assessment) null, Locale.CHINESE),
                        () -> report.entry("", null)));
        assertNamed("assessments", List.of(() -> ReportFormat.TEXT.write((List<Assessment>) null, Locale.CHINESE)));
        assertNamed("source", List.of(() -> report.entry(null, assessment), () -> report.unreadable(null, "")));
        assertNamed("problem", List.of(() -> report.unreadable("", null)));
        assertNamed("entries", List.of(() -> report.write(null)));
    }

    @Test
    void aNullArgumentOfTheJsonOfAssessmentsIsNamed() {
        Assessment assessment = RULES.assess(Application.blank(Edition.of("2022")));
        OutputStream out = OutputStream.nullOutputStream();
        assertNamed(
                "assessment",
                List.of(
                        () -> AssessmentJson.write(null, Locale.CHINESE),
                        () -> AssessmentJson.write((WrittenAssessment) null),
                        () -> AssessmentJson.writeLine(null, Locale.CHINESE),
                        () -> AssessmentJson.writeLine((WrittenAssessment) null),
                        () -> AssessmentJson.writeLine(null, Locale.CHINESE, out)));
        assertNamed(
                "language",
                List.of(
                        () -> AssessmentJson.write(assessment, null),
                        () -> AssessmentJson.writeLine(assessment, null),
                        () -> AssessmentJson.writeLine(assessment, null, out)));
        assertNamed("out", List.of(() -> AssessmentJson.writeLine(assessment, Locale.CHINESE, null)));
        assertNamed("file", List.of(() -> AssessmentJson.read((Path) null)));
        assertNamed("in", List.of(() -> AssessmentJson.read((InputStream) null)));
        assertNamed("json", List.of(() -> AssessmentJson.parse(null)));
        assertNamed("document", List.of(() -> AssessmentJson.read((JsonDocument) null)));
    }
}
