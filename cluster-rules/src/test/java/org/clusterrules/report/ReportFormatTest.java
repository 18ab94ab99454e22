package org.clusterrules.report;

import static org.clusterrules.report.Pages.count;
import static org.clusterrules.report.Pages.plain;
import static org.clusterrules.report.Pages.squeezed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;
import org.clusterrules.report.internal.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says of one assessment or several, in every format. */
class ReportFormatTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(strings = {"eligible", "near-miss", "half-filled"})
    void everyFormatSaysEverySentenceThatIsNotAPlainPassAndHtmlEveryOne(String sample) throws IOException {
        Assessment assessment = Samples.assess(sample);
        for (Locale language : LANGUAGES) {
            for (ReportFormat format : ReportFormat.values()) {
                String page = plain(format, format.write(assessment, language));
                for (Finding finding : assessment.findings()) {
                    boolean pass = finding.outcome() == Outcome.MET || finding.outcome() == Outcome.NOT_APPLICABLE;
                    boolean whole = format == ReportFormat.HTML; // which folds the rest away
                    assertEquals(
                            whole || !pass || finding.knifeEdge(),
                            page.contains(squeezed(finding.message(language))),
                            () -> format + " " + finding.criterion().id());
                }
            }
        }
    }

    /** Where each form copied what was written before it, four times the forms would take sixteen times the memory. */
    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void memoryForManyFormsGrowsWithTheirNumber(ReportFormat format) throws IOException {
        Assessment assessment = Samples.assess("near-miss");
        long some = allocated(format, Collections.nCopies(20, assessment));
        long many = allocated(format, Collections.nCopies(80, assessment));
        assertTrue(many < 6 * some, () -> some + " bytes for 20 forms, " + many + " for 80");
    }

    private static long allocated(ReportFormat format, List<Assessment> assessments) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertFalse(format.write(assessments, Locale.ENGLISH).isEmpty());
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void verdictStandsBeforePartsBeforeRequiredBeforeAdviceBeforeScore(ReportFormat format) throws IOException {
        String page = plain(format, format.write(Samples.assess("near-miss"), Locale.CHINESE));
        int before = -1;
        for (String next : List.of(
                "中小企业特色产业集群（竹木家居产业）",
                "national-2022",
                "结论：不符合申报条件",
                "必备6项",
                "须补正的事项",
                "二、主导产业情况",
                "八、未来三年中小企业特色产业集群发展规划",
                "在“左右”容差之内的必备项",
                "参考项",
                "临界的已符合项",
                "判定项中，符合",
                "评分及其权重为本项目自定",
                "SHA-256")) {
            int at = page.indexOf(next, before + 1);
            assertTrue(at > before, () -> next + " stands too early or nowhere:\n" + page);
            before = at;
        }
    }

    /** So that a question about a finding can be traced to its rule. */
    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void everyFindingThatIsShownNamesItsCriterion(ReportFormat format) throws IOException {
        Assessment assessment = Samples.assess("near-miss");
        String page = format.write(assessment, Locale.ENGLISH);
        for (Finding finding : assessment.findings()) {
            String id = finding.criterion().id();
            boolean shown = plain(format, page).contains(squeezed(finding.message(Locale.ENGLISH)));
            assertEquals(shown, page.contains(id), () -> format + " " + id);
        }
    }

    /** A pointer is for programs. */
    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void cellsAreNamedByTheirPlaceOnTheFormWithWhatIsWrittenThereAndNotByTheirPointer(ReportFormat format)
            throws IOException {
        Assessment assessment = Samples.assess("near-miss");
        for (Locale language : LANGUAGES) {
            String page = plain(format, format.write(assessment, language));
            for (Finding finding : assessment.findings()) {
                if (finding.outcome() == Outcome.UNMET || finding.outcome() == Outcome.NEAR) {
                    for (Cell cell : finding.cells()) {
                        String place = squeezed(cell.place().fullLabel(language));
                        String number = ((Numeric) cell).number().toPlainString();
                        assertTrue(
                                Pattern.compile(Pattern.quote(place) + "[:：]" + Pattern.quote(number))
                                        .matcher(page)
                                        .find(),
                                () -> place + " " + number + "\n" + page);
                    }
                }
            }
            assertFalse(page.contains("/industry/"), page);
            assertFalse(page.contains("/plan/"), page);
        }
    }

    @Test
    void aReportOfAFormWithoutBlanksDoesNotCountThem() throws IOException {
        String page = ReportFormat.TEXT.write(Samples.assess("near-miss"), Locale.CHINESE);
        assertTrue(page.contains("按申报表各部分的顺序列出。"), page);
        assertFalse(page.contains("待填写的栏目共"), page);
    }

    @Test
    void aCriterionWithManyBlanksRefersToTheList() throws IOException {
        for (ReportFormat format : ReportFormat.values()) {
            String page = plain(format, format.write(Samples.assess("half-filled"), Locale.CHINESE));
            assertTrue(page.contains("待填写的100处，见各部分的“待填写”"), page);
            assertEquals(
                    format == ReportFormat.HTML ? 2 : 1, // in the map of the form, too
                    count(page, Pattern.quote("集群供应链风险评估情况")),
                    page);
            assertFalse(page.contains("JSON格式列出"), page);
        }
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void eligibleIsSaidOfTheRecordedThresholdsAlone(ReportFormat format) throws IOException {
        String chinese = plain(format, format.write(Samples.assess("eligible"), Locale.CHINESE));
        assertTrue(chinese.contains("结论：符合申报条件（仅就已载明的门槛而言）"), chinese);
        String english = plain(format, format.write(Samples.assess("eligible"), Locale.ENGLISH));
        assertTrue(english.contains("Verdict:eligible,asfarastherecordedthresholdsgo"), english);
        for (String sample : List.of("eligible", "near-miss", "half-filled")) {
            Assessment assessment = Samples.assess(sample);
            String page = plain(format, format.write(assessment, Locale.CHINESE));
            assertEquals(sample.equals("eligible"), page.contains("仅就已载明的门槛而言"), page);
            String list = page.substring(page.indexOf("未作核对"), page.indexOf("完整性"));
            assertEquals(2, assessment.notChecked().size());
            assessment
                    .notChecked()
                    .forEach(criterion ->
                            assertTrue(list.contains(criterion.title().zh()), list));
        }
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void likelySlipsAreSaidRightUnderTheVerdictAndOnce(ReportFormat format) throws IOException {
        Assessment assessment = Samples.changed("/industry/totalOutput/2021", "1263800");
        for (Locale language : LANGUAGES) {
            String page = plain(format, format.write(assessment, language));
            int parts = page.indexOf(language.equals(Locale.CHINESE) ? "完整性" : "Completeness");
            for (String id :
                    List.of("consistency.plausible-figures", "consistency.rd-baseline", "consistency.co2-baseline")) {
                Finding finding = assessment.finding(id);
                assertEquals(Outcome.UNMET, finding.outcome(), id);
                String message = squeezed(finding.message(language));
                int at = page.indexOf(message);
                assertTrue(at > 0 && at < parts && page.indexOf(message, at + 1) < 0, page);
            }
        }
        assertFalse(ReportFormat.TEXT
                .write(Samples.assess("near-miss"), Locale.CHINESE)
                .contains("疑似填报差错"));
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void severalAssessmentsMakeOnePage(ReportFormat format) throws IOException {
        String page = format.write(List.of(Samples.assess("eligible"), Samples.assess("near-miss")), Locale.ENGLISH);
        assertTrue(page.contains("1 eligible") || page.contains("<b>1</b> eligible"), page);
        assertTrue(page.contains("not eligible"), page);
        assertEquals(1, count(page, "<h1>|(?m)^# |(?m)^Overview of applications"), page);
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void nameOfAClusterCommandsNoTerminal(ReportFormat format) throws IOException {
        String page = format.write(
                Samples.named("A\\u001b[31m\\u009b2J\\u0007\\u0000\\u202eB\\nC\\r\\u2028D\\u200bE"), Locale.ENGLISH);
        assertTrue(page.contains("u001b") && page.contains("u009b2J") && page.contains("u202eB C D"), page);
        assertTrue(
                page.codePoints()
                        .allMatch(c -> c == '\n'
                                || (!Character.isISOControl(c)
                                        && Character.getType(c) != Character.FORMAT
                                        && Character.getType(c) != Character.LINE_SEPARATOR)),
                page);
    }

    @Test
    void nameOfAClusterIsNoHtml() throws IOException {
        String page = ReportFormat.HTML.write(
                Samples.named("</title><script>alert('x')</script><img src=x onerror=\\\"y\\\">&amp;"), Locale.ENGLISH);
        assertFalse(page.contains("<script") || page.contains("<img") || page.contains("&amp;&"), page);
        assertTrue(
                page.contains("&lt;script&gt;alert(&#39;x&#39;)") && page.contains("&quot;y&quot;&gt;&amp;amp;"), page);
        assertEquals(1, count(page, "</title>"));
    }

    @Test
    void nameOfAClusterIsNoMarkdown() throws IOException {
        String page = ReportFormat.MARKDOWN.write(
                Samples.named("# a|b <b> *c* _d_ `e` [f](http://g) ![h](i) ~~j~~ \\\\ www.k &lt; \\n| l | m |"),
                Locale.ENGLISH);
        assertTrue(
                page.contains(
                        "## \\# a\\|b \\<b\\> \\*c\\* \\_d\\_ \\`e\\` \\[f\\](http:\\//g) \\!\\[h\\](i) \\~\\~j\\~\\~"
                                + " \\\\ www\\.k \\&lt; \\| l \\| m \\|\n"),
                page);
    }

    @Test
    void blankNameIsSaidToBeBlank() throws IOException {
        assertTrue(ReportFormat.TEXT.write(Samples.named(" "), Locale.CHINESE).contains("（未填写集群名称）"));
    }

    @Test
    void linesOfTextFitATerminal() throws IOException {
        for (Locale language : LANGUAGES) {
            String page = ReportFormat.TEXT.write(
                    List.of(
                            Samples.assess("half-filled"),
                            Samples.named("集群".repeat(60)),
                            Samples.named("x".repeat(300))),
                    language);
            page.lines().forEach(line -> assertTrue(Columns.width(line) <= 80, line));
        }
    }

    @Test
    void barsBeginInOneColumn() throws IOException {
        for (Locale language : LANGUAGES) {
            List<Integer> starts = ReportFormat.TEXT
                    .write(Samples.assess("near-miss"), language)
                    .lines()
                    .filter(line -> line.contains("█"))
                    .map(line -> Columns.width(line.substring(0, line.indexOf('█'))))
                    .distinct()
                    .toList();
            assertEquals(1, starts.size(), starts.toString());
        }
    }

    @Test
    void htmlPageStandsAlone() throws IOException {
        for (Locale language : LANGUAGES) {
            String page = ReportFormat.HTML.write(Samples.assess("half-filled"), language);
            assertEquals(0, count(page, "(?i)https?:|<link|<script|<img|@import|url\\(|\\ssrc="), page);
            assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\""), page);
            assertTrue(page.indexOf("<meta charset=\"utf-8\">") < page.indexOf("<title>"), page);
            assertEquals(0, count(page, "<th(?! scope=)[ >]"), page);
        }
    }

    @Test
    void htmlHeadingsSkipNoLevel() throws IOException {
        Matcher heading = Pattern.compile("<h([1-6])[ >]")
                .matcher(ReportFormat.HTML.write(Samples.assess("near-miss"), Locale.CHINESE));
        int before = 0;
        while (heading.find()) {
            int level = Integer.parseInt(heading.group(1));
            assertTrue(level <= before + 1, "h" + level + " after h" + before);
            before = level;
        }
        assertEquals(3, before, "the score has the last heading");
    }

    @Test
    void htmlTagsAreClosed() throws IOException {
        String page = ReportFormat.HTML.write(Samples.assess("half-filled"), Locale.CHINESE);
        List<String> open = new ArrayList<>();
        Matcher tag = Pattern.compile("<(/?)([a-z][a-z0-9]*)(?:[^>]*[^>/])?>")
                .matcher(page.substring(page.indexOf("<body>")));
        while (tag.find()) {
            if (tag.group(1).isEmpty()) {
                if (!tag.group(2).matches("w?br")) {
                    open.add(tag.group(2));
                }
            } else if (!tag.group(2).equals("html")) {
                assertEquals(open.remove(open.size() - 1), tag.group(2));
            }
        }
        assertEquals(List.of(), open);
    }
}
