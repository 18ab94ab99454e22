package org.clusterrules.model;

import static org.clusterrules.model.Documents.cell;
import static org.clusterrules.model.Documents.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a document, and what it is in the records. */
class ReadingTest {
    @ParameterizedTest
    @ValueSource(strings = {"eligible", "near-miss", "half-filled"})
    void theSamplesAreForms(String name) throws IOException {
        Application form = ApplicationJson.read(Path.of("samples", name + ".json"));

        assertEquals("2022", form.edition().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligible", "near-miss", "half-filled"})
    void theSamplesAreInTheJar(String name) throws IOException {
        try (InputStream sample = Application.class.getResourceAsStream("samples/" + name + ".json")) {
            assertEquals(ApplicationJson.parse(Documents.sample(name)), ApplicationJson.read(assertNotNullAnd(sample)));
        }
    }

    private static InputStream assertNotNullAnd(InputStream in) {
        assertNotNull(in);
        return in;
    }

    @Test
    void aCompleteSampleHasNoBlankLeft() {
        Application form = ApplicationJson.parse(Documents.sample("eligible"));

        assertTrue(form.cells().stream().noneMatch(Cell::isBlank));
    }

    @Test
    void whatADocumentLeavesOutIsBlankAndNeverNull() {
        Application form = ApplicationJson.parse("{\"edition\": \"2022\"}");

        assertEquals(Application.blank(Documents.EDITION), form);
        assertTrue(form.cells().stream().allMatch(Cell::isBlank));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "1.", "tru"})
    void aDocumentThatEndsWithinAWordNamesTheWord(String word) {
        Problem problem = assertThrows(InvalidApplicationException.class, () -> ApplicationJson.parse("\t" + word))
                .problems()
                .get(0);

        assertEquals(
                "JSON syntax: the document ends too soon: what begins at 1:2 with '" + word.charAt(0)
                        + "' is incomplete",
                problem.message(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/basics/clusterName",
                "/basics/area",
                "/basics/industryType",
                "/basics/noMisconduct",
                "/innovation/smeEmployees",
                "/green/carbonWorkEvidence",
                "/industry/resourceSharingWork",
                "/cover/declaredOn",
                "/industry/totalOutput/2021",
                "/plan/targets/qualitySmes/target"
            })
    void aBlankHasFourSpellings(String pointer) {
        Cell absent = Application.blank(Documents.EDITION).cell(pointer).orElseThrow();

        assertEquals(State.BLANK, absent.state());
        for (String spelling : List.of("null", "\"\"", "\" \\t\\r\\n\"", "\"\u3000\u00a0\"")) {
            assertEquals(absent, cell(pointer, spelling), spelling);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/basics", "/industry/totalOutput", "/plan/targets/other", "/plan/stages", "/plan/targets"})
    void aGroupOfBlanksCanBeLeftBlankAsAWhole(String pointer) {
        for (String spelling : List.of("null", "\"\"", "\" \"", "\"\u3000\"")) {
            assertEquals(Application.blank(Documents.EDITION), ApplicationJson.parse(form(pointer, spelling)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/basics/area",
                "/innovation/smeEmployees",
                "/plan/keyTasks",
                "/industry/totalOutput/2021",
                "/industry/littleGiants/2021",
                "/innovation/standards/2021/national/led",
                "/innovation/platforms/national/count",
                "/plan/targets/qualitySmes/baseline"
            })
    void noneIsNeitherABlankNorANumber(String pointer) {
        Cell none = cell(pointer, "\"无\"");

        assertEquals(State.NONE, none.state());
        assertNotEquals(cell(pointer, "null"), none);
    }

    @Test
    void noneIsNotTheNumberZero() {
        assertNotEquals(cell("/innovation/smeEmployees", "0"), cell("/innovation/smeEmployees", "\"无\""));
    }

    @Test
    void noneMayStandBetweenWhiteSpace() {
        assertEquals(cell("/basics/area", "\"无\""), cell("/basics/area", "\"\u3000无 \""));
    }

    @Test
    void aTextThatContainsNoneIsAText() {
        assertEquals(State.FILLED, cell("/plan/keyTasks", "\"无重点任务\"").state());
    }

    @Test
    void noneAmongTicksIsAFormWithNoBoxTicked() {
        assertEquals(cell("/industry/resourceSharingWork", "{}"), cell("/industry/resourceSharingWork", "\"无\""));
        assertEquals(State.FILLED, cell("/industry/resourceSharingWork", "{}").state());
    }

    @Test
    void noneAsEvidenceIsAnEmptyList() {
        assertEquals(cell("/green/carbonWorkEvidence", "[]"), cell("/green/carbonWorkEvidence", "\"无\""));
    }

    @Test
    void noneForFurtherIndicatorsIsAnEmptyList() {
        assertEquals(
                List.of(),
                ApplicationJson.parse(form("/plan/targets/other", "\"无\""))
                        .plan()
                        .targets()
                        .other());
    }

    @ParameterizedTest
    @CsvSource({
        "YES,YES",
        "NO,NO",
        "NOT_APPLICABLE,NOT_APPLICABLE",
        "是,YES",
        "否,NO",
        "不涉及,NOT_APPLICABLE",
        "不适用,NOT_APPLICABLE",
        "非工业集群，不适用,NOT_APPLICABLE",
        "'非工业集群,不适用',NOT_APPLICABLE",
        "非工业集群， 不适用,NOT_APPLICABLE"
    })
    void yesAndNoAreReadInTheFormsWordsToo(String word, String option) {
        Choice choice = (Choice) cell("/green/waterReuseAboveAverage", "\" " + word + "\u3000\"");

        assertEquals(option, choice.option());
        assertTrue(choice.is(option));
    }

    @Test
    void aTickedBoxHoldsItsEvidence() {
        Ticks ticks = (Ticks) cell("/industry/resourceSharingWork", "{\"SHARED_WORKSHOPS\": [\"佐证03-共享车间.pdf\"]}");

        assertEquals(Map.of("SHARED_WORKSHOPS", List.of("佐证03-共享车间.pdf")), ticks.ticked());
    }

    @Test
    void tickedBoxesStandInTheOrderOfTheForm() {
        Ticks ticks = (Ticks)
                cell("/industry/resourceSharingWork", "{\"SHARED_WORKSHOPS\": [], \"SHARED_MANUFACTURING\": []}");

        assertEquals(
                List.of("SHARED_MANUFACTURING", "SHARED_WORKSHOPS"),
                List.copyOf(ticks.ticked().keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"无\"", "null", "\"\"", "\"　\""})
    void aBoxWithoutEvidenceIsTicked(String evidence) {
        Ticks ticks = (Ticks) cell("/industry/resourceSharingWork", "{\"SHARED_WORKSHOPS\": " + evidence + "}");

        assertEquals(Map.of("SHARED_WORKSHOPS", List.of()), ticks.ticked());
    }

    @Test
    void aDateIsADayOfTheCalendar() {
        assertEquals(LocalDate.of(2022, 9, 30), ((Day) cell("/cover/declaredOn", "\"2022-09-30\"")).date());
    }

    @Test
    void namesAreKeptAsWrittenAndCountedWhereTheyNameSomething() {
        Names names = (Names) cell("/innovation/platforms/national/names", "[\" 甲 \", \"\", \"无\"]");

        assertEquals(List.of(" 甲 ", "", "无"), names.values());
        assertEquals(List.of(" 甲 "), names.named());
    }

    @Test
    void aFigureIsExact() {
        assertEquals(new BigDecimal("0.1"), ((Figure) cell("/basics/area", "0.1")).number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "100.00", "1e2", "1.0E+2", "1000e-1"})
    void howANumberIsWrittenMakesNoOtherApplication(String spelling) {
        Application form = ApplicationJson.parse(form("/basics/area", spelling));
        Application other = ApplicationJson.parse(form("/basics/area", "100"));

        assertEquals(other, form);
        assertEquals(other.hashCode(), form.hashCode());
    }

    @ParameterizedTest
    @CsvSource({"5320,5320", "5320.00,5320", "5.32e3,5320", "-0,0"})
    void aCountMayBeWrittenWithDecimalsThatAreZero(String spelling, BigDecimal count) {
        assertEquals(count, ((Count) cell("/innovation/smeEmployees", spelling)).number());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012345.678901234567890",
                "0.12345678901234567890123456789",
                "999999999999999.999999999999999",
                "1e-29",
                "-123456789012345.678901234567890"
            })
    void aNumberOfThirtyDigitsIsReadAndWrittenAndReadAgain(String longest) {
        Application form = ApplicationJson.parse(form("/basics/area", longest));

        assertEquals(form, ApplicationJson.parse(ApplicationJson.writeLine(form)));
    }

    @Test
    void aTextIsKeptAsWritten() {
        assertEquals(" 甲\n乙 ", ((Text) cell("/plan/keyTasks", "\" 甲\\n乙 \"")).value());
    }

    @Test
    void anEditionMayStandBetweenWhiteSpace() {
        assertEquals(Application.blank(Documents.EDITION), ApplicationJson.parse("{\"edition\": \"\u30002022 \"}"));
    }

    @Test
    void aCellIsFoundByItsPointer() {
        assertEquals(
                new BigDecimal("7.85"),
                ((Figure) ApplicationJson.parse(Documents.sample("half-filled"))
                                .cell("/basics/area")
                                .orElseThrow())
                        .number());
    }

    @Test
    void aPointerToNoCellFindsNothing() {
        assertFalse(Application.blank(Documents.EDITION).cell("/basics").isPresent());
    }
}
