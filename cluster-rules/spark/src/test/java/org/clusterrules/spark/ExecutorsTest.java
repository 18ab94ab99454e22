package org.clusterrules.spark;

import static org.clusterrules.spark.LocalSpark.SPARK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.clusterrules.kit.Laws;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executors that are virtual machines of their own, whose default character set and locale know no Chinese. */
class ExecutorsTest {
    private static final int COPIES = 40;

    @TempDir
    private Path folder;

    @Test
    void eachLoadsItsRulesOnceAndGivesTheAnswersOfASingleMachine() throws Exception {
        Path directory = AreaRules.write(folder.resolve("rules"), "province", "national-2022", "7.5");
        List<String> documents = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            Laws.samples().forEach(sample -> documents.add(ApplicationJson.write(sample)));
        }
        String forms = folder.resolve("forms").toString();
        LocalSpark.forms(documents).write().parquet(forms);

        run(forms, directory.resolve("ruleset.yaml") + "," + directory.resolve("standard.drl"), folder.toString());

        RuleSet here = RuleSet.load(directory).direct();
        List<Row> rows = SPARK.read()
                .parquet(folder.resolve("assessed").toString())
                .orderBy("id")
                .collectAsList();
        assertEquals(documents.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            RowAssertions.assertSame(
                    here.assess(ApplicationJson.parse(documents.get(i))),
                    rows.get(i).getAs(ClusterRules.ASSESSMENT));
        }
        List<Long> executors = rows.stream()
                .map(row -> row.<Long>getAs("executor"))
                .distinct()
                .sorted()
                .toList();
        assertEquals(2, executors.size());
        assertEquals(executors.stream().collect(Collectors.toMap(executor -> executor, executor -> 1)), loads());
    }

    /** How often each executor loaded the rules. */
    private Map<Long, Integer> loads() {
        return SPARK.read().text(folder.resolve("loads").toString()).as(Encoders.STRING()).collectAsList().stream()
                .map(line -> line.split(" ", -1))
                .collect(Collectors.toMap(line -> Long.valueOf(line[0]), line -> Integer.valueOf(line[1])));
    }

    private void run(String... arguments) throws Exception {
        // Executors are started from an installation of Spark; an empty one will do, since they get the class path of
        // the test.
        Path home = Files.createDirectories(folder.resolve("spark"));
        Files.createDirectories(home.resolve("jars"));
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=US-ASCII",
                "-cp",
                System.getProperty("java.class.path"),
                OnExecutors.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder java = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        java.environment()
                .putAll(Map.of(
                        "LC_ALL", "C",
                        "SPARK_HOME", home.toString(),
                        "SPARK_LOCAL_HOSTNAME", "127.0.0.1",
                        "SPARK_LOCAL_IP", "127.0.0.1",
                        "SPARK_SCALA_VERSION", "2.13"));
        Process process = java.start();
        try {
            assertTrue(process.waitFor(10, TimeUnit.MINUTES), "it does not end");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(0, process.exitValue(), () -> read(log.toFile()));
    }

    private static String read(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            return e.toString();
        }
    }
}
