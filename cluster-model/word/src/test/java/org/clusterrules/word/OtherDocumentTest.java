package org.clusterrules.word;

import static org.clusterrules.word.DocxBuilder.cell;
import static org.clusterrules.word.DocxBuilder.p;
import static org.clusterrules.word.DocxBuilder.r;
import static org.clusterrules.word.DocxBuilder.row;
import static org.clusterrules.word.DocxBuilder.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.clusterrules.word.UnreadableWordException.Kind;
import org.junit.jupiter.api.Test;

/** A document that is not the form is refused at once, and not with everything that it lacks. */
class OtherDocumentTest {
    private static byte[] docx(String... blocks) {
        return new DocxBuilder().add(blocks).docx();
    }

    @Test
    void aDocumentWithoutAnySectionOfTheFormIsRefused() {
        byte[] letter = docx(p(r("关于报送材料的函")), table(row(cell(p(r("联系人"))))));
        UnreadableWordException refused =
                assertThrows(UnreadableWordException.class, () -> ApplicationWord.read(letter));
        assertEquals(Kind.OTHER_DOCUMENT, refused.kind());
        assertEquals("在这份文档中找不到申报表任何一个部分的标题；如为申报表，请恢复原表各部分的标题和栏目名称，否则请提供申报表文档", refused.message(Locale.CHINESE));
        assertThrows(UnreadableWordException.class, () -> ApplicationWord.comment(letter, List.of()));
    }

    @Test
    void aDocumentWithAPartOfTheFormIsReadAndWhatItLacksIsSaid() {
        assertTrue(ApplicationWord.read(docx(p(r("一、基本情况")))).errors().isEmpty());
        assertEquals(
                "缺少标题“二、主导产业情况”；不得改变表格样式",
                ApplicationWord.read(docx(p(r("一、基本情况")))).problems().stream()
                        .map(problem -> problem.message(Locale.CHINESE))
                        .filter(message -> message.contains("二、"))
                        .findFirst()
                        .orElseThrow());
    }
}
