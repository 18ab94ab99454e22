package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar that is built, as a process. */
class CommandLineIT {
    private static final String JAR = System.getProperty("cluster.jar");
    private static final Path SAMPLES = Path.of("../../cluster-model/samples");
    private static final String ELIGIBLE = SAMPLES.resolve("eligible.json").toString();
    private static final String NEAR_MISS = SAMPLES.resolve("near-miss.json").toString();
    private static final Map<String, String> UTF8 = Map.of("LC_ALL", "C.UTF-8");

    @TempDir
    private Path directory;

    /** What is no UTF-8 is not equal to anything expected. */
    private record Run(int exit, String out, String err) {}

    private static Run run(String... arguments) throws Exception {
        return run(UTF8, List.of(), new byte[0], arguments);
    }

    private static Run run(Map<String, String> environment, List<String> jvm, byte[] in, String... arguments)
            throws Exception {
        Process process = start(environment, jvm, arguments);
        CompletableFuture<byte[]> err = CompletableFuture.supplyAsync(() -> {
            try {
                return process.getErrorStream().readAllBytes();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        try (var stdin = process.getOutputStream()) {
            stdin.write(in);
        }
        byte[] out = process.getInputStream().readAllBytes();
        return new Run(process.waitFor(), new String(out, UTF_8), new String(err.get(), UTF_8));
    }

    private static Process start(Map<String, String> environment, List<String> jvm, String... arguments)
            throws IOException {
        List<String> command = QuickJava.command(jvm.toArray(String[]::new));
        command.addAll(List.of("-jar", JAR));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM would tell of it on standard error
        builder.environment().putAll(environment);
        return builder.start();
    }

    @Test
    void exitCodeIsZeroWhereAllPassesAndOneWhereSomethingDoesNot() throws Exception {
        Run passes = run("assess", ELIGIBLE, ELIGIBLE);
        assertEquals(0, passes.exit(), passes.err());
        assertEquals("", passes.err());
        assertTrue(passes.out().contains("结论：符合申报条件"), passes.out());

        Run fails = run("assess", "--lang", "en", ELIGIBLE, NEAR_MISS);
        assertEquals(1, fails.exit(), fails.err());
        assertEquals("", fails.err());
        assertTrue(fails.out().contains("Verdict: not eligible"), fails.out());
    }

    @Test
    void whatCannotBeReadExitsWithTwoAndLeavesStandardOutputEmpty() throws Exception {
        Path broken = Files.writeString(directory.resolve("broken.json"), "{\"edition\": \"2022\", }");
        Run run = run("assess", "--format", "json", ELIGIBLE, broken.toString());
        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith(broken + ":1:21: "), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void bytesAreTheSameInEveryLocaleFromFileAndStandardInput() throws Exception {
        String expected = run("assess", NEAR_MISS).out();
        byte[] form = Files.readAllBytes(Path.of(NEAR_MISS));
        Run c = run(Map.of("LC_ALL", "C"), List.of(), form, "assess", "-");
        Run gbk = run(
                Map.of("LC_ALL", "zh_CN.GBK"),
                List.of("-Dfile.encoding=GBK", "-Dsun.stdout.encoding=GBK", "-Duser.language=tr"),
                form,
                "assess",
                "-");
        assertEquals(expected, c.out(), c.err());
        assertEquals(expected, gbk.out(), gbk.err());
        Run error = run(Map.of("LC_ALL", "C"), List.of("-Dfile.encoding=GBK"), new byte[0], "assess", "-");
        assertEquals("-:1:1: 文件为空，应为一个 JSON 对象\n", error.err());
    }

    @Test
    void chineseFileNameIsReadOrRefusedWithAdvice() throws Exception {
        Path form = Files.copy(Path.of(ELIGIBLE), directory.resolve("form.json"));
        // The name is handed over by a shell, since a JVM in the C locale could not hand it over.
        Files.write(
                directory.resolve("run.sh"),
                "cp form.json 申报表.json && exec \"$@\" assess --format json 申报表.json".getBytes(UTF_8));
        for (String locale : List.of("C.UTF-8", "C")) {
            List<String> command = new ArrayList<>(List.of("sh", "run.sh"));
            command.addAll(QuickJava.command("-jar", JAR));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.directory(form.getParent().toFile()).environment().put("LC_ALL", locale);
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            Process process = builder.start();
            String out = new String(process.getInputStream().readAllBytes(), UTF_8);
            String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
            int exit = process.waitFor();
            boolean read = exit == 0 && out.startsWith("{") && err.isEmpty();
            boolean refused = exit == 2
                    && out.isEmpty()
                    && err.contains("LC_ALL=C.UTF-8")
                    && err.lines().count() == 1;
            assertTrue(locale.equals("C.UTF-8") ? read : read || refused, locale + " " + exit + " " + err);
        }
    }

    @Test
    void fileOfLinesGivesAnAssessmentALine() throws Exception {
        String eligible = Files.readString(Path.of(ELIGIBLE)).replace("\n", "");
        String nearMiss = Files.readString(Path.of(NEAR_MISS)).replace("\n", "");
        Path lines = Files.writeString(directory.resolve("forms.jsonl"), eligible + "\n\n" + nearMiss);
        Run run = run("assess", "--format", "ndjson", lines.toString(), ELIGIBLE);
        assertEquals(1, run.exit(), run.err());
        List<String> written = run.out().lines().toList();
        assertEquals(3, written.size());
        assertEquals(written.get(0), written.get(2));
        new AssessmentContract(written.get(1)).check();
    }

    @Test
    void jsonIsWhatOtherSystemsReadAndTheSameEveryTime() throws Exception {
        Run first = run("assess", "--format", "json", NEAR_MISS);
        new AssessmentContract(first.out()).check();
        Run several = run("assess", "--format", "json", NEAR_MISS, NEAR_MISS);
        String one = first.out().stripTrailing();
        assertEquals("[\n" + one + ",\n" + one + "\n]\n", several.out());
    }

    @Test
    void reportsForPeopleAreWrittenInTheFormatThatIsAskedFor() throws Exception {
        Run html = run("assess", "--format", "html", "--lang", "en", NEAR_MISS);
        assertTrue(html.out().startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), html.out());
        Run markdown = run("assess", "--format=markdown", NEAR_MISS);
        assertTrue(markdown.out().startsWith("# 中小企业特色产业集群申报审核报告\n"), markdown.out());
    }

    @Test
    void thresholdIsSweptOverFormsFromStandardInputInAnyLocale() throws Exception {
        Run run = run(
                Map.of("LC_ALL", "C"),
                List.of("-Dfile.encoding=GBK"),
                Files.readAllBytes(Path.of(NEAR_MISS)),
                "sweep",
                "--criterion",
                "standard.leading-output-share",
                "--from",
                "69",
                "--to",
                "71",
                "--format",
                "csv",
                "--applications",
                "-");

        assertEquals(0, run.exit(), run.err());
        assertEquals("", run.err());
        assertTrue(run.out().startsWith("\uFEFF门槛值,符合,接近,不符合,"), run.out());
        assertEquals(
                List.of("69,1,0,0,0,0,0,0,1,0,0", "70,0,0,1,0,0,1,0,1,0,0", "71,0,0,1,0,0,0,0,1,0,0"),
                run.out().lines().skip(1).toList());
    }

    /** {@code script} runs a command on a terminal of its own. */
    @Test
    void aWorkbookIsNotWrittenToATerminal() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")));
        String command = String.join(
                " ", QuickJava.command("-jar", JAR, "assess", "--lang", "en", "--format", "xlsx", ELIGIBLE));
        Process process = new ProcessBuilder("/usr/bin/script", "-qec", command, "/dev/null")
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        String shown = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(2, process.waitFor(), shown);
        assertTrue(shown.contains("write it to a file with --output FILE"), shown);
    }

    @Test
    void rulesInADirectoryAreCompiledAndApplied() throws Exception {
        Files.writeString(
                directory.resolve("ruleset.yaml"),
                "id: mine\ntitle: 自己的规则\nedition: \"2022\"\nextends: national-2022\n");
        Files.writeString(directory.resolve("standard.drl"), """
                rule "standard.area"
                    @title("面积") @basis("测试") @area("INDUSTRY")
                when
                    Basics( $a : area )
                then
                    criterion.figure($a).isAtMost("1");
                end
                """);
        Run run =
                run(Map.of("LC_ALL", "C"), List.of(), new byte[0], "assess", "--rules", directory.toString(), ELIGIBLE);
        assertEquals("", run.err());
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("自己的规则（mine）") && run.out().contains("不符合“不超过1平方公里”的要求"), run.out());
    }

    /** As the README advises it. */
    @Test
    void archiveOfItsClassesIsUsedAndChangesNothing() throws Exception {
        Path archive = directory.resolve("cluster.jsa");
        Path classes = directory.resolve("cluster.classes");
        Path loaded = directory.resolve("loaded.log");
        Run expected = run("assess", NEAR_MISS);
        Run listed = run(
                UTF8, List.of("-XX:DumpLoadedClassList=" + classes, "-Xlog:disable"), new byte[0], "assess", NEAR_MISS);
        List<String> dump = QuickJava.command(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:disable",
                "-cp",
                System.getProperty("cluster.jar"));
        assertEquals(0, new ProcessBuilder(dump).inheritIO().start().waitFor());
        Run used = run(
                UTF8,
                List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable", "-Xlog:class+load:file=" + loaded),
                new byte[0],
                "assess",
                NEAR_MISS);
        assertEquals(expected, listed);
        assertEquals(expected, used);
        String main = "org.clusterrules.cli.Main source: ";
        String source = Files.readAllLines(loaded).stream()
                .filter(line -> line.contains(main))
                .findFirst()
                .orElseThrow();
        assertTrue(source.endsWith(main + "shared objects file"), source);
    }

    @Test
    void helpAndVersionAreOnStandardOutputAndUsageWithoutACommandIsNot() throws Exception {
        Run version = run("--version");
        assertEquals("clusterrules " + System.getProperty("cluster.version") + "\n", version.out());
        assertEquals(0, version.exit());

        Run help = run("assess", "--help", "--lang", "en");
        assertEquals(0, help.exit());
        assertEquals("", help.err());
        for (String word : List.of(
                "FILE...",
                "--format",
                "--rule-set",
                "--rules",
                "--lang",
                "--encoding",
                "--output",
                "--resume",
                "--progress",
                "-V",
                "  2  ")) {
            assertTrue(help.out().contains(word), () -> word + ":\n" + help.out());
        }

        Run nothing = run(Map.of("LC_ALL", "C"), List.of(), new byte[0]);
        assertEquals(2, nothing.exit());
        assertEquals("", nothing.out());
        assertTrue(nothing.err().startsWith("用法：java -jar cluster.jar "), nothing.err());
    }

    /** Whatever happens to standard output and standard error, 1 never means 2. */
    @ParameterizedTest
    @CsvSource({
        "nowhere.json, 2, 2, 2",
        "../../cluster-model/samples/eligible.json, 0, 2, 2",
        "../../cluster-model/samples/near-miss.json, 1, 2, 2"
    })
    void exitCodeDoesNotDependOnWhoListens(String form, int withoutErr, int withoutOut, int withoutBoth)
            throws Exception {
        for (String nobody : List.of("&-", "/dev/full")) {
            assertEquals(withoutErr, shell("java assess \"$0\" >/dev/null 2>" + nobody, form));
            assertEquals(withoutOut, shell("java assess \"$0\" 2>/dev/null >" + nobody, form));
            assertEquals(withoutBoth, shell("java assess \"$0\" 2>" + nobody + " >" + nobody, form));
        }
    }

    @Test
    void outputCanBeAPipeThatHasAName() throws Exception {
        Path read = directory.resolve("read");
        String command = "java assess \"$0\" --output /dev/stdout | cat > " + read;
        assertEquals(0, shell(command, ELIGIBLE));
        assertEquals(run("assess", ELIGIBLE).out(), Files.readString(read));
    }

    /** Runs a command in which {@code $0} is the form, and {@code java} starts the program. */
    private static int shell(String command, String form) throws Exception {
        String program = "java() { " + quoted(QuickJava.command("-jar", JAR)) + " \"$@\"; }; ";
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", program + command, form);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start().waitFor();
    }

    private static String quoted(List<String> command) {
        return "'" + String.join("' '", command) + "'";
    }

    @Test
    void readerWhoLeavesEarlyIsNoError() throws Exception {
        String[] arguments = new String[101];
        Arrays.fill(arguments, NEAR_MISS);
        arguments[0] = "assess";
        Process process = start(UTF8, List.of(), arguments);
        process.getInputStream().read();
        process.getInputStream().close();
        assertEquals("", new String(process.getErrorStream().readAllBytes(), UTF_8));
        assertEquals(1, process.waitFor());
    }
}
