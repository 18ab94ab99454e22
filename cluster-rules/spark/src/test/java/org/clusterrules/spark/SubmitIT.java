package org.clusterrules.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.example.SqlApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar for {@code spark-submit}, beside Spark and an application that has nothing of ours. */
class SubmitIT {
    private static final Path JAR = Path.of(System.getProperty("spark.jar"));
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void theJarHasOnlyClassesThatNoOtherJarHas() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> names = jar.stream().map(JarEntry::getName).toList();
            assertEquals(
                    List.of(),
                    names.stream()
                            .filter(name -> name.endsWith(".class") && !name.startsWith("org/clusterrules/"))
                            .toList());
            for (String name : List.of("META-INF/LICENSE", "META-INF/NOTICE", "META-INF/THIRD-PARTY.txt")) {
                assertEquals(1, names.stream().filter(name::equals).count(), name);
            }
            String others = new String(
                    jar.getInputStream(jar.getEntry("META-INF/THIRD-PARTY.txt")).readAllBytes(), UTF_8);
            assertTrue(others.contains("com.google.guava:guava") && others.contains("org.yaml:snakeyaml"), others);
        }
    }

    @Test
    void theQueriesOfTheReadmeNeedNoJava(@TempDir Path folder) throws Exception {
        Path application = folder.resolve("application.jar");
        String name = SqlApplication.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(application);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry(name));
            Files.copy(Path.of("target/test-classes", name), jar);
        }
        Path output = folder.resolve("output.txt");
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "org.apache.spark.deploy.SparkSubmit",
                        "--master",
                        "local[2]",
                        "--jars",
                        JAR.toUri().toString(),
                        "--conf",
                        "spark.sql.extensions="
                                + SparkReadmeTest.fenced("sh")
                                        .get(0)
                                        .replaceAll("(?s).*spark.sql.extensions=(\\S+).*", "$1"),
                        "--conf",
                        "spark.driver.host=127.0.0.1",
                        "--conf",
                        "spark.driver.bindAddress=127.0.0.1",
                        "--conf",
                        "spark.ui.enabled=false",
                        "--conf",
                        "spark.sql.warehouse.dir=" + folder.resolve("warehouse"),
                        "--class",
                        SqlApplication.class.getName(),
                        application.toString(),
                        SparkReadmeTest.fenced("sql").get(0))
                .directory(ROOT.toFile())
                .redirectError(folder.resolve("error.txt").toFile())
                .redirectOutput(output.toFile());
        java.environment().put("CLASSPATH", spark());
        Process process = java.start();
        try {
            assertTrue(process.waitFor(10, TimeUnit.MINUTES), "it does not end");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("error.txt")));
        String printed = Files.readString(output).replace("\r\n", "\n");
        for (String table : SparkReadmeTest.fenced("text").get(0).strip().split("\n\n", -1)) {
            assertTrue(printed.contains(table), printed);
        }
    }

    /** Returns the class path of this test without what is built here and what the jar brings. */
    private static String spark() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(path -> !path.startsWith(ROOT.toString()))
                .filter(path -> !path.matches(".*(cluster-|snakeyaml|guava|junit)[^/\\\\]*[.]jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
