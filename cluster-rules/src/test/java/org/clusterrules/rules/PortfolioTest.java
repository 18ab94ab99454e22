package org.clusterrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(3600)
class PortfolioTest {
    private static final int WORKERS = 3;

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /** The stream of {@link Portfolio#map}, with as many workers on any machine. */
    private <T, R> Stream<R> map(Stream<T> documents, Function<T, R> work) {
        OrderedWork<T, R> results = new OrderedWork<>(
                documents,
                document -> {
                    threads.add(Thread.currentThread());
                    return work.apply(document);
                },
                WORKERS);
        return StreamSupport.stream(results, false).onClose(results::close);
    }

    private void assertNoThreadIsLeft() throws InterruptedException {
        assertFalse(threads.isEmpty());
        for (Thread thread : threads) {
            thread.join(TimeUnit.MINUTES.toMillis(30));
            assertFalse(thread.isAlive());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }

    @Test
    void applicationsAreAssessedInTheirOrder() throws Exception {
        RuleSet rules = RuleSet.builtIn("national-2022");
        Path samples = Path.of("../cluster-model/samples");
        List<Application> forms = new ArrayList<>();
        for (String sample : List.of("eligible", "near-miss", "half-filled")) {
            forms.add(ApplicationJson.read(samples.resolve(sample + ".json")));
        }
        List<Application> portfolio =
                IntStream.range(0, 60).mapToObj(i -> forms.get(i * i % 3)).toList();
        assertEquals(
                portfolio.stream().map(rules::assess).map(PortfolioTest::json).toList(),
                rules.assessAll(portfolio.stream()).map(PortfolioTest::json).toList());
    }

    private static String json(Assessment assessment) {
        return AssessmentJson.writeLine(assessment, Locale.ENGLISH);
    }

    @Test
    void laterWorkThatIsDoneFirstWaitsForEarlierWork() throws Exception {
        CountDownLatch othersAreDone = new CountDownLatch(WORKERS - 1);
        List<Integer> results = map(IntStream.range(0, 200).boxed(), i -> {
                    if (i == 0) {
                        await(othersAreDone); // so the others run at the same time as this one
                    } else {
                        othersAreDone.countDown();
                    }
                    return -i;
                })
                .toList();
        assertEquals(IntStream.range(0, 200).map(i -> -i).boxed().toList(), results);
        assertNoThreadIsLeft();
    }

    @Test
    void documentsAreTakenNoFasterThanResultsAre() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        try (Stream<Integer> results = map(Stream.generate(taken::incrementAndGet), i -> i)) {
            Iterator<Integer> iterator = results.iterator();
            for (int i = 1; i <= 1000; i++) {
                assertEquals(i, iterator.next());
                assertTrue(taken.get() <= i + 5 * WORKERS, () -> taken + " were taken");
            }
            TimeUnit.MILLISECONDS.sleep(100); // time enough to take thousands
            assertTrue(taken.get() <= 1000 + 5 * WORKERS, () -> taken + " were taken");
        }
        assertNoThreadIsLeft();
    }

    @Test
    void closingStopsTheThreadsAndClosesTheSource() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        try (Stream<Integer> results = map(Stream.generate(() -> 1).onClose(() -> closed.set(true)), i -> i)) {
            assertEquals(1, results.findFirst().orElseThrow());
            assertFalse(closed.get());
        }
        assertTrue(closed.get());
        assertNoThreadIsLeft();
    }

    @Test
    void nothingIsTakenBeforeAResultIsAskedFor() {
        AtomicInteger taken = new AtomicInteger();
        AtomicBoolean closed = new AtomicBoolean();
        map(Stream.generate(taken::incrementAndGet).onClose(() -> closed.set(true)), i -> i)
                .close();
        assertEquals(0, taken.get());
        assertTrue(closed.get());
    }

    @Test
    void whatTheWorkThrowsComesInTheOrderOfTheDocuments() throws Exception {
        IllegalStateException failure = new IllegalStateException("50");
        List<Integer> before = new ArrayList<>();
        Stream<Integer> results = map(IntStream.range(0, 1000).boxed(), i -> {
            if (i == 50) {
                throw failure;
            }
            return i;
        });
        assertSame(failure, assertThrows(IllegalStateException.class, () -> results.forEach(before::add)));
        assertEquals(IntStream.range(0, 50).boxed().toList(), before);
        assertNoThreadIsLeft();
    }

    @Test
    void whatTheSourceThrowsComesBehindTheResultsOfWhatItGaveBefore() throws Exception {
        StackOverflowError failure = new StackOverflowError("50");
        List<Integer> before = new ArrayList<>();
        Stream<Integer> results = map(
                IntStream.range(0, 1000).boxed().peek(i -> {
                    if (i == 50) {
                        throw failure;
                    }
                }),
                i -> i);
        assertSame(failure, assertThrows(StackOverflowError.class, () -> results.forEach(before::add)));
        assertEquals(IntStream.range(0, 50).boxed().toList(), before);
        assertNoThreadIsLeft();
    }

    /** A source that answers only to what came of the document before it, as a program at the other end of a pipe may. */
    @Test
    void resultIsThereWhileTheSourceWaits() throws Exception {
        BlockingQueue<Integer> source = new LinkedBlockingQueue<>();
        try (Stream<Integer> results = map(Stream.generate(() -> take(source)), i -> i)) {
            Iterator<Integer> iterator = results.iterator();
            for (int i = 0; i < 20; i++) {
                source.add(i);
                assertEquals(i, iterator.next());
            }
        }
        assertNoThreadIsLeft();
    }

    private static Integer take(BlockingQueue<Integer> source) {
        try {
            return source.take();
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }

    @Test
    void closingDoesNotWaitForASourceThatNeverGoesOn() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Stream<Integer> source = Stream.iterate(0, i -> {
            boolean interrupted = false;
            while (never.getCount() > 0) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    interrupted = true; // like a read from standard input, it does not care
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return i + 1;
        });
        try (Stream<Integer> results = map(source, i -> i)) {
            assertEquals(0, results.iterator().next());
        }
        never.countDown();
        assertNoThreadIsLeft();
    }

    @Test
    void interruptEndsTheWaitForAResult() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Stream<Integer> results = map(Stream.of(1), i -> {
            await(never);
            return i;
        });
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, results::toList);
        assertTrue(Thread.interrupted());
        results.close();
    }

    @Test
    void streamIsReadByOneThreadEvenIfAParallelOneIsAskedFor() {
        AtomicInteger taken = new AtomicInteger();
        try (Stream<Integer> results = map(Stream.generate(taken::incrementAndGet), i -> i)) {
            assertEquals(List.of(1, 2, 3), results.parallel().limit(3).toList());
        }
        assertTrue(taken.get() <= 3 + 6 * WORKERS, () -> taken + " were taken");
    }
}
