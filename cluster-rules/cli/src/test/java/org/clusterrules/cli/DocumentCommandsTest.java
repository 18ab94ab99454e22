package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.clusterrules.cli.MainTest.Run;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationBuilder;
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
    void whatIsNamedAsADocumentAndIsNoneIsNotSaidToBeWrongJson() throws IOException {
        Path text = Files.writeString(directory.resolve("text.docx"), "集群名称：甲", UTF_8);
        Path empty = Files.writeString(directory.resolve("empty.DOC"), "", UTF_8);
        Path form = Files.copy(json, directory.resolve("json.docx"));

        MainTest.assertRefused(text + ": this is not a document of WPS or Word", "assess", text + "", "--lang", "en");
        MainTest.assertRefused(empty + ": the file is empty", "assess", empty + "", "--lang", "en");
        assertEquals(1, run("assess", form + "").exit());
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

    /** Returns how the document goes on where the comment begins that says a text. */
    private static String at(Path document, String text) throws IOException {
        String comments = part(document, "word/comments.xml");
        String before = comments.substring(0, comments.indexOf(text));
        String id = before.substring(before.lastIndexOf("w:id=\"") + 6).split("\"", 2)[0];
        String body = part(document, "word/document.xml");
        return body.substring(
                body.indexOf("<w:commentRangeStart w:id=\"" + id + "\"/>"),
                body.indexOf("<w:commentRangeEnd w:id=\"" + id + "\"/>"));
    }

    @Test
    void adviceStandsAtTheCellThatItChangesAndSaysThatPastYearsStay() throws IOException {
        Path copy = directory.resolve("checked.docx");
        run("assess", docx + "", "--comments", copy + "");

        String advice = "由304件改为305件";
        assertTrue(at(copy, advice).contains(">304<"), at(copy, advice));
        String comment = part(copy, "word/comments.xml").split(advice, 2)[1].split("</w:comment>", 2)[0];
        assertTrue(comment.contains("以往年度的数据以实际为准，填写有误的方可更正"), comment);
    }

    /** Writes a document of a changed form with comments, and returns it. */
    private Path commented(UnaryOperator<ApplicationBuilder> change, String... more) throws IOException {
        Application form =
                change.apply(ApplicationJson.read(NEAR_MISS).toBuilder()).build();
        Path document = Files.write(directory.resolve("changed.docx"), ApplicationWord.write(form));
        Path copy = directory.resolve("checked.docx");
        List<String> arguments = new ArrayList<>(List.of("assess", document + "", "--comments", copy + ""));
        arguments.addAll(List.of(more));
        run(arguments.toArray(String[]::new));
        return copy;
    }

    @Test
    void evidenceThatIsMissingIsCommentedOnAtItsOwnBox() throws IOException {
        Path copy = commented(form -> form.set("/industry/resourceSharingWork/SHARED_WORKSHOPS", List.of()));

        assertTrue(at(copy, "没有佐证材料").contains("共享车间"), part(copy, "word/comments.xml"));
    }

    @Test
    void aSealThatIsMissingIsCommentedOnAtItsLine() throws IOException {
        Path copy = commented(form -> form.set("/cover/authoritySealed", null));

        String comments = part(copy, "word/comments.xml");
        assertTrue(at(copy, "盖章").contains("（盖章）"), comments);
    }

    @Test
    void adviceOverSeveralYearsIsAtEachOfItsCells() throws IOException {
        Path copy = commented(form -> form.set("/industry/totalOutput/2019", "21")
                .set("/industry/totalOutput/2020", "22")
                .set("/industry/totalOutput/2021", "23"));

        String body = part(copy, "word/document.xml");
        for (String value : List.of("21.00", "22.00", "23.00")) {
            int cell = body.lastIndexOf("<w:tc>", body.indexOf(">" + value + "<"));
            assertTrue(body.substring(cell, body.indexOf(">" + value + "<")).contains("commentRangeStart"), value);
        }
    }

    @Test
    void theTitleOfACommentBeginsWithACapitalLetter() throws IOException {
        String comments = part(commented(form -> form, "--lang", "en"), "word/comments.xml");

        assertTrue(comments.contains(" [unmet]"), comments);
        assertFalse(
                Pattern.compile("<w:t[^>]*>[a-z][^<]*\\[unmet]")
                        .matcher(comments)
                        .find(),
                comments);
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
        Words words = Words.in(Locale.ENGLISH);

        assertEquals(
                "/proc/x.json: the system does not allow this place to be used; choose another",
                Places.describeWithFile(new FileSystemException("/proc/x.json"), words));
    }

    @Test
    void thereIsACommentAtEachBlankThatIsToBeFilledIn() throws IOException {
        Path blank = Files.write(directory.resolve("blank.docx"), ApplicationWord.template(Edition.of("2022")));
        Path copy = directory.resolve("checked.docx");
        run("assess", blank + "", "--comments", copy + "");

        String assessed = run("assess", blank + "", "--format", "json", "--findings", "needing-work")
                .out();
        Matcher missing = Pattern.compile("\"missing\" ?: ?\\[([^\\]]*)]").matcher(assessed);
        Set<String> pointers = new HashSet<>();
        while (missing.find()) {
            Matcher pointer = Pattern.compile("\"(/[^\"]+)\"").matcher(missing.group(1));
            while (pointer.find()) {
                pointers.add(pointer.group(1));
            }
        }
        int marks = part(copy, "word/document.xml").split("<w:commentRangeStart ", -1).length - 1;
        assertTrue(pointers.size() > 50, assessed);
        assertTrue(marks >= pointers.size(), marks + " of " + pointers);
        String comments = part(copy, "word/comments.xml");
        assertTrue(comments.contains("未填写；确无相关情况的，填写“无”。"), comments);
    }

    @Test
    void eachBlankOfACompleteFormIsCommentedOnAndSoIsAPlaceholder() throws IOException {
        Path copy = commented(form -> form.set("/industry/chainDevelopmentAndInvestment", "略")
                .set("/digital/cloudAdoption", null)
                .set("/basics/provincialCluster", null));

        assertTrue(at(copy, "视为未填写；确无相关情况的").contains("略"), part(copy, "word/comments.xml"));
        assertTrue(part(copy, "word/comments.xml").contains("企业上云比例”未填写"), part(copy, "word/comments.xml"));
    }

    @Test
    void commentsAreWrittenAnewOnACopyThatHasThem() throws IOException {
        Path copy = directory.resolve("checked.docx");
        Path again = directory.resolve("again.docx");
        run("assess", docx + "", "--comments", copy + "");
        run("assess", copy + "", "--comments", again + "");

        assertEquals(part(copy, "word/comments.xml"), part(again, "word/comments.xml"));
        assertEquals(part(copy, "word/document.xml"), part(again, "word/document.xml"));
    }

    @Test
    void whereNoCommentsCanBeWrittenThatIsSaid() throws IOException {
        Path xml = Files.writeString(
                directory.resolve("form.xml"),
                part(changed(">70.00<", ">七成左右<"), "word/document.xml")
                        .replace(
                                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"",
                                "<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"")
                        .replace("</w:document>", "</w:wordDocument>"),
                UTF_8);
        Path broken = Files.writeString(directory.resolve("broken.json"), "{", UTF_8);
        Path copy = directory.resolve("checked.docx");

        Run ofXml = run("assess", xml + "", "--comments", copy + "", "--lang", "en");
        Run ofJson = run("assess", broken + "", "--comments", copy + "", "--lang", "en");

        assertEquals(2, ofXml.exit());
        assertTrue(ofXml.err().contains("no comments were written. Save it as .docx"), ofXml.err());
        assertEquals(2, ofJson.exit());
        assertTrue(ofJson.err().contains("no comments were written\n"), ofJson.err());
        assertFalse(Files.exists(copy));
    }

    @Test
    void whereTheOutputCannotBeWrittenThereIsNoCopyEither() throws IOException {
        Path copy = directory.resolve("checked.docx");
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));

        for (String format : List.of("text", "json", "ndjson", "csv")) {
            Run run = run("assess", docx + "", "--format", format, "--output", full + "", "--comments", copy + "");
            assertEquals(2, run.exit(), run.err());
            try (Stream<Path> left = Files.list(directory)) {
                assertEquals(Set.of(json, docx), left.collect(Collectors.toSet()));
            }
        }
    }

    @Test
    void theCopyOfADocumentWithMacrosHasNoneAndThatIsSaid() throws IOException {
        Path docm = directory.resolve("form.docm");
        try (ZipInputStream parts = new ZipInputStream(Files.newInputStream(docx));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(docm))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                String content = new String(parts.readAllBytes(), UTF_8);
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(content.replace(
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml")
                        .replace(
                                "</Relationships>",
                                "<Relationship Id=\"macros\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"/word/vbaProject.bin\"/></Relationships>")
                        .getBytes(UTF_8));
            }
            out.putNextEntry(new ZipEntry("word/vbaProject.bin"));
        }
        Path copy = directory.resolve("checked.docx");
        Run run = run("assess", docm + "", "--comments", copy + "", "--lang", "en");

        assertEquals(docm + ": the document has macros; the one that is written has none\n", run.err());
        assertFalse(Documents.haveMacros(Files.readAllBytes(copy)));
        assertFalse(part(copy, "[Content_Types].xml").contains("macro"), part(copy, "[Content_Types].xml"));
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
