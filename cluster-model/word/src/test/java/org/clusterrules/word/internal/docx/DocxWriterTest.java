package org.clusterrules.word.internal.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationBuilder;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.clusterrules.word.UnwritableWordException;
import org.clusterrules.word.internal.ControlTag;
import org.clusterrules.word.internal.document.DocumentBlock;
import org.clusterrules.word.internal.document.DocumentParagraph;
import org.clusterrules.word.internal.document.DocumentReader;
import org.clusterrules.word.internal.document.DocumentTable;
import org.clusterrules.word.internal.document.Inline;
import org.junit.jupiter.api.Test;

class DocxWriterTest {
    private static final Edition EDITION = Edition.of("2022");

    @Test
    void theSameFormGivesTheSameBytes() {
        Application blank = Application.blank(EDITION);
        assertArrayEquals(DocxWriter.write(blank), DocxWriter.write(blank));
    }

    @Test
    void aBlankFormHasNoControlsButItsBoxes() {
        controls(DocxWriter.write(Application.blank(EDITION)))
                .forEach((tag, text) -> assertTrue(tag.option() > 0 && text.equals("☐"), () -> tag + " " + text));
    }

    @Test
    void textComesBackWhateverItContains() {
        List<String> texts = List.of(
                "；（佐证材料：a；b）",
                "  前后有空格  ",
                "第一行\n\n第三行\r\n\t制表",
                "<w:p>&amp;\"'",
                "𠮷野家\uE000\u200B\u2028\u0085\uFEFF",
                "\u3000",
                "□☑");
        ApplicationBuilder builder = Application.builder("2022")
                .set("/industry/chainMap/evidence", texts)
                .set("/innovation/platforms/other/names", texts)
                .tick("/governance/governanceWork", "RIGHTS_PROTECTION", texts.toArray(String[]::new));
        Map<ControlTag, String> controls = controls(DocxWriter.write(builder.build()));
        for (int i = 0; i < texts.size(); i++) {
            for (ControlTag list : List.of(
                    ControlTag.cell("/industry/chainMap/evidence"),
                    ControlTag.cell("/innovation/platforms/other/names"),
                    ControlTag.cell("/governance/governanceWork").option(2))) {
                assertEquals(texts.get(i), ControlTag.entry(controls.getOrDefault(list.entry(i), "")));
            }
        }
    }

    @Test
    void aFilledInFormHasEachValueInAControlOfItsOwn() throws IOException {
        Application form = ApplicationJson.read(Path.of("../samples/eligible.json"));
        Map<ControlTag, String> controls = controls(DocxWriter.write(form));
        for (Cell cell : form.cells()) {
            boolean isSaidByGroup = cell.pointer().endsWith("/direction"); // see OwnIndicatorsTest
            boolean isFilled = !cell.isBlank() && !isSaidByGroup;
            boolean isThere =
                    controls.keySet().stream().anyMatch(tag -> tag.pointer().equals(cell.pointer()));
            assertTrue(!isFilled || isThere, cell.pointer());
        }
        assertEquals("126.38", controls.get(ControlTag.cell("/industry/totalOutput/2021")));
        assertEquals("348", controls.get(ControlTag.cell("/industry/enterprises/2021")));
        assertEquals("无", controls.get(ControlTag.cell("/industry/manufacturingChampions/2019")));
        assertEquals("2022年10月10日", controls.get(ControlTag.cell("/cover/declaredOn")));
        assertEquals("☑", controls.get(ControlTag.cell("/basics/industryType").option(2)));
        assertEquals("☐", controls.get(ControlTag.cell("/basics/industryType").option(1)));
    }

    @Test
    void numbersAreWrittenAsTheFormAsksAndNeverRounded() {
        Application form = Application.builder("2022")
                .set("/digital/cloudAdoption", "5")
                .set("/digital/iiotAdoption", "45.125")
                .set("/basics/area", "1E2")
                .set("/green/waterReuse", "-0.50")
                .build();
        Map<ControlTag, String> controls = controls(DocxWriter.write(form));
        assertEquals("5.00", controls.get(ControlTag.cell("/digital/cloudAdoption")));
        assertEquals("45.125", controls.get(ControlTag.cell("/digital/iiotAdoption")));
        assertEquals("100.00", controls.get(ControlTag.cell("/basics/area")));
        assertEquals("-0.50", controls.get(ControlTag.cell("/green/waterReuse")));
    }

    @Test
    void noBoxTickedIsSaidInTheCell() {
        Application form = Application.builder("2022")
                .set("/governance/governanceWork", "无")
                .build();
        assertEquals("无", controls(DocxWriter.write(form)).get(ControlTag.cell("/governance/governanceWork")));
    }

    @Test
    void aCharacterThatNoDocumentCanHoldIsRefusedWithItsCell() {
        Application form = Application.builder("2022")
                .set("/governance/overview", "甲\u0001乙")
                .build();
        UnwritableWordException refused = assertThrows(UnwritableWordException.class, () -> DocxWriter.write(form));
        assertEquals("/governance/overview", refused.pointer());
        assertEquals("七、治理和服务水平 · 治理和服务水平情况含有 Word 文档无法保存的字符 U+0001；请删除该字符", refused.message(Locale.CHINESE));
    }

    @Test
    void noTagIsLongerThanWordTakes() {
        for (Cell cell : Application.blank(EDITION).cells()) {
            ControlTag tag = ControlTag.cell(cell.pointer());
            ControlTag longest = cell.place().options().isEmpty()
                    ? tag.entry(999)
                    : tag.option(cell.place().options().size()).entry(999);
            assertTrue(longest.toString().length() <= 64, longest::toString);
            assertEquals(longest, ControlTag.read(longest.toString()).orElseThrow());
        }
    }

    @Test
    void whatIsUnpackedIsWhatWasWritten() throws IOException {
        byte[] docx = DocxWriter.write(ApplicationJson.read(Path.of("../samples/near-miss.json")));
        DocxParts parts = DocxParts.of(docx);
        assertArrayEquals(docx, parts.write());
        assertFalse(parts.body().all("sdt").isEmpty());
    }

    /** Returns what stands in each of our content controls. */
    static Map<ControlTag, String> controls(byte[] docx) {
        Map<ControlTag, String> controls = new LinkedHashMap<>();
        List<DocumentParagraph> paragraphs = new ArrayList<>();
        collect(DocumentReader.read(docx).blocks(), paragraphs);
        for (DocumentParagraph paragraph : paragraphs) {
            for (Inline inline : paragraph.inlines()) {
                ControlTag.read(inline.control()).ifPresent(tag -> controls.merge(tag, inline.text(), String::concat));
            }
        }
        return controls;
    }

    private static void collect(List<DocumentBlock> blocks, List<DocumentParagraph> paragraphs) {
        for (DocumentBlock block : blocks) {
            if (block instanceof DocumentParagraph paragraph) {
                paragraphs.add(paragraph);
            } else if (block instanceof DocumentTable table) {
                table.cells().forEach(cell -> collect(cell.blocks(), paragraphs));
            }
        }
        paragraphs.sort(Comparator.comparingInt(DocumentParagraph::ordinal));
    }
}
