package org.clusterrules.word.internal.document;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.clusterrules.word.DocxBuilder.cell;
import static org.clusterrules.word.DocxBuilder.legacyBox;
import static org.clusterrules.word.DocxBuilder.merge;
import static org.clusterrules.word.DocxBuilder.p;
import static org.clusterrules.word.DocxBuilder.r;
import static org.clusterrules.word.DocxBuilder.row;
import static org.clusterrules.word.DocxBuilder.rowOf;
import static org.clusterrules.word.DocxBuilder.run;
import static org.clusterrules.word.DocxBuilder.sym;
import static org.clusterrules.word.DocxBuilder.table;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clusterrules.word.DocxBuilder;
import org.junit.jupiter.api.Test;

class WordXmlTest {
    private static String annotation(String type, String content) {
        return "<aml:annotation aml:id=\"0\" w:type=\"" + type + "\"><aml:content>" + content
                + "</aml:content></aml:annotation>";
    }

    private static String read(byte[] file) {
        WordDocument document = DocumentReader.read(file);
        assertEquals(FileFormat.WORD_XML, document.format());
        return Documents.describe(document);
    }

    private static String read(String... blocks) {
        return read(new DocxBuilder().add(blocks).wordXml());
    }

    @Test
    void textsTablesAndMarksOfWord2003XmlAreReadLikeThoseOfADocx() {
        String body = p(r("标题"))
                + table(
                        row(cell(merge(true), p(r("a"))), cell(p(sym("Wingdings", "F0FE"), r("是")))),
                        row(cell(merge(false), p()), cell(p(legacyBox("0", "1")))));
        String expected = "标题\n(2×2 0,0×2=a; 0,1=‹☑›是; 1,1=[☑])";
        assertEquals(expected, read(body));
        assertEquals(
                expected,
                Documents.describe(
                        DocumentReader.read(new DocxBuilder().add(body).docx())));
    }

    @Test
    void trackedChangesAreAnnotations() {
        assertEquals(
                "1+2{D:3}",
                read(p(
                        r("1"),
                        annotation("Word.Insertion", r("2")),
                        annotation("Word.Deletion", run("", "<w:delText>3</w:delText>")))));
        assertEquals(
                "ab",
                read(p("<w:pPr><w:rPr><aml:annotation w:type=\"Word.Deletion\"/></w:rPr></w:pPr>", r("a")), p(r("b"))));
        assertEquals("{D:x}", read(table(rowOf("<aml:annotation w:type=\"Word.Deletion\"/>", cell(p(r("x")))))));
    }

    @Test
    void commentsAreNotText() {
        assertEquals("ab", read(p(r("a"), run("", annotation("Word.Comment", p(r("note")))), r("b"))));
    }

    @Test
    void elementsOfTheDocumentsOwnAndSectionsAreLookedThrough() {
        assertEquals(
                "a\nb",
                read("<wx:sect>" + p("<x:name xmlns:x=\"urn:x\">" + r("a") + "</x:name>") + "<x:all xmlns:x=\"urn:x\">"
                        + p(r("b")) + "</x:all></wx:sect>"));
    }

    @Test
    void fontsOf2003AreUnderstood() {
        assertEquals(
                "‹☑›‹☑›",
                read(p(
                        r("<w:rFonts w:ascii=\"Wingdings 2\" w:h-ansi=\"Wingdings 2\"/>", "R"),
                        r("<w:rFonts w:fareast=\"Wingdings\" w:hint=\"fareast\"/>", "\uF0FE"))));
    }

    @Test
    void picturesAreObjectsAndTheirDataIsNotText() {
        assertEquals(
                "{O:}",
                read(p(run(
                        "",
                        "<w:pict><w:binData w:name=\"wordml://1.png\">iVBORw0KGgo=</w:binData><v:shape/></w:pict>"))));
    }

    @Test
    void noParagraphCellOrRunHasAnOrdinal() {
        WordDocument document =
                DocumentReader.read(new DocxBuilder().add(p(r("a"))).wordXml());
        DocumentParagraph paragraph = (DocumentParagraph) document.blocks().get(0);
        assertEquals(-1, paragraph.ordinal());
        assertEquals(-1, paragraph.inlines().get(0).run());
    }

    @Test
    void anyEncodingOfXmlIsRead() {
        String xml = new String(new DocxBuilder().add(p(r("集群"))).wordXml(), UTF_8);
        assertEquals("集群", read(xml.replace("UTF-8", "UTF-16").getBytes(UTF_16)));
        assertEquals("集群", read(("\uFEFF" + xml).getBytes(UTF_8)));
        assertEquals(
                "?", read(xml.replace("UTF-8", "US-ASCII").replace("集群", "?").getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void mergesAreUnderstoodAs2003SpellsThem() {
        assertEquals(
                "(2×2 0,0×2=a; 0,1=b; 1,1=c)",
                read(table(
                        row(cell("<w:vmerge w:val=\"restart\"/>", p(r("a"))), cell(p(r("b")))),
                        row(cell("<w:vmerge/>", p()), cell(p(r("c")))))));
        assertEquals(
                "(1×2 0,0+2=a)",
                read(table(row(cell("<w:hmerge w:val=\"restart\"/>", p(r("a"))), cell("<w:hmerge/>", p())))));
    }

    @Test
    void fontsThatLibreOfficeNumbersAreTheSameFonts() {
        assertEquals(
                "‹☑›‹☑›",
                read(p(r("<w:rFonts w:ascii=\"Wingdings 21\"/>", "R"), r("<w:rFonts w:h-ansi=\"Wingdings1\"/>", "þ"))));
    }

    @Test
    void aPackageInOneFileIsRead() {
        StringBuilder file =
                new StringBuilder("<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">");
        for (Map.Entry<String, byte[]> part :
                new DocxBuilder().add(p(r("集群"))).parts().entrySet()) {
            if (!part.getKey().startsWith("[")) {
                file.append("<pkg:part pkg:name=\"/")
                        .append(part.getKey())
                        .append("\"><pkg:xmlData>")
                        .append(new String(part.getValue(), UTF_8).replaceFirst("^<\\?[^>]*\\?>", ""))
                        .append("</pkg:xmlData></pkg:part>");
            }
        }
        assertEquals("集群", read((file + "</pkg:package>").getBytes(UTF_8)));
    }
}
