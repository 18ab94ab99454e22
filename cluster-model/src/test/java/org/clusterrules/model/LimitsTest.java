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
                List.of("1:1: the document is larger than the limit of 4194304 bytes"),
                problems.stream()
                        .map(problem -> problem.describe(Locale.ENGLISH))
                        .toList());
    }

    @Test
    void aTextIsLimitedAsAFileIs() {
        assertEquals(
                Kind.TOO_LARGE,
                problem(" ".repeat(ApplicationJson.MAX_BYTES + 1)).kind());
    }

    @Test
    void aDocumentOfTheLargestSizeIsRead() {
        String form = form("/plan/profile", "\"集群\"");
        String largest = form + " ".repeat(ApplicationJson.MAX_BYTES - form.length());

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
        Problem problem = problem("{\n  \"" + "a".repeat(201) + "\": 1}");

        assertEquals("2:3: JSON syntax: this name has more than 200 characters", problem.describe(Locale.ENGLISH));
    }

    @Test
    void aNameAsLongAsTheDocumentIsRefusedInTheSameWords() {
        Problem problem = problem("{\n  \"" + "a".repeat(4_000_000) + "\": 1}");

        assertEquals("2:3: JSON syntax: this name has more than 200 characters", problem.describe(Locale.ENGLISH));
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
    void ofManyProblemsTheFirstHundredAreListed() {
        String many =
                IntStream.range(0, 10_000).mapToObj(i -> "\"x" + i + "\": 1").collect(Collectors.joining(",\n"));

        List<Problem> problems = problems("{\"edition\": \"2022\",\n" + many + "}");

        assertEquals(101, problems.size());
        assertEquals("101:1", problems.get(99).line() + ":" + problems.get(99).column());
        assertEquals(
                "102:1: too many problems; only the first 100 are listed",
                problems.get(100).describe(Locale.ENGLISH));
    }

    @Test
    void aHundredProblemsAreAllListed() {
        List<Problem> problems = problems(form("/green/carbonWorkEvidence", "[" + "1,".repeat(99) + "1]"));

        assertEquals(100, problems.size());
        assertTrue(problems.stream().allMatch(problem -> problem.kind() == Kind.WRONG_TYPE));
    }

    @Test
    void theFirstProblemIsListedHoweverManyAreFoundBeforeIt() {
        String twice = "\"name\": \"甲\",\n".repeat(200);
        String document = "{\"edition\": \"2022\", \"basics\": {\"area\": \"12\"},\n\"cover\": {\"contact\": {" + twice
                + "\"name\": \"甲\"}}}";

        assertEquals(
                "1:40: /basics/area: expected a number or \"无\", found the text \"12\"",
                problems(document).get(0).describe(Locale.ENGLISH));
    }
}
