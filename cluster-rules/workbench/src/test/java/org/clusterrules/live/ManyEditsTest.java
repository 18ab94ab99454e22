package org.clusterrules.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Edits, one after the other, while a service goes on. {@code -Dlive.edits=300} makes them more. */
@Timeout(3600)
@Isolated("it counts threads and measures the heap")
class ManyEditsTest {
    private static final int EDITS = Integer.getInteger("live.edits", 30);
    private static final int WARM_UP = 10;
    private static final Duration ENDS = Duration.ofMinutes(30);
    private static final WatchOptions PROMPT = new WatchOptions(Duration.ofMillis(10), Duration.ofMillis(20));

    private final Heard heard = new Heard();

    @TempDir
    private Path home;

    private static Application form() throws IOException {
        return ApplicationJson.read(Path.of("../../cluster-model/samples/eligible.json"));
    }

    /** Says where the rules are: a symbolic link, which is moved from one directory to the next in one step. */
    private void point(Path link, Path directory) throws IOException {
        Path next = Files.createSymbolicLink(home.resolve("next"), directory);
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void everyAssessmentIsOfOneEditAndAllOfIt() throws Exception {
        Map<String, BigDecimal> thresholds = new TreeMap<>();
        List<Path> edits = new ArrayList<>();
        for (int i = 0; i < EDITS; i++) {
            Path edit = RuleDirectories.write(home.resolve("edit-" + i), 100 + i);
            thresholds.put(RuleSet.load(edit).info().sha256(), new BigDecimal(100 + i));
            edits.add(edit);
        }
        Path link = home.resolve("rules");
        point(link, edits.get(0));
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService service = Executors.newFixedThreadPool(3);
        try (RuleSets rules = RuleSets.watch(link, heard, PROMPT)) {
            Application form = form();
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(service.submit(() -> {
                    int assessed = 0;
                    for (; !done.get(); assessed++) {
                        Assessment assessment = rules.current().assess(form);
                        BigDecimal threshold =
                                thresholds.get(assessment.ruleSet().sha256());
                        assertEquals(threshold, required(assessment, "standard.area"));
                        assertEquals(threshold, required(assessment, "targets.area"));
                    }
                    return assessed;
                }));
            }
            for (Path edit : edits.subList(1, EDITS)) {
                point(link, edit);
                assertEquals(
                        RuleSet.load(edit).info().sha256(),
                        heard.loaded().info().sha256());
            }
            done.set(true);
            for (Future<Integer> reader : readers) {
                assertTrue(reader.get() > 0);
            }
            heard.nothingMore();
        } finally {
            done.set(true);
            service.shutdownNow();
        }
    }

    private static BigDecimal required(Assessment assessment, String criterion) {
        return assessment
                .finding(criterion)
                .comparison()
                .orElseThrow()
                .required()
                .orElseThrow();
    }

    @Test
    void editsLeaveNoClassLoaderNoThreadAndNoMemoryBehind() throws Exception {
        Path directory = RuleDirectories.write(home.resolve("rules"), 1);
        Application form = form();
        Set<Thread> threads = threads();
        try (RuleSets rules = RuleSets.watch(directory, heard, PROMPT)) {
            edit(directory, form, 2, WARM_UP);
            LiveObjects before = LiveObjects.count();
            Set<Thread> threadsBefore = threads();
            edit(directory, form, 2 + WARM_UP, EDITS);
            LiveObjects after = LiveObjects.count();
            // Other tests of this JVM may keep some.
            assertEquals(before.of(RuleSet.class), after.of(RuleSet.class), "rule sets");
            awaitNoneBut(threadsBefore);
            long bytes = after.bytes() - before.bytes();
            System.out.printf("%d edits left %d bytes of heap behind%n", EDITS, bytes);
            assertTrue(bytes < 1_000_000 + 1_000L * EDITS, EDITS + " edits left " + bytes + " bytes behind");
            assertEquals(
                    new BigDecimal(1 + WARM_UP + EDITS),
                    required(rules.current().assess(form), "standard.area"));
        }
        awaitNoneBut(threads);
    }

    /** The threads there are, but for those that tests run on, which come and go. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !(thread instanceof ForkJoinWorkerThread))
                .collect(Collectors.toSet());
    }

    /** Waits for the end of all other threads: that of the operating system's watch service comes a moment after it is closed. */
    private static void awaitNoneBut(Set<Thread> those) throws InterruptedException {
        Set<Thread> others = threads();
        others.removeAll(those);
        for (Thread other : others) {
            other.join(ENDS.toMillis());
            assertFalse(other.isAlive(), () -> other + " does not end");
        }
    }

    private void edit(Path directory, Application form, int first, int edits) throws IOException {
        for (int i = 0; i < edits; i++) {
            RuleDirectories.replace(directory.resolve("standard.drl"), RuleDirectories.standard(first + i));
            heard.loaded().assess(form);
        }
    }
}
