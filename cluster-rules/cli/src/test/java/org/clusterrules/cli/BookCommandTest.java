package org.clusterrules.cli;

import static org.clusterrules.cli.MainTest.assertRefused;
import static org.clusterrules.cli.MainTest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookCommandTest {
    private static final String CITY = "../workbench/src/test/resources/org/clusterrules/book/city";

    @TempDir
    private Path directory;

    @Test
    void theBookIsWrittenToStandardOutputOrWholeToAFile() throws IOException {
        Path file = directory.resolve("book.html");
        String out = run("book", "--rules", CITY, "--format", "html").out();
        MainTest.Run written = run("book", "--rules", CITY, "--format", "html", "--output", file + "");

        assertEquals(0, written.exit(), written.err());
        assertEquals("", written.out());
        assertEquals(out, Files.readString(file));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void theNameOfAFormatIsReadInAnyCaseByEveryCommand() {
        assertEquals(
                run("book", "--format", "html").out(),
                run("book", "--format", "HTML").out());
        assertEquals(
                run("words", "--format", "json").out(),
                run("words", "--format", "Json").out());
    }

    @Test
    void casesBesideTheRulesStandInTheBook() {
        assertTrue(run("book", "--rules", CITY).out().contains("例：“集群占地面积”为50.01平方公里，不符合“不超过50平方公里”的要求。"));
        String national = "\"Average annual growth of cluster output (target)\" is 9.99%, which does not meet";
        assertTrue(run("book", "--lang", "en").out().contains(national));
        assertTrue(run("book", "--lang", "en", "--rule-set", "yunnan").out().contains(national));
    }

    @Test
    void whatCannotBeReadOrWrittenIsSaidAndLeavesNothing() throws IOException {
        assertRefused("command line: unknown format \"pdf\"", "book", "--lang=en", "--format", "pdf");
        assertRefused("nowhere: no such file", "book", "--lang=en", "--rules", "nowhere");
        assertRefused(
                "the result cannot be written: " + directory.resolve("no"),
                "book",
                "--lang=en",
                "--output",
                directory.resolve("no/book.md") + "");
        Files.writeString(
                directory.resolve("ruleset.yaml"), "id: x\ntitle: x\nedition: \"2022\"\nextends: national-2022\n");
        Path cases = Files.writeString(directory.resolve("standard.cases.yaml"), "standard.area: 5\n");
        assertRefused(cases + ":1:", "book", "--lang=en", "--rules", directory + "");
    }
}
