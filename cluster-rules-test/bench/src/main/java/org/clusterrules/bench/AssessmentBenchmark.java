package org.clusterrules.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.clusterrules.model.Application;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One assessment of one form, the forms of the mix in turn. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class AssessmentBenchmark {
    static final int FORMS = 3000;

    /** Who assesses: the name of a {@link Contender}. */
    @Param("LIBRARY_FINDINGS")
    public String contender;

    private Contender.Judge judge;
    private List<Application> forms;
    private final AtomicInteger threads = new AtomicInteger();

    /** Makes everything ready that is made once. */
    @Setup
    public void prepare() {
        forms = FormMix.of(FORMS);
        judge = Contender.valueOf(contender).prepare();
    }

    /** Where in the mix a thread is; threads begin apart from each other. */
    @State(Scope.Thread)
    public static class Cursor {
        private int next;

        /** Finds the place to begin at. */
        @Setup
        public void begin(AssessmentBenchmark benchmark) {
            next = benchmark.threads.getAndIncrement() * FORMS / 2;
        }
    }

    /** Assesses the next form. */
    @Benchmark
    public List<?> assess(Cursor cursor) {
        cursor.next = (cursor.next + 1) % FORMS;
        return judge.assess(forms.get(cursor.next));
    }
}
