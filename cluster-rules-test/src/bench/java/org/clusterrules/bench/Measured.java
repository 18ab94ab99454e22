package org.clusterrules.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** What was measured of one contender; of each round, the median of its iterations. */
final class Measured {
    /** Microseconds on the clock. */
    final Rounds time = new Rounds();
    /** The same where two threads assess at once. */
    final Rounds timeOfTwo = new Rounds();
    /** Microseconds of processor time. */
    final Rounds processor = new Rounds();

    final Rounds bytes = new Rounds();

    /** Adds a round. */
    void add(RunResult alone, RunResult together) {
        time.add(median(alone, iteration -> iteration.getPrimaryResult().getScore()));
        processor.add(median(alone, iteration -> secondary(iteration, CpuTimeProfiler.LABEL)));
        bytes.add(median(alone, iteration -> secondary(iteration, "gc.alloc.rate.norm")));
        timeOfTwo.add(median(together, iteration -> iteration.getPrimaryResult().getScore()));
    }

    private static double median(RunResult result, ToDoubleFunction<IterationResult> figure) {
        List<Double> iterations = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(figure::applyAsDouble)
                .toList();
        return Rounds.median(iterations);
    }

    private static double secondary(IterationResult iteration, String label) {
        return iteration.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(label))
                .findFirst()
                .orElseThrow()
                .getValue()
                .getScore();
    }
}
