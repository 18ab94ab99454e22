package org.clusterrules.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule sets of one executor. */
class LoadedRulesTest {
    @Test
    void tasksThatAskAtOnceGetTheOneThatIsLoadedOnce(@TempDir Path directory) throws Exception {
        // No other test has loaded these, in whatever order they run.
        Files.writeString(
                directory.resolve("ruleset.yaml"),
                "id: loaded-once\ntitle: 仅载入一次\nedition: \"2022\"\nextends: national-2022\n");
        RuleSet own = RuleSet.load(directory);
        AtomicInteger loads = new AtomicInteger();
        RuleSetSource source = () -> {
            loads.incrementAndGet();
            return own;
        };
        int tasks = 8;
        CyclicBarrier start = new CyclicBarrier(tasks);
        ExecutorService executor = Executors.newFixedThreadPool(tasks);
        List<Future<DocumentAssessor>> loaded = new ArrayList<>();
        try {
            for (int task = 0; task < tasks; task++) {
                loaded.add(executor.submit(() -> {
                    start.await();
                    return LoadedRules.get(own.info().sha256(), source);
                }));
            }
            for (Future<DocumentAssessor> rules : loaded) {
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
