package org.clusterrules.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file with what was measured between marks, and charts beside it; the words around the marks stay. Nothing of a part is
 * touched before all of it has been measured and drawn.
 */
final class Report {
    private static final String CHARTS = "benchmark";

    private final String name;
    private final String measuredOn;
    private final Map<String, String> charts = new LinkedHashMap<>();
    private String text;

    private Report(String name, String measuredOn, String text) {
        this.name = name;
        this.measuredOn = measuredOn;
        this.text = text;
    }

    /**
     * Reads a report.
     *
     * @param measuredOn what each section says of where it was measured
     */
    static Report open(Path file, String measuredOn) throws IOException {
        return new Report(file.getFileName().toString(), measuredOn, Files.readString(file));
    }

    /**
     * Puts a section between its marks.
     *
     * @throws IllegalStateException if they are not there
     */
    void put(ReportTable section) {
        StringBuilder now = new StringBuilder(section.markdown())
                .append('\n')
                .append(measuredOn)
                .append('\n');
        new TreeMap<>(section.charts()).forEach((file, chart) -> {
            String path = CHARTS + "/" + file + ".svg";
            charts.put(path, chart.svg());
            now.append("\n![").append(chart.title()).append("](").append(path).append(")\n");
        });
        Matcher marks = marks(section.name());
        text = marks.replaceFirst("$1" + Matcher.quoteReplacement(now.toString()) + "$2");
    }

    /** Fails where a section has no marks: before it is measured. */
    void expect(String... sections) {
        for (String section : sections) {
            marks(section);
        }
    }

    private Matcher marks(String section) {
        Matcher marks = Pattern.compile(
                        "(?s)(<!-- begin: " + section + ", written by the benchmark -->\n).*?(<!-- end -->)")
                .matcher(text);
        if (!marks.find()) {
            throw new IllegalStateException(name + " has no marks for " + section);
        }
        return marks.reset();
    }

    /** Writes the file and its charts into a directory: each appears whole. */
    void write(Path directory) throws IOException {
        Files.createDirectories(directory.resolve(CHARTS));
        for (Map.Entry<String, String> chart : charts.entrySet()) {
            replace(directory.resolve(chart.getKey()), chart.getValue());
        }
        replace(directory.resolve(name), text);
        System.out.println("written: " + directory.resolve(name));
    }

    private static void replace(Path file, String text) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(written, text);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
