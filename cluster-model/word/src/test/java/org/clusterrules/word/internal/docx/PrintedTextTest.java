package org.clusterrules.word.internal.docx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.word.internal.sheet.FormSheet;
import org.clusterrules.word.internal.sheet.SheetBlock;
import org.junit.jupiter.api.Test;

class PrintedTextTest {
    /** The numbers of headings, which the ministry's document counts by itself, so that its text has lost them. */
    private static final Map<String, String> NUMBERED = Map.of(
            "三、存在的问题", "存在的问题",
            "（一）总体思路", "总体思路",
            "（二）发展目标", "发展目标",
            "（三）重点任务", "重点任务",
            "（四）保障措施", "保障措施");

    @Test
    void aBlankFormPrintsTheMinistrysTextInItsOrder() throws IOException {
        Edition edition = Edition.of("2022");
        FormPrinter printer = new FormPrinter(Application.blank(edition));
        StringBuilder printed = new StringBuilder();
        FormSheet.of(edition).pages().forEach(page -> collect(printer.print(page.blocks()), printed));
        String ours = printed.toString();
        for (Map.Entry<String, String> heading : NUMBERED.entrySet()) {
            ours = ours.replace(heading.getKey(), heading.getValue());
        }
        assertEquals(ministrysText(), withoutSpace(ours));
    }

    private static String ministrysText() throws IOException {
        try (InputStream in = requireNonNull(PrintedTextTest.class.getResourceAsStream("declaration-form.txt"))) {
            String text = new String(in.readAllBytes(), UTF_8);
            return withoutSpace(text.replace("(否", "□否").replace("(非", "□非")); // boxes that came out as brackets
        }
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("[\\s\u3000\u00a0\ufeff]", "");
    }

    private static void collect(List<SheetBlock> blocks, StringBuilder text) {
        for (SheetBlock block : blocks) {
            if (block instanceof SheetBlock.Paragraph paragraph) {
                text.append(paragraph.text());
            } else if (block instanceof SheetBlock.Table table) {
                table.cells().forEach(cell -> collect(cell.blocks(), text));
            }
        }
    }
}
