package org.clusterrules.bench;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** All contenders side by side: in each round each of them once, in a virtual machine of its own every time. */
final class Engines {
    private Engines() {}

    static ReportTable measure(Settings settings) throws RunnerException {
        Map<Contender, Measured> measured = new EnumMap<>(Contender.class);
        for (int round = 0; round < settings.rounds(); round++) {
            for (Contender contender : Contender.values()) {
                measured.computeIfAbsent(contender, key -> new Measured())
                        .addRound(AssessmentBenchmark.class, "contender", contender.name(), settings.seconds());
            }
        }
        return new ReportTable("table", table(measured));
    }

    private static String table(Map<Contender, Measured> measured) {
        StringBuilder table = new StringBuilder("| contender | µs | time, × limit | processor time, × limit | bytes |"
                + " bytes, × limit | two threads, × one |\n|---|---|---|---|---|---|---|\n");
        measured.forEach((contender, of) -> {
            Measured limit =
                    measured.get(contender.tellsFindings() ? Contender.PLAIN_FINDINGS : Contender.PLAIN_OUTCOMES);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s | %s |%n",
                    contender.title(),
                    of.time.text("%.1f"),
                    of.time.over(limit.time).text("%.2f"),
                    of.processor.over(limit.processor).text("%.2f"),
                    of.bytes.text("%,.0f"),
                    of.bytes.over(limit.bytes).text("%.2f"),
                    of.time.over(of.timeOfTwo).times(2).text("%.2f")));
        });
        return table.toString();
    }
}
