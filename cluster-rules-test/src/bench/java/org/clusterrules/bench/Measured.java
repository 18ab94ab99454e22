package org.clusterrules.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** What was measured of one contender; what is told is the median of all iterations of all rounds. */
final class Measured {
    private final List<Double> time = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();
    private final List<Double> timeOfTwo = new ArrayList<>();

    /** Adds a round of one thread. */
    void addAlone(RunResult result) {
        for (IterationResult iteration : iterations(result)) {
            time.add(iteration.getPrimaryResult().getScore());
            processor.add(secondary(iteration, CpuTimeProfiler.LABEL));
            bytes.add(secondary(iteration, "gc.alloc.rate.norm"));
        }
    }

    /** Adds a round of two threads. */
    void addTogether(RunResult result) {
        for (IterationResult iteration : iterations(result)) {
            timeOfTwo.add(iteration.getPrimaryResult().getScore());
        }
    }

    private static List<IterationResult> iterations(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .toList();
    }

    private static double secondary(IterationResult iteration, String label) {
        return iteration.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(label))
                .findFirst()
                .orElseThrow()
                .getValue()
                .getScore();
    }

    /** Microseconds on the clock. */
    double time() {
        return median(time);
    }

    /** Microseconds of processor time. */
    double processor() {
        return median(processor);
    }

    double bytes() {
        return median(bytes);
    }

    /** How many times as much two threads do as one. */
    double speedUp() {
        return 2 * median(time) / median(timeOfTwo);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
