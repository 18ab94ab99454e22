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

    /** Returns the document as if a person had written the first comment. */
    private static byte[] ofAPerson(byte[] docx) throws IOException {
        Map<String, byte[]> parts = PackageTest.unpack(docx);
        String comments = new String(parts.get("word/comments.xml"), StandardCharsets.UTF_8)
                .replaceFirst("w:author=\"clusterrules\"", "w:author=\"李四\"");
        parts.put("word/comments.xml", comments.getBytes(StandardCharsets.UTF_8));
        return DocxBuilder.zip(parts);
    }

    @Test
    void commentsOfOtherPeopleStay() throws IOException {
        byte[] once = ofAPerson(comment(new DocxBuilder().add(p(r("甲"))).docx(), new Note(0, "第一条")));
        String before = text(once, "word/comments.xml");
        byte[] twice = comment(once, new Note(0, "第二条"));
        String after = text(twice, "word/comments.xml");
        String old = before.substring(0, before.indexOf("</w:comments>"));
        assertTrue(after.startsWith(old), after);
        assertTrue(after.substring(old.length()).startsWith("<w:comment w:id=\"1\""), after);
    }

    @Test
    void commentsThatWereAddedBeforeGoAndThoseOfOtherPeopleStay() throws IOException {
        byte[] person = ofAPerson(comment(new DocxBuilder().add(p(r("甲"))).docx(), new Note(0, "第一条")));
        byte[] expected = comment(person, new Note(0, "第三条"));
        byte[] again = comment(comment(person, new Note(0, "第二条"), new Note(-1, "乙")), new Note(0, "第三条"));
        for (String part : List.of("word/comments.xml", "word/document.xml")) {
            assertEquals(text(expected, part), text(again, part));
        }
        byte[] none = comment(again);
        assertEquals(text(person, "word/comments.xml"), text(none, "word/comments.xml"));
        assertEquals(text(person, "word/document.xml"), text(none, "word/document.xml"));
    }

    @Test
    void whatWordNotesOfACommentGoesWithIt() throws IOException {
        String microsoft = "http://schemas.microsoft.com/office/";
        byte[] docx = new DocxBuilder()
                .add(
                        p(
                                "<w:commentRangeStart w:id=\"3\"/>",
                                r("甲"),
                                "<w:commentRangeEnd w:id=\"3\"/><w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id=\"3\"/></w:r>"))
                .part(
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/>"
                                + "<Relationship Id=\"b\" Type=\"" + microsoft
                                + "2011/relationships/commentsExtended\" Target=\"commentsExtended.xml\"/></Relationships>")
                .part(
                        "word/comments.xml",
                        "<w:comments xmlns:w=\"" + W + "\" xmlns:w14=\"" + microsoft + "word/2010/wordml\">"
                                + "<w:comment w:id=\"3\" w:author=\"clusterrules\"><w:p w14:paraId=\"0A\"/></w:comment>"
                                + "<w:comment w:id=\"4\" w:author=\"李四\"><w:p w14:paraId=\"0B\"/></w:comment></w:comments>")
                .part(
                        "word/commentsExtended.xml",
                        "<w15:commentsEx xmlns:w15=\"" + microsoft + "word/2012/wordml\">"
                                + "<w15:commentEx w15:paraId=\"0A\" w15:done=\"0\"/>"
                                + "<w15:commentEx w15:paraId=\"0B\" w15:paraIdParent=\"0A\"/></w15:commentsEx>")
                .docx();
        byte[] none = comment(docx);
        assertTrue(!text(none, "word/document.xml").contains("comment"), text(none, "word/document.xml"));
        String extended = text(none, "word/commentsExtended.xml");
        assertTrue(extended.contains("0B") && !extended.contains("0A"), extended);
    }

    @Test
    void theCopyOfADocumentWithMacrosIsAPlainOne() throws IOException {
        String relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        String plain = text(new DocxBuilder().docx(), "[Content_Types].xml");
        String main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        byte[] docm = new DocxBuilder()
                .add(p(r("甲")))
                .part(
                        "[Content_Types].xml",
                        plain.replace(main, "application/vnd.ms-word.document.macroEnabled.main+xml")
                                .replace(
                                        "</Types>",
                                        "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                                                + "<Override PartName=\"/word/vbaData.xml\" ContentType=\"application/vnd.ms-word.vbaData+xml\"/></Types>"))
                .part(
                        "word/_rels/document.xml.rels",
                        relationships
                                + "<Relationship Id=\"rId9\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/></Relationships>")
                .part("word/vbaProject.bin", "macro")
                .part(
                        "word/_rels/vbaProject.bin.rels",
                        relationships
                                + "<Relationship Id=\"rId1\" Type=\"http://schemas.microsoft.com/office/2006/relationships/wordVbaData\" Target=\"vbaData.xml\"/></Relationships>")
                .part("word/vbaData.xml", "<wne:vbaSuppData xmlns:wne=\"x\"/>")
                .part(
                        "word/settings.xml",
                        "<w:settings xmlns:w=\"" + W
                                + "\" xmlns:r=\"r\"><w:attachedTemplate r:id=\"rId1\"/><w:zoom/></w:settings>")
                .part(
                        "word/_rels/settings.xml.rels",
                        relationships
                                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://example.com/t.dotm\" TargetMode=\"External\"/></Relationships>")
                .docx();
        Map<String, byte[]> parts = PackageTest.unpack(comment(docm, new Note(0, "乙")));
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String text = new String(part.getValue(), StandardCharsets.UTF_8);
            assertTrue(!part.getKey().contains("vba"), part.getKey());
            assertTrue(!text.matches("(?is).*(vba|macro|dotm|attachedTemplate).*"), part.getKey() + text);
        }
        assertTrue(new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8).contains(main));
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
