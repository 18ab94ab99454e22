package org.clusterrules.bench;

import java.io.IOException;
import org.clusterrules.bench.Settings.Part;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Checks that all contenders say the same, measures what is asked for, and writes each part into the report once all of it is there, with
 * what it was measured on. A run that is too short to be relied on writes a draft.
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
        Report report = Report.open(settings.report(), Machine.line(settings));
        // What would fail in the end fails now: a report without its marks, a machine that cannot draw.
        report.expect("table", "cold", "criteria", "applications", "threads", "portfolio");
        Chart.check();
        Agreement.check();
        for (Part part : settings.parts()) {
            switch (part) {
                case COLD -> report.put(ColdStart.measure(settings));
                case GROWTH -> {
                    report.put(ThreadsGrowth.measure(settings));
                    report.put(ApplicationsGrowth.measure(settings));
                    report.put(CriteriaGrowth.measure(settings));
                }
                case PORTFOLIO -> report.put(LineStep.measure(settings));
                case TABLE -> report.put(Engines.measure(settings));
            }
            report.write(settings.isPublished() ? settings.module() : settings.draft());
        }
        System.exit(0);
    }
}
