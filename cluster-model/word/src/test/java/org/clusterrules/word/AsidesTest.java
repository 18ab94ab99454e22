package org.clusterrules.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.clusterrules.word.DocxBuilder.p;
import static org.clusterrules.word.DocxBuilder.r;
import static org.clusterrules.word.DocxBuilder.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.model.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers, footers, footnotes and endnotes are no part of the form, and what they say of its figures is not passed over. */
class AsidesTest {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String AREA = ">18.60<";

    private final Application form = RoundTripTest.sample("eligible");
    private final String body = body();

    AsidesTest() throws IOException {}

    private String body() {
        String main = HandMade.main(HandMade.withoutControls(ApplicationWord.write(form)));
        return main.substring(main.indexOf("<w:body>") + "<w:body>".length(), main.indexOf("</w:body>"));
    }

    private static DocxBuilder docx(String body, String type, String target, String... attributes) {
        return new DocxBuilder()
                .add(body)
                .part(
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"rId1\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\" "
                                + String.join(" ", attributes) + "/></Relationships>");
    }

    /** Returns the form as a .docx with an aside. */
    private DocxBuilder docx(String type, String xml) {
        return docx(body, type, "aside.xml").part("word/aside.xml", xml);
    }

    private static String part(String root, String line) {
        return "<w:" + root + " " + W + ">" + p(r(line)) + "</w:" + root + ">";
    }

    /** Returns the form as Word 2003 XML with an aside: headers are in the properties of a section, and notes where they are referred to. */
    private byte[] wordXml(String element, String line) {
        String aside = "<w:" + element + ">" + p(r(line)) + "</w:" + element + ">";
        boolean isNote = element.endsWith("note");
        return new DocxBuilder()
                .add(isNote ? withNote(aside) : body + sectionWith(aside))
                .wordXml();
    }

    private static String sectionWith(String aside) {
        return "<w:sectPr>" + aside + "</w:sectPr>";
    }

    /** Returns the form with a note, or the reference to one, behind a figure. */
    private String withNote(String note) {
        int figure = body.indexOf("</w:r>", body.indexOf(AREA, body.indexOf("集群占地面积"))) + "</w:r>".length();
        return body.substring(0, figure) + run("", note) + body.substring(figure);
    }

    /** Returns what is said, aside from the date, which people write as the form does. */
    private static List<String> said(WordForm read) {
        return read.problems().stream()
                .filter(problem -> !problem.pointer().equals("/cover/declaredOn"))
                .map(problem -> problem.kind() + " " + problem.message(Locale.CHINESE))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"header, hdr", "footer, ftr", "footnotes, footnotes", "endnotes, endnotes"})
    void anotherUnitInAHeaderOrANoteIsAnErrorAtEachFigureThatItIsOf(String type, String root) {
        byte[] docx = docx(type, part(root, "单位：公顷")).docx();

        UnitLinesTest.assertErrors(Set.of("/basics/area"), "单位：公顷", ApplicationWord.read(docx));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdr", "ftr", "footnote", "endnote"})
    void soItIsInWord2003Xml(String element) {
        UnitLinesTest.assertErrors(Set.of("/basics/area"), "单位：公顷", ApplicationWord.read(wordXml(element, "单位：公顷")));
        assertEquals(
                Optional.of(form),
                ApplicationWord.read(wordXml(element, "单位：平方公里")).application());
    }

    @Test
    void aHeaderOfADocumentInOneFileIsLookedAtToo() {
        String file = docx("header", part("hdr", "单位：公顷")).parts().entrySet().stream()
                .map(part -> "<pkg:part pkg:name=\"/" + part.getKey() + "\"><pkg:xmlData>"
                        + new String(part.getValue(), UTF_8).replaceFirst("^<\\?[^>]*\\?>", "")
                        + "</pkg:xmlData></pkg:part>")
                .collect(Collectors.joining(
                        "",
                        "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">",
                        "</pkg:package>"));

        UnitLinesTest.assertErrors(Set.of("/basics/area"), "单位：公顷", ApplicationWord.read(file.getBytes(UTF_8)));
    }

    @Test
    void aNoteIsSaidAndATitleInAHeaderIsNot() {
        String note = "脚注或尾注中的“占地面积更正为25平方公里”是原表没有的内容，未读取；不得改变表格样式";
        for (byte[] document : List.of(
                docx("footnotes", part("footnotes", "占地面积更正为25平方公里")).docx(),
                docx("endnotes", part("endnotes", "占地面积更正为25平方公里")).docx(),
                wordXml("footnote", "占地面积更正为25平方公里"))) {
            WordForm read = ApplicationWord.read(document);

            assertEquals(List.of("LABEL_ADDED " + note), said(read));
            assertEquals(Optional.of(form), read.application());
        }
        assertEquals(List.of(), said(ApplicationWord.read(wordXml("hdr", "第1页　共9页"))));
        assertEquals(
                List.of(),
                said(ApplicationWord.read(docx("header", part("hdr", "第1页　共9页")).docx())));
    }

    @Test
    void aCommentOnANoteOfWord2003XmlIsNotOfIt() {
        byte[] document = new DocxBuilder()
                .add(withNote("<w:footnote>"
                        + p(
                                r("见附件"),
                                run(
                                        "",
                                        "<aml:annotation w:type=\"Word.Comment\"><aml:content>" + p(r("单位：公顷"))
                                                + "</aml:content></aml:annotation>"))
                        + "</w:footnote>"))
                .wordXml();

        assertEquals(List.of("LABEL_ADDED 脚注或尾注中的“见附件”是原表没有的内容，未读取；不得改变表格样式"), said(ApplicationWord.read(document)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"footnote", "endnote"})
    void aCellOfWord2003XmlWithNothingButANoteIsAProblem(String element) {
        String note = withNote("<w:" + element + ">" + p(r("18.6")) + "</w:" + element + ">");
        WordForm read = ApplicationWord.read(
                new DocxBuilder().add(note.replace(AREA, "><")).wordXml());

        assertEquals(Optional.empty(), read.application());
        assertTrue(
                read.errors().get(0).message(Locale.CHINESE).contains("脚注"),
                () -> said(read).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"header", "footer"})
    void aDocumentIsReadWhereAHeaderIsDamagedAndThatIsSaid(String type) {
        String said = "LABEL_ADDED 页眉或页脚 aside.xml 已损坏，未读取；请用 WPS 或 Word 打开文档，核对页眉、页脚后另存为 .docx";
        for (DocxBuilder damaged : List.of(
                docx(type, "<w:hdr><w:p></w:hdr>"),
                docx(body, type, "aside.xml"), // there is none
                docx(body, type, "aside.xml", "TargetMode=\"External\""))) {
            WordForm read = ApplicationWord.read(damaged.docx());

            assertEquals(List.of(said), said(read));
            assertEquals(Optional.of(form), read.application());
        }
    }

    @Test
    void commentsAreAddedToADocumentOfWhichAHeaderIsDamaged() {
        byte[] damaged = docx("header", "<w:hdr><w:p></w:hdr>").docx();

        byte[] commented = ApplicationWord.comment(damaged, List.of(new WordComment("/basics/area", "核对")));

        assertEquals(Optional.of(form), ApplicationWord.read(commented).application());
    }

    @ParameterizedTest
    @CsvSource({"footnotes, footnoteReference", "endnotes, endnoteReference"})
    void damagedNotesAreAnErrorWhereTheTextRefersToThem(String type, String reference) {
        String broken = "<w:notes>\n<w:p></w:notes>";
        WordForm read = ApplicationWord.read(docx(withNote("<w:" + reference + " w:id=\"1\"/>"), type, "aside.xml")
                .part("word/aside.xml", broken)
                .docx());

        assertEquals(
                List.of("UNREADABLE_VALUE 文档的脚注或尾注（aside.xml）已损坏，不能确定其中对数据作了什么说明；请用 WPS 或 Word 打开文档，核对脚注、尾注后另存为 .docx"),
                said(read));
        assertEquals(Optional.empty(), read.application());
        assertEquals(
                Optional.of(form),
                ApplicationWord.read(docx(type, broken).docx()).application());
    }

    @Test
    void aHeaderThatIsDangerousIsRefusedWithTheDocument() {
        byte[] declared = docx("header", "<!DOCTYPE w:hdr []><w:hdr/>").docx();
        byte[] bomb =
                docx("header", "<w:hdr>" + " ".repeat(3_000_000) + "</w:hdr>").docx();

        assertEquals(
                UnreadableWordException.Kind.DOCUMENT_TYPE,
                assertThrows(UnreadableWordException.class, () -> ApplicationWord.read(declared))
                        .kind());
        assertEquals(
                UnreadableWordException.Kind.TOO_LARGE,
                assertThrows(UnreadableWordException.class, () -> ApplicationWord.read(bomb))
                        .kind());
    }
}
