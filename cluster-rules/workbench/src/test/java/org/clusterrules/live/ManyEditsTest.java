package org.clusterrules.live;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Edits, one after the other, while a service goes on. {@code -Dlive.edits=5000} makes them more. */
@Timeout(3600)
@Isolated("it counts threads and files, measures the heap and keeps every processor busy")
class ManyEditsTest {
    private static final int EDITS = Integer.getInteger("live.edits", 200);
    private static final int DIRECTORIES = 30;
    private static final int WARM_UP = 20;
    private static final Duration ENDS = Duration.ofMinutes(30);
    private static final WatchOptions PROMPT = new WatchOptions(Duration.ofMillis(1), Duration.ofMillis(5));

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
        Application form = form();
        Map<String, String> expected = new TreeMap<>();
        List<Path> edits = new ArrayList<>();
        for (int i = 0; i < DIRECTORIES; i++) {
            Path edit = RuleDirectories.write(home.resolve("edit-" + i), 100 + i);
            Assessment assessment = RuleSet.load(edit).assess(form);
            assertEquals(new BigDecimal(100 + i), required(assessment, "standard.area"));
            assertEquals(new BigDecimal(100 + i), required(assessment, "targets.area"));
            expected.put(assessment.ruleSet().sha256(), written(assessment));
            edits.add(edit);
        }
        Path link = home.resolve("rules");
        point(link, edits.get(0));
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService service = Executors.newFixedThreadPool(3);
        try (RuleSets rules = RuleSets.watch(link, heard, PROMPT)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(service.submit(() -> {
                    int assessed = 0;
                    for (; !done.get(); assessed++) {
                        Assessment assessment = rules.current().assess(form);
                        assertEquals(expected.get(assessment.ruleSet().sha256()), written(assessment));
                    }
                    return assessed;
                }));
            }
            for (Path edit : edits.subList(1, DIRECTORIES)) {
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

    private static String written(Assessment assessment) {
        return AssessmentJson.writeLine(assessment, Locale.CHINESE);
    }

    private static BigDecimal required(Assessment assessment, String criterion) {
        return assessment
                .finding(criterion)
                .comparison()
                .orElseThrow()
                .required()
                .orElseThrow();
    }

    /** Edits of a file, edits that are refused, and directories that take the place of the one before. */
    @Test
    void editsLeaveNothingBehind() throws Exception {
        Descriptors.assumeTheyCanBeCounted();
        Path link = home.resolve("rules");
        point(link, RuleDirectories.write(home.resolve("edit-1"), 1));
        Application form = form();
        try (RuleSets rules = RuleSets.watch(link, heard, PROMPT)) {
            edit(link, form, 2, WARM_UP);
            Left before = Left.count();
            edit(link, form, 2 + WARM_UP, EDITS);
            Left after = Left.count();
            System.out.printf("before %d edits %s%nafter them %s%n", EDITS, before, after);
            after.assertNoMoreThan(before, EDITS);
            assertEquals(
                    new BigDecimal(1 + WARM_UP + EDITS),
                    required(rules.current().assess(form), "standard.area"));
        }
        assertNobodyWatches();
    }

    private void edit(Path link, Application form, int first, int edits) throws IOException {
        Path standard = link.resolve("standard.drl");
        for (int i = first; i < first + edits; i++) {
            if (i % 5 == 0) {
                RuleDirectories.replace(standard, "rule");
                heard.refused();
            }
            if (i % 5 == 1) {
                point(link, RuleDirectories.write(home.resolve("edit-" + i), i));
            } else {
                RuleDirectories.replace(standard, RuleDirectories.standard(i));
            }
            assertEquals(new BigDecimal(i), required(heard.loaded().assess(form), "standard.area"));
        }
        heard.nothingMore();
    }

    /** What there is in this virtual machine, after a full collection. */
    private record Left(
            long ruleSets,
            long watchKeys,
            long classLoaders,
            long classes,
            long threads,
            long files,
            long watched,
            long bytes) {
        static Left count() throws Exception {
            LiveObjects objects = LiveObjects.count();
            return new Left(
                    objects.of(RuleSet.class.getName()),
                    objects.of("WatchKey"),
                    objects.of("ClassLoader"),
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    Thread.getAllStackTraces().size(),
                    Descriptors.open(),
                    Descriptors.watchedDirectories(),
                    objects.bytes());
        }

        /** The virtual machine and the test have a few of their own, which come and go; one in ten edits would be more. */
        void assertNoMoreThan(Left before, int edits) {
            long few = edits / 10;
            assertAll(
                    () -> assertTrue(ruleSets < before.ruleSets + few, "rule sets"),
                    () -> assertTrue(watchKeys < before.watchKeys + few, "watch keys"),
                    () -> assertTrue(classLoaders < before.classLoaders + few, "class loaders"),
                    () -> assertTrue(classes < before.classes + edits, "classes"),
                    () -> assertTrue(threads < before.threads + few, "threads"),
                    () -> assertTrue(files < before.files + few, "files"),
                    () -> assertTrue(watched < before.watched + few, "directories that the system watches"),
                    () -> assertTrue(bytes < before.bytes + 1_000_000 + 1_000L * edits, "bytes"));
        }
    }

    /** The thread of the operating system's watch service ends a moment after it is closed. */
    private static void assertNobodyWatches() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().matches("clusterrules-watch-.*|FileSystemWatch.*")) {
                thread.join(ENDS.toMillis());
                assertFalse(thread.isAlive(), () -> thread + " does not end");
            }
        }
    }

    /**
     * More threads than there are processors, none of which ever waits, a common pool that does nothing else, and a program that
     * writes the rules again and again without a pause.
     */
    @Test
    void editsComeIntoUseAlsoWhereNoProcessorIsIdleAndTheFilesAreNeverQuiet() throws Exception {
        Path directory = RuleDirectories.write(home.resolve("rules"), 100);
        Path standard = directory.resolve("standard.drl");
        Path aside = home.resolve("aside");
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch poolIsFree = new CountDownLatch(1);
        Application form = form();
        ExecutorService service = Executors.newCachedThreadPool();
        // The writer is quicker than that in nearly every round; where it is not, the test holds all the more.
        WatchOptions options = new WatchOptions(Duration.ofMillis(100), Duration.ofMillis(20));
        try (RuleSets rules = RuleSets.watch(directory, heard, options)) {
            List<Future<?>> busy = new ArrayList<>();
            for (int i = 0; i < ForkJoinPool.commonPool().getParallelism(); i++) {
                busy.add(ForkJoinPool.commonPool().submit(() -> poolIsFree.await(1, TimeUnit.HOURS)));
            }
            for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
                busy.add(service.submit(() -> {
                    while (!done.get()) {
                        rules.current().assess(form);
                    }
                }));
            }
            busy.add(service.submit(() -> {
                for (int i = 1; !done.get(); i++) {
                    Files.writeString(aside, RuleDirectories.standard(1000 + i));
                    Files.move(aside, standard, StandardCopyOption.ATOMIC_MOVE);
                }
                return null;
            }));
            BigDecimal last = new BigDecimal(1000);
            for (int i = 0; i < 3; i++) {
                BigDecimal threshold = required(heard.loaded().assess(form), "standard.area");
                assertTrue(threshold.compareTo(last) > 0, last + " and then " + threshold);
                last = threshold;
            }
            assertEquals(List.of(), rules.problems());
            done.set(true);
            poolIsFree.countDown();
            for (Future<?> one : busy) {
                one.get();
            }
        } finally {
            done.set(true);
            poolIsFree.countDown();
            service.shutdownNow();
        }
    }
}
