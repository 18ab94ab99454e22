package org.clusterrules.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whatever is done with one form, the forms of the mix in turn. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class FormBenchmark {
    /** What is done: the name of a {@link Contender} or a {@link LineStep}. */
    @Param("DIRECT_FINDINGS")
    public String subject;

    private final AtomicInteger threads = new AtomicInteger();
    private Work work;

    /** Does something with the form of an index. Safe to share between threads. */
    interface Work {
        Object at(int index) throws IOException;
    }

    /** What can be measured. */
    interface Subject {
        /** Makes everything ready that is made once. */
        Work work() throws IOException;

        /** Whether it is measured with two threads too, of which the report says something. */
        boolean isMeasuredWithTwoThreads();
    }

    /** Makes everything ready that is made once. */
    @Setup
    public void prepare() throws IOException {
        for (Subject[] subjects : new Subject[][] {Contender.values(), LineStep.values()}) {
            for (Subject one : subjects) {
                if (((Enum<?>) one).name().equals(subject)) {
                    work = one.work();
                }
            }
        }
    }

    /** Where in the mix a thread is; threads begin apart from each other. */
    @State(Scope.Thread)
    public static class Cursor {
        private int next;

        /** Finds the place to begin at. */
        @Setup
        public void begin(FormBenchmark benchmark) {
            next = benchmark.threads.getAndIncrement() * FormMix.SIZE / 2;
        }
    }

    /** Does it with the next form. */
    @Benchmark
    public Object next(Cursor cursor) throws IOException {
        cursor.next = (cursor.next + 1) % FormMix.SIZE;
        return work.at(cursor.next);
    }
}
