package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a file where the system lets a process write so much only, and of a command whose streams are strange. */
@Tag("faults")
class DestinationIT {
    private static final String JAR = System.getProperty("cluster.jar");
    private static final Path ELIGIBLE = Path.of("../../cluster-model/samples/eligible.json");

    @TempDir
    private Path directory;

    private record Run(int exit, String out) {}

    /** Runs a command of a shell, in which {@code cluster} is the program, and takes what both of its streams say. */
    private Run shell(String command) throws Exception {
        Files.copy(ELIGIBLE, directory.resolve("form.json"), StandardCopyOption.REPLACE_EXISTING);
        String program = "cluster() { '" + String.join("' '", QuickJava.command("-jar", JAR)) + "' \"$@\"; }; ";
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", program + command)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), out);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The limit is 512 bytes or a KiB each, by the shell; every result is larger than either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "book --output new",
                "assess form.json --output new --format html",
                "assess form.json form.json --output new --format json",
                "assess - --output new --format ndjson < form.json",
                "test --rule-set national-2022 --junit new",
            })
    void fileThatCannotBeWrittenWholeIsNotWrittenAtAll(String command) throws Exception {
        for (int blocks : new int[] {0, 1, 4}) {
            Run run = shell("ulimit -f " + blocks + "; cluster " + command);
            assertEquals(new Run(2, "无法写出结果：new: 文件超过系统允许的大小\n"), run);
            assertEquals(List.of("form.json"), names());

            Files.writeString(directory.resolve("new"), "old");
            assertEquals(run, shell("ulimit -f " + blocks + "; cluster " + command));
            assertEquals(List.of("form.json", "new"), names());
            assertEquals("old", Files.readString(directory.resolve("new")));
            Files.delete(directory.resolve("new"));
        }
    }

    @Test
    void ruleDirectoryThatCannotBeWrittenWholeIsNotThere() throws Exception {
        Run run = shell("ulimit -f 0; cluster new rules");
        assertEquals(new Run(2, "无法写出结果：rules/ruleset.yaml: 文件超过系统允许的大小\n"), run);
        assertEquals(List.of("form.json"), names());
    }

    @Test
    void standardOutputThatIsClosedIsNeverAnotherFile() throws Exception {
        for (String name : List.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")) {
            Run run = shell("cluster assess form.json --output " + name + " >&-");
            assertEquals(new Run(2, "无法写出结果：标准输出: 已关闭\n"), run);
        }
    }

    @Test
    void descriptorOfAFileIsRefusedAndOneOfAPipeIsWrittenTo() throws Exception {
        String expected = shell("cluster assess form.json").out();
        assertEquals(
                new Run(0, expected), shell("(cluster assess form.json --output /dev/fd/3 3>&1 >/dev/null) | cat"));
        assertTrue(shell("cluster assess form.json --output /dev/fd/3 3>file")
                .out()
                .contains("此描述符对应普通文件"));
        assertEquals(0, Files.size(directory.resolve("file"))); // the shell has made it
        assertEquals(
                new Run(0, expected),
                shell("mkfifo fifo; cat fifo & cluster assess form.json --output fifo; exit=$?; wait; exit $exit"));
    }

    /** Otherwise the lines written would be read as forms, and so on without an end. */
    @Test
    void inputThatStandardOutputIsAddedToIsRefused() throws Exception {
        Run run = shell("cluster assess form.json --format ndjson >> form.json");
        assertEquals(new Run(2, "标准输出: 是输入文件；输出请用其他文件\n"), run);
        assertEquals(Files.readString(ELIGIBLE), Files.readString(directory.resolve("form.json")));
    }
}
