package org.clusterrules.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What everything is measured on, and with. */
final class Machine {
    private static final Pattern SHOWN_JAR = Pattern.compile(
            "(drools-core|drools-mvel|evrete-core|easy-rules-core|kie-dmn-core|jmh-core|org\\.openl\\.rules)-([0-9].*)\\.jar");

    private Machine() {}

    /** Returns a line that says what is measured, on what, and how often. */
    static String line(Settings settings) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s%s %s (%s), %s %s, %d processors (%s), %.0f GB. %s",
                commit(settings.project()),
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"),
                ManagementFactory.getGarbageCollectorMXBeans().get(0).getName(),
                system.getName(),
                system.getArch(),
                system.getAvailableProcessors(),
                processor(),
                system.getTotalMemorySize() / 1e9,
                settings.rounds() == 1
                        ? "One round."
                        : "Medians of " + settings.rounds() + " rounds (least–greatest).");
    }

    /** Which commit is measured, if git knows. */
    private static String commit(Path project) {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .directory(project.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return commit.isEmpty() ? "" : "Measured on commit " + commit + ". ";
        } catch (IOException e) {
            return ""; // no git
        }
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

    /** Returns the names of what is compared, with their versions. */
    static List<String> versions() {
        List<String> versions = new ArrayList<>();
        for (String path : Fork.classPath()) {
            Matcher jar = SHOWN_JAR.matcher(Path.of(path).getFileName().toString());
            if (jar.matches()) {
                versions.add(jar.group(1) + " " + jar.group(2));
            }
        }
        return versions.stream().sorted().toList();
    }
}
