package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Iterables;
import com.google.common.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterrules.model.ApplicationJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** NDJSON, which is written as forms are read. */
@Timeout(3600)
class StreamedRunTest {
    private static final Path SAMPLES = Path.of("../../cluster-model/samples");
    private static final String BROKEN = "{\"edition\":\"2022\",\"basics\":{\"area\":[]}}";

    @TempDir
    private Path directory;

    private String eligible;
    private String nearMiss;
    private String eligibleAssessed;
    private String nearMissAssessed;

    private record Run(int exit, String out, String err) {}

    private static Run run(String in, String... arguments) {
        return run(in.getBytes(UTF_8), arguments);
    }

    private static Run run(byte[] in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(assess(arguments), new ByteArrayInputStream(in), out, err);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static List<String> assess(String... arguments) {
        List<String> command = new ArrayList<>(List.of("assess", "--lang", "en", "--format", "ndjson"));
        Collections.addAll(command, arguments);
        return command;
    }

    private static String sample(String name) throws IOException {
        return Files.readString(SAMPLES.resolve(name));
    }

    private static String onOneLine(String json) {
        return json.replace("\n", "");
    }

    private String file(String name, String... lines) throws IOException {
        return Files.writeString(directory.resolve(name), String.join("\n", lines))
                .toString();
    }

    /** Returns the line of the output in place of a form in which one thing is wrong. */
    private static String error(String file, int line, String pointer, int errorLine, int column, String message) {
        String name = file.replace("\"", "\\\"");
        return "{\"file\":\"" + name + "\",\"line\":" + line + ",\"errors\":[{\"pointer\":\"" + pointer + "\",\"line\":"
                + errorLine + ",\"column\":" + column + ",\"message\":\"" + message + "\"}]}\n";
    }

    private static String areaIsAList(String file, int line) {
        return error(file, line, "/basics/area", 1, 36, "expected a number or \\\"无\\\", found a list […]");
    }

    @BeforeEach
    void assessOneByOne() throws IOException {
        eligible = onOneLine(sample("eligible.json"));
        nearMiss = onOneLine(sample("near-miss.json"));
        eligibleAssessed = run("", SAMPLES.resolve("eligible.json").toString()).out();
        nearMissAssessed = run("", SAMPLES.resolve("near-miss.json").toString()).out();
        assertEquals(1, eligibleAssessed.lines().count());
        assertEquals(1, nearMissAssessed.lines().count());
    }

    @Test
    void assessmentsAreThoseOfTheFormsOneByOneInTheirOrder() throws IOException {
        String several = file("several.ndjson", eligible, "", nearMiss, eligible);
        String last = file("last.ndjson", nearMiss, "");
        Run run = run("", several, SAMPLES.resolve("eligible.json").toString(), last);
        assertEquals(
                eligibleAssessed + nearMissAssessed + eligibleAssessed + eligibleAssessed + nearMissAssessed,
                run.out());
        assertEquals(1, run.exit(), run.err());
        assertEquals(0, run("", file("eligible.ndjson", eligible, eligible)).exit());
    }

    @Test
    void formThatCannotBeReadHasItsErrorsOnItsLine() throws IOException {
        String first = file("first.ndjson", eligible, BROKEN, "", nearMiss, "{", eligible);
        String second = file("second.ndjson", nearMiss);
        Run run = run("", first, second);
        assertEquals(
                eligibleAssessed
                        + areaIsAList(first, 2)
                        + nearMissAssessed
                        + error(
                                first,
                                5,
                                "",
                                1,
                                2,
                                "JSON syntax: the document ends too soon: what begins at 1:1 with '{' is incomplete")
                        + eligibleAssessed
                        + nearMissAssessed,
                run.out());
        assertEquals(2, run.exit());
        List<String> problems = run.err().lines().toList();
        assertEquals(2, problems.size(), run.err());
        assertTrue(problems.get(0).startsWith(first + ":2:36: /basics/area: "), run.err());
        assertTrue(problems.get(1).startsWith(first + ":5:2: "), run.err());
    }

    @Test
    void everyKindOfFileIsReadAndItsErrorsHaveLinesOfTheForm() throws IOException {
        String broken = "{\n\"edition\": \"2022\",\n  \"basics\": {\"area\": []}}";
        String array = file("a \"b\".json", "[", eligible + ",", broken, ", " + nearMiss, "]");
        String lines = file("forms.JSONL", BROKEN, eligible);
        String one = file("one.json", sample("near-miss.json"));
        Run run = run("", array, lines, one);
        assertEquals(
                eligibleAssessed
                        + areaIsAList(array, 3).replace("\"line\":1,\"column\":36", "\"line\":3,\"column\":22")
                        + nearMissAssessed
                        + areaIsAList(lines, 1)
                        + eligibleAssessed
                        + nearMissAssessed,
                run.out());
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith(array + ":5:22: /basics/area: "), run.err());
    }

    @Test
    void messagesAreInTheLanguageAskedFor() throws IOException {
        String broken = file("broken.ndjson", BROKEN);
        MainTest.Run run = MainTest.run("assess", "--format=ndjson", broken);
        assertEquals(error(broken, 1, "/basics/area", 1, 36, "应为数字或“无”，实为列表 […]"), run.out());
    }

    @Test
    void whatATerminalActsOnIsEscaped() throws IOException {
        String name = "\u009b31m\u202e\u2028\u007f";
        String named = eligible.replace("虚构省云溪县中小企业特色产业集群（精密轴承产业）", name);
        Run run = run("", file("\u009b.ndjson", named, "{"));
        assertTrue(run.out().contains("\"clusterName\":\"\\u009B31m\\u202E\\u2028\\u007F\""), run.out());
        assertTrue(run.out().contains("\\u009B.ndjson\",\"line\":2"), run.out());
        assertEquals(2, run.out().lines().count());
    }

    @Test
    void fileWithoutAFormIsReportedAndTheOthersAreAssessed() throws IOException {
        String blank = file("blank.ndjson", "", " ", "");
        String none = file("none.json", "[ ]");
        Run run = run("", blank, none, file("eligible.ndjson", eligible));
        assertEquals(
                blank + ":1:1: the document is empty; a JSON object is expected\n" + none
                        + ":1:1: the array is empty; at least one entry is expected\n",
                run.err());
        assertEquals(
                error(blank, 1, "", 1, 1, "the document is empty; a JSON object is expected")
                        + error(none, 1, "", 1, 1, "the array is empty; at least one entry is expected")
                        + eligibleAssessed,
                run.out());
        assertEquals(2, run.exit());
    }

    @Test
    void errorsOfAFormAreBounded() throws IOException {
        String names =
                IntStream.range(0, 10_000).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","));
        Run run = run("{\"edition\":\"2022\"," + names + "}\n" + eligible, "-");
        assertEquals(2, run.out().lines().count());
        assertEquals(100, run.err().lines().count());
        assertTrue(run.out().indexOf('\n') < 50_000, () -> "" + run.out().indexOf('\n'));
    }

    @Test
    void fileThatIsNotThereIsNoticedBeforeAnythingIsWritten() throws IOException {
        Path none = directory.resolve("none.ndjson");
        Path output = directory.resolve("out.ndjson");
        Run run = run("", file("eligible.ndjson", eligible), none + "", directory + "", "--output", output + "");
        assertEquals(
                none + ": no such file or directory; check the path\n" + directory
                        + ": this is a directory; name the files in it, for example " + directory + "/*.json\n",
                run.err());
        assertEquals("", run.out());
        assertEquals(2, run.exit());
        assertFalse(Files.exists(output));
    }

    @Test
    void standardInputIsToldApartByContent() throws IOException {
        assertEquals(
                eligibleAssessed + nearMissAssessed,
                run(eligible + "\n\n" + nearMiss, "-").out());
        assertEquals(eligibleAssessed, run(eligible, "-").out());
        assertEquals(eligibleAssessed, run(sample("eligible.json"), "-").out());
        assertEquals(
                eligibleAssessed,
                run("\uFEFF\n " + sample("eligible.json"), "-").out());
        assertEquals(
                eligibleAssessed + nearMissAssessed,
                run("\n[" + sample("eligible.json") + "," + nearMiss + "]", "-").out());
        assertEquals(
                areaIsAList("-", 1) + eligibleAssessed,
                run(BROKEN + "\n" + eligible, "-").out());
        Run garbage = run("?\n" + eligible, "-");
        assertEquals(1, garbage.out().lines().count());
        assertTrue(garbage.err().startsWith("-:1:1: "), garbage.err());
        assertEquals(
                "-: standard input can be read only once; name - once\n",
                run(eligible, "-", "-").err());
        assertTrue(run("", "-").err().startsWith("-:1:1: the document is empty"));
        byte[] utf16 = sample("eligible.json").getBytes(Charset.forName("UTF-16"));
        assertEquals(eligibleAssessed, run(utf16, "-", "--encoding", "UTF-16").out());
        byte[] gbk = (eligible + "\n" + nearMiss).getBytes(Charset.forName("GBK"));
        assertEquals(
                eligibleAssessed + nearMissAssessed,
                run(gbk, "-", "--encoding", "GBK").out());
    }

    @Test
    void firstLineOfStandardInputThatIsTooLongIsReportedAndTheOthersAreAssessed() {
        String tooLong = "{" + "x".repeat(ApplicationJson.MAX_CHARACTERS);
        Run run = run(tooLong + "\n" + eligible, "-");
        assertTrue(run.err().startsWith("-:1:1: the document is larger than the limit"), run.err());
        assertEquals(
                error("-", 1, "", 1, 1, "the document is larger than the limit of 4194304 characters")
                        + eligibleAssessed,
                run.out());
        assertEquals(2, run.exit());
    }

    @Test
    void endlessInputEndsWhenNobodyReadsTheOutput() throws IOException {
        ByteSource line = ByteSource.wrap((eligible + "\n").getBytes(UTF_8));
        InputStream endless = ByteSource.concat(Iterables.cycle(line)).openStream();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        OutputStream head = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (b == '\n' && read.size() > 3 * eligibleAssessed.getBytes(UTF_8).length) {
                    throw new IOException("Broken pipe");
                }
                read.write(b);
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(0, Main.run(assess("-"), endless, head, err));
        assertEquals("", err.toString(UTF_8));
    }

    @Test
    void outputIsAFileAndNothingIsLeftBesideIt() throws IOException {
        Path output = directory.resolve("out");
        String input = file("forms.ndjson", nearMiss, eligible);
        Files.writeString(output, "what was there before ".repeat(10_000));
        Run run = run("", input, "--output", output.toString());
        assertEquals("", run.out() + run.err());
        assertEquals(1, run.exit());
        assertEquals(nearMissAssessed + eligibleAssessed, Files.readString(output));
        assertFalse(Files.exists(directory.resolve("out.resume")));

        assertEquals(
                1,
                run(nearMiss + "\n" + nearMiss, "-", "--output", output.toString())
                        .exit());
        assertEquals(nearMissAssessed + nearMissAssessed, Files.readString(output));

        ByteArrayOutputStream text = new ByteArrayOutputStream();
        List<String> arguments = List.of("assess", "--format=json", "--lang=en", "--output", output + "", input);
        assertEquals(1, Main.run(arguments, InputStream.nullInputStream(), text, text));
        assertEquals("", text.toString(UTF_8));
        assertTrue(Files.readString(output).startsWith("[\n{"));
        try (var files = Files.list(directory)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void outputIsNeverAFileThatIsRead() throws IOException {
        String input = file("forms.ndjson", eligible);
        Run run = run(
                "", input, "--output", directory.resolve("x/../forms.ndjson").normalize() + "");
        assertEquals(input + ": this is an input file; choose another file for the output\n", run.err());
        assertEquals(eligible, Files.readString(Path.of(input)));
    }

    @Test
    void resumeSaysWhatItNeeds() throws IOException {
        String needs = "command line: --resume needs --format ndjson and --output FILE";
        String input = file("forms.ndjson", eligible);
        assertTrue(run("", input, "--resume").err().startsWith(needs));
        MainTest.assertRefused(needs, "assess", "--lang=en", input, "--resume", "--output", "x");
        Run pipe = run(eligible, "-", "--resume", "--output", directory.resolve("out") + "");
        assertEquals("--resume needs regular files; standard input and pipes cannot be read twice\n", pipe.err());
        assertEquals(2, pipe.exit());
        assertFalse(Files.exists(directory.resolve("out")));
    }

    @Test
    void resumeBeginsWhereNothingWasInterrupted() throws IOException {
        Path output = directory.resolve("out");
        assertEquals(
                0,
                run("", file("forms.ndjson", eligible), "--resume", "--output", output + "")
                        .exit());
        assertEquals(eligibleAssessed, Files.readString(output));
    }

    @Test
    void progressIsShownWhereItIsAskedForAndNotInAPipe() throws IOException {
        String input = file("forms.ndjson", Collections.nCopies(20, eligible).toArray(String[]::new));
        assertEquals("", run("", input).err());
        assertEquals("", run("", input, "--progress", "never").err());
        String shown = run("", input, "--progress", "always").err();
        assertTrue(shown.isEmpty() || (shown.contains("% ") && shown.endsWith("\r\u001b[K")), shown);
        assertTrue(run("", input, "--progress", "yes")
                .err()
                .startsWith("command line: unknown value \"yes\"; --progress takes auto, always or never"));
    }
}
