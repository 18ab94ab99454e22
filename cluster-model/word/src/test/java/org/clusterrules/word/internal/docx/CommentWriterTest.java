package org.clusterrules.word.internal.docx;

import static org.clusterrules.word.DocxBuilder.p;
import static org.clusterrules.word.DocxBuilder.r;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clusterrules.word.DocxBuilder;
import org.clusterrules.word.internal.document.DocumentReader;
import org.clusterrules.word.internal.docx.CommentWriter.Note;
import org.junit.jupiter.api.Test;

class CommentWriterTest {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static byte[] comment(byte[] docx, Note... notes) {
        DocxParts parts = DocxParts.of(docx);
        CommentWriter.add(parts, List.of(notes));
        return parts.write();
    }

    private static String text(byte[] docx, String part) throws IOException {
        return new String(PackageTest.unpack(docx).get(part), StandardCharsets.UTF_8);
    }

    @Test
    void aCommentStandsAroundItsParagraph() throws IOException {
        byte[] docx = comment(
                new DocxBuilder()
                        .add(p(r("甲")), p("<w:pPr><w:jc w:val=\"center\"/></w:pPr>", r("乙")))
                        .docx(),
                new Note(1, "改\n<这里>"));
        assertTrue(text(docx, "word/document.xml")
                .contains("<w:p><w:r><w:t xml:space=\"preserve\">甲</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:commentRangeStart w:id=\"0\"/>"
                        + "<w:r><w:t xml:space=\"preserve\">乙</w:t></w:r>"
                        + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"));
        assertTrue(text(docx, "word/comments.xml")
                .contains("<w:comment w:id=\"0\" w:author=\"clusterrules\" w:initials=\"CR\">"
                        + "<w:p><w:r><w:t xml:space=\"preserve\">改</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t xml:space=\"preserve\">&lt;这里&gt;</w:t></w:r></w:p></w:comment>"));
    }

    @Test
    void commentsThatAreThereStay() throws IOException {
        byte[] once = comment(new DocxBuilder().add(p(r("甲"))).docx(), new Note(0, "第一条"), new Note(0, "第二条"));
        String before = text(once, "word/comments.xml");
        byte[] twice = comment(once, new Note(0, "第三条"));
        String after = text(twice, "word/comments.xml");
        String old = before.substring(0, before.indexOf("</w:comments>"));
        assertTrue(after.startsWith(old), after);
        assertTrue(after.substring(old.length()).startsWith("<w:comment w:id=\"2\""), after);
    }

    @Test
    void idsThatTheDocumentUsesAreNotTaken() throws IOException {
        byte[] docx = comment(
                new DocxBuilder()
                        .add(p("<w:commentRangeStart w:id=\"7\"/>", r("甲")))
                        .docx(),
                new Note(0, "乙"));
        assertTrue(text(docx, "word/comments.xml").contains("w:id=\"8\""));
    }

    @Test
    void everyOtherPartStaysByteForByte() throws IOException {
        byte[] before = new DocxBuilder()
                .add(p(r("甲")))
                .part("word/media/image1.png", "\u0000\u0001 no picture")
                .docx();
        Map<String, byte[]> old = PackageTest.unpack(before);
        Map<String, byte[]> parts = PackageTest.unpack(comment(before, new Note(0, "乙")));
        for (Map.Entry<String, byte[]> part : old.entrySet()) {
            boolean isEdited = List.of("word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml")
                    .contains(part.getKey());
            if (!isEdited) {
                assertArrayEquals(part.getValue(), parts.get(part.getKey()), part.getKey());
            }
        }
        assertEquals(old.size() + 1, parts.size());
    }

    @Test
    void aDocumentWithOtherPrefixesIsCommentedOn() throws IOException {
        byte[] docx = new DocxBuilder()
                .part("word/document.xml", "<x:document xmlns:x=\"" + W + "\"><x:body><x:p/></x:body></x:document>")
                .docx();
        byte[] commented = comment(docx, new Note(0, "乙"));
        assertTrue(text(commented, "word/document.xml")
                .contains("<w:commentRangeStart xmlns:w=\"" + W + "\" w:id=\"0\"/>"));
        DocumentReader.read(commented); // well-formed
    }

    @Test
    void inATextBoxTheCommentStandsAtTheParagraphThatTheBoxIsIn() throws IOException {
        String box =
                "<w:r><w:pict><v:textbox><w:txbxContent>" + p(r("框")) + "</w:txbxContent></v:textbox></w:pict></w:r>";
        byte[] docx = comment(new DocxBuilder().add(p(r("甲"), box)).docx(), new Note(1, "乙"));
        assertTrue(text(docx, "word/document.xml")
                .contains("<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t xml:space=\"preserve\">甲"));
    }

    @Test
    void whatXmlCannotHoldIsReplaced() throws IOException {
        byte[] docx = comment(new DocxBuilder().add(p(r("甲"))).docx(), new Note(0, "a\u0001b"));
        assertTrue(text(docx, "word/comments.xml").contains("a\uFFFDb"));
    }
}
