package org.clusterrules.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.TimeInForce;
import org.clusterrules.assessment.WrittenAssessment;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.report.PortfolioReport;
import org.clusterrules.report.ReportFormat;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when to when rule sets are in force, and which version is in force on a day. */
class TimeInForceTest {
    @TempDir
    private Path root;

    private RuleSet version(String id, String time) throws IOException {
        Path directory = Files.createDirectories(root.resolve(id));
        Files.writeString(
                directory.resolve("ruleset.yaml"),
                "id: " + id + "\ntitle: 某省规则\nedition: \"2022\"\nextends: national-2022\n" + time);
        return RuleSet.load(directory);
    }

    private static Application sample() throws IOException {
        try (var in = Application.class.getResourceAsStream("samples/eligible.json")) {
            return ApplicationJson.parse(new String(in.readAllBytes(), UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, first",
        "2024-01-01, first",
        "2024-12-31, first",
        "2025-01-01, second",
        "2025-06-30, second",
        "2030-01-01, third",
        "2099-12-31, third"
    })
    void bothEndsAreInForceAndAnEndThatIsNotStatedIsOpen(LocalDate day, String expected) throws IOException {
        List<RuleSet> versions = List.of(
                version("first", "inForceTo: 2024-12-31\n"),
                version("second", "inForceFrom: 2025-01-01\ninForceTo: \"2025-06-30\"\n"),
                version("third", "inForceFrom: 2030-01-01\n"));

        assertEquals(expected, RuleSet.inForce(day, versions).info().id());
    }

    @ParameterizedTest
    @CsvSource({"2025-07-01", "2029-12-31"})
    void aGapIsToldWithTheVersionsThatThereAre(LocalDate day) throws IOException {
        List<RuleSet> versions = List.of(
                version("a", "inForceFrom: 2025-01-01\ninForceTo: 2025-06-30\n"),
                version("b", "inForceFrom: 2030-01-01\n"));

        assertEquals(
                "no rule set is in force on " + day + ": a (from 2025-01-01 to 2025-06-30), b (from 2030-01-01)",
                assertThrows(IllegalArgumentException.class, () -> RuleSet.inForce(day, versions))
                        .getMessage());
    }

    @Test
    void ofNoVersionsThatIsSaid() {
        assertEquals(
                "no rule sets to choose from",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> RuleSet.inForce(LocalDate.parse("2025-06-30"), List.of()))
                        .getMessage());
    }

    @Test
    void anOverlapIsNeverDecidedSilently() throws IOException {
        List<RuleSet> versions =
                List.of(version("a", "inForceTo: 2025-06-30\n"), version("b", "inForceFrom: 2025-06-30\n"));

        assertEquals(
                "2 rule sets are in force on 2025-06-30: a (until 2025-06-30), b (from 2025-06-30)",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> RuleSet.inForce(LocalDate.parse("2025-06-30"), versions))
                        .getMessage());
        assertEquals(
                "b",
                RuleSet.inForce(LocalDate.parse("2025-07-01"), versions).info().id());
    }

    @ParameterizedTest
    @CsvSource({"national, national-2022", "national-2022, national-2022", "yunnan, yunnan", "shanghai, shanghai-2024"})
    void aBuiltInRuleSetIsNamedByItsIdOrByItsFamily(String name, String id) {
        assertEquals(
                id, RuleSet.inForce(LocalDate.parse("2023-01-01"), name).info().id());
    }

    @Test
    void aFamilyThatDoesNotExistIsRefused() {
        for (String name : List.of("nation", "", "national-", "beijing")) {
            assertEquals(
                    "no rule set \"" + name + "\"; built in: " + RuleSet.builtInIds(),
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> RuleSet.inForce(LocalDate.parse("2023-01-01"), name))
                            .getMessage());
        }
    }

    @Test
    void theSourcesOfTheBuiltInRuleSetsStateNoTime() {
        for (String id : RuleSet.builtInIds()) {
            assertEquals(TimeInForce.NOT_STATED, RuleSet.builtIn(id).info().inForce());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inForceFrom: 2025年1月1日|5:14: \"2025年1月1日\" is not a date; write a date such as 2025-03-31; did you mean \"2025-01-01\"?",
                "inForceFrom: 2025/1/1|5:14: \"2025/1/1\" is not a date; write a date such as 2025-03-31; did you mean \"2025-01-01\"?",
                "inForceFrom: 2025-02-30|5:14: \"2025-02-30\" is not a date; write a date such as 2025-03-31",
                "inForceFrom: soon|5:14: \"soon\" is not a date; write a date such as 2025-03-31",
                "inForceFrom:|5:13: \"\" is not a date; write a date such as 2025-03-31",
                "inForceSince: 2025-01-01|5:1: \"inForceSince\" is not a known entry",
            })
    void aWrongDateIsToldInItsPlace(String line, String expected) {
        String message = assertThrows(InvalidRuleSetException.class, () -> version("x", line + "\n"))
                .problems()
                .get(0)
                .describe(Locale.ENGLISH);

        assertTrue(message.startsWith("ruleset.yaml:" + expected), message);
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        assertEquals(
                "ruleset.yaml:6:12: inForceTo is before inForceFrom; check the two dates",
                assertThrows(
                                InvalidRuleSetException.class,
                                () -> version("x", "inForceFrom: 2025-01-02\ninForceTo: 2025-01-01\n"))
                        .problems()
                        .get(0)
                        .describe(Locale.ENGLISH));
    }

    @Test
    void theReportNamesTheTimeAndSaysIfTheApplicationIsOutside() throws IOException {
        Application form = sample();
        LocalDate declared =
                Optional.ofNullable(form.cover().declaredOn().date()).orElseThrow();
        Assessment inside = version("inside", "inForceFrom: " + declared + "\n").assess(form);
        Assessment outside = version("outside", "inForceFrom: " + declared.plusDays(1) + "\n")
                .assess(form);

        for (ReportFormat format : ReportFormat.values()) {
            String english = format.write(inside, Locale.ENGLISH);
            assertTrue(english.contains("from " + declared), english);
            assertFalse(english.contains("is outside this time"), english);
            assertTrue(format.write(outside, Locale.ENGLISH)
                    .replaceAll("\\s+", " ")
                    .contains("is outside this time"));
            assertTrue(
                    format.write(outside, Locale.CHINESE).replaceAll("\\s+", "").contains("不在此期间"));
            assertTrue(format.write(outside, Locale.CHINESE)
                    .replaceAll("\\s+", "")
                    .contains("申报日期" + declared.getYear() + "年"));
            PortfolioReport portfolio = new PortfolioReport(format, Locale.ENGLISH);
            String page = String.join(
                    "",
                    portfolio
                            .write(List.of(portfolio.entry("a", inside), portfolio.entry("b", inside)))
                            .toList());
            assertTrue(page.contains("from " + declared), page);
        }
    }

    @Test
    void withoutADateTheReportSaysNothingOfIt() throws IOException {
        String report = ReportFormat.TEXT.write(RuleSet.builtIn("yunnan").assess(sample()), Locale.ENGLISH);

        assertFalse(report.contains("In force"), report);
    }

    @Test
    void theJsonHasTheDatesAndIsReadBack() throws IOException {
        Assessment assessment =
                version("v", "inForceFrom: 2022-01-01\ninForceTo: 2022-12-31\n").assess(sample());
        String json = AssessmentJson.write(assessment, Locale.ENGLISH);
        WrittenAssessment read = AssessmentJson.parse(json);

        assertTrue(
                json.contains("\"inForceFrom\": \"2022-01-01\"") || json.contains("\"inForceFrom\" : \"2022-01-01\""),
                json);
        assertEquals(assessment.ruleSet().inForce(), read.ruleSet().inForce());
        assertEquals(List.of(), assessment.differences(read));
        assertThrows(RuntimeException.class, () -> AssessmentJson.parse(json.replace("2022-12-31", "2022-02-30")));
    }
}
