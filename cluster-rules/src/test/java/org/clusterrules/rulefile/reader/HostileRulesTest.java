package org.clusterrules.rulefile.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.RuleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A corpus of rule files that are programs, or would be if they were compiled, or would hurt whoever reads them. Each is refused,
 * and none of what they try to leave behind, a system property, a file, a thread, is there.
 */
class HostileRulesTest {
    private static final RuleCorpus CORPUS = new RuleCorpus("hostile-rules");
    private static final String CANARY = "canary";

    static List<String> files() {
        return CORPUS.names();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedAndDoesNothing(String file) {
        Map<String, byte[]> ruleSet = CORPUS.ruleSet(file);

        assertThrows(InvalidRuleSetException.class, () -> RuleSetReader.read(ruleSet, RuleCorpus.LIBRARY));
        assertNull(System.getProperty(CANARY));
        assertFalse(Files.exists(Path.of(CANARY)));
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals(CANARY)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedForWhatItIs(String file) {
        String codes = CORPUS.problems(file).stream()
                .filter(RuleProblem::isError)
                .map(problem -> problem.code().id())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));

        assertEquals(CORPUS.expected(file), file + "\t" + codes);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theRefusalIsPrintedOnOneLineEach(String file) {
        for (RuleProblem problem : CORPUS.problems(file)) {
            String line = problem.describe(Locale.CHINESE);
            assertTrue(line.codePoints().noneMatch(Character::isISOControl), line);
        }
    }

    /** Else the first test would mean nothing. */
    @Test
    void whatIsRightIsRead() {
        Map<String, byte[]> right = new RuleCorpus("broken-rules").ruleSet("unused-variable.drl");

        assertFalse(RuleSetReader.read(right, RuleCorpus.LIBRARY).rules().isEmpty());
    }
}
