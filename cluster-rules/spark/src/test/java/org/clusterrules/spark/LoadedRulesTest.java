package org.clusterrules.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** The rule sets of one executor. */
class LoadedRulesTest {
    private static final String SHANGHAI =
            RuleSet.builtIn("shanghai-2024").direct().info().sha256();

    @Test
    void tasksThatAskAtOnceGetTheOneThatIsLoadedOnce() throws Exception {
        AtomicInteger loads = new AtomicInteger();
        RuleSetSource source = () -> {
            loads.incrementAndGet();
            return RuleSet.builtIn("shanghai-2024").direct();
        };
        int tasks = 8;
        CyclicBarrier start = new CyclicBarrier(tasks);
        ExecutorService executor = Executors.newFixedThreadPool(tasks);
        List<Future<RuleSet>> loaded = new ArrayList<>();
        try {
            for (int task = 0; task < tasks; task++) {
                loaded.add(executor.submit(() -> {
                    start.await();
                    return LoadedRules.get(SHANGHAI, source);
                }));
            }
            for (Future<RuleSet> rules : loaded) {
                assertSame(loaded.get(0).get(), rules.get());
            }
        } finally {
            executor.shutdownNow();
        }
        assertEquals(1, loads.get());
    }

    @Test
    void otherRulesThanTheDriversAreRefused() {
        String message = assertThrows(
                        IllegalStateException.class,
                        () -> LoadedRules.get(
                                "of another version",
                                () -> RuleSet.builtIn("yunnan").direct()))
                .getMessage();
        assertTrue(message.contains("yunnan") && message.contains("version"), message);
    }

    @Test
    void anExceptionOfTheSourceIsThrownAsItIs() {
        assertThrows(
                IllegalArgumentException.class,
                () -> LoadedRules.get(
                        "nowhere", () -> RuleSet.builtIn("nowhere").direct()));
    }
}
