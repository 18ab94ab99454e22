package org.clusterrules.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.model.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is wrong with the values for a form is said at once, with the place and what to write. */
class ApplicationBuilderProblemsTest {
    private static ApplicationBuilder builder() {
        return Application.builder("2022");
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
    void halfACharacterIsAProblemAsInADocument() {
        ApplicationBuilder form = builder()
                .set("/basics/clusterName", "集群\ud842")
                .set("/green/carbonWorkEvidence", List.of("清单", "\udfb7"))
                .tick("/governance/smeServicesWork", "TRAINING", "\ud842");

        assertEquals(
                List.of(
                        "/basics/clusterName: the text contains the lone surrogate \\ud842, which is not a character",
                        "/green/carbonWorkEvidence/1: the text contains the lone surrogate \\udfb7, which is not a character",
                        "/governance/smeServicesWork/TRAINING/0: the text contains the lone surrogate \\ud842, which is not a character"),
                problems(form, Locale.ENGLISH));
        assertEquals(
                "𠮷",
                builder()
                        .set("/basics/clusterName", "𠮷")
                        .build()
                        .basics()
                        .clusterName()
                        .value());
    }

    @Test
    void aMapThatContainsItselfIsAProblem() {
        Map<String, Object> twice = new HashMap<>();
        twice.put("a", twice);
        twice.put("b", List.of(twice));

        Set<Kind> kinds =
                assertThrows(
                                InvalidApplicationException.class,
                                () -> builder().set("/basics", twice).build())
                        .problems()
                        .stream()
                        .map(Problem::kind)
                        .collect(Collectors.toSet());

        assertTrue(kinds.contains(Kind.TOO_DEEP), kinds::toString);
    }

    @Test
    void aFormThatIsTooLargeToBeReadIsNotBuilt() {
        int limit = ApplicationJson.MAX_CHARACTERS;
        ApplicationBuilder large = builder().set("/basics/clusterName", "x".repeat(limit - 1_000));
        ApplicationBuilder many = builder().set("/green/carbonWorkEvidence", Collections.nCopies(15_000, "清单"));

        assertEquals(large.build(), ApplicationJson.parse(ApplicationJson.write(large.build())));
        assertEquals(
                List.of("the document is larger than the limit of " + limit + " characters"),
                problems(large.set("/cover/clusterName", "x".repeat(1_000)), Locale.ENGLISH));
        assertEquals(
                List.of("the document is larger than the limit of " + limit + " characters"),
                problems(builder().set("/basics/clusterName", "\u0001".repeat(limit / 5)), Locale.ENGLISH));
        assertEquals(many.build(), ApplicationJson.parse(ApplicationJson.write(many.build())));
        assertEquals(
                List.of("the document holds more than the limit of 20000 values"),
                problems(
                        many.set("/openness/overseasBranchesEvidence", Collections.nCopies(10_000, "清单")),
                        Locale.ENGLISH));
    }
}
