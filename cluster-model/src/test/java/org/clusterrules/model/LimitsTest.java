package org.clusterrules.model;

import static org.clusterrules.model.Documents.form;
import static org.clusterrules.model.Documents.problem;
import static org.clusterrules.model.Documents.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterrules.model.Problem.Kind;
import org.junit.jupiter.api.Test;

/** A hostile document costs no more than a large one. */
class LimitsTest {
    private static final int MANY = 100_000;

    @Test
    void bracketsWithinBracketsAreRefusedBeforeTheyOverflowTheStack() {
        Problem problem = problem("[".repeat(MANY));

        assertEquals(Kind.TOO_DEEP, problem.kind());
        assertEquals("1:33: nested more than 32 levels deep", problem.describe(Locale.ENGLISH));
    }

    @Test
    void objectsWithinObjectsAreRefusedToo() {
        assertEquals(Kind.TOO_DEEP, problem("{\"a\":".repeat(MANY)).kind());
    }

    @Test
    void thirtyTwoLevelsAreOnlyUnknown() {
        assertEquals(
                Kind.UNKNOWN_NAME,
                problem(form("/basics/x", "[".repeat(30) + "1" + "]".repeat(30)))
                        .kind());
    }

    @Test
    void thirtyThreeLevelsAreTooDeep() {
        assertEquals(
                Kind.TOO_DEEP,
                problem(form("/basics/x", "[".repeat(31) + "1" + "]".repeat(31)))
                        .kind());
    }

    @Test
    void aStreamIsReadNoFurtherThanTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) ' ');
                return length;
            }
        };

        List<Problem> problems = assertThrows(InvalidApplicationException.class, () -> ApplicationJson.read(endless))
                .problems();

        assertEquals(
                List.of("1:1: the document is larger than the limit of 4194304 characters"),
                problems.stream()
                        .map(problem -> problem.describe(Locale.ENGLISH))
                        .toList());
    }

    @Test
    void aTextIsLimitedAsAFileIs() {
        assertEquals(
                Kind.TOO_LARGE,
                problem(" ".repeat(ApplicationJson.MAX_CHARACTERS + 1)).kind());
    }

    @Test
    void aDocumentOfTheLargestSizeIsRead() {
        String form = form("/plan/profile", "\"集群\"");
        String largest = form + " ".repeat(ApplicationJson.MAX_CHARACTERS - form.length());

        assertEquals(ApplicationJson.parse(form), ApplicationJson.parse(largest));
    }

    @Test
    void aTextMayTakeUpTheWholeDocument() {
        String words = "长".repeat(1_000_000);

        assertEquals(
                1_000_000,
                ApplicationJson.parse(form("/plan/profile", '"' + words + '"'))
                        .plan()
                        .profile()
                        .length());
    }

    @Test
    void aNumberAsLongAsTheDocumentIsTooLong() {
        Problem problem = problem(form("/basics/area", "9".repeat(4_000_000)));

        assertEquals(Kind.NUMBER_TOO_LONG, problem.kind());
        assertEquals("/basics/area", problem.pointer());
    }

    @Test
    void aNumberInPlaceOfTheFormCanBeTooLongToo() {
        assertEquals(Kind.NUMBER_TOO_LONG, problem("9".repeat(MANY)).kind());
    }

    @Test
    void aNameOfTwoHundredCharactersIsOnlyUnknown() {
        assertEquals(
                Kind.UNKNOWN_NAME,
                problem(form("/basics/" + "a".repeat(200), "1")).kind());
    }

    @Test
    void aNameIsNoLongerThanItCanBe() {
        Problem problem = problem("{\n  \"" + "a".repeat(201) + "\": 1, \"edition\": \"2022\"}");

        assertEquals(
                "2:3: the name \"" + "a".repeat(26) + "…" + "a".repeat(13)
                        + "\" is too long: it may have at most 200 characters",
                problem.describe(Locale.ENGLISH));
    }

    @Test
    void aNameAsLongAsTheDocumentIsRefusedInTheSameWords() {
        Problem problem = problem("{\n  \"" + "a".repeat(4_000_000) + "\": 1, \"edition\": \"2022\"}");

        assertEquals(
                "2:3: the name \"" + "a".repeat(26) + "…" + "a".repeat(13)
                        + "\" is too long: it may have at most 200 characters",
                problem.describe(Locale.ENGLISH));
    }

    @Test
    void valuesAreLimited() {
        Problem problem = problem(form("/basics/x", "[" + "0,".repeat(MANY) + "0]"));

        assertEquals(Kind.TOO_MANY_VALUES, problem.kind());
        assertEquals("文件中的值超过 20000 个的上限", problem.message(Locale.CHINESE));
    }

    @Test
    void blankEntriesOfAListAreLimitedAsValuesAre() {
        assertEquals(
                Kind.TOO_MANY_VALUES,
                problem(form("/plan/targets/other", "[" + "null,".repeat(MANY) + "null]"))
                        .kind());
    }

    @Test
    void ofManyProblemsTheFirstAreListedAndTheLastSaysSo() {
        String many =
                IntStream.range(0, 10_000).mapToObj(i -> "\"x" + i + "\": 1").collect(Collectors.joining(",\n"));
        List<Problem> problems = problems("{\"edition\": \"2022\",\n" + many + "}");
        assertEquals(100, problems.size());
        assertEquals("100:1", problems.get(98).line() + ":" + problems.get(98).column());
        assertEquals(
                "101:1: too many problems; only the first 99 are listed",
                problems.get(99).describe(Locale.ENGLISH));
    }

    @Test
    void aHundredProblemsAreAllListed() {
        String hundred =
                IntStream.range(0, 100).mapToObj(i -> "\"x" + i + "\": 1").collect(Collectors.joining(", "));
        List<Problem> problems = problems("{\"edition\": \"2022\", " + hundred + "}");
        assertEquals(100, problems.size());
        assertTrue(problems.stream().allMatch(problem -> problem.kind() == Kind.UNKNOWN_NAME));
    }

    @Test
    void theFirstProblemIsListedHoweverManyAreFoundBeforeIt() {
        String twice = IntStream.range(0, 200)
                .mapToObj(i -> "\"x" + i + "\": 1, \"x" + i + "\": 1,\n")
                .collect(Collectors.joining());
        String document = "{\"edition\": \"2022\", \"basics\": {\"area\": \"12\"},\n\"cover\": {\"contact\": {" + twice
                + "\"name\": \"甲\"}}}";
        assertEquals(
                "1:40: /basics/area: expected a number or \"无\", found the text \"12\"; write 12",
                problems(document).get(0).describe(Locale.ENGLISH));
    }

    @Test
    void aTextAsLongAsTheDocumentIsNoNumber() {
        for (String hostile : List.of("1" + ",234".repeat(MANY), "约".repeat(MANY), " ".repeat(MANY) + "1")) {
            assertEquals(
                    Kind.WRONG_TYPE,
                    problem(form("/basics/area", '"' + hostile + '"')).kind());
        }
    }

    @Test
    void aNameThatIsTooLongHidesNoOtherProblem() {
        List<Problem> problems = problems(
                "{\"" + "a".repeat(60_000) + "\": {\"" + "b".repeat(300) + "\": 1e99}, \"basics\": {\"aera\": 1}}");
        assertEquals(
                List.of(
                        Kind.MISSING_EDITION,
                        Kind.NAME_TOO_LONG,
                        Kind.NAME_TOO_LONG,
                        Kind.NUMBER_TOO_LONG,
                        Kind.UNKNOWN_NAME),
                problems.stream().map(Problem::kind).toList());
    }

    /** Long names within long names, and at the innermost place many that are unknown: each problem has a long pointer. */
    @Test
    void whatIsSaidOfADocumentIsNotMuchLongerThanTheDocument() {
        StringBuilder hostile = new StringBuilder("{\"edition\": \"2022\", \"plan\": {\"targets\": {\"other\": [");
        for (int i = 0; i < 150; i++) {
            hostile.append("{\"").append(("长" + i).repeat(50)).append("\": 1, \"baseline\": \"");
            hostile.append("值".repeat(100)).append("\"},");
        }
        hostile.append("{\"").append("名".repeat(190)).append("\": ").append("{\"键\": ".repeat(20));
        hostile.append("{\"a\": 1e99, \"a\": 1e99}").append("}".repeat(21)).append("]}}}");
        InvalidApplicationException thrown =
                assertThrows(InvalidApplicationException.class, () -> ApplicationJson.parse(hostile.toString()));
        assertTrue(
                thrown.getMessage().length() < hostile.length(),
                () -> thrown.getMessage().length() + " characters");
        assertTrue(
                thrown.problems().stream().allMatch(problem -> problem.pointer().length() <= 200));
    }

    @Test
    void aPointerIsShortenedInTheMiddle() {
        String name = "a".repeat(150);
        Problem problem = first(
                Kind.NUMBER_TOO_LONG, "{\"edition\": \"2022\", \"" + name + "\": {\"" + name + "\": {\"end\": 1e99}}}");
        assertEquals(200, problem.pointer().length());
        assertTrue(problem.pointer().startsWith("/aaa"));
        assertTrue(problem.pointer().contains("…"));
        assertTrue(problem.pointer().endsWith("aaa/end"));
    }

    private static Problem first(Kind kind, String document) {
        return problems(document).stream()
                .filter(problem -> problem.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
