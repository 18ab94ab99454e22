package org.clusterrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clusterrules.cli.CommandLine.Result;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where results may be written, by every command that writes a file; a process of its own is tried by {@link DestinationIT}. */
class DestinationTest {
    private static final Path ELIGIBLE = Path.of("../../cluster-model/samples/eligible.json");

    @TempDir
    private Path directory;

    private Path rules;
    private Path form;

    @BeforeEach
    void prepare() throws IOException {
        form = Files.copy(ELIGIBLE, directory.resolve("form.json"));
        rules = directory.resolve("rules");
        assertEquals(0, CommandLine.run("new", rules + "").exit());
        Path base = directory.resolve("base");
        assertEquals(0, CommandLine.run("new", base + "").exit());
        Files.writeString(
                rules.resolve("ruleset.yaml"),
                Files.readString(rules.resolve("ruleset.yaml")).replace("extends: national-2022", "extends: ../base"));
        Files.copy(ELIGIBLE, rules.resolve("own.json"));
        Files.writeString(
                rules.resolve("standard.cases.yaml"),
                "base: own.json\n" + Files.readString(rules.resolve("standard.cases.yaml")));
    }

    /** Returns every file by its name, with what is in it. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }

    private List<List<String>> commands(Path output) {
        return List.of(
                List.of("assess", form + "", "--rules", rules + "", "--output", output + ""),
                List.of("assess", form + "", "--rules", rules + "", "--format", "ndjson", "--output", output + ""),
                List.of("book", "--rules", rules + "", "--output", output + ""),
                List.of("test", rules + "", "--junit", output + ""));
    }

    private static Result run(List<String> command) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--lang", "en"));
        return CommandLine.run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules/ruleset.yaml",
                "rules/standard.drl",
                "rules/standard.cases.yaml",
                "rules/own.json",
                "base/ruleset.yaml",
                "base/standard.drl"
            })
    void noFileOfARuleDirectoryIsWrittenOverByAnyName(String name) throws IOException {
        Path read = directory.resolve(name);
        Path hard = Files.createLink(directory.resolve("hard.md"), read);
        Path soft = Files.createSymbolicLink(directory.resolve("soft.md"), read);
        Map<String, String> before = files();
        for (Path output : List.of(read, hard, soft)) {
            for (List<String> command : commands(output)) {
                Result result = run(command);
                assertEquals(
                        output + ": this is an input file; choose another file for the output\n",
                        result.err(),
                        command.toString());
                assertEquals(2, result.exit());
                assertEquals("", result.out());
                assertEquals(before, files());
            }
        }
    }

    @Test
    void witnessesAreNotWrittenOverWhatIsRead() throws IOException {
        Path forms = Files.createDirectory(directory.resolve("forms"));
        Path read = Files.copy(ELIGIBLE, forms.resolve("standard.total-output.json"));
        List<String> diff = List.of("diff", "national-2022", "yunnan", "--applications", read + "", "--witnesses");
        Map<String, String> before = files();
        List<String> into = new ArrayList<>(diff);
        into.add(forms + "");
        assertEquals(
                read + ": this is an input file; choose another file for the output\n",
                run(into).err());
        assertEquals(before, files());

        into.set(into.size() - 1, form + "");
        assertEquals(
                form + ": this is not a directory; name another one\n",
                run(into).err());
        assertEquals(before, files());
    }

    @Test
    void otherFilesInARuleDirectoryAreReplaced() throws IOException {
        Path book = rules.resolve("book.md");
        for (int i = 0; i < 2; i++) {
            Result result = run(List.of("book", "--rules", rules + "", "--output", book + ""));
            assertEquals("", result.err());
            assertEquals(0, result.exit());
        }
        Path json = rules.resolve("result.json");
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    "",
                    run(List.of("assess", form + "", "--format", "json", "--output", json + ""))
                            .err());
        }
    }

    @Test
    void linkStaysALinkAndOneThatLeadsNowhereIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("report"), "before");
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("report"));
        Path nowhere = Files.createSymbolicLink(directory.resolve("dangling"), Path.of("nowhere"));
        Path circle = Files.createSymbolicLink(directory.resolve("circle"), Path.of("circle"));
        for (List<String> command : commands(link)) {
            Files.writeString(file, "before");
            assertEquals("", run(command).err(), command.toString());
            assertTrue(Files.isSymbolicLink(link));
            assertFalse(Files.readString(file).startsWith("before"));
        }
        for (Path refused : List.of(nowhere, circle)) {
            for (List<String> command : commands(refused)) {
                Result result = run(command);
                assertEquals(
                        "the result cannot be written: " + refused
                                + ": the target of this link does not exist; name the file itself\n",
                        result.err());
                assertEquals(2, result.exit());
            }
        }
        assertFalse(Files.exists(directory.resolve("nowhere")));
    }

    @Test
    void linkThatSomebodyElsePlantedIsNotFollowed() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "secret");
        Path link = Files.createSymbolicLink(directory.resolve("link"), secret);
        try {
            Files.getFileAttributeView(link, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setOwner(
                            link.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        } catch (FileSystemException e) {
            Assumptions.abort("only the superuser gives files away");
        }
        for (List<String> command : commands(link)) {
            assertTrue(run(command).err().contains("this link belongs to another user"), command.toString());
        }
        assertEquals("secret", Files.readString(secret));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no/x | the directory of this file does not exist; create it, or check the path",
                "rules | this is a directory; name a file in it",
                "form.json/x | the directory of this file does not exist",
                "form.json/x/y | a part of the path is a file, not a directory",
            })
    void whyAFileCannotBeWrittenIsSaid(String name, String reason) throws IOException {
        Map<String, String> before = files();
        for (List<String> command : List.of(
                List.of("assess", form + "", "--output", directory.resolve(name) + ""),
                List.of("book", "--output", directory.resolve(name) + ""))) {
            Result result = run(command);
            assertTrue(
                    result.err().startsWith("the result cannot be written: " + directory.resolve(name) + ": " + reason),
                    result.err());
            assertEquals(2, result.exit());
            assertEquals(before, files());
        }
    }

    @Test
    void emptyNameOfAnOutputIsRefused() {
        assertEquals(
                "the result cannot be written: the name is empty; name a file or directory\n",
                run(List.of("assess", form + "", "--output", "")).err());
    }

    /** Opening a device says on its own whether it takes something. */
    @Test
    void devicesAreWrittenToAndNotReplaced() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full));
        for (List<String> command : commands(full)) {
            Result result = run(command);
            assertEquals("the result cannot be written: /dev/full: no space is left on the disk\n", result.err());
            assertEquals(2, result.exit());
            assertFalse(Files.isRegularFile(full));
        }
        for (List<String> command : commands(Path.of("/dev/null"))) {
            assertEquals("", run(command).err());
            assertFalse(Files.isRegularFile(Path.of("/dev/null")));
        }
    }

    /** The virtual machine runs in-process here, so that standard output is what the test takes. */
    @ParameterizedTest
    @ValueSource(strings = {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"})
    void standardOutputHasNames(String name) {
        Assumptions.assumeTrue(Files.exists(Path.of(name)));
        Result expected = CommandLine.run("assess", form + "");
        assertEquals(expected, CommandLine.run("assess", form + "", "--output", name));
    }

    @Test
    void newDirectoryIsWholeOrNotThere() throws IOException {
        assertEquals(
                form + ": this is not a directory; name another one\n",
                run(List.of("new", form + "")).err());
        assertEquals(
                rules + ": this directory is not empty; name a new one\n",
                run(List.of("new", rules + "")).err());
    }
}
