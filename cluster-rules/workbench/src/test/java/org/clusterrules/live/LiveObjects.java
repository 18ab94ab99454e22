package org.clusterrules.live;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.lang.management.ManagementFactory;
import javax.management.ObjectName;

/** How many objects of each class there are, and the bytes of all, after a full collection. */
record LiveObjects(String histogram) {
    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    static LiveObjects count() throws Exception {
        var server = ManagementFactory.getPlatformMBeanServer();
        var diagnostics = new ObjectName("com.sun.management:type=DiagnosticCommand");
        Object[] none = {new String[0]};
        String[] signature = {String[].class.getName()};
        return new LiveObjects((String) server.invoke(diagnostics, "gcClassHistogram", none, signature));
    }

    /** A line a class: its place, instances, bytes and name; and a last line, with the sums. */
    private long column(String lineWith, int column) {
        return histogram
                .lines()
                .filter(line -> line.contains(lineWith))
                .mapToLong(line -> Long.parseLong(WORDS.splitToList(line).get(column)))
                .sum();
    }

    /** Those of the classes whose names contain this. */
    long of(String name) {
        return column(name, 1);
    }

    long bytes() {
        return column("Total ", 2);
    }
}
