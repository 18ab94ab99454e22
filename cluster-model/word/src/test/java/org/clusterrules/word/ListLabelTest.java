package org.clusterrules.word;

import static org.clusterrules.word.DocxBuilder.cell;
import static org.clusterrules.word.DocxBuilder.p;
import static org.clusterrules.word.DocxBuilder.r;
import static org.clusterrules.word.DocxBuilder.row;
import static org.clusterrules.word.DocxBuilder.run;
import static org.clusterrules.word.DocxBuilder.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.clusterrules.model.Application;
import org.junit.jupiter.api.Test;

/** What Word shows before a figure and does not keep in its text. */
class ListLabelTest {
    private static final String IN_LIST =
            "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";

    /** Reads a form whose growth of the last year is that paragraph, in a document with a list of that kind. */
    private static WordForm read(String format, String label, String paragraph) {
        return ApplicationWord.read(new DocxBuilder()
                .numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"" + format
                        + "\"/><w:lvlText w:val=\"" + label + "\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
                .add(
                        p(r("二、主导产业情况")),
                        table(
                                row(cells("主导产业情况（近三年）", "2019年", "2020年", p(r("2021年")))),
                                row(cells("集群主导产业产值增速（%）", "1", "2", paragraph))))
                .docx());
    }

    private static String[] cells(String label, String first, String second, String third) {
        return new String[] {cell(p(r(label))), cell(p(r(first))), cell(p(r(second))), cell(third)};
    }

    private static String growth(WordForm form) {
        Application application = form.application().orElseThrow();
        return application.industry().leadingOutputGrowth().last().number() + "";
    }

    private static void assertRefused(String label, WordForm form) {
        List<String> errors = form.errors().stream()
                .map(problem -> problem.describe(Locale.CHINESE))
                .toList();
        assertEquals(1, errors.size(), errors::toString);
        assertTrue(errors.get(0).contains("2021年"), errors::toString);
        assertTrue(errors.get(0).contains(label), errors::toString);
    }

    @Test
    void aDashThatIsABulletBeforeAFigureMayBeAMinus() {
        assertRefused("自动编号或项目符号", read("bullet", "-", p(IN_LIST, r("3.20"))));
    }

    @Test
    void aNumberOfAListBeforeAFigureMayBePartOfIt() {
        assertRefused("自动编号或项目符号", read("decimal", "%1.", p(IN_LIST, r("16"))));
    }

    @Test
    void aNumberThatOnlyTheListHasIsNoFigure() {
        assertRefused("只有自动编号", read("decimal", "%1", p(IN_LIST)));
        assertTrue(read("bullet", "•", p(IN_LIST)).errors().isEmpty());
    }

    @Test
    void aDotThatIsABulletBeforeAFigureIsNothing() {
        assertEquals("3.20", growth(read("bullet", "•", p(IN_LIST, r("3.20")))));
    }

    @Test
    void aSoftHyphenBeforeAFigureMayBeAMinus() {
        assertRefused("3.20", read("bullet", "•", p(run("", "<w:softHyphen/>"), r("3.20"))));
    }
}
