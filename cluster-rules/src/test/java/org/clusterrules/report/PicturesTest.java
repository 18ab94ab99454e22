package org.clusterrules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.report.FormMap.CellTone;
import org.clusterrules.report.Pictures.Picture;
import org.clusterrules.report.Pictures.Point;
import org.clusterrules.report.Pictures.Row;
import org.clusterrules.report.Pictures.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the HTML page shows to those who would rather look than read. */
class PicturesTest {
    private static ReportContent content(Assessment assessment) {
        return new ReportContent(assessment, ReportFormat.messages(Locale.ENGLISH));
    }

    private static Picture picture(Assessment assessment, String criterion) {
        String title = assessment.finding(criterion).criterion().title().en();
        return content(assessment).pictures().stream()
                .flatMap(part -> part.pictures().stream())
                .filter(picture -> picture.entry().title().equalsIgnoreCase(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> shown(Row row) {
        return row.points().stream()
                .map(point -> point.label() + " " + point.shown())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligible", "near-miss", "half-filled"})
    void everyCriterionThatComparesTwoNumbersHasAPicture(String sample) throws IOException {
        Assessment assessment = Samples.assess(sample);
        long compared = assessment.findings().stream()
                .map(Finding::comparison)
                .flatMap(Optional::stream)
                .filter(numbers -> numbers instanceof Comparison.Rise
                        || (numbers instanceof Comparison.Numbers
                                && numbers.actual().isPresent()
                                && numbers.required().isPresent()))
                .count();
        assertEquals(
                compared,
                content(assessment).pictures().stream()
                        .mapToLong(part -> part.pictures().size())
                        .sum());
    }

    @Test
    void theWayOfThePlanGoesFromTheBaselineThroughTheStagesToTheTarget() throws IOException {
        Row row = picture(Samples.assess("near-miss"), "targets.invention-patents")
                .rows()
                .get(0);

        assertEquals(List.of("baseline 200", "2022 230", "2023 264", "target 304"), shown(row));
        assertEquals(Optional.of(new BigDecimal("305")), row.required().flatMap(Point::number));
    }

    @Test
    void theTargetNeededIsShownOfAPlanThatReachesItToo() throws IOException {
        Row row = picture(Samples.changed("/plan/targets/inventionPatents/target", "500"), "targets.invention-patents")
                .rows()
                .get(0);

        BigDecimal needed = row.required().flatMap(Point::number).orElseThrow();
        Assessment there = Samples.changed("/plan/targets/inventionPatents/target", needed.toPlainString());
        Assessment below = Samples.changed(
                "/plan/targets/inventionPatents/target",
                needed.subtract(BigDecimal.ONE).toPlainString());
        assertEquals(Outcome.MET, there.finding("targets.invention-patents").outcome());
        assertEquals(Outcome.UNMET, below.finding("targets.invention-patents").outcome());
    }

    @Test
    void aRowOfTheYearsIsShownWholeThoughOneYearDecides() throws IOException {
        Row row = picture(Samples.assess("near-miss"), "standard.leading-output-share")
                .rows()
                .get(0);

        assertEquals(List.of("2019 71.20", "2020 70.85", "2021 70.00"), shown(row));
    }

    @Test
    void theToleranceOfAboutBeginsWhereTheOutcomeIsNear() throws IOException {
        Scale scale = picture(Samples.assess("near-miss"), "targets.iiot-adoption")
                .scale()
                .orElseThrow();
        BigDecimal nearFrom = scale.nearFrom().orElseThrow();

        assertEquals(0, nearFrom.compareTo(new BigDecimal("42.75")));
        assertEquals(Outcome.NEAR, adoption("42.75"));
        assertEquals(Outcome.UNMET, adoption("42.74"));
    }

    private static Outcome adoption(String target) throws IOException {
        return Samples.changed("/plan/targets/iiotAdoption/target", target)
                .finding("targets.iiot-adoption")
                .outcome();
    }

    /** Rounded to two places, 9.999 would be as much as is required. */
    @ParameterizedTest
    @CsvSource({"9.999, 9.999%", "10.001, 10.001%", "9.994, 9.99%", "10, 10.00%", "12.345, 12.35%"})
    void aNumberIsNotRoundedToTheOtherSideOfTheRequirement(String target, String shown) throws IOException {
        Scale scale = picture(Samples.changed("/plan/targets/outputGrowth/target", target), "targets.output-growth")
                .scale()
                .orElseThrow();

        assertEquals(shown, scale.shown());
    }

    @ParameterizedTest
    @CsvSource({"AT_LEAST, true", "AT_MOST, false"})
    void whatMeetsTheRequirementIsShadedOnItsSide(String operator, boolean asksForMore) {
        String svg = SvgDrawing.scale(
                new Scale(new BigDecimal("5"), "5", new BigDecimal("10"), "10", Optional.empty(), asksForMore),
                operator);

        BigDecimal dot = number(svg, "<circle cx=\"([\\d.]+)\"");
        BigDecimal enough = number(svg, "<rect class=\"enough\" x=\"([\\d.]+)\"");
        BigDecimal threshold = number(svg, "<line class=\"threshold\" x1=\"([\\d.]+)\"");
        assertTrue(dot.compareTo(threshold) < 0, svg);
        assertEquals(asksForMore, enough.compareTo(dot) > 0, svg);
    }

    @Test
    void whatIsExactlyOnTheThresholdIsDrawnThere() {
        BigDecimal seventy = new BigDecimal("70");
        String svg = SvgDrawing.scale(new Scale(seventy, "70", seventy, "70", Optional.empty(), true), "");

        assertEquals(
                number(svg, "<line class=\"threshold\" x1=\"([\\d.]+)\""), number(svg, "<circle cx=\"([\\d.]+)\""));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-5, 10", "-20, -10", "999999999999999.99, 0.01", "0.01, 999999999999999.99"})
    void everyNumberIsInsideThePicture(BigDecimal actual, BigDecimal required) {
        Point point = new Point("2021", Optional.of(actual), "");
        String svg = SvgDrawing.scale(new Scale(actual, "", required, "", Optional.empty(), true), "")
                + SvgDrawing.row(
                        new Row("", List.of(point, point), Optional.of(new Point("", Optional.of(required), ""))), "");

        Matcher coordinate = Pattern.compile(" (?:x|x1|x2|cx)=\"(-?[\\d.]+)\"").matcher(svg);
        while (coordinate.find()) {
            BigDecimal at = new BigDecimal(coordinate.group(1));
            assertTrue(at.signum() >= 0 && at.compareTo(new BigDecimal("320")) <= 0, svg);
        }
        assertFalse(svg.contains("height=\"-"), svg);
    }

    private static BigDecimal number(String svg, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(svg);
        assertTrue(matcher.find(), svg);
        return new BigDecimal(matcher.group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligible", "near-miss", "half-filled"})
    void theMapHasEveryCellOfTheFormOnce(String sample) throws IOException {
        Assessment assessment = Samples.assess(sample);

        assertEquals(
                assessment.application().cells().size(),
                content(assessment).map().stream()
                        .flatMap(part -> part.rows().stream())
                        .mapToInt(row -> row.cells().size())
                        .sum());
    }

    @Test
    void theMapSaysWhatIsTheMatterWithACell() throws IOException {
        Map<CellTone, List<String>> cells = content(Samples.assess("near-miss")).map().stream()
                .flatMap(part -> part.rows().stream())
                .flatMap(row -> row.cells().stream())
                .collect(Collectors.groupingBy(
                        cell -> cell.tone(), Collectors.mapping(cell -> cell.label(), Collectors.toList())));

        assertTrue(cells.get(CellTone.FAILING)
                .contains("share of the leading industry in total output (2021): does not meet a requirement"));
        assertTrue(
                cells.get(CellTone.DOUBTFUL).contains("adoption rate of the industrial internet (target): to check"));
        assertFalse(cells.containsKey(CellTone.MISSING));
        long missing = content(Samples.assess("half-filled")).map().stream()
                .flatMap(part -> part.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.tone() == CellTone.MISSING)
                .count();
        assertEquals(content(Samples.assess("half-filled")).toFillIn(), missing);
    }
}
