package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ObjectArrays;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line refuses, and how; the process itself is tried by {@link CommandLineIT}. */
class MainTest {
    private static final String ELIGIBLE = "../../cluster-model/samples/eligible.json";

    @TempDir
    private Path directory;

    record Run(int exit, String out, String err) {}

    static Run run(String... arguments) {
        return run(new byte[0], arguments);
    }

    private static Run run(byte[] in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(List.of(arguments), new ByteArrayInputStream(in), out, err);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    static void assertRefused(String expected, String... arguments) {
        Run run = run(arguments);
        assertEquals(2, run.exit(), run.toString());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith(expected), run.err());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    @Test
    void helpIsAskedForAsACommandToo() {
        assertEquals(run("--help", "--lang", "en"), run("help", "--lang", "en"));
        assertEquals(run("check", "--help"), run("help", "check"));
    }

    @Test
    void theHelpOfACommandThatIsNotThereIsRefused() {
        String expected = "command line: unknown command \"chekc\"; expected one of assess, ";
        assertRefused(expected, "help", "chekc", "--lang", "en");
        assertRefused(expected, "chekc", "--help", "--lang", "en");
        assertTrue(run("help", "chekc", "--lang", "en").err().contains("; did you mean \"check\"?"));
    }

    static Set<String> commands() {
        return Main.COMMANDS.keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandSaysTheSameMadeAloneAndBesideTheOthers(String command) {
        Run alone = run(command, "--help", "--lang", "en");
        assertEquals(0, alone.exit(), alone.err());
        assertTrue(alone.out().startsWith("Usage: java -jar cluster.jar " + command + " "), alone.out());
        assertEquals(alone, run("--lang", "en", command, "--help"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assess --fromat json x | unknown option \"--fromat\"",
                "assess --format xml x | unknown format \"xml\"; expected one of text, json, ndjson, markdown, html",
                "assess | missing: FILE",
                "assess x --rules | missing: --rules DIR",
                "assess --foo | unknown option \"--foo\"",
                "sweep --criterium x --from 1 --to 2 --applications y | unknown option \"--criterium\"; did you mean \"--criterion\"?",
                "sweep x | missing: --criterion CRITERION, --from NUMBER, --to NUMBER, --applications FILE",
                "test --rule-set x | \"x\" is not a built-in rule set; expected one of liaoning-2023, national-2022, shanghai-2024, yunnan; for a directory of your own, name it without --rule-set",
                "new d --extends x | \"x\" is not a built-in rule set; expected one of liaoning-2023, national-2022, shanghai-2024, yunnan",
                "asess x | unknown command \"asess\"; expected one of assess, ",
                "bogus | unknown command \"bogus\"; expected one of assess, verify, why, convert, new, check, fmt, test, watch, mutate, diff, sweep, rule-sets, rules, thresholds, book, words, fields, lsp, keys, schema, template",
                "fields extra | one argument too many: \"extra\"",
                "diff a b c | one argument too many: \"c\"",
                "rules yunnan | one argument too many: \"yunnan\"; did you mean \"--rule-set yunnan\"?",
                "book src | one argument too many: \"src\"; did you mean \"--rules src\"?",
                "book src2 | one argument too many: \"src2\"",
                "assess --rule-set national-2023 x | \"national-2023\" is not a built-in rule set; expected one of liaoning-2023, national-2022, shanghai-2024, yunnan;",
                "assess --rules a --rule-set b x | --rule-set and --rules cannot be used together",
                "assess --engine mvel x | unknown engine \"mvel\"; expected one of drools, direct",
                "assess --encoding FOO x | unknown character set \"FOO\"",
                "assess --format text --format json x | option --format FORMAT can be given only once",
            })
    void whatIsWrongWithTheCommandIsSaidWithAHint(String command, String message) {
        String[] arguments = (command + " --lang=en")
                .replace(" --rules --lang=en", " --lang=en --rules")
                .split(" ");
        assertRefused("command line: " + message, arguments);
        String known = message.startsWith("unknown command") ? "" : arguments[0] + " ";
        assertTrue(run(arguments).err().contains("see: java -jar cluster.jar " + known + "--help"));
    }

    @Test
    void anOptionAfterTwoDashesIsToBeWrittenBeforeThem() {
        String[] arguments = {"check", "--lang", "en", "--", "x", "--format", "json"};

        assertRefused(
                "command line: everything after \"--\" is a file or directory; write the option \"--format\" before it",
                arguments);
    }

    @Test
    void bothEnginesGiveTheSameBytes() {
        String sample = "../../cluster-model/samples/near-miss.json";
        Run session = run("assess", sample, "--format", "json");

        assertEquals(session, run("assess", sample, "--format", "json", "--engine", "direct"));
        assertEquals(1, session.exit(), session.toString());
    }

    @Test
    void unknownLanguageIsRefusedInChinese() {
        assertRefused("命令行：没有语言“fr”，应为 zh 或 en", "assess", "--lang", "fr", "x");
    }

    @Test
    void everyUnreadableDocumentIsNamedWithItsPlaceAndNothingIsWritten() throws IOException {
        Path bad = file("bad.json", "{\"edition\": \"2022\",\n  \"basics\": {\"area\": \"x\", \"\\u001b[31m\": 1}}");
        Path empty = file("empty.json", "");
        Path none = directory.resolve("none.json");
        Run run = run("assess", "--lang", "en", ELIGIBLE, bad + "", empty + "", none + "", directory + "");
        assertEquals(2, run.exit());
        assertEquals("", run.out());
        List<String> lines = run.err().lines().toList();
        assertEquals(5, lines.size(), run.err());
        assertEquals(
                bad + ":2:22: /basics/area: \"x\" cannot be written here; write a number, or \"无\" where there is none",
                lines.get(0));
        assertTrue(lines.get(1).startsWith(bad + ":2:27: /basics: there is no \"\\u001b[31m\" here"), lines.get(1));
        assertTrue(lines.get(2).startsWith(empty + ":1:1: the document is empty"), lines.get(2));
        assertEquals(none + ": no such file or directory; check the path", lines.get(3));
        assertEquals(
                directory + ": this is a directory; name the files in it, for example " + directory + "/*.json",
                lines.get(4));
    }

    @Test
    void anAssessmentInPlaceOfAFormIsOneProblem() throws IOException {
        Path assessed = file(
                "assessed.json", run("assess", ELIGIBLE, "--format", "json").out());
        Path line = file(
                "assessed.ndjson", run("assess", ELIGIBLE, "--format", "ndjson").out());
        String problem = ":1:1: expected a declaration form, found an assessment; give the form that was assessed, or"
                + " check the assessment with verify\n";

        Run run = run("assess", "--lang", "en", assessed + "", line + "");
        assertEquals(assessed + problem + line + problem, run.err());
        assertEquals(2, run.exit());
        Run lines = run("assess", "--lang", "en", "--format", "ndjson", line + "");
        assertTrue(
                lines.out().contains("\"errors\":[{\"pointer\":\"\",\"line\":1,\"column\":1,\"message\":\"expected a"),
                lines.out());
        assertEquals(1, lines.out().lines().count());
    }

    @Test
    void aDirectoryInPlaceOfTheOnlyFileIsToBeOneFile() {
        assertRefused(
                directory + ": this is a directory; name a file in it\n",
                "why",
                directory + "",
                "standard.total-output",
                "--lang=en");
    }

    @Test
    void problemInALineHasTheLineOfTheFile() throws IOException {
        String good = Files.readString(Path.of(ELIGIBLE)).replace("\n", "");
        Path file = file("forms.NDJSON", good + "\r\n\n  \n{\"edition\":\"2022\",\"basics\":{\"area\":[]}}\n{");
        Run run = run("assess", file + "");
        assertEquals(2, run.exit());
        assertEquals(2, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith(file + ":4:36: /basics/area: "), run.err());
        assertTrue(run.err().contains(file + ":5:"), run.err());
    }

    @Test
    void fileOfLinesWithoutADocumentIsRefused() throws IOException {
        assertRefused(directory.resolve("a.ndjson") + ":1:1: 文件为空", "assess", file("a.ndjson", "\n \r\n") + "");
        assertRefused(directory.resolve("a.json") + ":1:1: 数组为空，至少应有一项", "assess", file("a.json", "[]") + "");
    }

    @Test
    void severalFormsAreAnArrayWhateverTheyAreIn() throws IOException {
        String form = Files.readString(Path.of(ELIGIBLE));
        Path array = file("a.json", "[" + form + "," + form + "]");
        Path lines = file("a.jsonl", form.replace("\n", "") + "\n" + form.replace("\n", ""));
        String two = run("assess", "--format=json", ELIGIBLE, ELIGIBLE).out();
        assertTrue(two.startsWith("[\n{\n  \"format\" : 1,"), two);
        assertEquals(two, run("assess", "--format=json", array + "").out());
        assertEquals(two, run("assess", "--format=json", lines + "").out());
        assertEquals(
                two,
                run(Files.readAllBytes(lines), "assess", "--format=json", "-").out());
        Path one = file("one.json", "[" + form + "]");
        assertEquals(
                run("assess", "--format=json", ELIGIBLE).out(),
                run("assess", "--format=json", one + "").out());
        byte[] utf16 = Files.readString(lines).getBytes(Charset.forName("UTF-16"));
        Path wide = Files.write(directory.resolve("wide.ndjson"), utf16);
        assertEquals(
                two,
                run("assess", "--format=json", "--encoding=UTF-16", wide + "").out());
    }

    @Test
    void inputIsNeverOverwritten() throws IOException {
        Path form = file("a.json", Files.readString(Path.of(ELIGIBLE)));
        Path link = Files.createSymbolicLink(directory.resolve("link"), form);
        assertRefused(link + ": 是输入文件", "assess", form + "", "--output", link + "");
        assertEquals(Files.readString(Path.of(ELIGIBLE)), Files.readString(form));
    }

    @Test
    void outputThatCannotBeWrittenIsSaidWithTheReason() {
        Path nowhere = directory.resolve("no/x");
        assertRefused(
                "the result cannot be written: " + nowhere + ": the directory of this file does not exist; create it",
                "assess",
                "--lang=en",
                ELIGIBLE,
                "--output",
                nowhere + "");
    }

    @Test
    void exitCodeIsTheSameWhereNobodyCanBeTold() {
        OutputStream full = failing("No space left on device");
        assertEquals(2, Main.run(List.of("assess", "nowhere"), System.in, OutputStream.nullOutputStream(), full));
        assertEquals(2, Main.run(List.of("asess"), System.in, OutputStream.nullOutputStream(), full));
        assertEquals(2, Main.run(List.of("assess", ELIGIBLE), System.in, full, full));
    }

    @Test
    void encodingOfTheFormsCanBeNamed() throws IOException {
        byte[] gbk = Files.readString(Path.of(ELIGIBLE)).getBytes(Charset.forName("GBK"));
        Run run = run(gbk, "assess", "--encoding", "GBK", "-");
        assertEquals(run("assess", ELIGIBLE).out(), run.out());
        assertEquals(0, run.exit(), run.err());
        assertTrue(run(gbk, "assess", "-").err().endsWith("或指定编码 GBK（--encoding GBK）\n"));
        String english = "or read it as GBK (--encoding GBK)";
        assertTrue(run(gbk, "assess", "--lang=en", "-").err().endsWith(english + "\n"));
        assertTrue(run(gbk, "assess", "--lang=en", "--format=ndjson", "-").out().contains(english + "\"}"));
    }

    @Test
    void encodingOfTheFormsOfAComparisonCanBeNamed() throws IOException {
        Path gbk = directory.resolve("gbk.json");
        Files.write(gbk, Files.readString(Path.of(ELIGIBLE)).getBytes(Charset.forName("GBK")));
        String[] diff = {"diff", "national-2022", "yunnan", "--applications"};
        Run plain = run(ObjectArrays.concat(diff, ELIGIBLE));
        Run run = run(ObjectArrays.concat(diff, new String[] {gbk + "", "--encoding", "GBK"}, String.class));
        assertEquals(0, run.exit(), run.err());
        assertEquals(plain.out(), run.out());
    }

    @Test
    void nameThatDidNotSurviveTheLocaleSaysWhatToDo() {
        assertRefused("\uFFFD\uFFFD.json: 文件名无法在当前系统语言环境下读出", "assess", "\uFFFD\uFFFD.json");
        assertRefused("a\\u0000b: this file name cannot be read", "assess", "--lang=en", "a\0b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess ''",
                "assess x --rules ''",
                "check ''",
                "fmt ''",
                "test ''",
                "watch ''",
                "thresholds ''",
                "diff national-2022 ''",
                "convert '' out.json"
            })
    void anEmptyNameIsNotTheWorkingDirectory(String command) {
        String[] arguments = (command + " --lang en").replace("''", "\0").split(" ");
        Run run = run(Arrays.stream(arguments).map(one -> one.replace("\0", "")).toArray(String[]::new));
        assertEquals(2, run.exit(), run.out());
        assertTrue(run.err().lines().toList().contains("the name is empty; name a file or directory"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "mutate", "check", "watch", "thresholds", "diff national-2022", "book --rules"})
    void aFileInPlaceOfARuleDirectoryIsRefusedInTheSameWords(String command) {
        String[] arguments = (command + " " + ELIGIBLE + " --lang en").split(" ");
        assertRefused(ELIGIBLE + ": this is a file; a directory of rules is expected\n", arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thresholds national", "diff national-2022 national"})
    void whatIsNeitherADirectoryNorBuiltInIsToldWithWhatIsBuiltIn(String command) {
        assertRefused(
                "national: no such directory, and no built-in rule set of that name (liaoning-2023, national-2022, "
                        + "shanghai-2024, yunnan); check the path\n",
                (command + " --lang en").split(" "));
    }

    @Test
    void argumentsAreNeitherExpandedNorTakenForOptionsBehindTwoDashes() {
        assertRefused("@x: no such file", "assess", "--lang", "en", "@x");
        assertRefused("--lang: 没有此文件", "assess", "--", "--lang");
    }

    @Test
    void problemsOfRulesAreSaidLikeThoseOfForms() throws IOException {
        Path yaml = file("ruleset.yaml", "id: x\n");
        Run run = run("assess", "--lang", "en", "--rules", directory + "", directory.resolve("none.json") + "");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("none.json: no such file"), run.err());
        assertTrue(run.err().contains(yaml + ":1:1: \"title\" is missing"), run.err());
        assertRefused(yaml + ": this is a file", "assess", "--lang", "en", "--rules", yaml + "", ELIGIBLE);
        assertRefused("nowhere: 没有此文件或目录", "assess", "--rules", "nowhere", ELIGIBLE);
    }

    @Test
    void fullDiskIsSaidAndABrokenPipeIsNot() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> arguments = List.of("assess", ELIGIBLE);
        assertEquals(2, Main.run(arguments, System.in, failing("No space left on device"), err));
        assertEquals("无法写出结果：标准输出: 磁盘空间已满\n", err.toString(UTF_8));
        err.reset();
        assertEquals(0, Main.run(arguments, System.in, failing("Broken pipe"), err));
        assertEquals("", err.toString(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"near-miss, 1", "no-such-form, 2", "eligible, 0"})
    void aReaderWhoLeavesDuringAFormDoesNotChangeTheExitCode(String form, int exit) throws IOException {
        String json = form.equals("no-such-form")
                ? "{"
                : Files.readString(Path.of(ELIGIBLE).resolveSibling(form + ".json"));
        byte[] line = (json.replace("\n", "") + "\n").getBytes(UTF_8);
        List<String> arguments = List.of("assess", "--format", "ndjson", "-");

        int actual = Main.run(
                arguments, new ByteArrayInputStream(line), failing("Broken pipe"), new ByteArrayOutputStream());

        assertEquals(exit, actual);
    }

    @Test
    void whateverHappensThereIsOneLineAndNoTrace() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) {
                throw new UnsupportedOperationException("on purpose\n\tat x.Y");
            }
        };
        assertEquals(2, Main.run(List.of("assess", ELIGIBLE, "--lang", "en"), System.in, broken, err));
        assertEquals(
                "internal error: java.lang.UnsupportedOperationException: on purpose at x.Y\n", err.toString(UTF_8));
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
