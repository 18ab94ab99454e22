package org.clusterrules.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What one line of a portfolio costs, from the bytes of its form to the bytes of its assessment, by the calls that the command
 * line makes. Each step is measured together with those before it, since an assessment finds what it is asked for only then, and
 * keeps it: what writing costs is the difference.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class PortfolioBenchmark {
    private static final int FORMS = 3000;
    private static final int ROOM = 1 << 16;

    /** How far a line is taken. */
    public enum Step {
        /** A form that was read before is assessed: the bare call. */
        ASSESS,
        /** A line is read. */
        READ,
        /** A line is read and assessed. */
        READ_ASSESS,
        /** A line is read and assessed, and the assessment is written. */
        READ_ASSESS_WRITE
    }

    /** How far a line is taken. */
    @Param
    public Step step;

    private final AtomicInteger threads = new AtomicInteger();
    private RuleSet rules;
    private List<Application> forms;
    private final List<byte[]> lines = new ArrayList<>();

    /** Makes the forms and their lines. */
    @Setup
    public void prepare() {
        rules = RuleSet.builtIn("national-2022");
        forms = FormMix.of(FORMS);
        for (Application form : forms) {
            lines.add(ApplicationJson.writeLine(form).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Where in the mix a thread is; threads begin apart from each other. */
    @State(Scope.Thread)
    public static class Cursor {
        private int next;

        /** Finds the place to begin at. */
        @Setup
        public void begin(PortfolioBenchmark benchmark) {
            next = benchmark.threads.getAndIncrement() * FORMS / 2;
        }
    }

    /** Takes the next line. */
    @Benchmark
    public Object line(Cursor cursor) throws IOException {
        cursor.next = (cursor.next + 1) % FORMS;
        int i = cursor.next;
        return switch (step) {
            case ASSESS -> rules.assess(forms.get(i));
            case READ -> read(i);
            case READ_ASSESS -> rules.assess(read(i));
            case READ_ASSESS_WRITE -> write(rules.assess(read(i)));
        };
    }

    private Application read(int i) throws IOException {
        return ApplicationJson.read(new ByteArrayInputStream(lines.get(i)), StandardCharsets.UTF_8);
    }

    private static byte[] write(Assessment assessment) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(ROOM);
        AssessmentJson.writeLine(assessment, Locale.CHINESE, line);
        line.write('\n');
        return line.toByteArray();
    }

    /** Measures all steps with one thread and with two. {@code PortfolioBenchmark [SECONDS]}. */
    public static void main(String[] arguments) throws RunnerException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        for (int threads = 1; threads <= 2; threads++) {
            new Runner(new OptionsBuilder()
                            .include(PortfolioBenchmark.class.getName())
                            .threads(threads)
                            .forks(1)
                            .warmupIterations(6)
                            .warmupTime(TimeValue.seconds(seconds))
                            .measurementIterations(4)
                            .measurementTime(TimeValue.seconds(seconds))
                            .addProfiler(GCProfiler.class)
                            .addProfiler(CpuTimeProfiler.class)
                            .build())
                    .run();
        }
    }
}
