package org.clusterrules.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterrules.model.Problem.Kind;
import org.junit.jupiter.api.Test;

/** Problems with one cause are one problem, with its count and its first places. */
class RepeatedProblemsTest {
    private static final String SAMPLE = Documents.sample("eligible");

    @Test
    void everyNumberQuotedIsOneProblem() {
        String quoted = replace(": (-?[0-9.]+)(?=[,\\s])", ": \"$1\"");
        Problem problem = Documents.problem(quoted);

        assertEquals(Kind.WRONG_TYPE, problem.kind());
        assertEquals("/basics/area", problem.pointer());
        String message = problem.message(Locale.ENGLISH);
        assertTrue(
                message.matches(
                        "expected a number or \"无\", found the text \"18.60\"; write 18.60 \\([0-9]{3} problems of this kind; "
                                + "the first are at /basics/area, /industry/totalOutput/2019 and /industry/totalOutput/2020\\)"),
                message);
        assertTrue(
                problem.message(Locale.CHINESE)
                        .matches("应为数字或“无”，实为文本“18.60”；请写作 18.60（共 [0-9]{3} 处同样的问题，最前面的是 "
                                + "/basics/area、/industry/totalOutput/2019、/industry/totalOutput/2020）"),
                problem.message(Locale.CHINESE));
    }

    @Test
    void everyCellWrappedInAnArrayIsOneProblem() {
        String wrapped = replace("(\"(?!edition)\\w+\"): (\"[^\"]*\"|-?[0-9.]+)(?=[,\\s])", "$1: [$2]");
        Problem problem = Documents.problem(wrapped);

        assertEquals("/cover/clusterName", problem.pointer());
        assertTrue(problem.message(Locale.ENGLISH).contains("; write \""), problem.message(Locale.ENGLISH));
    }

    @Test
    void everyYesOrNoAsABooleanIsOneProblem() {
        Problem problem = Documents.problem(replace("\"YES\"", "true"));

        assertTrue(problem.message(Locale.ENGLISH).contains("; write \"YES\" ("), problem.message(Locale.ENGLISH));
    }

    @Test
    void everyYearWithItsCharacterIsOneProblemAYear() {
        List<Problem> problems = Documents.problems(replace("\"(20[0-9]{2})\":", "\"$1年\":"));

        assertEquals(
                List.of("2019年", "2020年", "2021年", "2022年", "2023年", "2024年"),
                problems.stream()
                        .map(problem -> problem.details().get(0).zh())
                        .sorted()
                        .toList());
    }

    private static String replace(String pattern, String replacement) {
        return Pattern.compile(pattern).matcher(SAMPLE).replaceAll(replacement);
    }

    @Test
    void aProblemOfAnotherCauseIsListedByItself() {
        String quoted = replace(": (-?[0-9.]+)(?=[,\\s])", ": \"$1\"")
                .replaceFirst("\"area\": \"[^\"]*\"", "\"area\": \"很大\", \"aera\": 1");
        List<Problem> problems = Documents.problems(quoted);

        assertEquals(
                List.of(
                        "expected a number or \"无\", found the text \"很大\"",
                        "there is no \"aera\" here; did you mean \"area\"?"),
                problems.stream()
                        .limit(2)
                        .map(problem -> problem.message(Locale.ENGLISH))
                        .toList());
        assertEquals(3, problems.size());
    }

    @Test
    void fourProblemsOfOneCauseAreFour() {
        assertEquals(4, Documents.problems(numbersAsEvidence(4)).size());
        assertEquals(1, Documents.problems(numbersAsEvidence(5)).size());
    }

    private static String numbersAsEvidence(int count) {
        return Documents.form(
                "/green/carbonWorkEvidence",
                IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]")));
    }

    @Test
    void thePlacesAreSafeToPrint() {
        Problem problem = Documents.problems(
                        "{\"edition\": \"2022\", \"basics\": {" + "\"\\u001b[2J\": 1, ".repeat(6) + "\"area\": 1}}")
                .get(1);

        assertEquals(Kind.DUPLICATE_NAME, problem.kind());
        assertTrue(
                problem.message(Locale.ENGLISH).contains("the first are at /basics/\\u001b[2J)"),
                problem.message(Locale.ENGLISH));
    }

    @Test
    void aPlaceIsNoLongerThanAnyOtherHoweverItIsPrinted() {
        String name = "\\u001b".repeat(190);
        List<Problem> problems = Documents.problems(
                "{\"edition\": \"2022\", \"basics\": {" + ("\"" + name + "\": 1, ").repeat(6) + "\"area\": 1}}");

        for (Problem problem : problems) {
            assertTrue(problem.describe(Locale.ENGLISH).length() < 1_000, problem.describe(Locale.ENGLISH));
        }
    }
}
