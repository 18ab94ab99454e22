package org.clusterrules.word.internal.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.clusterrules.word.DocxBuilder.p;
import static org.clusterrules.word.DocxBuilder.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.clusterrules.word.DocxBuilder;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnreadableWordException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnreadableFilesTest {
    private static final DocxBuilder DOCUMENT = new DocxBuilder().add(p(r("集群")));

    private static UnreadableWordException refused(byte[] file) {
        return assertThrows(UnreadableWordException.class, () -> DocumentReader.read(file));
    }

    private static void assertRefused(Kind kind, String file) {
        assertEquals(kind, refused(file.getBytes(ISO_8859_1)).kind(), file);
    }

    private static byte[] zip(Object... namesAndContents) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            entries.put((String) namesAndContents[i], ((String) namesAndContents[i + 1]).getBytes(UTF_8));
        }
        return DocxBuilder.zip(entries);
    }

    private static DocxBuilder withMainType(String type) {
        return new DocxBuilder()
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\""
                                + type + "\"/></Types>");
    }

    @Test
    void otherFilesAreToldByTheirContent() {
        assertRefused(Kind.EMPTY, "");
        assertRefused(Kind.EMPTY, " \r\n\0\0");
        assertRefused(Kind.PDF, "%PDF-1.7\n");
        assertRefused(Kind.PDF, "\n\n%PDF-1.4");
        assertRefused(Kind.PICTURE, "\u0089PNG\r\n\u001A\n");
        assertRefused(Kind.PICTURE, "\u00FF\u00D8\u00FF\u00E0..JFIF");
        assertRefused(Kind.PICTURE, "II*\0....");
        assertRefused(Kind.PICTURE, "RIFF....WEBPVP8 ");
        assertRefused(Kind.RICH_TEXT, "{\\rtf1\\ansi");
        assertRefused(Kind.JSON, "{ \"cover\": {} }");
        assertRefused(Kind.JSON, "\u00EF\u00BB\u00BF{}");
        assertRefused(Kind.WEB_PAGE, "<html xmlns:w=\"urn:schemas-microsoft-com:office:word\"><body>");
        assertRefused(Kind.WEB_PAGE, "<!DOCTYPE HTML><html></html>");
        assertRefused(Kind.WEB_PAGE, "MIME-Version: 1.0\nContent-Type: multipart/related");
        assertRefused(Kind.ARCHIVE, "Rar!\u001A\u0007");
        assertRefused(Kind.ARCHIVE, "7z\u00BC\u00AF'\u001C");
        assertRefused(Kind.UNKNOWN_FORMAT, "集群名称");
        assertRefused(Kind.UNKNOWN_FORMAT, "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        assertRefused(Kind.SPREADSHEET, "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>");
        assertEquals(
                Kind.WEB_PAGE,
                refused("\uFEFF<html><body/></html>".getBytes(UTF_16LE)).kind());
    }

    @Test
    void otherPackagesAreToldByTheirParts() {
        assertEquals(
                Kind.OPEN_DOCUMENT,
                refused(zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>"))
                        .kind());
        assertEquals(Kind.OFD, refused(zip("OFD.xml", "<x/>")).kind());
        assertEquals(Kind.ARCHIVE, refused(zip("申报表.docx", "x")).kind());
        assertEquals(
                Kind.SPREADSHEET,
                refused(withMainType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
                                .docx())
                        .kind());
        assertEquals(
                Kind.PRESENTATION,
                refused(withMainType(
                                        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")
                                .docx())
                        .kind());
    }

    @Test
    void documentsWithMacrosTemplatesAndStrictOnesAreDocuments() {
        byte[] docm = withMainType("application/vnd.ms-word.document.macroEnabled.main+xml")
                .add(p(r("集群")))
                .part("word/vbaProject.bin", "never looked at")
                .docx();
        assertEquals("集群", Documents.describe(DocumentReader.read(docm)));
        DocxBuilder strict = new DocxBuilder();
        DOCUMENT.parts()
                .forEach((name, xml) -> strict.part(
                        name,
                        new String(xml, UTF_8)
                                .replace(
                                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                        "http://purl.oclc.org/ooxml/wordprocessingml/main")
                                .replace(
                                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                        "http://purl.oclc.org/ooxml/officeDocument/relationships")));
        assertEquals("集群", Documents.describe(DocumentReader.read(strict.docx())));
    }

    @Test
    void theMainPartIsFoundByItsRelationshipWhateverItIsCalled() {
        Map<String, byte[]> parts = new LinkedHashMap<>(DOCUMENT.parts());
        parts.put("odd/Text.XML", parts.remove("word/document.xml"));
        parts.put(
                "_rels/.rels",
                new String(parts.get("_rels/.rels"), UTF_8)
                        .replace("word/document.xml", "/word/../odd/./text.xml")
                        .getBytes(UTF_8));
        assertEquals("集群", Documents.describe(DocumentReader.read(DocxBuilder.zip(parts))));
    }

    @Test
    void namesOfPartsMayBeWrittenWithBackslashes() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        DOCUMENT.parts().forEach((name, part) -> parts.put(name.replace('/', '\\'), part));
        assertEquals("集群", Documents.describe(DocumentReader.read(DocxBuilder.zip(parts))));
        parts.putAll(DOCUMENT.parts());
        assertEquals(Kind.DAMAGED, refused(DocxBuilder.zip(parts)).kind());
    }

    @Test
    void aPackageWithoutItsTextIsDamaged() {
        Map<String, byte[]> parts = new LinkedHashMap<>(DOCUMENT.parts());
        parts.remove("word/document.xml");
        UnreadableWordException missing = refused(DocxBuilder.zip(parts));
        assertEquals(Kind.DAMAGED, missing.kind());
        assertTrue(missing.message(Locale.ENGLISH).contains("word/document.xml"), missing.getMessage());
        parts.remove("_rels/.rels");
        assertEquals(Kind.DAMAGED, refused(DocxBuilder.zip(parts)).kind());
        assertEquals(
                Kind.DAMAGED,
                refused(new DocxBuilder()
                                .part("word/document.xml", "<document/>")
                                .docx())
                        .kind());
    }

    @Test
    void aMainPartOutsideOfThePackageIsNeverFetched() {
        String rels = new String(DOCUMENT.parts().get("_rels/.rels"), UTF_8);
        byte[] docx = new DocxBuilder()
                .part(
                        "_rels/.rels",
                        rels.replace(
                                "Target=\"word/document.xml\"",
                                "Target=\"http://127.0.0.1:1/x\" TargetMode=\"External\""))
                .docx();
        assertEquals(Kind.DAMAGED, refused(docx).kind());
    }

    @Test
    void aFileThatIsCutOffIsDamaged() {
        byte[] docx = DOCUMENT.docx();
        for (int length = 4; length < docx.length; length += 7) {
            assertEquals(Kind.DAMAGED, refused(Arrays.copyOf(docx, length)).kind());
        }
    }

    @Test
    void brokenXmlIsNamedWithItsPartAndLine() {
        byte[] docx =
                new DocxBuilder().part("word/document.xml", "<a>\n<b>\n</a>").docx();
        UnreadableWordException broken = refused(docx);
        assertEquals(Kind.BROKEN_XML, broken.kind());
        assertTrue(
                broken.getMessage().contains("word/document.xml is not well-formed XML at line 3"),
                broken.getMessage());
        assertTrue(broken.message(Locale.CHINESE).contains("word/document.xml 第 3 行"), broken.message(Locale.CHINESE));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasItsSentenceInBothLanguages(Kind kind) {
        UnreadableWordException exception = new UnreadableWordException(kind, "x", 1);
        assertTrue(exception.message(Locale.ENGLISH).length() > 10);
        assertTrue(exception
                .message(Locale.CHINESE)
                .codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN));
    }
}
