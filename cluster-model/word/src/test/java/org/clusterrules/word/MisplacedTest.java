package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clusterrules.model.Application;
import org.clusterrules.model.Text;
import org.clusterrules.word.WordProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was written where something else belongs is never taken for it. */
class MisplacedTest {
    private static WordForm read(UnaryOperator<String> change) throws IOException {
        byte[] docx = new FormLayouts(RoundTripTest.sample("eligible")).docx();
        return ApplicationWord.read(HandMade.edit(docx, xml -> {
            String changed = change.apply(xml);
            assertTrue(!changed.equals(xml), "nothing to change");
            return changed;
        }));
    }

    private static UnaryOperator<String> text(String from, String to) {
        return xml -> xml.replace(">" + from + "<", ">" + to + "<");
    }

    /** Puts paragraphs after the one that has this text. */
    private static String after(String xml, String text, String... lines) {
        int end = xml.indexOf("</w:p>", xml.indexOf(text)) + "</w:p>".length();
        StringBuilder more = new StringBuilder();
        for (String line : lines) {
            more.append(DocxBuilder.p(DocxBuilder.r(line)));
        }
        return xml.substring(0, end) + more + xml.substring(end);
    }

    private static void assertError(WordForm form, String quoted) {
        assertTrue(
                form.application().isEmpty(),
                () -> RoundTripTest.describe(form.problems()).toString());
        assertTrue(
                form.errors().stream()
                        .anyMatch(problem -> problem.place().isPresent()
                                && problem.describe(java.util.Locale.CHINESE).contains(quoted)),
                () -> RoundTripTest.describe(form.problems()).toString());
    }

    private static String text(WordForm form, String pointer) {
        Application application = form.application()
                .orElseThrow(() -> new AssertionError(
                        RoundTripTest.describe(form.problems()).toString()));
        return ((Text) application.cell(pointer).orElseThrow()).value();
    }

    @Test
    void aYearThatTheFormHasOnlyElsewhereIsSaidOnceAndNotForEachValueBelow() throws IOException {
        WordForm form = read(text("2021年", "2022年"));
        assertError(form, "“2022年”不是2022版申报表的年度");
        assertTrue(
                form.errors().stream()
                        .noneMatch(problem ->
                                problem.describe(java.util.Locale.CHINESE).contains("旁没有原表的栏目名称")),
                () -> RoundTripTest.describe(form.problems()).toString());
    }

    @ParameterizedTest
    @CsvSource({"指标, 说明", "指标, 单位"})
    void anIndicatorOfTheClustersOwnIsReadByTheHeadsOfTheColumns(String head, String instead) throws IOException {
        WordForm form = read(text(head, instead));

        assertTrue(form.application().isEmpty());
        assertTrue(form.errors().stream()
                .anyMatch(problem -> problem.describe(java.util.Locale.CHINESE).contains("这一行的指标")));
    }

    @Test
    void whatFollowsThePrintedLineOfTheSealIsNotOfTheName() throws IOException {
        String name = text(read(xml -> xml + " "), "/declaration/responsiblePerson");
        String line = "县（市、区）中小企业主管部门（公章）：";
        int[] seen = {0};
        WordForm form = read(xml -> {
            int at = xml.lastIndexOf(">" + line + "<");
            seen[0] = at;
            return at < 0
                    ? xml
                    : xml.substring(0, at + 1 + line.length()) + "云溪县经信局" + xml.substring(at + 1 + line.length());
        });

        assertTrue(seen[0] > 0);
        assertEquals(name, text(form, "/declaration/responsiblePerson"));
        assertTrue(form.problems().stream()
                .anyMatch(problem -> problem.kind() == Kind.LABEL_ADDED
                        && problem.describe(java.util.Locale.CHINESE).contains("云溪县经信局")));
    }

    @Test
    void aLineAfterANameIsAnError() throws IOException {
        assertError(read(xml -> after(xml, "推荐单位（公章）", "同意推荐此集群。")), "同意推荐此集群");
        assertError(read(xml -> after(xml, "单位负责人（签字）", "2022年10月9日")), "2022年10月9日");
    }

    @Test
    void anEmptyDateBesideAFilledInOneIsNoAnswer() throws IOException {
        WordForm form = read(xml -> after(xml, "单位负责人（签字）", "    年  月  日"));

        assertEquals(RoundTripTest.sample("eligible"), form.application().orElseThrow());
    }

    @Test
    void aFigureOfAStageThatIsNotCertainIsAnError() throws IOException {
        assertError(read(xml -> after(xml, "（1）2022年度", "研发经费投入：6.32亿元")), "研发经费投入");
        assertError(read(xml -> after(xml, "（1）2022年度", "优质中小企业数量达95家")), "优质中小企业数量");
    }

    @Test
    void aValueInTheCellOfTheLabelIsAnError() throws IOException {
        assertError(read(text("集群占地面积（平方公里）", "集群占地面积（平方公里）：18.60")), "18.60");
    }

    /** Empties the cell beside a label. */
    private static String emptied(String xml, String label) {
        int cell = xml.indexOf("<w:tc>", xml.indexOf(">" + label));
        int end = xml.indexOf("</w:tc>", cell);
        return xml.substring(0, cell)
                + xml.substring(cell, end).replaceAll("<w:t [^>]*>[^<]*</w:t>", "")
                + xml.substring(end);
    }

    @Test
    void aValueAfterItsLabelInOneCellIsReadIfTheCellBesideItIsBlank() throws IOException {
        String label = "集群占地面积（平方公里）";
        WordForm form = read(xml -> text(label, label + "：18.60").apply(emptied(xml, label)));

        assertEquals(RoundTripTest.sample("eligible"), form.application().orElseThrow());
        assertTrue(form.problems().stream()
                .anyMatch(problem -> problem.describe(java.util.Locale.CHINESE).contains("栏目名称的格内，已读取")));
    }

    @Test
    void aValueAfterALabelThatWasChangedOrHasSeveralCellsIsAnError() throws IOException {
        assertError(read(xml -> text("集群占地面积（平方公里）", "占地：18.60").apply(emptied(xml, "集群占地面积（平方公里）"))), "18.60");
        assertError(read(text("集群总产值（亿元）", "集群总产值（亿元）：12.5")), "12.5");
    }

    @Test
    void aLineThatNamesEvidenceIsNotReadAsTheText() throws IOException {
        assertError(
                read(xml -> xml.replace(">（需提供相关佐证材料）<", ">见附件5</w:t></w:r></w:p><w:p><w:r><w:t>（需提供相关佐证材料）<")),
                "见附件5");
    }

    @Test
    void aPrintedNoteThatWasChangedIsNotReadAsTheText() throws IOException {
        WordForm form = read(text("（需提供相关佐证材料）", "（需提供相关佐材料）"));

        assertEquals(RoundTripTest.sample("eligible"), form.application().orElseThrow());
        assertTrue(form.problems().stream()
                .anyMatch(problem -> problem.kind() == Kind.LABEL_CHANGED
                        && problem.describe(java.util.Locale.CHINESE).contains("佐材料")));
    }

    @Test
    void aUnitThatWasOverwrittenIsSaidToBeMissing() throws IOException {
        WordForm form = read(xml -> xml.replaceAll("(>数量：(?:<[^>]+>)*[0-9]+(?:<[^>]+>)*)个", "$1"));

        assertEquals(RoundTripTest.sample("eligible"), form.application().orElseThrow());
        assertTrue(form.problems().stream()
                .anyMatch(problem -> problem.kind() == Kind.LABEL_MISSING
                        && problem.pointer().endsWith("/count")
                        && problem.describe(java.util.Locale.CHINESE).contains("“个”")));
    }

    @Test
    void aLabelWithAStarIsTheLabel() throws IOException {
        WordForm form = read(text("其中：集群中小企业数量", "*其中：集群中小企业数量"));

        assertEquals(RoundTripTest.sample("eligible"), form.application().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"单位负责人（签字）：, 单位负责人（签字）否：", "单位负责人（签字）：, 单负责人（签字）：", "名称：, 名称7：", "集群名称：, 集群名7："})
    void aLabelWithALetterMoreOrLessIsNotReadAsPartOfAName(String printed, String instead) throws IOException {
        byte[] docx = HandMade.withoutControls(ApplicationWord.write(RoundTripTest.sample("eligible")));
        WordForm form = ApplicationWord.read(
                HandMade.edit(docx, xml -> xml.replaceFirst(">" + printed + "<", ">" + instead + "<")));

        assertTrue(
                form.application().isEmpty(),
                () -> RoundTripTest.describe(form.problems()).toString());
    }

    @Test
    void aPrintedNoteWithALetterMoreOrInPlaceOfItsBracketIsNotReadAsTheText() throws IOException {
        for (String changed : List.of("（x需提供相关佐证材料）", "万需提供相关佐证材料）")) {
            WordForm form = read(text("（需提供相关佐证材料）", changed));

            assertTrue(
                    form.application()
                            .map(RoundTripTest.sample("eligible")::equals)
                            .orElse(!form.errors().isEmpty()),
                    () -> RoundTripTest.describe(form.problems()).toString());
        }
    }

    @Test
    void aBracketOfAPrintedTextThatWasChangedIsNotReadAsTheText() throws IOException {
        byte[] docx = HandMade.withoutControls(ApplicationWord.write(RoundTripTest.sample("eligible")));
        String printed = "智能制造、工业互联网以及其它新模式新业态试点示范建设或应用情况（200字以内）";
        WordForm form = ApplicationWord.read(HandMade.edit(docx, xml -> {
            assertTrue(xml.contains(printed));
            return xml.replace(printed, printed.replace("以内", "以月内"));
        }));

        assertEquals(RoundTripTest.sample("eligible"), form.application().orElseThrow());
    }
}
