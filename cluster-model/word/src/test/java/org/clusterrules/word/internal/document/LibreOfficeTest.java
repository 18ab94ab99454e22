package org.clusterrules.word.internal.document;

import static java.util.Objects.requireNonNull;
import static org.clusterrules.word.DocxBuilder.cell;
import static org.clusterrules.word.DocxBuilder.control;
import static org.clusterrules.word.DocxBuilder.controlBox;
import static org.clusterrules.word.DocxBuilder.del;
import static org.clusterrules.word.DocxBuilder.font;
import static org.clusterrules.word.DocxBuilder.ins;
import static org.clusterrules.word.DocxBuilder.legacyBox;
import static org.clusterrules.word.DocxBuilder.merge;
import static org.clusterrules.word.DocxBuilder.p;
import static org.clusterrules.word.DocxBuilder.r;
import static org.clusterrules.word.DocxBuilder.row;
import static org.clusterrules.word.DocxBuilder.rowOf;
import static org.clusterrules.word.DocxBuilder.run;
import static org.clusterrules.word.DocxBuilder.span;
import static org.clusterrules.word.DocxBuilder.sym;
import static org.clusterrules.word.DocxBuilder.table;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.clusterrules.word.DocxBuilder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What LibreOffice saved says the same as what it opened. The saved documents are resources; with {@code -Dlibreoffice=soffice} they are made anew by that command and compared too, and with
 * {@code -Dgolden.update=true} kept.
 */
class LibreOfficeTest {
    private static final String RESOURCES = "src/test/resources/org/clusterrules/word/internal/document/libreoffice";

    /** What is given to LibreOffice, what is read of it, and what LibreOffice is known to change on the way. */
    enum Document {
        MARKS(
                "<w:style w:type=\"character\" w:styleId=\"tick\"><w:name w:val=\"tick\"/><w:rPr>" + font("Wingdings")
                        + "</w:rPr></w:style>",
                String.join(
                        "",
                        p(r("□是■否√☑✔")),
                        p(sym("Wingdings", "F0FE"), r("是"), sym("Wingdings", "F0A8"), r("否")),
                        p(sym("Wingdings 2", "F052"), sym("Wingdings 2", "F0A3"), sym("Symbol", "F0D6")),
                        p(r(font("Wingdings 2"), "R"), r("是"), r(font("Wingdings"), "þ"), r("否")),
                        p(r(font("Wingdings"), "\uF0FE"), r("<w:rStyle w:val=\"tick\"/>", "þ"), r("是")),
                        p(sym("Wingdings", "F04A")),
                        p(legacyBox("0", "1"), r("是"), legacyBox("1", "0"), r("否")),
                        p(controlBox("x", true, "☑"), r("是"), controlBox("y", false, "☐"), r("否")),
                        p(r("1"), ins(r("新")), del("旧"), r("末")),
                        p(r("<w:vanish/>", "不见"), r("见")),
                        p(control("t", r("值")), r(" a\nb\tc　末")),
                        p(run("", "<w:noBreakHyphen/><w:t>5</w:t>"))),
                """
                □是■否√☑✔
                ‹☑›是‹☐›否
                ‹☑›‹□›‹√›
                ‹☑›是‹☑›否
                ‹☑›‹☑›是
                {U:Wingdings U+F04A}
                [☑]是[☐]否
                [☑]是[☐]否
                1+新{D:旧}末
                {H:不见}见
                值 a⏎b→c　末
                \u20115""",
                "[☑]是[☐]否\n1", // the binary format has no content controls
                "☑是☐否\n1"),
        TABLES(
                "",
                String.join(
                        "",
                        grid(
                                "2000 2000 2000",
                                row(cell(span(3), p(r("a")))),
                                row(cell(merge(true), p(r("b"))), cell(p(r("c"))), cell(p(r("d")))),
                                row(cell(merge(false), p()), cell(span(2), p(r("e"))))),
                        p(r("间")),
                        grid(
                                "1500 1500 1500 1500",
                                row(
                                        cell(merge(true) + span(2), p(r("a"))),
                                        cell(p(r("1"))),
                                        cell(merge(true), p(r("z")))),
                                row(
                                        cell(merge(false) + span(2), p()),
                                        cell(p(ins(r("2")), del("3"))),
                                        cell(merge(false), p())),
                                rowOf(
                                        "<w:del w:id=\"9\" w:author=\"a\" w:date=\"2022-01-01T00:00:00Z\"/>",
                                        cell(p(del("x"))),
                                        cell(p(del("y"))),
                                        cell(p()),
                                        cell(p())),
                                row(
                                        cell(p(r("p"))
                                                + grid("700 700", row(cell(p(r("n"))), cell(p(r("m")))))
                                                + p(r("q"))),
                                        cell(span(3), p(r("r"))))),
                        p(r("末"))),
                """
                (3×3 0,0+3=a; 1,0×2=b; 1,1=c; 1,2=d; 2,1+2=e)
                间
                (3×4 0,0×2+2=a; 0,2=1; 0,3×2=z; 1,2=+2{D:3}; 2,0=p|(1×2 0,0=n; 0,1=m)|q; 2,1+3=r)
                {D:x}
                {D:y}
                末""",
                """
                (3×4 0,0×2+2=a; 0,2=1; 0,3×2=z; 1,2=+2{D:3}; 2,0=p|(1×2 0,0=n; 0,1=m)|q; 2,1+3=r)
                {D:x}
                {D:y}""", // the binary format does not know that a row is deleted, only that its texts are
                "(4×4 0,0×2+2=a; 0,2=1; 0,3×2=z; 1,2=+2{D:3}; 2,0={D:x}; 2,1={D:y}; 2,2=; 2,3=; 3,0=p|(1×2 0,0=n; 0,1=m)|q; 3,1+3=r)");

        private final String styles;
        private final String body;
        private final String read;
        private final String lost;
        private final String instead;

        Document(String styles, String body, String read, String lost, String instead) {
            this.styles = styles;
            this.body = body;
            this.read = read;
            this.lost = lost;
            this.instead = instead;
        }

        private byte[] original() {
            return new DocxBuilder().styles(styles).add(body).docx();
        }

        private String expected(boolean isByWayOfDoc) {
            return isByWayOfDoc ? read.replace(lost, instead) : read;
        }

        private String resource(boolean isByWayOfDoc) {
            return name().toLowerCase(Locale.ROOT) + (isByWayOfDoc ? "-by-way-of-doc" : "") + ".docx";
        }
    }

    private static String grid(String widths, String... rows) {
        StringBuilder columns = new StringBuilder();
        int all = 0;
        for (String width : List.of(widths.split(" ", -1))) {
            columns.append("<w:gridCol w:w=\"").append(width).append("\"/>");
            all += Integer.parseInt(width);
        }
        return table(rows)
                .replace("<w:tblPr/>", "<w:tblPr><w:tblW w:w=\"" + all + "\" w:type=\"dxa\"/></w:tblPr>")
                .replaceFirst("<w:tblGrid/>", "<w:tblGrid>" + columns + "</w:tblGrid>");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsGivenToLibreOfficeIsReadAsItIs(Document document) {
        assertEquals(document.read, Documents.describe(DocumentReader.read(document.original())));
    }

    @ParameterizedTest
    @EnumSource
    void whatLibreOfficeSavedIsReadTheSame(Document document) throws IOException {
        for (boolean isByWayOfDoc : new boolean[] {false, true}) {
            String name = "libreoffice/" + document.resource(isByWayOfDoc);
            try (InputStream in = requireNonNull(LibreOfficeTest.class.getResourceAsStream(name), name)) {
                assertEquals(
                        document.expected(isByWayOfDoc),
                        Documents.describe(DocumentReader.read(in.readAllBytes())),
                        name);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "libreoffice", matches = ".+")
    void whatLibreOfficeSavesNowIsReadTheSame(Document document, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path original = Files.createDirectory(folder.resolve("original")).resolve("it.docx");
        Files.write(original, document.original());
        convert(folder, "docx:MS Word 2007 XML", original, "docx");
        convert(folder, "doc:MS Word 97", original, "doc");
        convert(folder, "docx:MS Word 2007 XML", folder.resolve("doc/it.doc"), "doc-docx");
        for (boolean isByWayOfDoc : new boolean[] {false, true}) {
            Path saved = folder.resolve(isByWayOfDoc ? "doc-docx/it.docx" : "docx/it.docx");
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(Path.of(RESOURCES));
                Files.copy(
                        saved,
                        Path.of(RESOURCES, document.resource(isByWayOfDoc)),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            assertEquals(
                    document.expected(isByWayOfDoc),
                    Documents.describe(DocumentReader.read(Files.readAllBytes(saved))));
        }
    }

    private static void convert(Path folder, String format, Path file, String to)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("libreoffice"),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.resolve(to).toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> "see " + folder.resolve("log"));
    }
}
