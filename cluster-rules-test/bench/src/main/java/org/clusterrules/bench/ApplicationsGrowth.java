package org.clusterrules.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clusterrules.model.Application;

/**
 * From the first assessment in a virtual machine to the millionth: what the first ones cost, what all of them take, and what is
 * alive behind them. Processor time is that of the thread that assesses.
 */
public final class ApplicationsGrowth {
    private static final List<Contender> CONTENDERS = List.of(Contender.LIBRARY_FINDINGS, Contender.PLAIN_FINDINGS);

    /** So that nothing that is measured can be left out. */
    private static volatile long sink;

    private final SortedMap<Integer, Rounds> seconds = new TreeMap<>();
    private final SortedMap<Integer, Rounds> micros = new TreeMap<>();
    private final SortedMap<Integer, Rounds> heap = new TreeMap<>();

    private ApplicationsGrowth() {}

    /** Measures one contender. {@code ApplicationsGrowth CONTENDER MOST}. */
    public static void main(String[] arguments) {
        int most = Integer.parseInt(arguments[1]);
        List<Application> forms = FormMix.of(FormMix.SIZE);
        Contender.Judge judge = Contender.valueOf(arguments[0]).prepare();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        int done = 0;
        for (int until = 1; until <= most; until *= 10) {
            int from = done;
            long begin = System.nanoTime();
            long processor = threads.getCurrentThreadCpuTime();
            while (done < until) {
                sink += judge.assess(forms.get(done % forms.size())).size();
                done++;
            }
            nanos += System.nanoTime() - begin;
            double micros = (threads.getCurrentThreadCpuTime() - processor) / 1e3 / (done - from);
            System.out.println(done + " " + nanos / 1e9 + " " + micros + " " + Heap.used() / 1e6);
        }
    }

    /** Measures in rounds. */
    static ReportTable measure(Settings settings) throws IOException, InterruptedException {
        Map<Contender, ApplicationsGrowth> measured = new EnumMap<>(Contender.class);
        for (int round = 0; round < settings.rounds(); round++) {
            for (Contender contender : CONTENDERS) {
                System.out.println("applications: " + contender.title());
                ApplicationsGrowth of = measured.computeIfAbsent(contender, key -> new ApplicationsGrowth());
                for (double[] line : Fork.run(ApplicationsGrowth.class, contender, settings.applications())) {
                    add(of.seconds, line[0], line[1]);
                    add(of.micros, line[0], line[2]);
                    add(of.heap, line[0], line[3]);
                }
            }
        }
        return new ReportTable("applications", table(measured), Map.of("applications", chart(measured)));
    }

    private static void add(SortedMap<Integer, Rounds> to, double applications, double value) {
        to.computeIfAbsent((int) applications, key -> new Rounds()).add(value);
    }

    private static String table(Map<Contender, ApplicationsGrowth> measured) {
        ApplicationsGrowth library = measured.get(Contender.LIBRARY_FINDINGS);
        ApplicationsGrowth plain = measured.get(Contender.PLAIN_FINDINGS);
        StringBuilder table = new StringBuilder(
                "| applications | all of them, s | µs each, since the row above"
                        + " | heap after full collections, MB | hand-written Java: s | µs each | MB |\n|---|---|---|---|---|---|---|\n");
        for (int applications : library.seconds.keySet()) {
            table.append(String.format(Locale.ROOT, "| %,d |", applications))
                    .append(library.row(applications))
                    .append(plain.row(applications))
                    .append('\n');
        }
        return table.toString();
    }

    private String row(int applications) {
        return " " + seconds.get(applications).text("%.3f") + " | "
                + micros.get(applications).text("%,.1f") + " | "
                + heap.get(applications).text("%.2f") + " |";
    }

    private static Chart chart(Map<Contender, ApplicationsGrowth> measured) {
        return new Chart(
                "Growth with the applications",
                "applications assessed since the virtual machine started",
                10,
                List.of(
                        new Chart.Panel(
                                "µs of processor time each",
                                true,
                                "#,##0",
                                CONTENDERS.stream()
                                        .map(of -> line(of.title(), measured.get(of).micros))
                                        .toList()),
                        new Chart.Panel(
                                "MB of heap, all collected",
                                false,
                                "0.0",
                                CONTENDERS.stream()
                                        .map(of -> line(of.title(), measured.get(of).heap))
                                        .toList())));
    }

    private static Chart.Line line(String name, SortedMap<Integer, Rounds> rounds) {
        SortedMap<Integer, Double> points = new TreeMap<>();
        rounds.forEach((x, values) -> points.put(x, values.median()));
        return new Chart.Line(name, points);
    }
}
