package org.clusterrules.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;

/** How time grows with the number of criteria, and whether memory grows with the number of assessments. */
final class Growth {
    private static final int ROUNDS = 8;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** So that nothing that is measured can be left out. */
    private static volatile long sink;

    private Growth() {}

    /** Measures, and returns a table and a sentence. */
    static String table(int assessments, int... sizes) throws IOException {
        List<Application> forms = FormMix.of(1000);
        return criteria(forms, sizes) + "\n" + memory(forms, assessments);
    }

    private static String criteria(List<Application> forms, int... sizes) throws IOException {
        Map<Integer, RuleSet> rules = new LinkedHashMap<>();
        Map<Integer, Double> loading = new LinkedHashMap<>();
        for (int size : sizes) {
            long begin = System.nanoTime();
            rules.put(size, RuleSet.load(RuleSetFiles.write(Files.createTempDirectory("rules"), size)));
            loading.put(size, (System.nanoTime() - begin) / 1e9);
        }
        Map<Integer, Double> least = new LinkedHashMap<>();
        Map<Integer, Long> bytes = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int size : sizes) {
                List<Application> some = forms.subList(0, Math.min(forms.size(), Math.max(300, 64_000 / size)));
                long allocated = THREADS.getCurrentThreadAllocatedBytes();
                long begin = THREADS.getCurrentThreadCpuTime();
                for (Application form : some) {
                    sink += rules.get(size).assess(form).findings().size();
                }
                least.merge(size, (THREADS.getCurrentThreadCpuTime() - begin) / 1e3 / some.size(), Math::min);
                bytes.put(size, (THREADS.getCurrentThreadAllocatedBytes() - allocated) / some.size());
            }
        }
        StringBuilder table = new StringBuilder("| criteria | compiled and loaded, s | µs of processor time |"
                + " µs a criterion | bytes a criterion |\n|---|---|---|---|---|\n");
        for (int size : sizes) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %,d | %.1f | %,.1f | %.3f | %,d |%n",
                    size,
                    loading.get(size),
                    least.get(size),
                    least.get(size) / size,
                    bytes.get(size) / size));
        }
        return table.toString();
    }

    private static String memory(List<Application> forms, int assessments) {
        RuleSet rules = RuleSet.builtIn(RuleSetFiles.ID);
        assess(rules, forms, 1000);
        long before = used();
        assess(rules, forms, assessments);
        long after = used();
        return String.format(
                Locale.ROOT,
                "Heap after a full collection: %.2f MB after 1,000 assessments, %.2f MB after %,d more.%n",
                before / 1e6,
                after / 1e6,
                assessments);
    }

    private static void assess(RuleSet rules, List<Application> forms, int times) {
        for (int i = 0; i < times; i++) {
            sink += rules.assess(forms.get(i % forms.size())).findings().size();
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
