package org.clusterrules.rulefile.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A corpus of rule sets with one slip each, as an analyst makes them: what is said of each, and where. With
 * {@code -Dgolden.update=true} the corpus gets what is said now, and the test fails so that it is looked at.
 */
class BrokenRulesTest {
    private static final RuleCorpus CORPUS = new RuleCorpus("broken-rules");

    /** What no small file can show, or no file by itself; the tests of directories and of limits do. */
    private static final Set<ProblemCode> SHOWN_ELSEWHERE = EnumSet.of(
            ProblemCode.MISSING_FILE,
            ProblemCode.UNKNOWN_FILE,
            ProblemCode.NOT_A_FILE,
            ProblemCode.UNREADABLE_FILE,
            ProblemCode.FILE_TOO_LARGE,
            ProblemCode.DIRECTORY_TOO_LARGE,
            ProblemCode.TOO_MANY_RULES,
            ProblemCode.CASE_FILE,
            ProblemCode.TOO_MANY_CASES,
            ProblemCode.CASE_FAILS,
            ProblemCode.CANNOT_BE_LOADED,
            ProblemCode.CIRCULAR_BASE,
            ProblemCode.TOO_MANY_BASES,
            ProblemCode.OVERRIDES_NO_RULE,
            ProblemCode.RULE_IS_HERE,
            ProblemCode.CANNOT_BE_APPLIED,
            ProblemCode.SIMILAR_RULE_NAME);

    /** Words of the parser, of the compiler, and of Java, which mean nothing to an analyst. */
    private static final Pattern FOREIGN =
            Pattern.compile("(?i)Exception|java\\.|drools|mvel|antlr|mismatched|token|null|org\\.|\\{[0-9]}|ERR \\d");

    static List<String> files() {
        return CORPUS.names();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyProblemIsNamedInItsPlace(String file) {
        String actual = CORPUS.problems(file).stream()
                .map(problem -> RuleCorpus.row(file, problem))
                .collect(Collectors.joining("\n"));

        String expected = CORPUS.expected(file);
        if (Boolean.getBoolean("golden.update") && !expected.equals(actual)) {
            CORPUS.update(file, actual);
        }
        assertEquals(expected, actual);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everySentenceIsInTheAnalystsWords(String file) {
        for (RuleProblem problem : CORPUS.problems(file)) {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertFalse(
                        FOREIGN.matcher(problem.message().in(language)).find(),
                        () -> problem.message().in(language));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyCodeHasItsWordsInBothLanguages(ProblemCode code) {
        Label help = code.help();

        assertTrue(help.zh().codePoints().anyMatch(c -> c >= 0x4E00), help.zh());
        assertTrue(help.en().endsWith("."), help.en());
        assertFalse(FOREIGN.matcher(help.en()).find(), help.en());
    }

    @Test
    void theBundlesHaveTheSameKeys() {
        List<Set<String>> keys = new ArrayList<>();
        for (String language : List.of("zh", "en")) {
            keys.add(new TreeSet<>(
                    ResourceBundle.getBundle("org.clusterrules.rulefile.wording.messages_" + language, Locale.ROOT)
                            .keySet()));
        }

        assertEquals(keys.get(0), keys.get(1));
    }

    @Test
    void theTwoCorporaShowEveryKindOfProblem() {
        Set<ProblemCode> shown = Stream.of(CORPUS, new RuleCorpus("hostile-rules"))
                .flatMap(corpus -> corpus.names().stream().flatMap(file -> corpus.problems(file).stream()))
                .map(RuleProblem::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProblemCode.class)));
        Set<ProblemCode> missing = EnumSet.complementOf(EnumSet.copyOf(SHOWN_ELSEWHERE));
        missing.removeAll(shown);

        assertEquals(Set.of(), missing);
    }
}
