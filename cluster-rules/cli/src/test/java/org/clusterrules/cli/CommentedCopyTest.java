package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Ticks;
import org.clusterrules.word.ApplicationWord;
import org.junit.jupiter.api.Test;

/** Copies of documents in which what is to be done is said in comments. */
class CommentedCopyTest extends DocumentDirectory {
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
    void everyBoxWithoutEvidenceHasAComment() throws IOException {
        List<String> boxes = new ArrayList<>();
        Path copy = commented(form -> {
            for (Cell cell : form.build().cells()) {
                if (cell instanceof Ticks) {
                    cell.place().options().forEach((option, label) -> {
                        form.set(cell.pointer() + "/" + option, List.of());
                        boxes.add(label.zh());
                    });
                }
            }
            return form;
        });

        int comments = part(copy, "word/comments.xml").split("没有佐证材料", -1).length - 1;
        assertTrue(boxes.size() > 20 && comments >= boxes.size(), comments + " comments, boxes: " + boxes);
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
        assertFalse(DocumentDetector.haveMacros(Files.readAllBytes(copy)));
        assertFalse(part(copy, "[Content_Types].xml").contains("macro"), part(copy, "[Content_Types].xml"));
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
}
