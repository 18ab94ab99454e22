package org.clusterrules.model;

import static org.clusterrules.model.Documents.EDITION;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The dictionary and the records describe the same form. */
class DictionaryTest {
    /** What stands in each type of blank: the cells of it, by their place behind the blank's own pointer. */
    private static final Map<FieldType, Map<String, Class<? extends Cell>>> CELLS = Map.ofEntries(
            Map.entry(FieldType.EDITION, Map.of()),
            Map.entry(FieldType.TEXT, Map.of("", Text.class)),
            Map.entry(FieldType.FIGURE, Map.of("", Figure.class)),
            Map.entry(FieldType.COUNT, Map.of("", Count.class)),
            Map.entry(FieldType.YES_NO, Map.of("", Choice.class)),
            Map.entry(FieldType.YES_NO_NA, Map.of("", Choice.class)),
            Map.entry(FieldType.ENUM, Map.of("", Choice.class)),
            Map.entry(FieldType.TICKS, Map.of("", Ticks.class)),
            Map.entry(FieldType.EVIDENCE, Map.of("", Names.class)),
            Map.entry(FieldType.DATE, Map.of("", Day.class)),
            Map.entry(
                    FieldType.STANDARDS,
                    Map.of(
                            "/international/led", Count.class,
                            "/international/joined", Count.class,
                            "/national/led", Count.class,
                            "/national/joined", Count.class,
                            "/industry/led", Count.class,
                            "/industry/joined", Count.class,
                            "/group/led", Count.class,
                            "/group/joined", Count.class)),
            Map.entry(FieldType.PLATFORMS, Map.of("/count", Count.class, "/names", Names.class)),
            Map.entry(FieldType.TARGET_FIGURE, Map.of("/baseline", Figure.class, "/target", Figure.class)),
            Map.entry(FieldType.TARGET_COUNT, Map.of("/baseline", Count.class, "/target", Count.class)),
            Map.entry(FieldType.TARGET_TEXT, Map.of("/baseline", Text.class, "/target", Text.class)),
            Map.entry(
                    FieldType.NAMED_TARGETS,
                    Map.of(
                            "/0/direction", Text.class,
                            "/0/indicator", Text.class,
                            "/0/unit", Text.class,
                            "/0/baseline", Figure.class,
                            "/0/target", Figure.class,
                            "/0/better", Choice.class)),
            Map.entry(
                    FieldType.STAGE,
                    Map.of(
                            "/text", Text.class,
                            "/outputGrowth", Figure.class,
                            "/qualitySmes", Count.class,
                            "/rdSpending", Figure.class,
                            "/inventionPatents", Count.class,
                            "/iiotAdoption", Figure.class,
                            "/co2Emissions", Figure.class,
                            "/energyPerOutput", Figure.class)));

    /** A form with one further indicator in its list, so that every row of the dictionary has its cells. */
    private static final Application FORM = ApplicationJson.parse(Documents.form("/plan/targets/other", "[{}]"));

    static Stream<Field> rows() {
        return Dictionary.fields().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowHasTheCellsOfItsType(Field row) {
        Set<String> expected = new HashSet<>();
        for (String year : yearsOf(row)) {
            CELLS.get(row.type()).forEach((rest, type) -> expected.add(row.pointer() + year + rest + " " + type));
        }

        Set<String> actual = new HashSet<>();
        for (Cell cell : FORM.cells()) {
            if (cell.place().field().equals(row)) {
                actual.add(cell.pointer() + " " + cell.getClass());
            }
        }

        assertEquals(expected, actual);
    }

    private static List<String> yearsOf(Field row) {
        if (!row.series()) {
            return List.of("");
        }
        List<Integer> years = row.type() == FieldType.STAGE ? EDITION.stageYears() : EDITION.seriesYears();
        return years.stream().map(year -> "/" + year).toList();
    }

    @Test
    void cellsComeInTheOrderOfTheDictionary() {
        Set<String> rowsOfCells = new LinkedHashSet<>();
        for (Cell cell : FORM.cells()) {
            rowsOfCells.add(cell.place().field().pointer());
        }
        List<String> rows = rows().map(Field::pointer)
                .filter(row -> !row.equals("/edition"))
                .toList();

        assertEquals(rows, new ArrayList<>(rowsOfCells));
    }

    @Test
    void aRowIsFoundByItsPointer() {
        assertEquals(
                "亿元",
                Dictionary.field("/industry/totalOutput")
                        .orElseThrow()
                        .unit()
                        .label()
                        .zh());
    }

    @Test
    void aPointerThatTheFormDoesNotHaveFindsNothing() {
        assertTrue(Dictionary.field("/industry/totalOutput/2021").isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void noTwoBlanksOfASectionHaveTheSameLabel(Section section) {
        List<Field> blanks = rows().filter(row -> row.section() == section).toList();

        assertAll(
                () -> assertEquals(
                        blanks.size(),
                        blanks.stream().map(row -> row.label().zh()).distinct().count()),
                () -> assertEquals(
                        blanks.size(),
                        blanks.stream().map(row -> row.label().en()).distinct().count()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyLabelUnitAndOptionIsThereInBothLanguages(Field row) {
        assertIsInBothLanguages(row.label());
        row.options().values().forEach(DictionaryTest::assertIsInBothLanguages);
        if (!row.unit().equals(Unit.NONE)) {
            assertFalse(row.unit().label().zh().isBlank());
            assertFalse(row.unit().label().en().isBlank());
        }
    }

    private static void assertIsInBothLanguages(Label label) {
        assertTrue(label.zh().codePoints().anyMatch(Character::isIdeographic), label::zh);
        assertTrue(label.en().codePoints().anyMatch(Character::isLetter), label::en);
        assertFalse(label.en().codePoints().anyMatch(Character::isIdeographic), label::en);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void optionsAreThereExactlyWhereThereIsSomethingToChoose(Field row) {
        Set<FieldType> withOptions =
                Set.of(FieldType.YES_NO, FieldType.YES_NO_NA, FieldType.ENUM, FieldType.TICKS, FieldType.NAMED_TARGETS);

        assertEquals(withOptions.contains(row.type()), !row.options().isEmpty());
    }

    @Test
    void onlySomeYesOrNoQuestionsDoNotApplyToEverybody() {
        assertEquals(
                List.of("YES", "NO", "NOT_APPLICABLE"),
                List.copyOf(Dictionary.field("/basics/waterEfficiencyAboveBaseline")
                        .orElseThrow()
                        .options()
                        .keySet()));
        assertEquals(
                List.of("YES", "NO"),
                List.copyOf(Dictionary.field("/basics/noMisconduct")
                        .orElseThrow()
                        .options()
                        .keySet()));
    }

    @Test
    void noTwoCellsHaveTheSameLabelInOneSection() {
        Set<String> seen = new HashSet<>();
        for (Cell cell : FORM.cells()) {
            String label = cell.place().field().section() + cell.place().label(Locale.CHINESE);
            assertTrue(seen.add(label), label);
        }
    }

    @Test
    void aCellIsLabelledWithItsYear() {
        Place place = FORM.cell("/industry/totalOutput/2021").orElseThrow().place();

        assertEquals("集群总产值（2021年）", place.label(Locale.CHINESE));
        assertEquals("total output of the cluster (2021)", place.label(Locale.ENGLISH));
    }

    @Test
    void aFullLabelBeginsWithTheSection() {
        Place place =
                FORM.cell("/industry/leadingOutputShare/2021").orElseThrow().place();
        assertEquals("二、主导产业情况 · 集群主导产业产值占集群总产值比例（2021年）", place.fullLabel(Locale.CHINESE));
        assertEquals(
                "2. Leading industry · share of the leading industry in total output (2021)",
                place.fullLabel(Locale.ENGLISH));
    }

    @Test
    void noTwoCellsHaveTheSameFullLabel() {
        Set<String> seen = new HashSet<>();
        for (Cell cell : FORM.cells()) {
            assertTrue(seen.add(cell.place().fullLabel(Locale.CHINESE)), cell::pointer);
            assertTrue(seen.add(cell.place().fullLabel(Locale.ENGLISH)), cell::pointer);
        }
    }

    @Test
    void aCellWithinAYearIsLabelledStepByStep() {
        Place place = FORM.cell("/plan/stages/2023/qualitySmes").orElseThrow().place();

        assertEquals("阶段性目标（2023年·优质中小企业数量）", place.label(Locale.CHINESE));
    }

    @Test
    void aFurtherIndicatorIsLabelledWithItsPlaceInTheList() {
        Place place = FORM.cell("/plan/targets/other/0/baseline").orElseThrow().place();

        assertEquals("其它指标（第1项·基准值）", place.label(Locale.CHINESE));
        assertEquals("other indicators (no. 1, baseline)", place.label(Locale.ENGLISH));
    }

    @Test
    void theThousandthIndicatorIsNoYear() {
        String thousand = "[" + "{}, ".repeat(2020) + "{\"target\": 1}]";
        Application form = ApplicationJson.parse(Documents.form("/plan/targets/other", thousand));

        assertEquals(
                "其它指标（第2021项·目标值）",
                form.cell("/plan/targets/other/2020/target")
                        .orElseThrow()
                        .place()
                        .label(Locale.CHINESE));
    }

    @Test
    void aNumberOfEnterprisesHasAWordToPrintAndNoCodeToExchange() {
        Unit unit = Dictionary.field("/industry/enterprises").orElseThrow().unit();

        assertEquals(new Unit("", new Label("家", "enterprises")), unit);
    }

    @Test
    void aFigureOfAStageHasTheUnitAndTheRangeOfTheTarget() {
        Place place = FORM.cell("/plan/stages/2023/iiotAdoption").orElseThrow().place();

        assertEquals("%", place.unit().code());
        assertEquals(new Range(Range.Kind.SHARE, BigDecimal.ZERO, false, new BigDecimal(100)), place.range());
    }

    @ParameterizedTest
    @CsvSource({
        "/digital/cloudAdoption, true",
        "/green/co2PerOutput/2021, true",
        "/plan/stages/2022/iiotAdoption, true",
        "/industry/totalOutput/2021, false",
        "/innovation/smeEmployees, false",
        "/plan/targets/qualitySmes/target, false"
    })
    void noneLeavesNothingToMeasureInARateAndIsZeroElsewhere(String pointer, boolean immeasurable) {
        Numeric none = (Numeric) Documents.cell(pointer, "\"无\"");
        Numeric blank = (Numeric) FORM.cell(pointer).orElseThrow();

        assertEquals(immeasurable, none.isImmeasurable());
        assertFalse(blank.isImmeasurable());
    }

    @Test
    void aPlausibleRangeIsKnownBesideTheOneByDefinition() {
        Field area = Dictionary.field("/basics/area").orElseThrow();

        assertEquals(
                new Range(Range.Kind.PLAUSIBLE, new BigDecimal("0.1"), false, new BigDecimal(5000)), area.plausible());
        assertEquals(new Range(Range.Kind.AMOUNT, BigDecimal.ZERO, true, null), area.range());
    }

    @Test
    void theFormsLimitOfATextIsKnown() {
        assertEquals(200, Dictionary.field("/governance/overview").orElseThrow().maxLength());
        assertEquals(0, Dictionary.field("/plan/profile").orElseThrow().maxLength());
    }

    @Test
    void wireNamesOfTypesAreDistinct() {
        assertEquals(
                FieldType.values().length,
                Stream.of(FieldType.values())
                        .map(FieldType::wireName)
                        .distinct()
                        .count());
    }

    @Test
    void aSectionIsNamedAsOnTheForm() {
        assertNotEquals(Section.BASICS.label(), Section.INDUSTRY.label());
        assertEquals("二、主导产业情况", Section.INDUSTRY.label().zh());
        assertEquals("八、未来三年中小企业特色产业集群发展规划", Section.PLAN.label().zh());
    }
}
