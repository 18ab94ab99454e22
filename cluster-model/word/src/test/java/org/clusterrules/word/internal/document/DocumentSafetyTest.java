package org.clusterrules.word.internal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.clusterrules.word.DocxBuilder.cell;
import static org.clusterrules.word.DocxBuilder.control;
import static org.clusterrules.word.DocxBuilder.controlBox;
import static org.clusterrules.word.DocxBuilder.del;
import static org.clusterrules.word.DocxBuilder.field;
import static org.clusterrules.word.DocxBuilder.ins;
import static org.clusterrules.word.DocxBuilder.legacyBox;
import static org.clusterrules.word.DocxBuilder.merge;
import static org.clusterrules.word.DocxBuilder.p;
import static org.clusterrules.word.DocxBuilder.r;
import static org.clusterrules.word.DocxBuilder.row;
import static org.clusterrules.word.DocxBuilder.span;
import static org.clusterrules.word.DocxBuilder.sym;
import static org.clusterrules.word.DocxBuilder.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clusterrules.word.DocxBuilder;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnreadableWordException.Kind;
import org.junit.jupiter.api.Test;

/** What a hostile or a broken file can do: be refused, and nothing else. */
class DocumentSafetyTest {
    private static final DocxBuilder EVERYTHING = new DocxBuilder()
            .styles(
                    "<w:style w:type=\"character\" w:styleId=\"a\"><w:basedOn w:val=\"a\"/><w:rPr><w:vanish/></w:rPr></w:style>")
            .add(
                    p(r("一、集群概况"), ins(r("a")), del("b"), sym("Wingdings", "F0FE"), legacyBox("0", "1")),
                    table(
                            row(cell(merge(true) + span(2), p(r("x"))), cell(p(controlBox("t", true, "☑")))),
                            row(
                                    cell(merge(false) + span(2), p()),
                                    cell(control("c", p(field("eq \\o\\ac(□,√)", "")))))));

    private static UnreadableWordException refused(byte[] file) {
        return assertThrows(UnreadableWordException.class, () -> DocumentReader.read(file));
    }

    private static void assertTooLarge(WordLimits limit, byte[] file) {
        UnreadableWordException refused = refused(file);
        assertEquals(Kind.TOO_LARGE, refused.kind());
        assertTrue(refused.getMessage().contains("limit of " + limit.most() + ";"), refused.getMessage());
    }

    private static byte[] single(String xml) {
        return new DocxBuilder().add(xml).wordXml();
    }

    private static byte[] body(String xml) {
        return new DocxBuilder().add(xml).docx();
    }

    @Test
    void aFileBeyondItsLimitIsRefused() {
        assertTooLarge(WordLimits.FILE_BYTES, new byte[WordLimits.FILE_BYTES.most() + 1]);
    }

    @Test
    void aPartThatUnpacksToFarMoreThanItsSizeIsRefusedBeforeItIsUnpacked() {
        assertTooLarge(WordLimits.RATIO, body(" ".repeat(3_000_000)));
    }

    @Test
    void aPartBeyondItsLimitIsRefusedEvenIfItIsNotPacked() {
        byte[] noise = new byte[WordLimits.PART_BYTES.most() + 1];
        new Random(1).nextBytes(noise);
        Map<String, byte[]> parts = new LinkedHashMap<>(EVERYTHING.parts());
        parts.put("word/document.xml", noise);
        assertTooLarge(WordLimits.PART_BYTES, DocxBuilder.zip(parts));
    }

    @Test
    void tooManyEntriesAreRefused() {
        DocxBuilder many = new DocxBuilder();
        for (int i = 0; i < WordLimits.ENTRIES.most(); i++) {
            many.part("media/" + i, "");
        }
        assertTooLarge(WordLimits.ENTRIES, many.docx());
    }

    @Test
    void tooManyElementsCharactersCellsAndColumnsAreRefused() {
        assertTooLarge(WordLimits.ELEMENTS, single("<w:p/>".repeat(WordLimits.ELEMENTS.most())));
        assertTooLarge(WordLimits.COLUMNS, body(table(row(cell(span(1_000_000_000), p())))));
        assertTooLarge(WordLimits.COLUMNS, body(table(row(cell(span(600), p()), cell(span(600), p())))));
        assertTooLarge(WordLimits.CELLS, single(table(row("<w:tc/>").repeat(WordLimits.CELLS.most() + 1))));
        assertTooLarge(WordLimits.CHARACTERS, single(p(r("集".repeat(WordLimits.CHARACTERS.most() + 1)))));
    }

    @Test
    void deepNestingIsRefusedWithoutAnOverflow() {
        byte[] single = new String(new DocxBuilder().wordXml(), UTF_8)
                .replace("<w:body>", "<w:body>" + "<w:p>".repeat(1_000_000))
                .getBytes(UTF_8);
        assertTooLarge(WordLimits.DEPTH, single);
        assertTooLarge(WordLimits.DEPTH, body("<w:smartTag>".repeat(300) + "</w:smartTag>".repeat(300)));
        assertTooLarge(
                WordLimits.TABLE_DEPTH, body("<w:tbl><w:tr><w:tc>".repeat(17) + "</w:tc></w:tr></w:tbl>".repeat(17)));
    }

    @Test
    void tooManyAttributesAndFieldsWithinEachOtherAreRefused() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        assertTooLarge(WordLimits.ATTRIBUTES, single(("<w:p" + attributes + "/>").repeat(1_001)));
        assertTooLarge(
                WordLimits.FIELD_DEPTH,
                body(p(DocxBuilder.run("", "<w:fldChar w:fldCharType=\"begin\"/>")
                        .repeat(65))));
    }

    @Test
    void whatIsManyAndWithinTheLimitsTakesNoMoreThanItsShare() {
        int many = 50_000;
        String texts = DocxBuilder.run("", "<w:t>x</w:t>".repeat(many));
        assertEquals(
                "x".repeat(many),
                Documents.describe(
                        DocumentReader.read(new DocxBuilder().add(p(texts)).wordXml())));
        String joined = p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("y")).repeat(many);
        assertEquals(
                "y".repeat(many),
                Documents.describe(
                        DocumentReader.read(new DocxBuilder().add(joined).wordXml())));
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < many; i++) {
            styles.append("<w:style w:type=\"paragraph\" w:styleId=\"" + i + "\"><w:basedOn w:val=\"" + (i + 1)
                    + "\"/></w:style>");
        }
        String styled = p("<w:pPr><w:pStyle w:val=\"0\"/></w:pPr>", r("z")).repeat(many);
        byte[] deep = new DocxBuilder().styles(styles.toString()).add(styled).wordXml();
        assertEquals(many, DocumentReader.read(deep).blocks().size());
    }

    @Test
    void aDocumentTypeIsRefusedWhateverItDeclares() {
        String entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        for (String type :
                new String[] {entities, outside, "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">", "<!DOCTYPE x>"}) {
            String xml = new DocxBuilder()
                    .add(p(run("&a;")))
                    .documentXml()
                    .replace("?><w:document", "?>" + type + "<w:document");
            assertEquals(
                    Kind.DOCUMENT_TYPE,
                    refused(new DocxBuilder().part("word/document.xml", xml).docx())
                            .kind());
            String single = new String(new DocxBuilder().wordXml(), UTF_8)
                    .replace("?><w:wordDocument", "?>" + type + "<w:wordDocument");
            assertEquals(Kind.DOCUMENT_TYPE, refused(single.getBytes(UTF_8)).kind());
        }
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    @Test
    void entitiesThatNobodyDeclaredAreBrokenXml() {
        assertEquals(Kind.BROKEN_XML, refused(body(p(run("&nbsp;")))).kind());
        assertEquals("<&\">集", Documents.describe(DocumentReader.read(body(p(run("&lt;&amp;&quot;&gt;&#x96C6;"))))));
    }

    @Test
    void twoEntriesOfOneNameAreRefused() {
        Map<String, byte[]> parts = new LinkedHashMap<>(EVERYTHING.parts());
        parts.put("WORD/Document.xml", parts.get("word/document.xml"));
        assertEquals(Kind.DAMAGED, refused(DocxBuilder.zip(parts)).kind());
    }

    @Test
    void namesThatClimbAreRefused() {
        assertEquals(
                Kind.DAMAGED,
                refused(new DocxBuilder().part("word/../../x", "").docx()).kind());
        assertEquals(
                Kind.DAMAGED,
                refused(new DocxBuilder().part("..\\x", "").docx()).kind());
    }

    @Test
    void anEntryThatTheDirectoryAndTheEntryItselfNameDifferentlyIsRefused() {
        byte[] docx = EVERYTHING.docx();
        byte[] name = "word/document.xml".getBytes(UTF_8);
        int first = indexOf(docx, name, 0);
        docx[first] = 'X';
        assertEquals(Kind.DAMAGED, refused(docx).kind());
    }

    @Test
    void sizesAndChecksumsThatLieAreRefused() {
        ByteBuffer docx = ByteBuffer.wrap(EVERYTHING.docx()).order(ByteOrder.LITTLE_ENDIAN);
        int directory = docx.getInt(docx.limit() - 6);
        for (int field : new int[] {16, 20, 24, 42}) { // checksum, packed size, size, offset of the first entry
            byte[] lie = docx.array().clone();
            lie[directory + field] ^= 0x55;
            assertEquals(Kind.DAMAGED, refused(lie).kind(), "field " + field);
            ByteBuffer huge = ByteBuffer.wrap(docx.array().clone()).order(ByteOrder.LITTLE_ENDIAN);
            huge.putInt(directory + field, 0x7FFFFFFF);
            assertEquals(Kind.DAMAGED, refused(huge.array()).kind(), "field " + field);
        }
        ByteBuffer fewer = ByteBuffer.wrap(docx.array().clone()).order(ByteOrder.LITTLE_ENDIAN);
        fewer.putShort(docx.limit() - 12, (short) 2);
        assertEquals(Kind.DAMAGED, refused(fewer.array()).kind());
    }

    @Test
    void partsThatAreNotPackedAreReadToo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : EVERYTHING.parts().entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                CRC32 crc = new CRC32();
                crc.update(part.getValue());
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        assertEquals(
                Documents.describe(DocumentReader.read(EVERYTHING.docx())),
                Documents.describe(DocumentReader.read(bytes.toByteArray())));
    }

    @Property(tries = 400)
    void flippedBytesAreReadOrRefused(@ForAll Random random) {
        boolean isXml = random.nextInt(4) == 0;
        byte[] file = isXml ? EVERYTHING.wordXml() : EVERYTHING.docx();
        for (int i = random.nextInt(4); i >= 0; i--) {
            file[random.nextInt(file.length)] ^= (byte) (1 + random.nextInt(255));
        }
        readOrRefuse(file);
    }

    @Property(tries = 400)
    void changedXmlInAWholePackageIsReadOrRefused(@ForAll Random random) {
        StringBuilder xml = new StringBuilder(EVERYTHING.documentXml());
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = xml.indexOf("<", random.nextInt(xml.length() - 200));
            int to = xml.indexOf(">", from) + 1;
            switch (random.nextInt(3)) {
                case 0 -> xml.delete(from, to);
                case 1 -> xml.insert(to, xml.substring(from, to));
                default -> xml.setCharAt(from + random.nextInt(to - from), (char) ('"' + random.nextInt(90)));
            }
        }
        readOrRefuse(new DocxBuilder().part("word/document.xml", xml.toString()).docx());
    }

    private static void readOrRefuse(byte[] file) {
        try {
            DocumentReader.read(file);
        } catch (UnreadableWordException e) {
            assertTrue(e.getMessage().length() < 1_000);
        }
    }

    private static int indexOf(byte[] bytes, byte[] sought, int from) {
        for (int at = from; at <= bytes.length - sought.length; at++) {
            if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("not there");
    }
}
