package org.clusterrules.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What JMH measured of one thing in rounds; of each round, the median of its iterations. */
final class Measured {
    /** Until the compiler of the virtual machine has little left to do. */
    private static final int WARM_UPS = 6;

    /** Two threads leave it no processor for itself. */
    private static final int WARM_UPS_OF_TWO = 10;

    private static final int MEASUREMENTS = 4;

    /** Microseconds on the clock. */
    final Rounds time = new Rounds();
    /** The same where two threads assess at once. */
    final Rounds timeOfTwo = new Rounds();
    /** Microseconds of processor time. */
    final Rounds processor = new Rounds();

    final Rounds bytes = new Rounds();

    /**
     * Measures everything that there is of a kind: in each round each once, in a virtual machine of its own; and where two threads are told
     * of, once more with two.
     */
    static <S extends Enum<S> & FormBenchmark.Subject> Map<S, Measured> inRounds(Class<S> kind, Settings settings)
            throws RunnerException {
        Map<S, Measured> measured = new EnumMap<>(kind);
        for (int round = 0; round < settings.rounds(); round++) {
            for (S subject : kind.getEnumConstants()) {
                Measured of = measured.computeIfAbsent(subject, key -> new Measured());
                of.addAlone(run(subject, 1, WARM_UPS, settings));
                if (subject.isMeasuredWithTwoThreads()) {
                    of.timeOfTwo.add(time(run(subject, 2, WARM_UPS_OF_TWO, settings)));
                }
            }
        }
        return measured;
    }

    /** Returns a row of a table, with ratios to a limit. */
    String row(String title, Measured limit) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |%n",
                title,
                processor.text("%.1f"),
                processor.over(limit.processor).text("%.2f"),
                bytes.text("%,.0f"),
                bytes.over(limit.bytes).text("%.2f"),
                timeOfTwo.isEmpty() ? "" : time.over(timeOfTwo).times(2).text("%.2f"));
    }

    private static RunResult run(Enum<?> subject, int threads, int warmUps, Settings settings) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(FormBenchmark.class.getName())
                        .param("subject", subject.name())
                        .threads(threads)
                        .forks(1)
                        .shouldFailOnError(true)
                        .warmupIterations(warmUps)
                        .warmupTime(TimeValue.seconds(settings.seconds()))
                        .measurementIterations(MEASUREMENTS)
                        .measurementTime(TimeValue.seconds(settings.seconds()))
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuTimeProfiler.class)
                        .build())
                .runSingle();
    }

    private void addAlone(RunResult alone) {
        time.add(time(alone));
        processor.add(median(alone, iteration -> secondary(iteration, CpuTimeProfiler.LABEL)));
        bytes.add(median(alone, iteration -> secondary(iteration, "gc.alloc.rate.norm")));
    }

    private static double time(RunResult result) {
        return median(result, iteration -> iteration.getPrimaryResult().getScore());
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
