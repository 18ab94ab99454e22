package org.clusterrules.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;

/**
 * How time and memory grow with the criteria of a rule set, each size in a virtual machine of its own, which has nothing else
 * to compile. Processor time is that of the thread that assesses.
 */
public final class CriteriaGrowth {
    /** As many assessments at least before it counts as warm: the virtual machine compiles well what was called some 5,000 times. */
    private static final int WARM = 20_000;

    private static final int WARM_UPS = 6;
    private static final int MEASUREMENTS = 4;
    private static final int STANDARD = PolicyCriterion.ALL.size();

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** So that nothing that is measured can be left out. */
    private static volatile long sink;

    private final Rounds loading = new Rounds();
    private final Rounds heap = new Rounds();
    private final Rounds micros = new Rounds();
    private final Rounds bytes = new Rounds();
    private final Rounds machineCode = new Rounds();
    private final SortedMap<Integer, Rounds> warmUp = new TreeMap<>();

    private CriteriaGrowth() {}

    /** Measures one size. {@code CriteriaGrowth SIZE SECONDS}. */
    public static void main(String[] arguments) throws IOException {
        int size = Integer.parseInt(arguments[0]);
        double seconds = Double.parseDouble(arguments[1]);
        List<Application> forms = FormMix.of(1000);
        long before = Heap.used();
        long begin = System.nanoTime();
        RuleSet rules = RuleSet.load(RuleSetFiles.write(Files.createTempDirectory("rules"), size));
        double loading = (System.nanoTime() - begin) / 1e9;
        print(loading, (Heap.used() - before) / 1e6);
        Assessing assessing = new Assessing(rules, forms);
        long warm = System.nanoTime() + (long) (WARM_UPS * seconds * 1e9);
        for (int step = 0; assessing.done < WARM || System.nanoTime() < warm; step++) {
            int until = (int) Math.round(Math.pow(10, step / 2.0));
            print(until, assessing.until(until, Long.MAX_VALUE));
        }
        List<Double> micros = new ArrayList<>();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        int done = assessing.done;
        for (int i = 0; i < MEASUREMENTS; i++) {
            micros.add(assessing.until(Integer.MAX_VALUE, System.nanoTime() + (long) (seconds * 1e9)));
        }
        allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        print(Rounds.median(micros), (double) allocated / (assessing.done - done), Heap.machineCode() / 1e6);
    }

    private static void print(double... numbers) {
        System.out.println(Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(" ")));
    }

    /** Assesses forms in turn. */
    private static final class Assessing {
        private final RuleSet rules;
        private final List<Application> forms;
        private int done;

        Assessing(RuleSet rules, List<Application> forms) {
            this.rules = rules;
            this.forms = forms;
        }

        /** Goes on to so many assessments or so long; returns microseconds of processor time for each. */
        double until(int assessments, long nanoTime) {
            int from = done;
            long begin = THREADS.getCurrentThreadCpuTime();
            do {
                sink += rules.assess(forms.get(done % forms.size())).findings().size();
                done++;
            } while (done < assessments && System.nanoTime() < nanoTime);
            return (THREADS.getCurrentThreadCpuTime() - begin) / 1e3 / (done - from);
        }
    }

    /** Measures all sizes in rounds. */
    static ReportTable measure(Settings settings) throws IOException, InterruptedException {
        Map<Integer, CriteriaGrowth> bySize = new LinkedHashMap<>();
        for (int round = 0; round < settings.rounds(); round++) {
            for (int size : settings.criteria()) {
                System.out.println("criteria: " + size);
                bySize.computeIfAbsent(size, key -> new CriteriaGrowth())
                        .add(Fork.run(CriteriaGrowth.class, size, settings.seconds()));
            }
        }
        return new ReportTable("criteria", table(bySize), Map.of("criteria", chart(bySize), "warm-up", warmUp(bySize)));
    }

    private void add(List<double[]> measured) {
        int last = measured.size() - 1;
        loading.add(measured.get(0)[0]);
        heap.add(measured.get(0)[1]);
        micros.add(measured.get(last)[0]);
        bytes.add(measured.get(last)[1]);
        machineCode.add(measured.get(last)[2]);
        for (double[] point : measured.subList(1, last)) {
            warmUp.computeIfAbsent((int) point[0], key -> new Rounds()).add(point[1]);
        }
    }

    private static String table(Map<Integer, CriteriaGrowth> bySize) {
        CriteriaGrowth standard = bySize.get(STANDARD);
        StringBuilder table = new StringBuilder("| criteria | compiled and loaded, s | heap held, MB | µs |"
                + " µs a criterion | µs a criterion, × that of " + STANDARD
                + " | bytes a criterion | machine code, MB |\n|---|---|---|---|---|---|---|---|\n");
        bySize.forEach((size, of) -> table.append(String.format(
                Locale.ROOT,
                "| %,d | %s | %s | %s | %s | %s | %s | %s |%n",
                size,
                of.loading.text("%.1f"),
                of.heap.text("%.1f"),
                of.micros.text("%,.1f"),
                of.micros.times(1.0 / size).text("%.3f"),
                standard == null
                        ? ""
                        : of.micros
                                .over(standard.micros)
                                .times((double) STANDARD / size)
                                .text("%.2f"),
                of.bytes.times(1.0 / size).text("%,.0f"),
                of.machineCode.text("%.1f"))));
        return table.toString();
    }

    private static Chart chart(Map<Integer, CriteriaGrowth> bySize) {
        SortedMap<Integer, Double> micros = new TreeMap<>();
        SortedMap<Integer, Double> bytes = new TreeMap<>();
        SortedMap<Integer, Double> heap = new TreeMap<>();
        bySize.forEach((size, of) -> {
            micros.put(size, of.micros.median() / size);
            bytes.put(size, of.bytes.median() / size);
            heap.put(size, of.heap.median());
        });
        return new Chart(
                "Growth with the criteria",
                "criteria in the rule set",
                10,
                List.of(
                        new Chart.Panel(
                                "µs a criterion", false, "0.00", List.of(new Chart.Line("processor time", micros))),
                        new Chart.Panel(
                                "bytes a criterion", false, "#,##0", List.of(new Chart.Line("allocated", bytes))),
                        new Chart.Panel(
                                "MB of heap held",
                                true,
                                "#,##0.0",
                                List.of(new Chart.Line("heap of the rule set", heap)))));
    }

    private static Chart warmUp(Map<Integer, CriteriaGrowth> bySize) {
        List<Chart.Line> lines = new ArrayList<>();
        bySize.forEach((size, of) -> {
            if (size == STANDARD || size >= 1000) {
                SortedMap<Integer, Double> points = new TreeMap<>();
                of.warmUp.forEach((done, micros) -> points.put(done, micros.median() / size));
                lines.add(new Chart.Line(String.format(Locale.ROOT, "%,d criteria", size), points));
            }
        });
        return new Chart(
                "Warming up",
                "assessments done",
                10,
                List.of(new Chart.Panel("µs a criterion", true, "#,##0.0", lines)));
    }
}
