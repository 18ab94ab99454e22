package org.clusterrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.cli.CommandLine.Result;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code fmt} writes, and how it exits. */
class FmtCommandTest {
    @TempDir
    private Path folder;

    private Path rules;
    private Path standard;
    private Path cases;

    @BeforeEach
    void make() {
        rules = folder.resolve("my-rules");
        standard = rules.resolve("standard.drl");
        cases = rules.resolve("standard.cases.yaml");
        assertEquals(0, CommandLine.run("new", rules.toString()).exit());
    }

    private static Result fmt(Object... arguments) {
        List<String> all = new ArrayList<>(List.of("fmt", "--lang", "en"));
        List.of(arguments).forEach(argument -> all.add(argument.toString()));
        return CommandLine.run(all.toArray(String[]::new));
    }

    private static void edit(Path file, String what, String with) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(what), text);
        Files.writeString(file, text.replace(what, with));
    }

    @Test
    void whatNewMakesIsFormatted() {
        assertEquals(new Result(0, "files to format: 0 of 2\n", ""), fmt("--check", rules));
    }

    @Test
    void aDirectoryWithNothingToFormatIsRefused(@TempDir Path empty) {
        Result result = fmt("--check", empty);

        assertEquals(2, result.exit());
        assertTrue(result.err().startsWith(empty + ": there is no rule file (.drl)"), result.err());
    }

    @Test
    void filesAreFormattedAndMeanTheSame() throws IOException {
        String written = Files.readString(standard);
        String writtenCases = Files.readString(cases);
        String meant = RuleSet.load(rules).rules().toString();
        edit(standard, "\n    @", " @");
        edit(cases, "\n  ", "\n ");
        Result checked = fmt(rules, "--check");
        assertEquals(new Result(1, cases + "\n" + standard + "\nfiles to format: 2 of 2\n", ""), checked);
        assertTrue(Files.readString(standard).contains(" @"));

        assertEquals(new Result(0, cases + "\n" + standard + "\nfiles formatted: 2 of 2\n", ""), fmt(rules));
        assertEquals(written, Files.readString(standard));
        assertEquals(writtenCases, Files.readString(cases));
        assertEquals(meant, RuleSet.load(rules).rules().toString());
        assertEquals(new Result(0, "files formatted: 0 of 2\n", ""), fmt(rules));
    }

    @Test
    void aFileThatDoesNotReadIsLeftAloneAndTheOthersAreFormatted() throws IOException {
        edit(standard, "then", "");
        edit(cases, "\n  ", "\n ");
        String broken = Files.readString(standard);
        Result result = fmt(rules);
        assertEquals(2, result.exit());
        assertEquals(cases + "\nfiles formatted: 1 of 2\n", result.out());
        assertTrue(result.err().startsWith(standard + ":"), result.err());
        assertEquals(broken, Files.readString(standard));
    }

    @Test
    void aFileThatCannotBeWrittenIsLeftAloneAndTheOthersAreFormatted() throws IOException {
        edit(standard, "\n    @", " @");
        edit(cases, "\n  ", "\n ");
        Files.setPosixFilePermissions(cases, PosixFilePermissions.fromString("r--r--r--"));
        assertEquals(
                new Result(
                        2,
                        standard + "\nfiles formatted: 1 of 2\n",
                        cases + ": this file is write-protected; choose another file, or make it writable\n"),
                fmt(rules));
    }

    @Test
    void oneFileCanBeNamed() throws IOException {
        edit(standard, "\n    @", " @");
        edit(cases, "\n  ", "\n ");
        assertEquals(new Result(0, standard + "\nfiles formatted: 1 of 1\n", ""), fmt(standard));
        assertEquals(1, fmt("--check", rules).exit());
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("notes.txt"), "x");
        Result result = fmt(other, folder.resolve("gone.drl"));
        assertEquals(2, result.exit());
        assertEquals(
                other + ": this is neither a rule file (.drl) nor a case file (.cases.yaml)\n"
                        + folder.resolve("gone.drl")
                        + ": no such file or directory; check the path\n",
                result.err());
    }
}
