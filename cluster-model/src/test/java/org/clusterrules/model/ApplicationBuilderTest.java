package org.clusterrules.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.model.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationBuilderTest {
    private static ApplicationBuilder builder() {
        return Application.builder("2022");
    }

    @Test
    void aFormWithoutValuesIsBlank() {
        assertEquals(Application.blank(Edition.of("2022")), builder().build());
    }

    @Test
    void valuesOfEveryKindAreReadAsInADocument() {
        Application built = builder()
                .set("/basics/clusterName", "竹屿县竹木家居产业集群")
                .set("/basics/area", "无")
                .set("/industry/totalOutput/2021", new BigDecimal("39.990"))
                .set("/industry/totalOutput/2020", "35")
                .set("/industry/enterprises/2021", 120)
                .set("/basics/noMisconduct", "是")
                .set("/cover/declaredOn", LocalDate.of(2022, 10, 12))
                .tick("/governance/smeServicesWork", "TRAINING", "培训通知.pdf")
                .set("/innovation/standardsList", List.of("GB/T 1"))
                .set("/innovation/platforms/provincial/count", 1L)
                .build();

        assertEquals(ApplicationJson.parse("""
                        {"edition": "2022",
                         "cover": {"declaredOn": "2022-10-12"},
                         "basics": {"clusterName": "竹屿县竹木家居产业集群", "area": "无", "noMisconduct": "YES"},
                         "industry": {"totalOutput": {"2020": 35, "2021": 39.99}, "enterprises": {"2021": 120}},
                         "innovation": {"standardsList": ["GB/T 1"], "platforms": {"provincial": {"count": 1}}},
                         "governance": {"smeServicesWork": {"TRAINING": ["培训通知.pdf"]}}}
                        """), built);
    }

    @Test
    void aRowIsFilledInByYear() {
        Application built = builder()
                .set("/industry/totalOutput", Map.of(2019, 31, 2020, 35.5, 2021, "39.99"))
                .set("/industry/totalOutput/2020", 36)
                .build();

        assertEquals(
                List.of("31.00", "36.00", "39.99"),
                List.of(2019, 2020, 2021).stream()
                        .map(year -> ((Numeric) built.cell("/industry/totalOutput/" + year)
                                        .orElseThrow())
                                .number())
                        .map(number -> number.setScale(2).toPlainString())
                        .toList());
    }

    @Test
    void boxesOfAGroupAreTickedOneAfterTheOther() {
        Application built = builder()
                .tick("/governance/smeServicesWork", "TRAINING", "a.pdf", "b.pdf")
                .tick("/governance/smeServicesWork", "FINANCING")
                .build();

        assertEquals(
                Map.of("TRAINING", List.of("a.pdf", "b.pdf"), "FINANCING", List.of()),
                built.governance().smeServicesWork().ticked());
    }

    @Test
    void anIndicatorOfTheClustersOwnKeepsItsPlaceWhateverTheOrder() {
        Application built = builder()
                .set("/plan/targets/other/1/indicator", "乙")
                .set("/plan/targets/other/0/indicator", "甲")
                .set("/plan/targets/other/1/target", "12.5")
                .build();

        assertEquals("甲", ((Text) built.cell("/plan/targets/other/0/indicator").orElseThrow()).value());
        assertEquals("乙", ((Text) built.cell("/plan/targets/other/1/indicator").orElseThrow()).value());
    }

    @Test
    void everyCellCarriesItsOwnPlace() throws IOException {
        Application form = ApplicationJson.read(Path.of("samples/eligible.json"));

        for (Cell cell : form.toBuilder().build().cells()) {
            assertEquals(cell, form.cell(cell.place().pointer()).orElseThrow());
        }
    }

    @Test
    void nullAndWhiteSpaceLeaveACellBlank() throws IOException {
        Application form = ApplicationJson.read(Path.of("samples/eligible.json"));
        Application built = form.toBuilder()
                .set("/industry/totalOutput/2021", null)
                .set("/basics/clusterName", " ")
                .setAll(Collections.singletonMap("/industry/enterprises/2021", null))
                .build();

        for (String pointer :
                List.of("/industry/totalOutput/2021", "/basics/clusterName", "/industry/enterprises/2021")) {
            assertTrue(built.cell(pointer).orElseThrow().isBlank(), pointer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligible", "near-miss", "half-filled"})
    void aFormIsBuiltAgainFromItself(String sample) throws IOException {
        Application form = ApplicationJson.read(Path.of("samples", sample + ".json"));

        assertEquals(form, form.toBuilder().build());
    }

    @Test
    void whatIsSetLaterLeavesAFormBuiltEarlierAsItIs() {
        ApplicationBuilder builder = builder().set("/basics/area", 1);
        Application before = builder.build();
        builder.set("/basics/area", 2).tick("/governance/smeServicesWork", "TRAINING");

        assertEquals(builder().set("/basics/area", 1).build(), before);
    }

    @Test
    void allProblemsAreFoundAtOnceWithTheOptionsThereAre() {
        InvalidApplicationException wrong = assertThrows(
                InvalidApplicationException.class,
                () -> builder()
                        .set("/basics/noMisconduct", "MAYBE")
                        .set("/industry/enterprises/2021", 1.5)
                        .set("/industry/totalOutput/1999", 1)
                        .set("/industry/totalOutputs/2021", 1)
                        .tick("/governance/smeServicesWork", "TRAININGS")
                        .build());

        assertEquals(
                Map.of(
                        "/basics/noMisconduct", Kind.UNKNOWN_OPTION,
                        "/industry/enterprises/2021", Kind.NOT_WHOLE,
                        "/industry/totalOutput/1999", Kind.UNKNOWN_YEAR,
                        "/industry/totalOutputs", Kind.UNKNOWN_NAME,
                        "/governance/smeServicesWork/TRAININGS", Kind.UNKNOWN_OPTION),
                wrong.problems().stream().collect(Collectors.toMap(Problem::pointer, Problem::kind)));
        assertTrue(
                wrong.problems().stream()
                        .anyMatch(problem -> problem.message(Locale.ENGLISH).contains("expected YES, NO")),
                wrong.getMessage());
    }

    @Test
    void aConstantIsItsPointer() {
        Application built = builder()
                .set(FormCells.BASICS_AREA, 62.5)
                .set(FormCells.INDUSTRY_TOTAL_OUTPUT, Map.of(2020, 35, 2021, new BigDecimal("39.99")))
                .set(FormCells.INDUSTRY_SMES.in(2021), 310)
                .setNone(FormCells.INDUSTRY_SMES.in(2020))
                .set(FormCells.BASICS_NO_MISCONDUCT, Choice.YES)
                .tick(FormCells.GOVERNANCE_SME_SERVICES_WORK, "TRAINING", "a.pdf")
                .set(FormCells.PLAN_TARGETS_OTHER_INDICATOR.at(0), "企业上云比例")
                .set(FormCells.INNOVATION_PLATFORMS_PROVINCIAL_NAMES, List.of("甲"))
                .set(FormCells.COVER_OPERATOR, "甲")
                .set(FormCells.COVER_OPERATOR, null)
                .build();

        assertEquals(
                builder()
                        .set("/basics/area", 62.5)
                        .set("/industry/totalOutput", Map.of(2020, 35, 2021, "39.99"))
                        .set("/industry/smes", Map.of(2020, "无", 2021, 310))
                        .set("/basics/noMisconduct", "YES")
                        .tick("/governance/smeServicesWork", "TRAINING", "a.pdf")
                        .set("/plan/targets/other/0/indicator", "企业上云比例")
                        .set("/innovation/platforms/provincial/names", List.of("甲"))
                        .build(),
                built);
    }

    @Test
    void whatNoTypeRulesOutIsFoundAtOnceWithTheOptionsThereAre() {
        InvalidApplicationException wrong = assertThrows(
                InvalidApplicationException.class,
                () -> builder()
                        .set(FormCells.BASICS_NO_MISCONDUCT, "MAYBE")
                        .set(FormCells.INDUSTRY_TOTAL_OUTPUT, Map.of(1999, 1))
                        .set(FormCells.INDUSTRY_SMES.in(2021), -1)
                        .setNone(FormCells.BASICS_INDUSTRY_TYPE)
                        .tick(FormCells.GOVERNANCE_SME_SERVICES_WORK, "TRAININGS")
                        .build());

        assertEquals(
                Map.of(
                        "/basics/noMisconduct", Kind.UNKNOWN_OPTION,
                        "/industry/totalOutput/1999", Kind.UNKNOWN_YEAR,
                        "/industry/smes/2021", Kind.NEGATIVE,
                        "/basics/industryType", Kind.UNKNOWN_OPTION,
                        "/governance/smeServicesWork/TRAININGS", Kind.UNKNOWN_OPTION),
                wrong.problems().stream().collect(Collectors.toMap(Problem::pointer, Problem::kind)));
        assertTrue(wrong.getMessage().contains("expected YES, NO"), wrong.getMessage());
        assertTrue(wrong.getMessage().contains("2019, 2020, 2021"), wrong.getMessage());
    }

    private static List<String> problems(ApplicationBuilder builder, Locale language) {
        return assertThrows(InvalidApplicationException.class, builder::build).problems().stream()
                .map(problem -> problem.describe(language))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                               | ; write a pointer such as /basics/area
                    /                                | ; write a pointer such as /basics/area
                    basics/area                      | ; did you mean "/basics/area"?
                    basics/aera                      | ; did you mean "/basics/area"?
                    industri/totalOutput             | ; did you mean "/industry/totalOutput"?
                    /basics/area/                    | ; did you mean "/basics/area"?
                    /plan/targets/other/-1/unit      | ; the entries of the list are numbered from 0 to 99
                    /plan/targets/other/x            | ; the entries of the list are numbered from 0 to 99
                    /plan/targets/other/100          | ; the entries of the list are numbered from 0 to 99
                    """)
    void aPointerThatLeadsNowhereIsListedWithTheOtherProblems(String pointer, String advice) {
        String place = pointer.isEmpty() ? "" : pointer + ": ";

        assertEquals(
                List.of(
                        place + "there is no \"" + pointer + "\" here" + advice,
                        "/basics/area: expected a number or \"无\", found the text \"large\""),
                problems(builder().set(pointer, 1).set("/basics/area", "large"), Locale.ENGLISH));
    }

    @Test
    void thereIsNoLineAndColumnWhereThereIsNoDocument() {
        InvalidApplicationException wrong = assertThrows(
                InvalidApplicationException.class,
                () -> builder().set("/basics/area", "large").build());

        Problem problem = wrong.problems().get(0);
        assertEquals(List.of(0, 0), List.of(problem.line(), problem.column()));
        assertEquals("/basics/area: expected a number or \"无\", found the text \"large\"", wrong.getMessage());
        assertEquals("/basics/area: 应为数字或“无”，实为文本“large”", problem.describe(Locale.CHINESE));
    }

    static Stream<Object> numbersThatAreTooLong() {
        return Stream.of(
                1e31,
                -1e300,
                1e-30,
                1e30f,
                new BigDecimal("1E+300"),
                new BigDecimal("-1E+2000000000"),
                new BigDecimal("1E-2000000000"),
                new BigDecimal("1234567890123456789012345678901"),
                BigInteger.TEN.pow(30),
                "1e31",
                "1234567890123456789012345678901");
    }

    @ParameterizedTest
    @MethodSource("numbersThatAreTooLong")
    void aNumberThatIsTooLongIsToldAsInADocument(Object number) {
        for (String pointer : List.of("/basics/area", "/industry/smes/2021")) {
            assertEquals(
                    List.of(pointer + ": this number is too long: written without an exponent it may have at most "
                            + Numeric.MAX_DIGITS + " digits"),
                    problems(builder().set(pointer, number), Locale.ENGLISH));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatIsNoneIsAProblemOfItsCell(double number) {
        for (Number none : List.of(number, (float) number)) {
            ApplicationBuilder builder = builder()
                    .set(FormCells.BASICS_AREA, none)
                    .set("/industry/totalOutput", Map.of(2021, none))
                    .set("/innovation/standardsList", List.of(none))
                    .set("/industry/smes/2021", -1);

            assertEquals(
                    List.of(
                            "/basics/area: " + none + " is not a number; write a number, or \"无\" where there is none",
                            "/industry/totalOutput/2021: " + none
                                    + " is not a number; write a number, or \"无\" where there is none",
                            "/innovation/standardsList/0: " + none
                                    + " is not a number; write a number, or \"无\" where there is none",
                            "/industry/smes/2021: a count cannot be negative, found -1"),
                    problems(builder, Locale.ENGLISH));
            assertEquals(
                    "/basics/area: “" + none + "”不是数字；请填写数字，没有的填写“无”",
                    problems(builder, Locale.CHINESE).get(0));
        }
    }

    @Test
    void aNumberThatCannotBeWrittenCanBeReplaced() {
        assertEquals(
                builder().set("/basics/area", 1).build(),
                builder().set("/basics/area", Double.NaN).set("/basics/area", 1).build());
    }

    static Stream<Object> otherEditions() {
        return Stream.of("2023", 2023, "1999", true, Map.of("x", 1));
    }

    @ParameterizedTest
    @MethodSource("otherEditions")
    void anotherEditionThanThatOfTheBuilderIsAProblem(Object edition) {
        String problem =
                problems(builder().set("/edition", edition), Locale.ENGLISH).get(0);

        assertTrue(
                problem.startsWith("/edition: expected \"2022\", the edition that the builder was made for, found "),
                problem);
        assertTrue(problem.endsWith("; choose the edition in Application.builder"), problem);
    }

    @Test
    void theEditionHasNoCells() {
        assertEquals(
                List.of("/edition: 版本应为“2022”，实为对象 {…}；版本在 Application.builder 中指定，不能另设"),
                problems(builder().set("/edition/x", 1), Locale.CHINESE));
    }

    @Test
    void theEditionOfTheBuilderMayBeRepeated() {
        for (Object edition : List.of("2022", 2022, " 2022 ", "")) {
            assertEquals(builder().build(), builder().set("/edition", edition).build());
        }
    }

    @Test
    void namesComeInAnyCollectionOrArray() {
        Application expected =
                builder().set("/innovation/standardsList", List.of("甲", "乙")).build();

        assertEquals(
                expected,
                builder()
                        .set("/innovation/standardsList", new LinkedHashSet<>(List.of("甲", "乙")))
                        .build());
        assertEquals(
                expected,
                builder()
                        .set("/innovation/standardsList", new String[] {"甲", "乙"})
                        .build());
    }

    @Test
    void anEntryIsAddedToAListThatWasSetAsAWhole() {
        assertEquals(
                builder()
                        .set("/plan/targets/other/0/unit", "%")
                        .set("/plan/targets/other/1/unit", "家")
                        .build(),
                builder()
                        .set("/plan/targets/other", List.of(Map.of("unit", "%")))
                        .set("/plan/targets/other/1/unit", "家")
                        .build());
    }

    @Test
    void aCellReplacesAListInThePlaceOfItsGroup() {
        assertEquals(
                builder().set("/basics/area", 1).build(),
                builder().set("/basics", List.of(1, 2)).set("/basics/area", 1).build());
    }

    @Test
    void aCountThatIsNullLeavesTheCellBlank() {
        Integer integer = null;
        Long number = null;
        Short small = null;
        Map<Integer, Integer> byYear = new HashMap<>();
        byYear.put(2021, null);

        for (Application built : List.of(
                smes().set(FormCells.INDUSTRY_SMES.in(2021), integer).build(),
                smes().set(FormCells.INDUSTRY_SMES.in(2021), number).build(),
                smes().set(FormCells.INDUSTRY_SMES.in(2021), small).build(),
                smes().set(FormCells.INDUSTRY_SMES, byYear).build(),
                smes().setBlank(FormCells.INDUSTRY_SMES.in(2021)).build())) {
            assertEquals(builder().build(), built);
        }
    }

    private static ApplicationBuilder smes() {
        return builder().set(FormCells.INDUSTRY_SMES.in(2021), 310);
    }

    @Test
    void aCountIsAWholeNumberOfAnyType() {
        for (ApplicationBuilder builder : List.of(
                builder().set(FormCells.INDUSTRY_SMES.in(2021), 310L),
                builder().set(FormCells.INDUSTRY_SMES.in(2021), (short) 310),
                builder().set(FormCells.INDUSTRY_SMES, Map.of(2021, 310)),
                builder().set(FormCells.INDUSTRY_SMES, Map.of(2021, 310L)))) {
            assertEquals(smes().build(), builder.build());
        }
    }

    @Test
    void anUnknownEditionIsRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Application.builder("1999"))
                .getMessage()
                .contains("2022"));
    }
}
