package org.clusterrules.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.openjdk.jmh.runner.RunnerException;

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
        ASSESS("read before, and assessed (the bare call)"),
        /** A line is read. */
        READ("read"),
        /** A line is read and assessed. */
        READ_ASSESS("read and assessed"),
        /** A line is read and assessed, and the assessment is written. */
        READ_ASSESS_WRITE("read and assessed, and its assessment written");

        private final String title;

        Step(String title) {
            this.title = title;
        }
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

    /** Measures every step in rounds. */
    static ReportTable measure(Settings settings) throws RunnerException {
        Map<Step, Measured> measured = new EnumMap<>(Step.class);
        for (int round = 0; round < settings.rounds(); round++) {
            for (Step step : Step.values()) {
                measured.computeIfAbsent(step, key -> new Measured())
                        .addRound(PortfolioBenchmark.class, "step", step.name(), settings.seconds());
            }
        }
        return new ReportTable("portfolio", table(measured));
    }

    private static String table(Map<Step, Measured> measured) {
        StringBuilder table = new StringBuilder("| a line is | µs | processor time, × the bare call | bytes |"
                + " two threads, × one |\n|---|---|---|---|---|\n");
        Measured bare = measured.get(Step.ASSESS);
        measured.forEach((step, of) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s |%n",
                step.title,
                of.time.text("%.1f"),
                of.processor.over(bare.processor).text("%.2f"),
                of.bytes.text("%,.0f"),
                of.time.over(of.timeOfTwo).times(2).text("%.2f"))));
        return table.toString();
    }
}
