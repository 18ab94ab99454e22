package org.clusterrules.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clusterrules.model.Application;

/**
 * One rule set and more and more threads, on what processors there are: what they do together, what each assessment takes, and
 * what is alive while all of them wait for more. Processor time is that of the whole process.
 */
public final class ThreadsGrowth {
    /** As many assessments before anything is measured. */
    private static final int WARM = 50_000;

    private static final int WARM_UPS = 6;

    /** So that nothing that is measured can be left out. */
    private static volatile long sink;

    private final Rounds rate = new Rounds();
    private final Rounds micros = new Rounds();
    private final Rounds bytes = new Rounds();
    private final Rounds heap = new Rounds();

    private ThreadsGrowth() {}

    /** Measures these numbers of threads. {@code ThreadsGrowth SECONDS THREADS…}. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        double seconds = Double.parseDouble(arguments[0]);
        List<Application> forms = FormMix.of(FormMix.SIZE);
        Contender.Judge judge = Contender.LIBRARY_FINDINGS.prepare();
        try (Threads warmUp = new Threads(2, judge, forms)) {
            long done = 0;
            for (int i = 0; i < WARM_UPS || done < WARM; i++) {
                done += warmUp.assess(seconds).done;
            }
        }
        for (int i = 1; i < arguments.length; i++) {
            try (Threads threads = new Threads(Integer.parseInt(arguments[i]), judge, forms)) {
                Work work = threads.assess(seconds);
                System.out.println(arguments[i] + " " + work.numbers() + " " + Heap.used() / 1e6);
            }
        }
    }

    /** What several threads did together. */
    private record Work(long done, double seconds, double processorMicros, long bytes) {
        /** Assessments a second, and for each the microseconds of processor time and the bytes. */
        String numbers() {
            return done / seconds + " " + processorMicros / done + " " + (double) bytes / done;
        }
    }

    /** So many threads. */
    private static final class Threads implements AutoCloseable {
        private final ExecutorService threads;
        private final int count;
        private final Contender.Judge judge;
        private final List<Application> forms;

        Threads(int count, Contender.Judge judge, List<Application> forms) {
            this.threads = Executors.newFixedThreadPool(count);
            this.count = count;
            this.judge = judge;
            this.forms = forms;
        }

        /** Lets all of them assess for so long. */
        Work assess(double seconds) throws InterruptedException, ExecutionException {
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            CountDownLatch ready = new CountDownLatch(count);
            CountDownLatch go = new CountDownLatch(1);
            List<Future<long[]>> work = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int from = i * forms.size() / count;
                work.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    return assess(from, seconds);
                }));
            }
            ready.await();
            long begin = System.nanoTime();
            long processor = system.getProcessCpuTime();
            go.countDown();
            long done = 0;
            long bytes = 0;
            for (Future<long[]> thread : work) {
                done += thread.get()[0];
                bytes += thread.get()[1];
            }
            double elapsed = (System.nanoTime() - begin) / 1e9;
            return new Work(done, elapsed, (system.getProcessCpuTime() - processor) / 1e3, bytes);
        }

        /** What one thread does: the number of assessments, and the bytes that it allocated. */
        private long[] assess(int from, double seconds) {
            ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long allocated = thread.getCurrentThreadAllocatedBytes();
            long end = System.nanoTime() + (long) (seconds * 1e9);
            int done = 0;
            long findings = 0;
            do {
                findings +=
                        judge.assess(forms.get((from + done) % forms.size())).size();
                done++;
            } while (System.nanoTime() < end);
            sink = findings;
            return new long[] {done, thread.getCurrentThreadAllocatedBytes() - allocated};
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }

    /** Measures in rounds. */
    static ReportTable measure(Settings settings) throws IOException, InterruptedException {
        SortedMap<Integer, ThreadsGrowth> measured = new TreeMap<>();
        List<Object> arguments = new ArrayList<>(List.of(settings.seconds()));
        arguments.addAll(settings.threads());
        for (int round = 0; round < settings.rounds(); round++) {
            System.out.println("threads: " + settings.threads());
            for (double[] line : Fork.run(ThreadsGrowth.class, arguments.toArray())) {
                ThreadsGrowth of = measured.computeIfAbsent((int) line[0], key -> new ThreadsGrowth());
                of.rate.add(line[1]);
                of.micros.add(line[2]);
                of.bytes.add(line[3]);
                of.heap.add(line[4]);
            }
        }
        return new ReportTable("threads", table(measured), Map.of("threads", chart(measured)));
    }

    private static String table(SortedMap<Integer, ThreadsGrowth> measured) {
        ThreadsGrowth one = measured.get(measured.firstKey());
        StringBuilder table =
                new StringBuilder("| threads | assessments a second | × the first row | µs of processor time each |"
                        + " bytes each | heap after full collections, MB |\n|---|---|---|---|---|---|\n");
        measured.forEach((threads, of) -> table.append(String.format(
                Locale.ROOT,
                "| %d | %s | %s | %s | %s | %s |%n",
                threads,
                of.rate.text("%,.0f"),
                of.rate.over(one.rate).text("%.2f"),
                of.micros.text("%.1f"),
                of.bytes.text("%,.0f"),
                of.heap.text("%.2f"))));
        return table.toString();
    }

    private static Chart chart(SortedMap<Integer, ThreadsGrowth> measured) {
        SortedMap<Integer, Double> speedUp = new TreeMap<>();
        SortedMap<Integer, Double> micros = new TreeMap<>();
        SortedMap<Integer, Double> heap = new TreeMap<>();
        ThreadsGrowth one = measured.get(measured.firstKey());
        measured.forEach((threads, of) -> {
            speedUp.put(threads, of.rate.over(one.rate).median());
            micros.put(threads, of.micros.median());
            heap.put(threads, of.heap.median());
        });
        return new Chart(
                "Growth with the threads, on " + Runtime.getRuntime().availableProcessors() + " processors",
                "threads",
                2,
                List.of(
                        new Chart.Panel("done, × one thread", false, "0.00", List.of(new Chart.Line("done", speedUp))),
                        new Chart.Panel(
                                "µs of processor time each", false, "0.0", List.of(new Chart.Line("time", micros))),
                        new Chart.Panel(
                                "MB of heap, all collected", false, "0.00", List.of(new Chart.Line("heap", heap)))));
    }
}
