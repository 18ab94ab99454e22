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
    private static final int WARM_UPS = 6;
    private static final int MEASUREMENTS = 4;

    /** Microseconds on the clock. */
    final Rounds time = new Rounds();
    /** The same where two threads assess at once. */
    final Rounds timeOfTwo = new Rounds();
    /** Microseconds of processor time. */
    final Rounds processor = new Rounds();

    final Rounds bytes = new Rounds();

    /**
     * Measures everything that there is of a kind: in each round each once, with one thread and with two, each in a virtual machine of its
     * own.
     */
    static <S extends Enum<S> & FormBenchmark.Subject> Map<S, Measured> inRounds(Class<S> kind, Settings settings)
            throws RunnerException {
        Map<S, Measured> measured = new EnumMap<>(kind);
        for (int round = 0; round < settings.rounds(); round++) {
            for (S subject : kind.getEnumConstants()) {
                measured.computeIfAbsent(subject, key -> new Measured())
                        .add(run(subject.name(), 1, settings.seconds()), run(subject.name(), 2, settings.seconds()));
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
                time.over(timeOfTwo).times(2).text("%.2f"));
    }

    private static RunResult run(String subject, int threads, int seconds) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(FormBenchmark.class.getName())
                        .param("subject", subject)
                        .threads(threads)
                        .forks(1)
                        .shouldFailOnError(true)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(TimeValue.seconds(seconds))
                        .measurementIterations(MEASUREMENTS)
                        .measurementTime(TimeValue.seconds(seconds))
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuTimeProfiler.class)
                        .build())
                .runSingle();
    }

    private void add(RunResult alone, RunResult together) {
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
