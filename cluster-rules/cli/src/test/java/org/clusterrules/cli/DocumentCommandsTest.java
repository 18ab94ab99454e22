package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.clusterrules.cli.MainTest.Run;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Edition;
import org.clusterrules.word.ApplicationWord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on documents of word processors. */
class DocumentCommandsTest {
    private static final Path NEAR_MISS = Path.of("../../cluster-model/samples/near-miss.json");

    @TempDir
    private Path directory;

    private Path json;
    private Path docx;

    @BeforeEach
    void write() throws IOException {
        json = Files.writeString(
                directory.resolve("form.json"), ApplicationJson.write(ApplicationJson.read(NEAR_MISS)), UTF_8);
        docx = Files.write(directory.resolve("form.docx"), ApplicationWord.write(ApplicationJson.read(NEAR_MISS)));
    }

    private static Run run(String... arguments) {
        return MainTest.run(arguments);
    }

    private static String part(Path document, String name) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(Files.newInputStream(document))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals(name)) {
                    return new String(parts.readAllBytes(), UTF_8);
                }
            }
        }
        return "";
    }

    /** Returns a copy of the document in which one text is another. */
    private Path changed(String text, String other) throws IOException {
        Path copy = directory.resolve("changed.docx");
        try (ZipInputStream parts = new ZipInputStream(Files.newInputStream(docx));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                String content = new String(parts.readAllBytes(), UTF_8);
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write((part.getName().equals("word/document.xml") ? content.replace(text, other) : content)
                        .getBytes(UTF_8));
            }
        }
        return copy;
    }

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
    void findingsBecomeCommentsInACopyOfTheDocument() throws IOException {
        byte[] before = Files.readAllBytes(docx);
        Path copy = directory.resolve("checked.docx");
        Run plain = run("assess", docx + "");
        Run run = run("assess", docx + "", "--comments", copy + "");

        assertEquals(plain, run);
        assertArrayEquals(before, Files.readAllBytes(docx));
        String comments = part(copy, "word/comments.xml");
        assertTrue(comments.contains("主导产业占集群总产值比例高于70%【不符合】"), comments);
        assertTrue(comments.contains("依据：认定标准(2022年版) 一"), comments);
        assertEquals(
                run("convert", docx + "", "-").out(),
                run("convert", copy + "", "-").out());
    }

    @Test
    void whatCannotBeReadBecomesACommentToo() throws IOException {
        Path copy = directory.resolve("checked.docx");
        Run run = run("assess", changed(">70.00<", ">七成左右<") + "", "--comments", copy + "");

        assertEquals(2, run.exit());
        assertTrue(part(copy, "word/comments.xml").contains("七成左右"), part(copy, "word/comments.xml"));
    }

    @Test
    void theCommentsOnJsonAreInADocumentThatIsWrittenFromIt() throws IOException {
        Path copy = directory.resolve("checked.docx");
        Run run = run("assess", json + "", "--comments", copy + "", "--lang", "en");

        assertEquals(
                json + ": the form is not a .docx; the comments are in a new document written from it\n", run.err());
        assertTrue(part(copy, "word/comments.xml").contains("[unmet]"));
        assertEquals(Files.readString(json), run("convert", copy + "", "-").out());
    }

    @Test
    void commentsNeedOneFormThatIsNotStandardInputAndAFileOfTheirOwn() {
        String copy = directory.resolve("checked.docx") + "";
        String one = "command line: --comments needs exactly one file";
        MainTest.assertRefused(one, "assess", json + "", docx + "", "--comments", copy, "--lang", "en");
        MainTest.assertRefused(one, "assess", "-", "--comments", copy, "--lang", "en");
        MainTest.assertRefused(
                "command line: --comments and --output",
                "assess",
                docx + "",
                "--comments",
                copy,
                "--output",
                copy,
                "--lang",
                "en");
        MainTest.assertRefused(
                docx + ": this is an input file", "assess", docx + "", "--comments", docx + "", "--lang", "en");
        assertFalse(Files.exists(Path.of(copy)));
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
