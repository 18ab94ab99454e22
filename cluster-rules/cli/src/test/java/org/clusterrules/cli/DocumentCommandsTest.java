package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clusterrules.cli.MainTest.Run;
import org.clusterrules.model.Edition;
import org.clusterrules.word.ApplicationWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on documents of word processors. */
class DocumentCommandsTest extends DocumentDirectory {
    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "html", "csv"})
    void aDocumentIsAssessedAsTheSameFormInJson(String format) {
        Run ofJson = run("assess", json + "", "--format", format);
        Run ofDocument = run("assess", docx + "", "--format", format);

        assertEquals(ofJson.out().replace("form.json", "form.docx"), ofDocument.out());
        assertEquals("", ofDocument.err());
        assertEquals(1, ofDocument.exit());
    }

    @Test
    void aDocumentIsToldByItsContentAndNotByItsName() throws IOException {
        Path named = Files.copy(docx, directory.resolve("form.ndjson"));

        assertEquals(
                run("assess", json + "", "--format", "json").out(),
                run("assess", named + "", "--format", "json").out());
    }

    @Test
    void documentsAndJsonAreAssessedTogether() {
        Run run = run("assess", json + "", docx + "", json + "", "--format", "ndjson");

        List<String> lines = run.out().lines().toList();
        assertEquals(3, lines.size());
        assertEquals(lines.get(0), lines.get(1));
        assertEquals(1, run.exit(), run.err());
    }

    @Test
    void standardInputMayBeADocument() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                List.of("assess", "-", "--format", "json"),
                new ByteArrayInputStream(Files.readAllBytes(docx)),
                out,
                err);

        assertEquals(run("assess", json + "", "--format", "json").out(), out.toString(UTF_8));
        assertEquals(1, exit, err.toString(UTF_8));
    }

    @Test
    void whatCannotBeReadIsSaidWithItsPlaceInTheDocument() throws IOException {
        Path unreadable = changed(">70.00<", ">七成左右<");
        Run run = run("assess", json + "", unreadable + "", "--format", "ndjson");

        assertEquals(2, run.exit(), run.out());
        assertTrue(run.err().startsWith(unreadable + ": 二、主导产业情况"), run.err());
        String line = run.out().lines().toList().get(1);
        assertTrue(
                line.startsWith("{\"file\":\"" + unreadable + "\",\"line\":0,\"errors\":[{\"pointer\":\"/industry/"),
                line);
        assertTrue(line.contains("\"line\":0,\"column\":0,\"place\":\"二、主导产业情况"), line);
        Path written = Files.writeString(directory.resolve("written.ndjson"), run.out(), UTF_8);
        Run verified = run("verify", written + "", json + "", unreadable + "");
        assertEquals(0, verified.exit(), verified.out() + verified.err());
    }

    @Test
    void whatIsNoDocumentOfAFormIsRefusedWithWhatToDo() throws IOException {
        Path pdf = Files.writeString(directory.resolve("form.docx.pdf"), "%PDF-1.7\n", UTF_8);

        MainTest.assertRefused(pdf + ": this is a PDF; provide ", "assess", pdf + "", "--lang", "en");
    }

    @Test
    void whatIsNamedAsADocumentAndIsNoneIsNotSaidToBeWrongJson() throws IOException {
        Path text = Files.writeString(directory.resolve("text.docx"), "集群名称：甲", UTF_8);
        Path empty = Files.writeString(directory.resolve("empty.DOC"), "", UTF_8);
        Path form = Files.copy(json, directory.resolve("json.docx"));

        MainTest.assertRefused(text + ": this is not a document of WPS or Word", "assess", text + "", "--lang", "en");
        MainTest.assertRefused(empty + ": the file is empty", "assess", empty + "", "--lang", "en");
        assertEquals(1, run("assess", form + "").exit());
    }

    @Test
    void whySaysNothingOfADocumentThatCannotBeRead() throws IOException {
        Path broken = Files.write(directory.resolve("broken.docx"), Arrays.copyOf(Files.readAllBytes(docx), 2000));

        Run run = run("why", broken + "", "standard.total-output", "--lang", "en");

        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith(broken + ": the document is damaged"), run.err());
    }

    @Test
    void aPlaceThatTheSystemRefusesIsNotItsOwnReason() {
        CliMessages messages = new CliMessages(Locale.ENGLISH);

        assertEquals(
                "/proc/x.json: the system does not allow this place to be used; choose another",
                FileArguments.describeWithFile(new FileSystemException("/proc/x.json"), messages));
    }

    @Test
    void theCommandsAgreeOnTheEndingsOfDocuments() {
        String ending = "c.doc: the ending is neither .json nor .docx";
        MainTest.assertRefused("command line: " + ending, "template", "--output", "c.doc", "--lang", "en");
        MainTest.assertRefused("command line: " + ending, "convert", json + "", "c.doc", "--lang", "en");
        for (String name : List.of("c.pdf", "c.txt", "c.json", "c")) {
            MainTest.assertRefused(
                    "command line: " + name + ": comments are written to a Word document",
                    "assess",
                    docx + "",
                    "--comments",
                    name,
                    "--lang",
                    "en");
        }
    }

    @Test
    void aFormIsConvertedThereAndBack() throws IOException {
        Path document = directory.resolve("converted.docx");
        Path back = directory.resolve("back.json");

        assertEquals(new Run(0, "", ""), run("convert", json + "", document + ""));
        assertEquals(new Run(0, "", ""), run("convert", document + "", back + ""));
        assertEquals(Files.readString(json), Files.readString(back));
        assertArrayEquals(Files.readAllBytes(docx), Files.readAllBytes(document));
    }

    @Test
    void aFormIsFilledIntoADocumentOfOnesOwn() throws IOException {
        Path own = Files.write(directory.resolve("own.docx"), ApplicationWord.template(Edition.of("2022")));
        Path filled = directory.resolve("filled.docx");

        assertEquals(new Run(0, "", ""), run("convert", json + "", filled + "", "--into", own + ""));
        assertEquals(Files.readString(json), run("convert", filled + "", "-").out());
    }

    @Test
    void onlyADocxIsFilledIn() {
        MainTest.assertRefused(
                json + ": this is not a .docx, the only kind of document that --into fills in; ",
                "convert",
                docx + "",
                directory.resolve("filled.docx") + "",
                "--into",
                json + "",
                "--lang",
                "en");
    }

    @Test
    void theOutputOfConvertSaysItsFormatAndIsNoInput() {
        MainTest.assertRefused(
                "command line: form.doc: the ending is neither .json nor .docx",
                "convert",
                docx + "",
                "form.doc",
                "--lang",
                "en");
        MainTest.assertRefused(docx + ": this is an input file", "convert", docx + "", docx + "", "--lang", "en");
        MainTest.assertRefused(
                "command line: --into", "convert", docx + "", "out.json", "--into", docx + "", "--lang", "en");
    }

    @Test
    void theBlankFormIsADocumentWhereItsFileIsOne() throws IOException {
        Path blank = directory.resolve("blank.docx");

        assertEquals(new Run(0, "", ""), run("template", "--output", blank + ""));
        assertArrayEquals(ApplicationWord.template(Edition.of("2022")), Files.readAllBytes(blank));
        assertTrue(run("template").out().startsWith("{"));
    }
}
