package org.clusterrules.bench;

import com.google.common.base.Splitter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is measured, and how long: the properties {@code bench.*}.
 *
 * @param parts what is measured
 * @param rounds how many times, in turns
 * @param seconds how long an iteration is
 * @param criteria sizes of rule sets
 * @param applications as many applications at most, a power of ten
 * @param threads numbers of threads
 * @param module the directory of the module, in which the report is
 */
record Settings(
        Set<Part> parts,
        int rounds,
        int seconds,
        List<Integer> criteria,
        int applications,
        List<Integer> threads,
        Path module) {

    /** As many rounds, and iterations of as many seconds. */
    private static final int PUBLISHED = 3;

    /** What can be measured alone. */
    enum Part {
        COLD,
        GROWTH,
        PORTFOLIO,
        TABLE
    }

    static Settings read() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        list("parts").forEach(part -> parts.add(Part.valueOf(part.toUpperCase(Locale.ROOT))));
        return new Settings(
                parts,
                Integer.parseInt(property("rounds")),
                Integer.parseInt(property("seconds")),
                list("criteria").stream().map(Integer::valueOf).toList(),
                Integer.parseInt(property("applications")),
                list("threads").stream().map(Integer::valueOf).toList(),
                Path.of(property("module")).toAbsolutePath());
    }

    Path report() {
        return module.resolve("BENCHMARK.md");
    }

    /** Where what cannot be relied on is written. */
    Path draft() {
        return module.resolve("target/benchmark");
    }

    /** The directory of the project, from which its README calls the command line. */
    Path project() {
        return module.getParent().getParent();
    }

    /** Whether it is measured long enough to be relied on. */
    boolean isPublished() {
        return rounds >= PUBLISHED && seconds >= PUBLISHED;
    }

    private static List<String> list(String name) {
        return Splitter.on(',').trimResults().omitEmptyStrings().splitToList(property(name));
    }

    private static String property(String name) {
        String value = System.getProperty("bench." + name);
        if (value == null) {
            throw new IllegalArgumentException("bench." + name + " is not set");
        }
        return value;
    }
}
