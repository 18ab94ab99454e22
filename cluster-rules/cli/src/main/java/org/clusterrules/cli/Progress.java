package org.clusterrules.cli;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A status line on a terminal: how far a run has come, how fast it is and how long it will take. Redrawn at most four times a second, and
 * removed at the end. Progress is measured in bytes.
 */
final class Progress {
    private static final long NANOS_BETWEEN_UPDATES = 250_000_000;
    private static final int BAR = 20;

    private final Console console;
    private final LongSupplier nanos;
    private final boolean shown;
    private final long total;
    private final long before;
    private final long started;
    private long updated;
    private long forms;
    private boolean drawn;

    /**
     * @param total the bytes to do; 0 if unknown
     * @param before the bytes that an earlier run has done
     * @param nanos a clock
     */
    Progress(Console console, boolean shown, long total, long before, LongSupplier nanos) {
        this.console = console;
        this.shown = shown;
        this.total = total;
        this.before = before;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
        this.updated = started;
    }

    /** Counts a form that ended after so many bytes. */
    void form(long done) {
        forms++;
        long now = nanos.getAsLong();
        if (shown && now - updated >= NANOS_BETWEEN_UPDATES) {
            updated = now;
            drawn = true;
            console.status(line(done, (now - started) / 1e9));
        }
    }

    private String line(long read, double seconds) {
        long rate = Math.round(forms / seconds);
        if (total == 0) {
            return console.messages().of("progress-unknown", forms, rate);
        }
        long done = Math.min(read, total); // a file may have grown meanwhile
        int filled = (int) (BAR * done / total);
        String bar = "#".repeat(filled) + "-".repeat(BAR - filled);
        long remaining = Math.round((total - done) * seconds / Math.max(1, done - before));
        return console.messages().of("progress", bar, 100 * done / total, forms, rate, clock(remaining));
    }

    private static String clock(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Removes the line before other output and at the end. */
    void clear() {
        if (drawn) {
            drawn = false;
            console.status("");
        }
    }
}
