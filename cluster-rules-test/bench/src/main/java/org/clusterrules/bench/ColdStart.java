package org.clusterrules.bench;

import com.google.common.collect.Lists;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** From the start of a virtual machine to its end, with one assessment between; each in a process of its own, in turns. */
final class ColdStart {
    private static final String PLAIN = "(guava|failureaccess|jackson-core|jspecify).*";
    private static final String LIBRARY = PLAIN + "|(error_prone_annotations|snakeyaml)-[0-9].*";
    private static final String SESSION = LIBRARY
            + "|(drools-(base|core|kiesession|util|wiring-api|wiring-static)"
            + "|kie-(api|internal|memory-compiler)|slf4j-api|slf4j-nop)-[0-9].*";

    /** As the README says it, from the directory of the project. */
    private static final String JAR = "cluster-rules/cli/target/cluster.jar";

    private static final List<String> ASSESS = List.of("assess", "cluster-model/samples/" + ColdStarter.SAMPLE);
    private static final List<String> ASSESS_DIRECTLY =
            List.of("assess", "--engine", "direct", "cluster-model/samples/" + ColdStarter.SAMPLE);

    private final Start start;
    private final Rounds seconds = new Rounds();
    private final Rounds processor = new Rounds();

    private ColdStart(Start start) {
        this.start = start;
    }

    /**
     * What starts.
     *
     * @param files what is on its class path, or beside it
     * @param timed the command that is timed
     * @param weighed the same, but for what is alive in the end, which its last line says
     */
    private record Start(String title, List<Path> files, List<String> timed, List<String> weighed) {
        /** A start with those jars that match, and with classes that are in no jar yet. */
        static Start of(String title, String jars, String... arguments) {
            List<String> path = Fork.classPath().stream()
                    .filter(file -> Files.isDirectory(Path.of(file))
                            || isOurs(file)
                            || name(file).matches(jars))
                    .toList();
            List<String> main = List.of(
                    "-D" + ColdStarter.FINDINGS + "=" + PolicyCriterion.ALL.size(),
                    "-cp",
                    String.join(File.pathSeparator, path),
                    ColdStarter.class.getName());
            return new Start(
                    title,
                    path.stream().map(Path::of).filter(Files::isRegularFile).toList(),
                    command(main, Arrays.asList(arguments)),
                    command(main, Lists.asList("heap", arguments)));
        }

        /** A start of the command line. */
        static Start ofCommand(String title, List<Path> files, List<String> arguments) {
            String starter = Fork.classPath().stream()
                    .filter(path -> Files.exists(Path.of(path, "org", "clusterrules", "bench")))
                    .findFirst()
                    .orElseThrow();
            String path = JAR + File.pathSeparator + starter;
            return new Start(
                    title,
                    files,
                    command(List.of("-jar", JAR), arguments),
                    command(List.of("-cp", path, ColdStarter.class.getName(), "heap"), arguments));
        }

        /** The same start with an option of the virtual machine, which is timed. */
        Start with(String option, String title) {
            List<String> command = new ArrayList<>(timed);
            command.add(1, option);
            return new Start(title, files, command, weighed);
        }

        private static List<String> command(List<String> options, List<String> arguments) {
            List<String> command = new ArrayList<>(List.of(Fork.java()));
            command.addAll(options);
            command.addAll(arguments);
            return command;
        }

        private static boolean isOurs(String file) {
            return name(file).matches("cluster-(model|rules)-[0-9].*");
        }

        private static String name(String file) {
            return Path.of(file).getFileName().toString();
        }

        String run(List<String> command, Path directory) throws IOException, InterruptedException {
            return Fork.run(directory, command);
        }

        double megabytes() throws IOException {
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            return bytes / 1e6;
        }
    }

    /** Measures in rounds, twice as many as of what takes longer. */
    static ReportTable measure(Settings settings) throws IOException, InterruptedException {
        Path rules = RuleSetFiles.write(Files.createTempDirectory("rules"), PolicyCriterion.ALL.size());
        Path jar = settings.project().resolve(JAR);
        Path archive = Files.createDirectories(settings.draft()).resolve("cluster.jsa");
        Files.deleteIfExists(archive);
        String shared = "-XX:SharedArchiveFile=" + archive;
        String quick = "-XX:TieredStopAtLevel=1";
        Start plain = Start.of("hand-written Java", PLAIN, "plain");
        Start archived = Start.ofCommand("", List.of(jar, archive), ASSESS)
                .with(shared, "the command line with an archive of its classes");
        Start directly = Start.ofCommand("", List.of(jar, archive), ASSESS_DIRECTLY)
                .with(shared, "the same with `--engine direct`");
        List<ColdStart> starts = Stream.of(
                        plain,
                        plain.with(quick, "the same with `" + quick + "`"),
                        Start.of("this library, directly", LIBRARY, "direct"),
                        Start.of("this library, in a session", SESSION, "session"),
                        Start.of(
                                "this library, in a session, the same rules in a directory",
                                SESSION,
                                "load",
                                rules.toString()),
                        Start.ofCommand("the command line, `assess`", List.of(jar), ASSESS),
                        archived,
                        directly,
                        directly.with(quick, "the same with `" + quick + "`"))
                .map(ColdStart::new)
                .toList();
        makeArchive(archive, settings.project());
        for (int round = 0; round < 2 * settings.rounds(); round++) {
            for (ColdStart start : starts) {
                start.time(settings.project());
            }
        }
        return new ReportTable("cold", table(starts, settings.project()));
    }

    private static void makeArchive(Path archive, Path project) throws IOException, InterruptedException {
        Path classes = archive.resolveSibling("cluster.classes");
        Start listing =
                Start.ofCommand("", List.of(), ASSESS).with("-XX:DumpLoadedClassList=" + classes, "lists classes");
        listing.run(listing.timed, project);
        Fork.run(
                project,
                List.of(
                        Fork.java(),
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + classes,
                        "-XX:SharedArchiveFile=" + archive,
                        "-Xlog:disable",
                        "-cp",
                        JAR));
    }

    private void time(Path directory) throws IOException, InterruptedException {
        double before = processorSecondsOfChildren();
        long begin = System.nanoTime();
        start.run(start.timed, directory);
        seconds.add((System.nanoTime() - begin) / 1e9);
        processor.add(processorSecondsOfChildren() - before);
    }

    /** Of all processes that were started here and have ended; not a number where the system is not Linux. */
    private static double processorSecondsOfChildren() throws IOException {
        Path process = Path.of("/proc/self/stat");
        if (!Files.exists(process)) {
            return Double.NaN;
        }
        String stat = Files.readString(process);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
    }

    private static String table(List<ColdStart> starts, Path directory) throws IOException, InterruptedException {
        ColdStart plain = starts.get(0);
        StringBuilder table =
                new StringBuilder("| what starts, assesses once and ends | s | × plain | processor s | × plain |"
                        + " heap in the end, MB | files | MB of them |\n|---|---|---|---|---|---|---|---|\n");
        for (ColdStart of : starts) {
            String said = of.start.run(of.start.weighed, directory).strip();
            long heap = Long.parseLong(said.substring(said.lastIndexOf('\n') + 1));
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %.1f | %d | %.1f |%n",
                    of.start.title,
                    of.seconds.text("%.2f"),
                    of.seconds.over(plain.seconds).text("%.1f"),
                    of.processor.text("%.2f"),
                    of.processor.over(plain.processor).text("%.1f"),
                    heap / 1e6,
                    of.start.files.size(),
                    of.start.megabytes()));
        }
        return table.toString();
    }
}
