package org.clusterrules.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.model.Application;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Checks that all contenders say the same, measures them in rounds, each in a virtual machine of its own every time, and writes
 * the table. {@code Benchmarks FILE [ROUNDS [SECONDS]]}.
 */
public final class Benchmarks {
    private static final int WARM_UPS = 6;
    private static final int MEASUREMENTS = 4;
    private static final int COLD_STARTS = 7;
    private static final int ASSESSMENTS = 1_000_000;
    private static final int[] SIZES = {10, 64, 100, 1000, 5000};

    private Benchmarks() {}

    /** Runs everything. */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        Path file = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        check();
        Map<Contender, Measured> measured = new EnumMap<>(Contender.class);
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : Contender.values()) {
                Measured soFar = measured.computeIfAbsent(contender, key -> new Measured());
                soFar.addAlone(run(contender, 1, seconds));
                soFar.addTogether(run(contender, 2, seconds));
            }
        }
        Table.write(
                file,
                Table.text(measured, rounds)
                        + "\n## Cold start\n\n"
                        + ColdStart.table(COLD_STARTS)
                        + "\n## Growth\n\n"
                        + Growth.table(ASSESSMENTS, SIZES));
        System.exit(0); // some engines leave threads behind
    }

    private static RunResult run(Contender contender, int threads, int seconds) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(AssessmentBenchmark.class.getName())
                        .param("contender", contender.name())
                        .threads(threads)
                        .forks(1)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(TimeValue.seconds(seconds))
                        .measurementIterations(MEASUREMENTS)
                        .measurementTime(TimeValue.seconds(seconds))
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuTimeProfiler.class)
                        .build())
                .runSingle();
    }

    /** Everyone has to say the same of every form, before anyone is timed. */
    private static void check() {
        List<Application> forms = FormMix.of(AssessmentBenchmark.FORMS);
        Contender.Judge findings = Contender.LIBRARY_FINDINGS.prepare();
        for (Contender contender : Contender.values()) {
            Contender.Judge judge = contender.prepare();
            for (Application form : forms) {
                List<?> expected = findings.assess(form);
                List<?> said = judge.assess(form);
                boolean whole = said.get(0) instanceof Found;
                if (!(whole ? said : Contender.outcomes(said))
                        .equals(whole ? expected : Contender.outcomes(expected))) {
                    throw new IllegalStateException(contender + " says something else: " + said + "\n" + expected);
                }
            }
            System.out.println("says the same of " + forms.size() + " forms: " + contender.title());
        }
    }
}
