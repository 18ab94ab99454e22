package org.clusterrules.bench;

import java.io.IOException;
import org.clusterrules.bench.Settings.Part;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Checks that all contenders say the same, measures what is asked for, and writes tables and charts into the report once all of
 * it is there. A run of some parts alone writes a draft, so that the report never holds figures of different runs.
 */
public final class Benchmarks {
    private Benchmarks() {}

    /** Runs everything. */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        // Some engines leave threads behind, which would keep this from ending, well or not.
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> {
            error.printStackTrace();
            System.exit(1);
        });
        System.setProperty("java.awt.headless", "true");
        Settings settings = Settings.read();
        Report report = Report.open(settings.report());
        // What would fail in the end fails now: a report without its marks, a machine that cannot draw.
        report.expect("machine", "table", "cold", "criteria", "applications", "threads", "portfolio");
        Chart.check();
        Agreement.check();
        report.put(Machine.section(settings));
        if (settings.parts().contains(Part.COLD)) {
            report.put(ColdStart.measure(settings));
            report.write(settings.draft());
        }
        if (settings.parts().contains(Part.GROWTH)) {
            report.put(ThreadsGrowth.measure(settings));
            report.put(ApplicationsGrowth.measure(settings));
            report.put(CriteriaGrowth.measure(settings));
            report.write(settings.draft());
        }
        if (settings.parts().contains(Part.PORTFOLIO)) {
            report.put(LineStep.measure(settings));
            report.write(settings.draft());
        }
        if (settings.parts().contains(Part.TABLE)) {
            report.put(Engines.measure(settings));
            report.write(settings.draft());
        }
        if (settings.isWhole()) {
            report.write(settings.module());
        }
        System.exit(0);
    }
}
