package org.clusterrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.report.Applicant.Call.Reason;
import org.clusterrules.report.PortfolioContent.Failures;
import org.clusterrules.report.internal.PageMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PortfolioReportTest {
    private static final PageMessages ENGLISH = ReportFormat.messages(Locale.ENGLISH);

    private static Applicant applicant(Assessment assessment) {
        return new ApplicantBuilder(assessment, ENGLISH).build("");
    }

    private static List<Assessment> mixed() throws IOException {
        return List.of(
                Samples.assess("eligible"),
                Samples.assess("half-filled"),
                Samples.changed("/industry/totalOutput/2021", "1263800"),
                Samples.assess("near-miss"),
                Samples.changed("/basics/noMisconduct", "NO"));
    }

    private static String page(ReportFormat format, Locale language) throws IOException {
        PortfolioReport report = new PortfolioReport(format, language);
        List<PortfolioReport.Entry> entries = new ArrayList<>();
        for (Assessment assessment : mixed()) {
            entries.add(report.entry("forms.ndjson", assessment));
        }
        entries.add(report.unreadable("broken.json", "broken.json:1:21: a comma too many"));
        return report.write(entries).collect(Collectors.joining());
    }

    /** 5% of 70 are 3.5. */
    @ParameterizedTest
    @CsvSource({
        "/industry/leadingOutputShare/2021, 66.50, NEARLY_ELIGIBLE",
        "/industry/leadingOutputShare/2021, 66.49, NOT_ELIGIBLE",
        "/industry/leadingOutputShare/2021, 70.00, NEARLY_ELIGIBLE",
        "/industry/leadingOutputShare/2021, 70.01, ELIGIBLE",
        "/industry/totalOutput/2019, 38.00, NEARLY_ELIGIBLE",
        "/industry/totalOutput/2019, 37.99, NOT_ELIGIBLE",
        "/basics/noMisconduct, NO, NOT_ELIGIBLE",
        "/basics/noMisconduct, , UNDETERMINED",
    })
    void nearIsWhatMissesByLittle(String pointer, String value, Standing standing) throws IOException {
        assertEquals(standing, applicant(Samples.changed(pointer, value)).standing());
    }

    @Test
    void aCallSaysWhatWouldDo() throws IOException {
        Applicant near = applicant(Samples.changed("/industry/leadingOutputShare/2021", "69.00"));
        assertEquals(Reason.NEARLY_ELIGIBLE, near.call().orElseThrow().reason());
        assertTrue(near.call().orElseThrow().messages().get(0).contains("70.01"), near.toString());
        assertFalse(near.call().orElseThrow().contact().orElseThrow().isEmpty());

        Applicant blank = applicant(Samples.changed("/basics/noMisconduct", null));
        assertEquals(Reason.FEW_BLANKS, blank.call().orElseThrow().reason());
        assertTrue(blank.call().orElseThrow().messages().get(0).contains("no tax evasion"), blank.toString());

        Applicant slip = applicant(Samples.changed("/industry/totalOutput/2021", "1263800"));
        assertEquals(Reason.ELIGIBLE_SLIP, slip.call().orElseThrow().reason());
        assertEquals(slip.slips(), slip.call().orElseThrow().messages());

        assertTrue(applicant(Samples.assess("eligible")).call().isEmpty());
        assertTrue(applicant(Samples.assess("half-filled")).call().isEmpty());
    }

    @Test
    void thoseToCallComeFirstLedByEligibleOnesWithASlipAndTheRestOfTheEligibleLast() throws IOException {
        List<Applicant> applicants = new ArrayList<>();
        mixed().forEach(assessment -> applicants.add(applicant(assessment)));
        applicants.add(ApplicantBuilder.unreadable("x", "y", ENGLISH));
        applicants.add(applicant(
                Samples.changed(Map.of("/industry/totalOutput/2021", "1263800", "/basics/noMisconduct", "NO"))));
        assertEquals(
                List.of(3, 4, 7, 6, 2, 5, 1),
                PortfolioContent.of(applicants, ENGLISH).lines().stream()
                        .map(PortfolioContent.Line::number)
                        .toList());
    }

    @Test
    void aNearMissNamesUpToThreeOfItsOtherRequirements() throws IOException {
        String one = applicant(Samples.changed("/industry/leadingOutputShare/2021", "69.00"))
                .call()
                .orElseThrow()
                .explanation();
        assertTrue(
                one.endsWith(
                        " One required criterion in other parts also needs work: \"The baselines meet the standard\"."),
                one);
        String many =
                applicant(Samples.assess("near-miss")).call().orElseThrow().explanation();
        assertTrue(many.contains(" 4 required criteria in other parts also need work, among them: \""), many);
        assertEquals(6, many.chars().filter(c -> c == '"').count(), many);
    }

    @Test
    void aVerdictIsCountedWithItsLikelySlips() throws IOException {
        String page = page(ReportFormat.TEXT, Locale.ENGLISH).replaceAll("\\s+", " ");
        assertTrue(page.contains("2 eligible (1 with likely slips); 1 nearly eligible; "), page);
        assertTrue(page(ReportFormat.HTML, Locale.CHINESE).contains("<b>2</b> 符合申报条件（其中 1 份疑似填报差错）</li>"));
    }

    @Test
    void failuresAreCountedAndTheMostFrequentComeFirst() throws IOException {
        List<Assessment> assessments = mixed();
        PortfolioContent content = PortfolioContent.of(
                assessments.stream().map(PortfolioReportTest::applicant).toList(), ENGLISH);
        assertFalse(content.required().isEmpty() || content.advisory().isEmpty());
        for (Failures failures : content.required()) {
            for (Outcome outcome : PortfolioContent.NOT_FULLY_MET) {
                assertEquals(
                        assessments.stream()
                                .filter(assessment -> assessment
                                                .finding(failures.criterion().id())
                                                .outcome()
                                        == outcome)
                                .count(),
                        failures.count(outcome),
                        failures.criterion().id());
            }
        }
        List<Integer> unmet = content.required().stream()
                .map(failures -> failures.count(Outcome.UNMET))
                .toList();
        assertEquals(unmet.stream().sorted(Collections.reverseOrder()).toList(), unmet);
        long open = assessments.get(0).findings().stream()
                .filter(finding -> finding.criterion().kind() == Kind.REQUIRED)
                .map(finding -> finding.criterion().id())
                .filter(id -> assessments.stream()
                        .map(assessment -> assessment.finding(id).outcome())
                        .anyMatch(outcome -> outcome != Outcome.MET && outcome != Outcome.NOT_APPLICABLE))
                .count();
        assertEquals(open, content.required().size());
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void aListOfAssessmentsMakesTheSamePageAsItsEntries(ReportFormat format) throws IOException {
        PortfolioReport report = new PortfolioReport(format, Locale.CHINESE);
        List<PortfolioReport.Entry> entries = new ArrayList<>();
        mixed().forEach(assessment -> entries.add(report.entry("", assessment)));
        assertEquals(report.write(entries).collect(Collectors.joining()), format.write(mixed(), Locale.CHINESE));
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void whatCannotBeReadIsARowWithItsProblem(ReportFormat format) throws IOException {
        String page = page(format, Locale.ENGLISH).replaceAll("\\s+", " ");
        assertTrue(page.contains("broken.json:1:21: a comma too many"), page);
        assertTrue(page.contains("unreadable"), page);
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void noPointerIsShown(ReportFormat format) throws IOException {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertFalse(page(format, language).contains("/industry/"));
        }
    }

    @Test
    void aPageOfNoneSaysSo() {
        for (ReportFormat format : ReportFormat.values()) {
            assertTrue(format.write(List.of(), Locale.ENGLISH).contains("No applications"));
        }
    }

    @Test
    void everyRowOfTheHtmlLeadsToItsReportWhichIsFolded() throws IOException {
        String page = page(ReportFormat.HTML, Locale.CHINESE);
        List<String> targets = all(page, "<summary>[^<]*</summary>\n<div id=\"(a\\d+)\">");
        assertEquals(6, targets.size());
        assertEquals(
                Stream.of(targets, targets)
                        .flatMap(List::stream)
                        .sorted()
                        .distinct()
                        .toList(),
                all(page, "href=\"#([^\"]*)\"").stream().sorted().distinct().toList());
        assertEquals(
                6,
                all(page, "<tr class=\"row [a-z -]*\"><td class=\"number\">(\\d+)")
                        .size());
    }

    @Test
    void theVerdictOfARowComesBeforeItsNameAndHeadingsOfNumbersAreAlignedLikeThem() throws IOException {
        String page = page(ReportFormat.HTML, Locale.ENGLISH);
        String table = page.substring(page.indexOf("class=\"rows\""), page.indexOf("class=\"matrix\""));
        String head = table.substring(0, table.indexOf("</thead>"));
        assertEquals(
                List.of("No.", "unmet", "undetermined", "near", "knife-edge", "to fill in", "Score"),
                all(head, "<th scope=\"col\" class=\"number\">([^<]*)</th>"));
        assertEquals(List.of("Verdict", "Cluster", "Standard", "Targets"), all(head, "<th scope=\"col\">([^<]*)</th>"));
        assertEquals(
                6,
                all(table, "<tr[^>]*><td class=\"number\">\\d+</td>(<td class=\"outcome\">)")
                        .size());
    }

    /** On paper nothing can be chosen or unfolded. */
    @Test
    void controlsAndWhatIsFoldedAreNotPrinted() throws IOException {
        String page = page(ReportFormat.HTML, Locale.CHINESE);
        String print = page.substring(page.indexOf("@media print"), page.indexOf("</style>"));
        assertEquals(
                "input[type=radio], #show-all + label, input:not(:checked) + label, .portfolio details:not([open]),"
                        + " .to-do:not(:has(details[open]))",
                all(print.replaceAll("\\s+", " "), "(input\\[type=radio\\][^{]*) \\{ display: none; \\}")
                        .get(0));
        assertTrue(page.contains("<section class=\"to-do\">"), page);
    }

    /** Without a script, a filter is a radio button whose name the rows have as a class. */
    @Test
    void everyFilterLeavesAsManyRowsAsItSays() throws IOException {
        String page = page(ReportFormat.HTML, Locale.ENGLISH);
        List<MatchResult> filters = Pattern.compile(
                        "<input type=\"radio\" name=\"show\" id=\"show-([a-z-]+)\"[^>]*><label for=\"show-\\1\">[^<(]*\\((\\d+)\\)")
                .matcher(page)
                .results()
                .toList();
        assertEquals(8, filters.size());
        for (MatchResult filter : filters) {
            String id = filter.group(1);
            String table = page.substring(page.indexOf("class=\"rows\""), page.indexOf("class=\"matrix\""));
            long rows = all(table, "<tr class=\"(row [^\"]*)\"").stream()
                    .filter(classes ->
                            id.equals("all") || List.of(classes.split(" ", -1)).contains(id))
                    .count();
            assertEquals(Integer.parseInt(filter.group(2)), rows, id);
            assertEquals(!id.equals("all"), page.contains("#show-" + id + ":checked ~ * .row:not(." + id + ")"), id);
        }
        assertFalse(page.contains("<script"), "the style sheet filters");
    }

    /** The text of a row's marks names the criteria by their numbers. */
    @Test
    void theMatrixSaysInWordsWhatItDraws() throws IOException {
        Assessment near = Samples.assess("near-miss");
        PortfolioContent content = PortfolioContent.of(List.of(applicant(near)), ENGLISH);
        String svg = new MarkDrawing(content.required(), ENGLISH)
                .marks(applicant(near).marks());
        assertTrue(svg.contains("aria-label=\"unmet: 1, 2, 3, 4, 5, 6; near: 7\""), svg);
        assertEquals(6, all(svg, "( 1h10v10h-10z)").size(), svg);
        assertEquals(1, all(svg, "( 11h10l-5 -9z)").size(), svg);
    }

    @Test
    void namesAndSourcesAreNoMarkup() throws IOException {
        String name = "</title><script>alert('x')</script>|`*";
        Assessment assessment = Samples.named(name);
        for (ReportFormat format : List.of(ReportFormat.HTML, ReportFormat.MARKDOWN)) {
            PortfolioReport report = new PortfolioReport(format, Locale.ENGLISH);
            String page = report.write(List.of(
                            report.entry(name, assessment),
                            report.entry("", assessment),
                            report.unreadable(name, name)))
                    .collect(Collectors.joining());
            assertFalse(Pattern.compile("(?<!\\\\)<script").matcher(page).find(), page);
            assertTrue(page.contains(format == ReportFormat.HTML ? "&lt;script&gt;" : "\\<script\\>"), page);
        }
    }

    private static List<String> all(String page, String regex) {
        return Pattern.compile(regex)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
