package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.cli.InterruptedRun.Result;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is continued with the same input, rules and options, or with others. */
class ResumedRunTest {
    private static final Path SAMPLES = Path.of("../../cluster-model/samples");

    @TempDir
    private Path directory;

    private Path output;
    private String eligible;
    private String nearMiss;

    @BeforeEach
    void readSamples() throws IOException {
        output = directory.resolve("out.ndjson");
        eligible = Files.readString(SAMPLES.resolve("eligible.json")).replace("\n", "");
        nearMiss = Files.readString(SAMPLES.resolve("near-miss.json")).replace("\n", "");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private void assertContinued(InterruptedRun run, int forms) throws IOException {
        run.leaveAfter(forms);
        Result resumed = run.resume();
        assertFalse(resumed.isRefused(), () -> "after " + forms + " forms: " + resumed.problems());
        assertEquals(run.result.exit(), resumed.exit());
        assertArrayEquals(run.whole, Files.readAllBytes(output));
        assertFalse(Files.exists(run.note));
    }

    /** Refused for a difference in the input, and nothing was changed. */
    private void assertOtherInput(InterruptedRun run, List<String> files, String difference) throws IOException {
        Map<String, String> before = InterruptedRun.fingerprints(directory);
        Result resumed = run.resume(files);
        assertTrue(resumed.isRefused());
        List<String> problems = resumed.problems();
        assertTrue(problems.get(0).startsWith(output + ": cannot be continued: " + difference), problems.get(0));
        assertEquals(
                output + ": run it again with the same input, rules and options, or delete " + run.note
                        + " to start again",
                problems.get(problems.size() - 1));
        assertEquals(before, InterruptedRun.fingerprints(directory));
    }

    @Test
    void runIsContinuedAfterAnyFormOfAnyFile() throws IOException {
        String lines = file("lines.jsonl", "\n" + nearMiss + "\n \n{\n" + eligible + "\n\n");
        String array = file("array.json", "[" + eligible + ",\n" + nearMiss + ", 5]");
        String one = file("one.json", Files.readString(SAMPLES.resolve("half-filled.json")));
        String empty = file("empty.jsonl", "");
        String middleOfALine = file("last.ndjson", eligible + "\n" + eligible.substring(0, 5000));
        InterruptedRun run = new InterruptedRun(output, UTF_8, lines, array, one, empty, middleOfALine);
        assertEquals(10, run.forms());
        for (int forms = 0; forms <= run.forms(); forms++) {
            assertContinued(run, forms);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16", "UTF-16LE"})
    void runIsContinuedInAnyCharacterSet(String name) throws IOException {
        Charset charset = Charset.forName(name);
        Path forms = directory.resolve("forms.ndjson");
        Files.write(forms, (eligible + "\n" + nearMiss + "\n" + eligible + "\n").getBytes(charset));
        InterruptedRun run = new InterruptedRun(output, charset, forms.toString());
        assertEquals(1, run.result.exit());
        for (int done = 0; done <= run.forms(); done++) {
            assertContinued(run, done);
        }
    }

    @Test
    void exitCodeCountsTheFormsBeforeTheInterruption() throws IOException {
        String unreadable = file("unreadable.ndjson", eligible + "\n" + nearMiss + "\n{\n" + eligible);
        InterruptedRun run = new InterruptedRun(output, UTF_8, unreadable);
        assertEquals(2, run.result.exit());
        assertEquals(1, run.result.problems().size());
        run.leaveAfter(3);
        String before = "forms that could not be read before the interruption: 1;"
                + " what is wrong with them is on their lines of the output";
        assertEquals(new Result(2, false, List.of(before)), run.resume());
        run.leaveAfter(2);
        assertEquals(run.result, run.resume());

        InterruptedRun failing = new InterruptedRun(output, UTF_8, file("failing.ndjson", nearMiss + "\n" + eligible));
        assertEquals(new Result(1, false, List.of()), failing.result);
        failing.leaveAfter(1);
        assertEquals(failing.result, failing.resume());
        InterruptedRun passing = new InterruptedRun(output, UTF_8, file("passing.ndjson", eligible + "\n" + eligible));
        passing.leaveAfter(1);
        assertEquals(new Result(0, false, List.of()), passing.resume());
    }

    @Test
    void enginesGiveTheSameBytesSoEitherContinuesTheOther() throws IOException {
        String forms = file("forms.ndjson", nearMiss + "\n" + eligible);
        InterruptedRun direct = new InterruptedRun(output, UTF_8, forms);
        direct.leaveAfter(1);
        CommandLine.Result drools = CommandLine.run(
                "assess", "--lang=en", "--format=ndjson", "--output=" + output, "--resume", "--engine=drools", forms);
        assertEquals(new CommandLine.Result(1, "", ""), drools);
        assertArrayEquals(direct.whole, Files.readAllBytes(output));
    }

    @Test
    void optionsOnWhichTheOutputDependsAreCompared() throws IOException {
        String forms = file("forms.ndjson", nearMiss + "\n" + eligible);
        new InterruptedRun(output, UTF_8, forms).leaveAfter(1);
        Map<String, String> before = InterruptedRun.fingerprints(directory);
        CommandLine.Result other = CommandLine.run(
                "assess",
                "--format=ndjson",
                "--output=" + output,
                "--resume",
                "--rule-set=yunnan",
                "--encoding=GBK",
                forms);
        List<String> problems = other.err().lines().toList();
        assertEquals(5, problems.size(), other.err());
        assertEquals(output + ": 不能继续：--rule-set 在中断时为“national-2022”，现在为“yunnan”", problems.get(0));
        assertTrue(problems.get(1).startsWith(output + ": 不能继续：--rule-set, SHA-256 在中断时为“"), other.err());
        assertEquals(output + ": 不能继续：--lang 在中断时为“en”，现在为“zh”", problems.get(2));
        assertEquals(output + ": 不能继续：--encoding 在中断时为“UTF-8”，现在为“GBK”", problems.get(3));
        assertEquals(2, other.exit());
        assertEquals(before, InterruptedRun.fingerprints(directory));
    }

    @Test
    void rulesThatWereEditedAreOtherRules() throws IOException {
        Path rules = directory.resolve("rules");
        assertEquals(0, CommandLine.run("new", rules.toString()).exit());
        RuleSetInfo before = RuleSet.load(rules).info();
        Path manifest = rules.resolve("ruleset.yaml");
        Files.writeString(manifest, Files.readString(manifest) + "\n# edited\n");
        RuleSetInfo after = RuleSet.load(rules).info();
        assertNotEquals(
                AssessCommand.options(before, UTF_8, InterruptedRun.WORDS),
                AssessCommand.options(after, UTF_8, InterruptedRun.WORDS));
    }

    @Test
    void inputThatWasEditedIsRefusedAlsoWithTheSameSizeAndTime() throws IOException {
        String first = file("first.ndjson", eligible + "\n");
        String second = file("second.ndjson", nearMiss + "\n");
        InterruptedRun run = new InterruptedRun(output, UTF_8, first, second);
        run.leaveAfter(1);
        FileTime time = Files.getLastModifiedTime(Path.of(second));
        String otherProvince = nearMiss.replace("虚构省", "虚拟省");
        for (String edited : List.of(otherProvince + "\n", nearMiss, nearMiss + "\n\n", "")) {
            file("second.ndjson", edited);
            Files.setLastModifiedTime(Path.of(second), time);
            assertOtherInput(run, List.of(first, second), "FILE 2 was \"" + second + ", SHA-256 ");
        }
        file("second.ndjson", nearMiss + "\n");
        assertContinued(run, 1);
    }

    @Test
    void otherFilesAreRefusedAndSoAreTheSameInAnotherOrder() throws IOException {
        String a = file("a.ndjson", eligible);
        String b = file("b.ndjson", nearMiss);
        String copy = file("c.ndjson", nearMiss);
        InterruptedRun run = new InterruptedRun(output, UTF_8, a, b);
        run.leaveAfter(1);
        assertOtherInput(run, List.of(b, a), "FILE 1 was \"" + a);
        assertOtherInput(run, List.of(a), "FILE 2 was \"" + b);
        assertOtherInput(run, List.of(a, copy), "FILE 2 was \"" + b);
        assertOtherInput(run, List.of(a, b, copy), "FILE 3 was \"(none)\" when");
        // The output has the name of a file where a form cannot be read.
        assertOtherInput(run, List.of(directory + "/./a.ndjson", b), "FILE 1 was \"" + a);
        assertContinued(run, 1);
    }

    @Test
    void inputThatChangesWhileItIsReadEndsTheRun() throws IOException {
        String first = file("first.ndjson", eligible + "\n");
        for (String name : List.of("second.ndjson", "second.json")) {
            String second = file(name, nearMiss);
            InputFiles input = InterruptedRun.input(UTF_8, List.of(first, second));
            try (OutputFile file =
                    OutputFile.open(output, InterruptedRun.options(UTF_8), input, false, InterruptedRun.WORDS)) {
                file(name, nearMiss + " ");
                UnreadableException refusal =
                        assertThrows(UnreadableException.class, () -> InterruptedRun.run(input, file));
                assertEquals(
                        second + ": this file changed while it was being read, so the output is not complete;"
                                + " start again",
                        refusal.getMessage());
            }
            Path note = RunNote.path(output);
            CommandLine.Result resumed = CommandLine.run(
                    "assess", "--lang=en", "--format=ndjson", "--output=" + output, "--resume", first, second);
            assertTrue(resumed.err().startsWith(output + ": cannot be continued: FILE 2 was "), resumed.err());
            Files.delete(note);
        }
    }

    @Test
    void timesOfFilesDoNotMatter() throws IOException {
        String forms = file("forms.ndjson", nearMiss + "\n" + eligible);
        InterruptedRun run = new InterruptedRun(output, UTF_8, forms);
        for (String time : List.of("1970-01-02T00:00:00Z", "2037-12-31T00:00:00Z")) {
            run.leaveAfter(1);
            for (Path file : List.of(output, run.note, Path.of(forms))) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
            }
            assertEquals(run.result, run.resume(), time);
            assertArrayEquals(run.whole, Files.readAllBytes(output));
        }
    }
}
