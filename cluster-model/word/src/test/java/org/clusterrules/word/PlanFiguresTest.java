package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.word.WordProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headings and the figures of section 八, as people write them. */
class PlanFiguresTest {
    private static final String STAGE = "/plan/stages/2022/";

    private final Application eligible = RoundTripTest.sample("eligible");

    PlanFiguresTest() throws IOException {}

    private static WordForm read(Application form, UnaryOperator<String> change) throws IOException {
        byte[] docx = HandMade.withoutControls(ApplicationWord.write(form));
        return ApplicationWord.read(HandMade.edit(docx, xml -> {
            String changed = change.apply(xml);
            assertTrue(!changed.equals(xml), "nothing to change");
            return changed;
        }));
    }

    /** Replaces the first paragraph that begins with a text by paragraphs, or removes it if no lines are given. */
    private static String replaced(String xml, String text, String... lines) {
        int at = xml.indexOf("八、未来三年");
        while (true) {
            int start = xml.indexOf("<w:p>", at);
            int end = xml.indexOf("</w:p>", start) + "</w:p>".length();
            assertTrue(start >= 0, text);
            if (xml.substring(start, end).replaceAll("<[^>]*>", "").startsWith(text)) {
                StringBuilder paragraphs = new StringBuilder();
                for (String line : lines) {
                    paragraphs.append(DocxBuilder.p(DocxBuilder.r(line)));
                }
                return xml.substring(0, start) + paragraphs + xml.substring(end);
            }
            at = end;
        }
    }

    /** Reads the form with lines in place of three figures of the first stage. */
    private WordForm stage(String... lines) throws IOException {
        return read(
                eligible,
                xml -> replaced(replaced(replaced(xml, "优质中小企业数量：92"), "研发经费投入：63200"), "集群产值年均增速：15", lines));
    }

    private static String number(WordForm form, String name) {
        Application read = form.application()
                .orElseThrow(() -> new AssertionError(
                        RoundTripTest.describe(form.problems()).toString()));
        return ((Numeric) read.cell(STAGE + name).orElseThrow()).number().toPlainString();
    }

    private static String text(Application form, String pointer) {
        return ((Text) form.cell(pointer).orElseThrow()).value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "集群产值年均增速：15.01；优质中小企业数量：93；研发经费投入：63,201",
                "集群产值年均增速：15.01，优质中小企业数量：93，研发经费投入：63201。",
                "集群产值年均增速：15.01、优质中小企业数量：93家。研发经费投入：63201",
                "1.集群产值年均增速：15.01|（2）优质中小企业数量：93家；|－研发经费投入：63201",
                "——集群产值年均增速：15.01；|①优质中小企业数量：93|2、研发经费投入：63201",
                "（1）集群产值年均增速：15.01；（2）优质中小企业数量：93；（3）研发经费投入：63201"
            })
    void figuresOfAStageAreReadSeveralOnALineAndBehindNumbersAndDashes(String lines) throws IOException {
        WordForm form = stage(lines.split("[|]", -1));

        assertEquals("15.01", number(form, "outputGrowth"));
        assertEquals("93", number(form, "qualitySmes"));
        assertEquals("63201", number(form, "rdSpending"));
        assertEquals(text(eligible, STAGE + "text"), text(form.application().orElseThrow(), STAGE + "text"));
    }

    @ParameterizedTest
    @CsvSource({
        "研发经费投入（万元）：63201, rdSpending, 63201",
        "研发经费投入（万元）63201, rdSpending, 63201",
        "研发经费投入(万元)：63201, rdSpending, 63201",
        "研发经费投入（单位：万元）：63201, rdSpending, 63201",
        "研发经费投入63201万元, rdSpending, 63201",
        "研发经费投入63201, rdSpending, 63201",
        "研发经费投入 63201万元；, rdSpending, 63201",
        "优质中小企业数量（家）：93, qualitySmes, 93",
        "优质中小企业数量93家, qualitySmes, 93",
        "集群产值年均增速（%）：15.01, outputGrowth, 15.01",
        "集群产值年均增速：—3.2, outputGrowth, -3.2"
    })
    void aFigureOfAStageIsReadWithItsUnitInBracketsAndWithoutAColon(String line, String name, String number)
            throws IOException {
        WordForm form = stage(line);

        assertEquals(number, number(form, name));
        assertEquals(text(eligible, STAGE + "text"), text(form.application().orElseThrow(), STAGE + "text"));
    }

    @ParameterizedTest
    @CsvSource({
        "到2022年，优质中小企业数量：93；研发经费投入：63201。, 93, 63201",
        "到2022年优质中小企业数量达到93家，研发经费投入增至63201万元。, 93, 63201",
        "优质中小企业数量：93，比上年增加17家，其中专精特新“小巨人”企业增加3家，单项冠军企业增加1家, 93, ",
        "力争优质中小企业数量提高到93家左右，研发经费投入提升至63201万元，集群产值年均增速保持在15%。, 93, 63201",
        "2022年，集群优质中小企业数量由76家增加到93家；实现研发经费投入63201万元。, 93, 63201",
        "优质中小企业数量约93家，研发经费投入达到约63201万元。, 93, 63201",
        "优质中小企业数量增长到93家，研发经费投入为63201万元，推动集群发展。, 93, 63201",
        "优质中小企业数量达到93家，研发经费投入（亿元）达到6.3201。, 93, 63201",
        "2022年：优质中小企业数量达到93家，研发经费投入增至63201万元。, 93, 63201"
    })
    void aFigureThatASentenceOfAStageStatesIsReadAndSaidAndTheSentenceStays(String line, String smes, String spending)
            throws IOException {
        WordForm form = stage(line);

        assertEquals(smes, number(form, "qualitySmes"));
        if (spending != null) {
            assertEquals(spending, number(form, "rdSpending"));
        }
        assertTrue(text(form.application().orElseThrow(), STAGE + "text").contains(line));
        assertTrue(form.problems().stream()
                .anyMatch(problem -> problem.kind() == Kind.READ_AS
                        && problem.pointer().equals(STAGE + "qualitySmes")
                        && problem.place().isPresent()));
    }

    @ParameterizedTest
    @CsvSource({
        "加大研发投入达到63201万元, rdSpending",
        "全县研发费用63201万元, rdSpending",
        "新增发明专利12件, inventionPatents",
        "培育优质企业17家, qualitySmes"
    })
    void aFigureWithAUnitBesideAnotherNameOfAnIndicatorIsSaidToBeText(String line, String name) throws IOException {
        WordForm form = read(
                eligible,
                xml -> replaced(
                        replaced(replaced(replaced(xml, "优质中小企业数量：92"), "有效发明专利数量："), "研发经费投入：63200"),
                        "集群产值年均增速：15",
                        line));

        assertTrue(form.application().isPresent());
        assertTrue(
                form.problems().stream()
                        .anyMatch(problem -> problem.kind() == Kind.READ_AS
                                && problem.pointer().equals(STAGE + name)
                                && problem.place().orElseThrow().printed().contains(line.substring(0, 5))),
                () -> RoundTripTest.describe(form.problems()).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "到2022年优质中小企业数量达到93家，研发经费投入稳步提高，达到63201万元。, rdSpending",
        "优质中小企业数量：93；新增项目：5；研发经费投入：63201, qualitySmes",
        "研发经费投入超过63201万元, rdSpending",
        "研发经费投入突破6亿元, rdSpending",
        "研发经费投入达到63201万元以上, rdSpending",
        "研发经费投入增加5000万元, rdSpending",
        "人均研发经费投入达到5万元。, rdSpending",
        "三年累计，研发经费投入63201万元。, rdSpending",
        "2021年研发经费投入为63201万元。, rdSpending",
        "目前，优质中小企业数量为76家。, qualitySmes",
        "新增优质中小企业数量为17家。, qualitySmes",
        "优质中小企业数量达到93家至95家。, qualitySmes",
        "优质中小企业数量达到93—95家。, qualitySmes",
        "到2024年，优质中小企业数量达到150家。, qualitySmes",
        "优质中小企业数量和研发经费投入分别达到93家和63201万元。, rdSpending",
        "集群产值年均增速提高2个百分点。, outputGrowth",
        "优质中小企业数量达到93家，优质中小企业数量达到95家。, qualitySmes",
        "优质中小企业数量：93|优质中小企业数量达到95家，, qualitySmes",
        "集群产值年均增长速度：15.01, outputGrowth",
        "优质中小企业数：93家, qualitySmes",
        "优质中小企业数量：|93家, qualitySmes",
        "优质中小企业数量达到九十三家, qualitySmes",
        "集群产值年均增速：15、20、优质中小企业数量：93, outputGrowth"
    })
    void figuresOfAStageThatAreNotCertainAreErrorsAtTheirLine(String line, String cells) throws IOException {
        WordForm form = stage(line.split("[|]", -1));

        for (String cell : cells.split(" ", -1)) {
            assertTrue(
                    form.errors().stream()
                            .anyMatch(problem -> problem.pointer().equals(STAGE + cell)
                                    && line.contains(
                                            problem.place().orElseThrow().printed())),
                    () -> cell + RoundTripTest.describe(form.problems()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "到2022年，优质中小企业数量：92，研发经费投入达到6.3亿元以上。",
                "加大研发经费投入，建设平台。",
                "优质中小企业数量由76家增加到92家，有效发明专利数量明显增加，培育企业10家。"
            })
    void aSentenceOfAStageIsTextWhereItsFiguresStandOnLinesOfTheirOwn(String line) throws IOException {
        WordForm form = read(eligible, xml -> replaced(xml, "完善产业链图谱", line));

        assertEquals("92", number(form, "qualitySmes"));
        assertEquals(line, text(form.application().orElseThrow(), STAGE + "text"));
    }

    @Test
    void aSentenceOfAStageThatStatesAnotherFigureIsAnError() throws IOException {
        WordForm form = read(eligible, xml -> replaced(xml, "完善产业链图谱", "到2022年，优质中小企业数量：93。"));

        assertTrue(form.errors().stream().anyMatch(problem -> problem.pointer().equals(STAGE + "qualitySmes")));
    }

    @Test
    void aLineOfTextInTheParagraphOfAFigureIsKept() throws IOException {
        String lines = DocxBuilder.t("建设车间。") + "<w:br/>" + DocxBuilder.t("优质中小企业数量：93");
        WordForm form = read(
                eligible,
                xml -> replaced(replaced(xml, "完善产业链图谱"), "优质中小企业数量：92", "@")
                        .replace(DocxBuilder.r("@"), DocxBuilder.run("", lines)));

        assertEquals("93", number(form, "qualitySmes"));
        assertEquals("建设车间。", text(form.application().orElseThrow(), STAGE + "text"));
    }

    @ParameterizedTest
    @CsvSource({
        "二、发展成效, 2、发展成效和亮点, /plan/achievements",
        "（三）重点任务, （三）重点任务及分工, /plan/keyTasks",
        "（三）重点任务, （三）重点任务分工, /plan/keyTasks",
        "（四）保障措施, （四）保障措施与要求, /plan/safeguards",
        "（四）保障措施, （四）保障措施如下, /plan/safeguards"
    })
    void wordsAddedToAHeadingOfThePlanAreNotText(String printed, String instead, String pointer) throws IOException {
        WordForm form = read(eligible, xml -> replaced(xml, printed, instead));
        WordForm colon = read(eligible, xml -> replaced(xml, printed, instead + "："));

        assertEquals(text(eligible, pointer), text(form.application().orElseThrow(), pointer));
        assertEquals(text(eligible, pointer), text(colon.application().orElseThrow(), pointer));
        assertTrue(form.problems().stream()
                .anyMatch(problem -> problem.kind() == Kind.LABEL_CHANGED
                        && problem.place().orElseThrow().printed().equals(instead)));
    }

    @ParameterizedTest
    @CsvSource({"（四）保障措施加强组织领导, 加强组织领导", "（三）重点任务和发展目标, 和发展目标"})
    void wordsBehindAHeadingThatMayBeTextAreAnError(String line, String quoted) throws IOException {
        WordForm form = read(eligible, xml -> replaced(xml, line.substring(0, 7), line));

        assertTrue(
                form.errors().stream()
                        .anyMatch(problem -> problem.describe(Locale.CHINESE).contains("“" + quoted + "”")),
                () -> RoundTripTest.describe(form.problems()).toString());
    }

    @ParameterizedTest
    @CsvSource({"（四）保障措施：加强组织领导。, 加强组织领导。", "（四）保障措施　加强组织领导, 加强组织领导"})
    void textBehindAHeadingIsText(String line, String text) throws IOException {
        WordForm form = read(eligible, xml -> replaced(xml, "（四）保障措施", line));

        assertTrue(text(form.application().orElseThrow(), "/plan/safeguards").startsWith(text));
    }

    @Test
    void wordsBehindAHeadingUnderWhichNothingIsAskedAreNoError() throws IOException {
        WordForm form = read(eligible, xml -> replaced(xml, "1.三年总体目标", "1.三年总体目标表"));

        assertEquals(eligible, form.application().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"（二）发展目标, （二）亿发展目标", "1.三年总体目标, 1.三年总目标值", "九、真实性声明及推荐意见, 九、真实性声5及推荐意见", "九、真实性声明及推荐意见, 九、真实声明及推荐意见3"})
    void aLineThatIsNearlyAHeadingThatIsMissingIsAnError(String heading, String instead) throws IOException {
        WordForm form = read(eligible, xml -> xml.replace(">" + heading + "<", ">" + instead + "<"));

        assertTrue(
                form.errors().stream()
                        .anyMatch(problem -> problem.place().isPresent()
                                && problem.describe(Locale.CHINESE).contains(instead)),
                () -> RoundTripTest.describe(form.problems()).toString());
    }

    @ParameterizedTest
    @CsvSource({"单位：亿元, true", "单位：万元, false", "目标如下：, false"})
    void aLineBeforeTheTableOfTargetsMayNameItsUnit(String line, boolean isOther) throws IOException {
        WordForm form = read(eligible, xml -> {
            int table = xml.lastIndexOf("<w:tbl>", xml.indexOf("2021年基准值"));
            return xml.substring(0, table) + DocxBuilder.p(DocxBuilder.r(line)) + xml.substring(table);
        });

        assertEquals(
                isOther,
                form.errors().stream().anyMatch(error -> error.pointer().startsWith("/plan/targets/rdSpending")),
                () -> RoundTripTest.describe(form.problems()).toString());
    }

    @Test
    void aHeadingOfThePlanIsOnThePageOfTheLineBelowIt() {
        String xml = HandMade.main(ApplicationWord.template(Edition.of("2022")));
        for (String heading : List.of("（二）发展目标", "2.阶段性目标", "（2）2023年度", "（三）重点任务")) {
            int at = xml.indexOf(">" + heading + "<", xml.indexOf(">八、未来三年"));
            String row = xml.substring(xml.lastIndexOf("<w:tr>", at), xml.indexOf("</w:tr>", at));

            assertTrue(row.contains("<w:cantSplit/>"), heading);
            assertTrue(row.lastIndexOf("<w:p>") > row.indexOf(heading), heading);
        }
    }
}
