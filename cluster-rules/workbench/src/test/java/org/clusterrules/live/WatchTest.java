package org.clusterrules.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.clusterrules.live.RuleSource.Candidate;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * When an edit is taken, step by step: files are written at the very moment at which they are read or checked, and the clock
 * goes on only where a test says so. So nothing here depends on how fast the machine is.
 */
@Timeout(3600)
class WatchTest {
    private static final WatchOptions PROMPT = new WatchOptions(Duration.ofMillis(1), Duration.ofMillis(1));

    private final Heard heard = new Heard();
    private final Steps steps = new Steps();
    private final AtomicLong clock = new AtomicLong();

    @TempDir
    private Path home;

    private Path directory;
    private Path standard;

    @BeforeEach
    void writeRules() throws IOException {
        directory = RuleDirectories.write(home.resolve("stepwise"), 100);
        standard = directory.resolve("standard.drl");
    }

    /** The files of the directory, and what happens at the moment at which they are read or checked. */
    private final class Steps implements RuleSource {
        private final AtomicInteger snapshots = new AtomicInteger();
        private final AtomicInteger reads = new AtomicInteger();
        private volatile Runnable afterReading = () -> {};
        private volatile Runnable beforeChecking = () -> {};

        @Override
        public Snapshot snapshot() {
            Snapshot now = Snapshot.of(directory);
            snapshots.incrementAndGet();
            return now;
        }

        @Override
        public Candidate read() {
            Candidate read = new DirectorySource(directory).read();
            reads.incrementAndGet();
            afterReading.run();
            return () -> {
                beforeChecking.run();
                return read.check();
            };
        }

        /** Waits until the files have been looked at that often from now on. */
        void awaitLooks(int looks) throws InterruptedException {
            awaitSnapshots(snapshots.get() + looks);
        }

        /** Waits until the files have been looked at once since they were loaded, for which they are looked at twice. */
        void awaitFirstLook() throws InterruptedException {
            awaitSnapshots(3);
        }

        private void awaitSnapshots(int last) throws InterruptedException {
            while (snapshots.get() < last) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
    }

    private Watch start() throws IOException {
        return start(PROMPT);
    }

    private Watch start(WatchOptions options) throws IOException {
        return Watch.start(directory, steps, heard, options, new Ticker() {
            @Override
            public long read() {
                return clock.get();
            }
        });
    }

    private void passPatience() {
        clock.addAndGet(PROMPT.patience().toNanos());
    }

    private void write(int threshold) {
        write(RuleDirectories.standard(threshold));
    }

    private void write(String rules) {
        try {
            RuleDirectories.replace(standard, rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String broken(int number) {
        return RuleDirectories.standard(number).replace("end\n", "");
    }

    @Test
    void editAfterTheFirstLookIsHeardOfLongBeforeItIsTimeToLookAnyway() throws Exception {
        Watch watch = start(new WatchOptions(Duration.ofMillis(1), Duration.ofDays(1)));
        steps.awaitFirstLook();

        write(60);

        assertSame(heard.loaded(), watch.current());
        watch.close();
    }

    @Test
    void filesThatAreWrittenWheneverTheyAreReadAreTakenAsTheyAreAfterAWhile() throws Exception {
        Watch watch = start();
        AtomicInteger written = new AtomicInteger(1);
        steps.afterReading = () -> {
            int reads = written.get();
            if (reads <= 70) {
                write(written.incrementAndGet());
            }
            if (reads % 25 == 0) {
                passPatience();
            }
        };
        write(1);
        // Each is what was written when the clock went on, and the last is what stays.
        for (int threshold : new int[] {26, 51, 71}) {
            assertEquals(new BigDecimal(threshold), RuleSetsTest.threshold(heard.loaded()));
        }
        assertEquals(RuleSet.load(directory).info(), watch.current().info());
        assertEquals(List.of(), watch.problems());
        watch.close();
        heard.nothingMore();
    }

    @Test
    void editThatComesWhileCasesRunTakesNothingFromTheOneBefore() throws Exception {
        Watch watch = start();
        AtomicInteger edit = new AtomicInteger(1);
        steps.beforeChecking = () -> {
            if (edit.get() <= 20) {
                write(edit.incrementAndGet());
            }
        };
        write(1);
        for (int i = 1; i <= 21; i++) {
            assertEquals(new BigDecimal(i), RuleSetsTest.threshold(heard.loaded()));
        }
        assertEquals(0, clock.get());
        watch.close();
        heard.nothingMore();
    }

    @Test
    void editThatIsRefusedIsReportedOnceHoweverOftenTheFilesAreRead() throws Exception {
        Watch watch = start();
        write(broken(1));
        heard.refused();
        int reads = steps.reads.get();
        for (int i = 1; i <= 5; i++) {
            Files.setLastModifiedTime(standard, FileTime.fromMillis(i));
            passPatience();
            steps.awaitLooks(5);
        }
        assertEquals(reads, steps.reads.get(), "the same files were read again");
        heard.nothingMore();
        assertEquals("standard.drl", watch.problems().get(0).file());

        write(2);
        heard.loaded();
        write(broken(1));
        heard.refused();
        watch.close();
        heard.nothingMore();
    }

    @Test
    void whatIsWrongIsReportedOnceTheFilesStayAsTheyAre() throws Exception {
        Watch watch = start();
        CountDownLatch manyReads = new CountDownLatch(20);
        AtomicInteger edit = new AtomicInteger(100);
        steps.afterReading = () -> {
            if (manyReads.getCount() > 0) {
                write(broken(edit.incrementAndGet()));
                passPatience();
            }
            manyReads.countDown();
        };
        write(broken(1));
        manyReads.await();
        heard.refused();
        steps.awaitLooks(5);
        watch.close();
        heard.nothingMore();
    }

    @Test
    void rulesThatWereTakenAsTheyAreAreNotReportedAgainWhenTheyStay() throws Exception {
        Watch watch = start();
        CountDownLatch touched = new CountDownLatch(3);
        steps.afterReading = () -> {
            if (touched.getCount() > 0) {
                touch(touched.getCount()); // so that nobody can say what was read
                touched.countDown();
                passPatience();
            }
        };
        write(50);
        RuleSet loaded = heard.loaded();
        touched.await();
        steps.awaitLooks(20);
        heard.nothingMore();
        assertSame(loaded, watch.current());
        int reads = steps.reads.get();
        steps.awaitLooks(10);
        assertEquals(reads, steps.reads.get(), "the same files were read again");
        watch.close();
    }

    private void touch(long time) {
        try {
            Files.setLastModifiedTime(standard, FileTime.fromMillis(time));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void watchBeginsAlsoWhereTheFilesAreWrittenAllTheTime() throws Exception {
        AtomicInteger edit = new AtomicInteger();
        steps.afterReading = () -> {
            write(edit.incrementAndGet());
            if (edit.get() == 30) {
                passPatience();
            }
        };
        Watch watch = start();
        assertTrue(edit.get() >= 30, edit + " reads");
        assertEquals(List.of(), watch.problems());
        watch.close();
    }

    @Test
    void failureOfTheMachineIsReportedOnceAndTheWatchGoesOn() throws Exception {
        Watch watch = start();
        steps.beforeChecking = () -> {
            throw new OutOfMemoryError("a failure, which a test wants");
        };
        write(50);
        assertTrue(heard.refused().get(0).message().en().contains("OutOfMemoryError"));
        steps.awaitLooks(10);
        heard.nothingMore();
        steps.beforeChecking = () -> {};
        write(51);
        assertSame(heard.loaded(), watch.current());
        watch.close();
    }
}
