package org.clusterrules.rulefile.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of hostile files is short, on one line each, and found in no more time than the file is long. */
class ProblemTextTest {
    private static final String MANIFEST = "id: test\ntitle: 测试\nedition: \"2022\"\n";
    private static final String HIDDEN = "\u200b";
    private static final String RARE = "\ud840\udc00";

    private static List<RuleProblem> problems(String manifest, String standard) {
        Map<String, byte[]> files =
                Map.of("ruleset.yaml", manifest.getBytes(UTF_8), "standard.drl", standard.getBytes(UTF_8));
        return assertThrows(InvalidRuleSetException.class, () -> RuleSetReader.read(files, base -> Optional.empty()))
                .problems();
    }

    private static String codes(List<RuleProblem> problems) {
        return problems.stream()
                .map(problem -> problem.code().name())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static void assertPlain(List<RuleProblem> problems) {
        for (RuleProblem problem : problems) {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                String line = problem.describe(language);
                assertTrue(line.codePoints().noneMatch(Character::isISOControl), line);
                assertTrue(line.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT), line);
            }
        }
    }

    /** What is quoted may reach from one line into the next. */
    @Test
    void theQuotationOfSeveralLinesIsOnOneLine() {
        List<RuleProblem> problems = problems(MANIFEST, """
                rule "standard.area"
                when
                    Basics( $area : area, clusterName
                        == "甲" )
                then
                    criterion.figure($area).isAtMost("100");
                end
                """);

        assertTrue(
                problems.stream().anyMatch(problem -> problem.message().en().contains("clusterName == ")),
                problems.toString());
        assertPlain(problems);
    }

    /** YAML can write any character as an escape. */
    @ParameterizedTest
    @ValueSource(strings = {"\\e[2J", "\\u202e", "\\u2028", "\\n", "\\0"})
    void whatYamlWritesAsAnEscapeIsWrittenOut(String escape) {
        for (String line :
                List.of("\"" + escape + "\": 1", "id: \"x" + escape + "\"", "extends: \"../" + escape + "\"")) {
            List<RuleProblem> problems = problems(MANIFEST + line + "\n", "");
            assertPlain(problems);
        }
    }

    @Test
    void aFileNameThatIsLongWhenWrittenOutIsShownFromItsEnd() {
        assertEquals("…" + "\\u001b".repeat(41) + "56789.drl", shownName("\u001b".repeat(200) + "56789.drl"));
    }

    @Test
    void aFileNameOfPlainCharactersIsShownWhole() {
        String longest = "a".repeat(251) + ".drl";
        assertEquals(longest, shownName(longest));
    }

    private static String shownName(String file) {
        String line = RuleProblem.of(ProblemCode.YAML_SYNTAX, file).describe(Locale.ENGLISH);
        return line.substring(0, line.indexOf(":1:1: "));
    }

    /** YAML ends a line at a carriage return as at any line end, also where nothing comes after it. */
    @ParameterizedTest
    @ValueSource(strings = {"extra:", "extra: [", "extra: \"a", "extra:\n- a\n b:", "? extra", "extra"})
    void aPlaceInYamlIsTheSameWhateverEndsTheLines(String last) {
        String manifest = MANIFEST + last + "\n";

        List<String> places = places(problems(manifest, ""));
        assertEquals(places, places(problems(manifest.replace("\n", "\r"), "")));
        assertEquals(places, places(problems(manifest.replace("\n", "\r\n"), "")));
    }

    private static List<String> places(List<RuleProblem> problems) {
        return problems.stream()
                .map(problem -> problem.code() + " " + problem.line() + ":" + problem.column())
                .toList();
    }

    /** To count the column of each would take a thousand times as long as to read the file. */
    @Test
    void aLineOfHiddenCharactersIsLookedAtOnlyAsFarAsALineMayReach() {
        List<RuleProblem> problems = problems(MANIFEST, HIDDEN.repeat(300_000));

        assertEquals("FORBIDDEN_CHARACTER TOO_MANY_PROBLEMS", codes(problems));
        assertEquals(501, problems.size());
    }

    @Test
    void hiddenCharactersOnManyLinesAreOnlyListedAsLongAsAnybodyReads() {
        List<RuleProblem> problems = problems(MANIFEST, (HIDDEN + "\n").repeat(200_000));

        assertEquals("FORBIDDEN_CHARACTER TOO_MANY_PROBLEMS", codes(problems));
        assertEquals(501, problems.size());
    }

    /** Each takes two units of UTF-16, so that the limit may lie between them. */
    @ParameterizedTest
    @ValueSource(strings = {"", "a"})
    void aLineOfRareCharactersHasTheSameLimit(String first) {
        List<RuleProblem> problems = problems(MANIFEST, "//" + first + RARE.repeat(2_000) + "\n");

        assertEquals("LINE_TOO_LONG", codes(problems));
        assertEquals(1, problems.size());
    }

    @Test
    void aLineOfTheLargestLengthIsRead() {
        String line = "//" + "a".repeat(Limits.LINE - 2);
        assertEquals("LINE_TOO_LONG", codes(problems(MANIFEST, line + "a\n")));
        assertFalse(codes(problems(MANIFEST, line + "\nrule\n")).contains("LINE_TOO_LONG"));
    }

    /** The name of a rule, of a variable, and of all other variables where none of that name is. */
    @Test
    void namesAreShownInPartHoweverLongAndManyTheyAre() {
        StringBuilder rule = new StringBuilder("rule \"standard." + "x".repeat(900) + "\"\nwhen\n");
        for (int i = 0; i < Limits.BINDINGS; i++) {
            rule.append("    Basics( $").append("v".repeat(1_800)).append(i).append(" : area )\n");
        }
        rule.append("then\n    criterion.figure($").append("w".repeat(1_900)).append(").isAtMost(\"100\");\nend\n");
        List<RuleProblem> problems = problems(MANIFEST, rule.toString());

        for (RuleProblem problem : problems) {
            assertTrue(problem.describe(Locale.ENGLISH).length() < 1_500, problem.describe(Locale.ENGLISH));
            assertTrue(problem.describe(Locale.CHINESE).length() < 1_500, problem.describe(Locale.CHINESE));
        }
    }
}
