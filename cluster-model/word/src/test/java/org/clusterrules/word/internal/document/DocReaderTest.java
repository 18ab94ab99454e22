package org.clusterrules.word.internal.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnreadableWordException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what {@code src/test/corpus/doc/make.py} has made with LibreOffice. */
class DocReaderTest {
    private static byte[] bytes(String name) {
        try (InputStream in =
                Objects.requireNonNull(DocReaderTest.class.getResourceAsStream("doc/" + name + ".doc"), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<DocumentBlock> blocks(String name) {
        return DocumentReader.read(bytes(name)).blocks();
    }

    /** Returns a paragraph with the kind of what is no plain text. */
    private static String shown(DocumentBlock block) {
        return ((DocumentParagraph) block)
                .inlines().stream()
                        .map(inline -> inline.kind() == Inline.Kind.TEXT && !inline.isInserted()
                                ? inline.text()
                                : "{" + inline.kind() + (inline.isInserted() ? " inserted " : " ") + inline.text()
                                        + "}")
                        .collect(Collectors.joining());
    }

    private static String shown(DocumentCell cell) {
        return cell.row() + "+" + cell.rows() + " " + cell.column() + "+" + cell.columns() + " "
                + cell.text().replace('\n', '/');
    }

    @Test
    void everyWayOfTickingIsReadAsWhatIsSeen() {
        assertEquals(
                List.of(
                        "一、符号",
                        "□普通 ☐ ■ ☑ ☒ √ ✓ ✔",
                        "{SYMBOL ☑}叉选{SYMBOL ☐}空框{SYMBOL ☑}勾选",
                        "{SYMBOL ☑}字体叉选",
                        "{UNKNOWN_SYMBOL Wingdings U+F04A}笑脸",
                        "{CHECK_BOX ☐}未选{CHECK_BOX ☑}已选{CHECK_BOX ☑}默认选{CHECK_BOX ☐}取消",
                        "☒控件已选☐控件未选",
                        "{SYMBOL ☑}圈字",
                        "{SYMBOL ☒}插入符号",
                        "页1完"),
                blocks("ticks").stream().map(DocReaderTest::shown).toList());
    }

    @Test
    void mergedCellsAreOneCellAndColumnsComeFromAllRows() {
        DocumentTable table = (DocumentTable) blocks("tables").get(1);
        assertEquals(
                List.of(
                        "0+1 0+1 主导产业情况",
                        "0+1 1+1 甲年",
                        "0+1 2+1 乙年",
                        "0+1 3+1 丙年",
                        "1+2 0+1 总产值",
                        "1+1 1+2 12.5",
                        "1+1 3+1 3",
                        "2+1 1+1 一行/两行",
                        "2+1 2+2 跨列",
                        "3+1 0+2 列并",
                        "3+1 2+1 末",
                        "3+1 3+1 尾"),
                table.cells().stream().map(DocReaderTest::shown).toList());
        assertEquals(4, table.rows());
        assertEquals(4, table.columns());
    }

    @Test
    void whatIsStruckThroughOrRaisedIsToldFromWhatStandsOnTheLine() {
        assertEquals(
                List.of("{STRUCK 12}6.38{STRUCK 7}", "348{RAISED 12}", "348{RAISED 2}", "348"),
                blocks("struck").stream().map(DocReaderTest::shown).toList());
    }

    @Test
    void aTableWithinACellStaysInIt() {
        DocumentTable outer = (DocumentTable) blocks("tables").get(3);
        List<DocumentBlock> cell = outer.cells().get(0).blocks();
        assertEquals("外层前", shown(cell.get(0)));
        assertEquals(
                List.of("0+1 0+1 内一", "0+1 1+1 内二"),
                ((DocumentTable) cell.get(1))
                        .cells().stream().map(DocReaderTest::shown).toList());
        assertEquals("外层后", shown(cell.get(2)));
    }

    @Test
    void trackedChangesHiddenTextAndPicturesAreWhatTheyAre() {
        assertEquals(
                List.of("产值{DELETED 旧}{TEXT inserted 新}{HIDDEN 隐藏}末", "图{OBJECT }后", "第一行\n第二行\t制表", "𠮷野家 12.5 ﹪"),
                blocks("changes").stream().map(DocReaderTest::shown).toList());
    }

    @Test
    void aBulletThatIsATickOrABoxIsRead() {
        assertEquals(
                List.of("{SYMBOL ✓}建立了集群碳排放监测机制", "{SYMBOL ☐}开展了节能诊断", "普通列表", "□是 ☑否"),
                blocks("bullets").stream().map(DocReaderTest::shown).toList());
    }

    /** LibreOffice writes each box twice, once without its text. */
    @Test
    void whatATextBoxHoldsComesBelowTheParagraphThatItIsAnchoredIn() {
        List<DocumentBlock> blocks = blocks("boxes");
        assertEquals(
                List.of("申报单位：{OBJECT }{OBJECT }", "", "某县", "（盖章）"),
                blocks.subList(0, 4).stream().map(DocReaderTest::shown).toList());
        assertEquals(
                List.of("0+1 0+1 意见", "0+1 1+1 同意//年月日//签字"),
                ((DocumentTable) blocks.get(5))
                        .cells().stream().map(DocReaderTest::shown).toList());
        assertEquals("末段", shown(blocks.get(6)));
    }

    @Test
    void notesHeadersAndFootersAreBesideTheTextAndACellWithNothingButANoteIsNotBlank() {
        WordDocument document = DocumentReader.read(bytes("notes"));

        assertEquals(
                List.of("NOTE 脚注一", "NOTE 脚注二", "NOTE 尾注", "MARGIN 页眉一", "MARGIN 单位：公顷", "MARGIN 页脚"),
                document.outsideTexts().stream()
                        .filter(aside -> !aside.text().isBlank())
                        .map(aside -> aside.kind() + " " + aside.text().strip())
                        .toList());
        assertEquals("一、基本情况", shown(document.blocks().get(0)));
        assertEquals(
                List.of("甲", "12.5", "乙", "{UNKNOWN_SYMBOL 脚注}"),
                ((DocumentTable) document.blocks().get(1))
                        .cells().stream()
                                .map(cell -> shown(cell.blocks().get(0)))
                                .toList());
    }

    @Test
    void aLinkIsReadAsItsText() {
        List<DocumentBlock> blocks = blocks("links");
        assertEquals("联系人：王某 wang@example.org", shown(blocks.get(0)));
        assertEquals(
                List.of("0+1 0+1 联系方式", "0+1 1+1 0571-1234567"),
                ((DocumentTable) blocks.get(1))
                        .cells().stream().map(DocReaderTest::shown).toList());
    }

    @Test
    void aFieldWithoutAnEndIsNotLostWithWhatFollowsIt() {
        byte[] open = replaced(bytes("links"), "\u0014w".getBytes(UTF_16LE), " w".getBytes(UTF_16LE));
        byte[] endless = replaced(open, "g\u0015".getBytes(UTF_16LE), "g ".getBytes(UTF_16LE));
        assertEquals("联系人：王某 ", shown(DocumentReader.read(endless).blocks().get(0)));
        assertEquals(
                1,
                DocumentReader.read(endless).blocks().stream()
                        .filter(block -> block instanceof DocumentParagraph paragraph
                                && shown(paragraph).matches("\\{UNKNOWN_SYMBOL .*wang@example.org.*}"))
                        .count());
    }

    private static final byte[] TABLE_LEVEL = {0x49, 0x66, 1, 0, 0, 0};
    private static final byte[] ROW_END = {0x17, 0x24, 1};

    /** Returns a document with other bytes everywhere in the place of some. */
    private static byte[] replaced(byte[] document, byte[] bytes, byte[] by) {
        byte[] changed = new String(document, ISO_8859_1)
                .replace(new String(bytes, ISO_8859_1), new String(by, ISO_8859_1))
                .getBytes(ISO_8859_1);
        assertFalse(Arrays.equals(document, changed));
        assertEquals(document.length, changed.length);
        return changed;
    }

    @Test
    void aTableOfWord97WhichStatesNoLevelIsATable() {
        byte[] old = replaced(bytes("links"), TABLE_LEVEL, new byte[] {0x49, 0x66, 0, 0, 0, 0});
        assertEquals(blocks("links"), DocumentReader.read(old).blocks());
    }

    @Test
    void aCellThatIsMarkedLikeTheEndOfARowIsNotLost() {
        byte[] marked = replaced(bytes("links"), TABLE_LEVEL, new byte[] {0x16, 0x24, 1, 0x17, 0x24, 1});
        assertEquals(blocks("links"), DocumentReader.read(marked).blocks());
    }

    @Test
    void paragraphsThatAreMarkedLikeThoseOfATableAreNotLost() {
        byte[] noRow = replaced(bytes("links"), ROW_END, new byte[] {0x17, 0x24, 0});
        byte[] oneCell = replaced(noRow, "式\u0007".getBytes(UTF_16LE), "式\r".getBytes(UTF_16LE));
        byte[] noCell = replaced(oneCell, "\u0015\u0007\u0007".getBytes(UTF_16LE), "\u0015\r\r".getBytes(UTF_16LE));
        assertEquals(
                List.of("联系人：王某 wang@example.org", "联系方式", "0571-1234567", ""),
                DocumentReader.read(noCell).blocks().stream()
                        .map(DocReaderTest::shown)
                        .limit(4)
                        .toList());
    }

    /** The beginning of how a cell is set, with what a paragraph is set like after it. */
    private static byte[] inCell(int alignment) {
        return new byte[] {0x16, 0x24, 1, 0x49, 0x66, 1, 0, 0, 0, 0x03, 0x24, (byte) alignment};
    }

    @Test
    void anEmptyLastCellThatIsMarkedLikeTheEndOfItsRowIsACell() {
        byte[] marked = replaced(
                bytes("rows"), inCell(0), new byte[] {0x16, 0x24, 1, 0x16, 0x24, 1, 0x17, 0x24, 1, 0x03, 0x24, 0});
        assertEquals(blocks("rows"), DocumentReader.read(marked).blocks());
    }

    @Test
    void aParagraphInACellThatIsNotMarkedAsPartOfATableStaysInTheCell() {
        byte[] marked =
                replaced(bytes("rows"), inCell(2), new byte[] {0x16, 0x24, 0, 0x49, 0x66, 0, 0, 0, 0, 0x03, 0x24, 2});
        assertEquals(blocks("rows"), DocumentReader.read(marked).blocks());
    }

    @Test
    void cellsThatARowDoesNotDescribeAreReadBesideItsLast() {
        byte[] fewer = replaced(
                bytes("rows"), new byte[] {0x08, (byte) 0xD6, 0x30, 0, 2}, new byte[] {0x08, (byte) 0xD6, 0x30, 0, 1});
        assertEquals(blocks("rows"), DocumentReader.read(fewer).blocks());
    }

    @Test
    void aRowThatDoesNotEndIsRefused() {
        byte[] noRow = replaced(bytes("links"), ROW_END, new byte[] {0x17, 0x24, 0});
        assertEquals(
                Kind.DAMAGED,
                assertThrows(UnreadableWordException.class, () -> DocumentReader.read(noRow))
                        .kind());
    }

    @Test
    void partsOfAFileAreFoundWhateverTheCaseOfTheirNames() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes("links")))) {
            files.getRoot().getEntry("WordDocument").renameTo("WORDDOCUMENT");
            files.writeFilesystem(file);
        }
        assertEquals(blocks("links"), DocumentReader.read(file.toByteArray()).blocks());
    }

    @Test
    void tooManyFieldsWithinEachOtherAreRefused() {
        byte[] document = bytes("ticks");
        byte[] text = "普通 ☐ ■".getBytes(UTF_16LE);
        int at = new String(document, ISO_8859_1).indexOf(new String(text, ISO_8859_1));
        for (int i = 0; i < 70; i++) { // over the characters of the text that follow
            document[at + 2 * i] = 0x13;
            document[at + 2 * i + 1] = 0;
        }
        assertEquals(
                Kind.TOO_LARGE,
                assertThrows(UnreadableWordException.class, () -> DocumentReader.read(document))
                        .kind());
    }

    @Test
    void aShortLastSectorIsReadToo() {
        byte[] whole = bytes("changes");
        int end = whole.length;
        while (whole[end - 1] == 0) {
            end--;
        }
        assertEquals(
                blocks("changes"),
                DocumentReader.read(Arrays.copyOf(whole, end)).blocks());
    }

    @ParameterizedTest
    @CsvSource({
        "Workbook,SPREADSHEET",
        "PowerPoint Document,PRESENTATION",
        "EncryptedPackage,ENCRYPTED",
        "FileHeader,OTHER_OLE2",
        "MatOST,OTHER_OLE2"
    })
    void filesOfOtherProgramsAreRefusedByWhatTheyContain(String part, Kind expected) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), part);
            files.writeFilesystem(file);
        }
        assertEquals(
                expected,
                assertThrows(UnreadableWordException.class, () -> DocumentReader.read(file.toByteArray()))
                        .kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticks", "tables", "changes", "rows", "boxes"})
    void aDamagedFileIsReadOrRefusedAndNothingElse(String name) {
        byte[] whole = bytes(name);
        Random random = new Random(16);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int changes = random.nextInt(20); changes > 0 && damaged.length > 0; changes--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                DocumentReader.read(damaged);
            } catch (UnreadableWordException e) {
                // any other fails the test
            }
        }
    }

    @Test
    void withoutTheLibraryTheMessageSaysWhatToAdd() throws ReflectiveOperationException {
        ClassLoader without = new WithoutPoi();
        Method read = without.loadClass(DocumentReader.class.getName()).getMethod("read", byte[].class);
        byte[] document = bytes("ticks");
        Throwable refused = assertThrows(InvocationTargetException.class, () -> read.invoke(null, document))
                .getCause();
        assertEquals(UnreadableWordException.class.getName(), refused.getClass().getName());
        assertEquals(
                "reading .doc and .wps needs org.apache.poi:poi-scratchpad, which is missing; save the file as .docx in WPS or Word, or add this dependency to the program",
                refused.getMessage());
    }

    /** Loads this library anew, as if POI were not there. */
    private static final class WithoutPoi extends ClassLoader {
        WithoutPoi() {
            super(DocReaderTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.apache.poi.")) {
                throw new ClassNotFoundException(name);
            } else if (!name.startsWith("org.clusterrules.word.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void paragraphsOfWhichATrackedChangeDeletesTheEndAreJoined() {
        List<String> shown = new java.util.ArrayList<>();
        for (DocumentBlock block : blocks("joined")) {
            if (block instanceof DocumentTable table) {
                table.cells().forEach(cell -> shown.add(shown(cell)));
            } else {
                shown.add(shown(block));
            }
        }

        assertEquals(List.of("一二", "三", "0+1 0+1 甲乙/丙", "0+1 1+1 丁", "四五六", "七", "0+1 0+1 戊", "八"), shown);
    }
}
