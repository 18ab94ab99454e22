package org.clusterrules.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.clusterrules.assessment.Finding;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(3600)
class RuleSetsTest {
    private static final WatchOptions PROMPT = new WatchOptions(Duration.ofMillis(50), Duration.ofMillis(200));
    private static final String BROKEN = RuleDirectories.standard(3).replace("end\n", "");

    private final Heard heard = new Heard();

    @TempDir
    private Path home;

    private Path directory;
    private Path standard;

    @BeforeEach
    void writeRules() throws IOException {
        directory = RuleDirectories.write(home.resolve("rules-of-one-test"), 100);
        standard = directory.resolve("standard.drl");
    }

    static BigDecimal threshold(RuleSet rules) throws IOException {
        Application form = ApplicationJson.read(Path.of("../../cluster-model/samples/eligible.json"));
        Finding finding = rules.assess(form).finding("standard.area");
        return finding.comparison().orElseThrow().required().orElseThrow();
    }

    /** Whether there is a thread for a directory of this name, which no other test has. */
    private static boolean watches(Path directory) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("clusterrules-watch-" + directory.getFileName()));
    }

    @Test
    void editComesIntoUse() throws IOException {
        try (RuleSets rules = RuleSets.watch(directory, heard, PROMPT)) {
            assertEquals(new BigDecimal(100), threshold(rules.current()));
            RuleDirectories.replace(standard, RuleDirectories.standard(60));
            RuleSet loaded = heard.loaded();
            assertSame(loaded, rules.current());
            assertEquals(new BigDecimal(60), threshold(loaded));
            assertEquals(RuleSet.load(directory).info(), loaded.info());
        }
    }

    @Test
    void editIsHeardOfLongBeforeItIsTimeToLookAnyway() throws IOException {
        WatchOptions rare = new WatchOptions(Duration.ofMillis(50), Duration.ofDays(1));
        try (RuleSets rules = RuleSets.watch(directory, heard, rare)) {
            RuleDirectories.replace(standard, RuleDirectories.standard(60));
            heard.loaded();
            // As editors save: under another name, which then takes the place of the file.
            Path saved = Files.writeString(directory.resolve("standard.drl~"), RuleDirectories.standard(61));
            Files.move(saved, standard, StandardCopyOption.REPLACE_EXISTING);
            assertEquals(new BigDecimal(61), threshold(heard.loaded()));
            assertEquals(List.of(), rules.problems());
        }
    }

    @Test
    void brokenRuleFileIsRefusedAndTheLastGoodOneStaysInUseUntilItIsMended() throws IOException {
        try (RuleSets rules = RuleSets.watch(directory, heard, PROMPT)) {
            RuleSet before = rules.current();
            RuleDirectories.replace(standard, BROKEN);
            List<RuleProblem> problems = heard.refused();
            assertEquals("standard.drl", problems.get(0).file());
            assertSame(before, rules.current());
            assertEquals(problems, rules.problems());

            RuleDirectories.replace(standard, RuleDirectories.standard(60));
            assertEquals(new BigDecimal(60), threshold(heard.loaded()));
            assertEquals(List.of(), rules.problems());
        }
    }

    @Test
    void refusedEditThatIsTakenBackLeavesTheVeryRulesInUse() throws IOException {
        try (RuleSets rules = RuleSets.watch(directory, heard, PROMPT)) {
            RuleSet before = rules.current();
            RuleDirectories.replace(standard, BROKEN);
            heard.refused();
            RuleDirectories.replace(standard, RuleDirectories.standard(100));
            assertSame(before, heard.loaded());
            assertEquals(List.of(), rules.problems());
        }
    }

    @Test
    void editWhoseCasesFailIsRefusedInTheWordsOfTheCases() throws IOException {
        RuleDirectories.writeCase(directory);
        try (RuleSets rules = RuleSets.watch(directory, heard, PROMPT)) {
            RuleDirectories.replace(standard, RuleDirectories.standard(49));
            RuleProblem problem = heard.refused().get(0);
            assertEquals(List.of("standard.cases.yaml", "standard.area"), List.of(problem.file(), problem.rule()));
            assertTrue(problem.message().en().contains("/basics/area = 50"), problem.toString());
            assertTrue(problem.message().en().contains("expected MET, was UNMET"), problem.toString());
            assertTrue(problem.message().zh().startsWith("用例未通过"), problem.toString());
            assertEquals(new BigDecimal(100), threshold(rules.current()));

            RuleDirectories.replace(standard, RuleDirectories.standard(50));
            assertEquals(new BigDecimal(50), threshold(heard.loaded()));
        }
    }

    @Test
    void caseIsPartOfAnEdit() throws IOException {
        RuleDirectories.replace(standard, RuleDirectories.standard(49));
        try (RuleSets rules = RuleSets.watch(directory, heard, PROMPT)) {
            RuleDirectories.writeCase(directory);
            heard.refused();
            Files.delete(directory.resolve("standard.cases.yaml"));
            assertSame(heard.loaded(), rules.current());
        }
    }

    @Test
    void firstLoadSucceedsOrThrows() throws IOException {
        assertThrows(NoSuchFileException.class, () -> RuleSets.watch(home.resolve("nowhere"), heard));
        RuleDirectories.replace(standard, BROKEN);
        assertThrows(InvalidRuleSetException.class, () -> RuleSets.watch(directory, heard));
        RuleDirectories.replace(standard, RuleDirectories.standard(49));
        RuleDirectories.writeCase(directory);
        List<RuleProblem> problems = assertThrows(InvalidRuleSetException.class, () -> RuleSets.watch(directory, heard))
                .problems();
        assertEquals("standard.cases.yaml", problems.get(0).file());
        assertFalse(watches(directory));
        heard.nothingMore();
    }

    @Test
    void filesThatAreWrittenBitByBitAreOneEdit() throws IOException {
        Duration quiet = Duration.ofSeconds(1);
        while (!isOneEdit(quiet)) {
            quiet = quiet.multipliedBy(4);
        }
    }

    /** Returns whether it came to that: where writing took longer than that on a busy machine, it was more than one edit. */
    private boolean isOneEdit(Duration quiet) throws IOException {
        Heard all = new Heard();
        RuleDirectories.write(directory, 100);
        try (RuleSets rules = RuleSets.watch(directory, all, new WatchOptions(quiet, Duration.ofMillis(200)))) {
            String text = RuleDirectories.standard(60);
            long start = System.nanoTime();
            Files.delete(directory.resolve("targets.drl"));
            Files.writeString(standard, text.substring(0, 40));
            Files.writeString(standard, text.substring(40), StandardOpenOption.APPEND);
            Files.writeString(directory.resolve("targets.drl"), RuleDirectories.targets(60));
            if (System.nanoTime() - start >= quiet.toNanos()) {
                return false;
            }
            assertSame(all.loaded(), rules.current());
            assertEquals(RuleSet.load(directory).info(), rules.current().info());
            all.nothingMore();
            return true;
        }
    }

    @Test
    void directoryThatVanishesIsReportedAndWatchedForUntilItComesBack() throws IOException {
        Path elsewhere = home.resolve("elsewhere");
        try (RuleSets rules = RuleSets.watch(directory, heard, PROMPT)) {
            RuleSet before = rules.current();
            Files.move(directory, elsewhere);
            assertTrue(heard.refused().get(0).message().en().contains("NoSuchFile"));
            Files.move(elsewhere, directory);
            assertSame(before, heard.loaded());

            Files.move(directory, elsewhere);
            heard.refused();
            Files.move(RuleDirectories.write(home.resolve("new"), 60), directory);
            assertEquals(new BigDecimal(60), threshold(heard.loaded()));
            RuleDirectories.replace(standard, RuleDirectories.standard(61));
            assertEquals(new BigDecimal(61), threshold(heard.loaded()));
        }
    }

    @Test
    void whereTheFileSystemTellsOfNothingTheFilesAreReadAgainAndAgain() throws IOException {
        URI zip = URI.create("jar:" + home.resolve("rules.zip").toUri());
        try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            assertThrows(UnsupportedOperationException.class, archive::newWatchService);
            Path rulesInZip = RuleDirectories.write(archive.getPath("/rules"), 100);
            try (RuleSets rules = RuleSets.watch(rulesInZip, heard, PROMPT)) {
                Files.writeString(rulesInZip.resolve("standard.drl"), RuleDirectories.standard(60));
                assertSame(heard.loaded(), rules.current());
                assertEquals(new BigDecimal(60), threshold(rules.current()));
            }
        }
    }

    @Test
    void listenerThatThrowsEndsNothing() throws IOException {
        RuleSetListener failing = new RuleSetListener() {
            @Override
            public void loaded(RuleSet rules) {
                heard.loaded(rules);
                throw new IllegalStateException("a listener's own error, which a test wants");
            }

            @Override
            public void refused(List<RuleProblem> problems) {
                throw new StackOverflowError("a listener's own error, which a test wants");
            }
        };
        try (RuleSets rules = RuleSets.watch(directory, failing, PROMPT)) {
            RuleDirectories.replace(standard, BROKEN);
            RuleDirectories.replace(standard, RuleDirectories.standard(60));
            heard.loaded();
            RuleDirectories.replace(standard, RuleDirectories.standard(61));
            assertEquals(new BigDecimal(61), threshold(heard.loaded()));
            assertNotNull(rules.current());
        }
    }

    @Test
    void closingEndsTheThreadAndLeavesTheRulesInUse() throws IOException {
        RuleSets rules = RuleSets.watch(directory, heard, PROMPT);
        assertTrue(watches(directory));
        rules.close();
        assertFalse(watches(directory));
        rules.close();
        assertEquals(new BigDecimal(100), threshold(rules.current()));
    }

    @Test
    void listenerMayClose() throws Exception {
        AtomicReference<RuleSets> rules = new AtomicReference<>();
        RuleSetListener closing = new RuleSetListener() {
            @Override
            public void loaded(RuleSet loaded) {
                rules.get().close();
                heard.loaded(loaded);
            }

            @Override
            public void refused(List<RuleProblem> problems) {
                heard.refused(problems);
            }
        };
        rules.set(RuleSets.watch(directory, closing, PROMPT));
        RuleDirectories.replace(standard, RuleDirectories.standard(60));
        heard.loaded();
        rules.get().close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().endsWith("-" + directory.getFileName())) {
                thread.join(Duration.ofMinutes(30).toMillis());
            }
        }
        assertFalse(watches(directory));
    }
}
