package org.clusterrules.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Strings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README of this module is right. */
class SparkReadmeTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @Test
    void itsJavaPrintsWhatItSays(@TempDir Path folder) throws Exception {
        compile(fenced("java").get(0), folder);
        assertEquals(fenced("text").get(0).strip(), run(folder).strip());
    }

    @Test
    void itsColumnsAreThoseOfTheSchema() throws IOException {
        List<String> lines = new ArrayList<>();
        describe(ClusterRules.schema(), "", lines);
        assertEquals(String.join("\n", lines) + "\n", fenced("text").get(1));
    }

    @Test
    void itsTestCommandIsRunOnEveryChange() throws IOException {
        String command = fenced("sh").get(1).strip();
        assertTrue(Files.readString(ROOT.resolve(".ci/run"), UTF_8).contains(command));
    }

    private static void describe(StructType struct, String indent, List<String> lines) {
        for (StructField field : struct.fields()) {
            DataType inner = field.dataType() instanceof ArrayType array ? array.elementType() : field.dataType();
            boolean isWords = inner instanceof StructType words
                    && List.of(words.fieldNames()).equals(List.of("zh", "en"));
            String type = isWords ? "struct<zh, en>" : inner instanceof StructType ? "struct" : inner.simpleString();
            String nullable = field.nullable() ? "?" : "";
            String shown = field.dataType() instanceof ArrayType array
                    ? "array" + nullable + " of " + type + (array.containsNull() ? "?" : "")
                    : type + nullable;
            lines.add(Strings.padEnd(indent + field.name(), 22, ' ')
                    + Strings.padEnd(shown, 27, ' ')
                    + field.getComment().get());
            if (inner instanceof StructType nested && !isWords) {
                describe(nested, indent + "  ", lines);
            }
        }
    }

    /** Puts the lines into a main, the imports above it. */
    private static void compile(String lines, Path folder) throws IOException {
        String imports = lines.lines().filter(SparkReadmeTest::isImport).collect(Collectors.joining("\n"));
        String body = lines.lines().filter(line -> !isImport(line)).collect(Collectors.joining("\n"));
        Path source = folder.resolve("Example.java");
        Files.writeString(
                source, imports + "\nclass Example { public static void main(String[] args) {\n" + body + "\n}}\n");
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-encoding",
                        "UTF-8",
                        "-cp",
                        CLASS_PATH,
                        "-d",
                        folder.toString(),
                        source.toString());
        assertEquals(0, result, "the Java of README.md does not compile");
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    /** Runs that main at the root of the repository, as a reader would, and returns all that it prints. */
    private static String run(Path folder) throws Exception {
        Path output = folder.resolve("output.txt");
        List<String> command = Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dspark.master=local[2]",
                        "-Dspark.driver.host=127.0.0.1",
                        "-Dspark.driver.bindAddress=127.0.0.1",
                        "-Dspark.ui.enabled=false",
                        "-Dspark.sql.warehouse.dir=" + folder.resolve("warehouse"),
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "Example")
                .toList();
        ProcessBuilder java = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        java.environment().put("CLASSPATH", folder + File.pathSeparator + CLASS_PATH);
        Process process = java.start();
        try {
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), "it does not end");
        } finally {
            process.destroyForcibly();
        }
        String printed = Files.readString(output, UTF_8).replace("\r\n", "\n");
        assertEquals(0, process.exitValue(), printed);
        return printed;
    }

    /** Returns what stands in the fenced blocks of a language. */
    static List<String> fenced(String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(Files.readString(Path.of("README.md"), UTF_8).replace("\r\n", "\n"))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
