package org.clusterrules.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes what was measured into a Markdown file, between two marks; the words around them stay. */
final class Table {
    private static final String BEGIN = "<!-- begin: written by the benchmark -->";
    private static final String END = "<!-- end -->";
    private static final Pattern SHOWN_JAR = Pattern.compile(
            "(drools-core|drools-mvel|evrete-core|easy-rules-core|kie-dmn-core|jmh-core)-([0-9].*)\\.jar");

    private Table() {}

    static void write(Path file, String text) throws IOException {
        String old = Files.readString(file);
        String around = Pattern.quote(BEGIN) + "(?s:.*)" + Pattern.quote(END);
        String now = BEGIN + "\n" + text + END;
        Files.writeString(file, old.replaceFirst(around, Matcher.quoteReplacement(now)));
    }

    static String text(Map<Contender, Measured> measured, int rounds) {
        Measured outcomes = measured.get(Contender.PLAIN_OUTCOMES);
        Measured findings = measured.get(Contender.PLAIN_FINDINGS);
        StringBuilder text = new StringBuilder();
        text.append(
                "| contender | µs | time, × limit | processor time, × limit | bytes | bytes, × limit | two threads, × one |\n");
        text.append("|---|---|---|---|---|---|---|\n");
        measured.forEach((contender, of) -> {
            boolean whole = contender == Contender.PLAIN_FINDINGS || contender == Contender.LIBRARY_FINDINGS;
            Measured limit = whole ? findings : outcomes;
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.2f | %.2f | %,.0f | %.2f | %.2f |%n",
                    contender.title(),
                    of.time(),
                    of.time() / limit.time(),
                    of.processor() / limit.processor(),
                    of.bytes(),
                    of.bytes() / limit.bytes(),
                    of.speedUp()));
        });
        text.append('\n').append("Medians of the iterations of ").append(rounds).append(" rounds over ");
        text.append(AssessmentBenchmark.FORMS)
                .append(" forms. ")
                .append(machine())
                .append('\n');
        return text.toString();
    }

    private static String machine() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors (" + processor() + "). "
                + String.join(", ", versions()) + ".";
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static List<String> versions() {
        List<String> versions = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Matcher jar = SHOWN_JAR.matcher(Path.of(path).getFileName().toString());
            if (jar.matches()) {
                versions.add(jar.group(1) + " " + jar.group(2));
            }
        }
        return versions.stream().sorted().collect(Collectors.toList());
    }
}
