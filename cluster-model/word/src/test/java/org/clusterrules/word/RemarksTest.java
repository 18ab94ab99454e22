package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clusterrules.model.Application;
import org.clusterrules.word.WordProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a label or the head of a column has beside the form's own words may make its figures others than the form asks for. */
class RemarksTest {
    private final Application form = RoundTripTest.sample("eligible");

    RemarksTest() throws IOException {}

    private WordForm read(String printed, String instead) {
        return HandMade.read(form, xml -> xml.replace(">" + printed + "<", ">" + instead + "<"));
    }

    private void assertRead(WordForm read) {
        assertEquals(
                Optional.of(form),
                read.application(),
                () -> RoundTripTest.describe(read.problems()).toString());
    }

    /** Asserts that there are errors at cells with that text and no others; returns the numbers of the sections that they are in. */
    private static Set<String> sectionsWithErrors(WordForm read, String text) {
        Set<String> sections = new TreeSet<>();
        for (WordProblem problem : read.errors()) {
            WordPlace place = problem.place().orElseThrow();
            assertEquals(text, place.printed(), () -> problem.describe(Locale.CHINESE));
            sections.add(place.section().substring(0, 1));
        }
        assertTrue(read.application().isEmpty(), "nothing was said");
        return sections;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（1-9月）",
                "（1—9月）",
                "（1-9）",
                "（截至9月）",
                "（前三季度）",
                "（上半年）",
                "（预计）",
                "（快报数）",
                "(计划)",
                "【目标】",
                "（2020年）",
                "（2022年填报）",
                "（增速）",
                "（同比）",
                "（‰）",
                "（增量）",
                "度（累计）",
                "（合计三年）",
                "（规上）",
                "（全年，规上）",
                "（单位：千元）"
            })
    void aRemarkBesideAYearIsAnErrorAtEachColumnAndRowThatHasIt(String remark) {
        String head = "2021年" + remark;

        assertEquals(Set.of("二", "三", "四", "五", "六"), sectionsWithErrors(read("2021年", head), head));
    }

    @ParameterizedTest
    @ValueSource(strings = {"年度", "年末", "年（全年）", "年（年度）", "年*", "年（*）", "年（1）", "年（注2）", "年："})
    void whatSaysNothingBesideAYearIsNoError(String end) {
        assertRead(read("2021年", "2021" + end));
    }

    @ParameterizedTest
    @CsvSource({
        "二、主导产业情况, 二、主导产业情况（单位：万元）",
        "二、主导产业情况, 二、主导产业情况（规上企业）",
        "四、数字化升级情况, 四、数字化升级情况（2020年）",
        "1.三年总体目标, 1.三年总体目标（单位：亿元）",
        "2.阶段性目标, 2.阶段性目标（亿元）",
        "（1）2022年度, （1）2022年度（预计）",
        "（2）2023年度, （2）2023年度（较2021年增量）",
        "（二）发展目标, （二）发展目标（全市）"
    })
    void aRemarkBesideAHeadingIsAnErrorThere(String heading, String instead) {
        WordForm read = read(heading, instead);

        assertTrue(read.application().isEmpty(), "nothing was said");
        assertEquals(
                List.of(instead),
                read.errors().stream()
                        .map(error -> error.place().orElseThrow().printed())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"四、数字化升级情况, 四、数字化升级情况（必填）", "（二）发展目标, （二）发展目标（3000字以内）", "（1）2022年度, 1）2022年度"})
    void whatSaysNothingBesideAHeadingIsNoError(String heading, String instead) {
        assertRead(read(heading, instead));
    }

    @Test
    void aStarBesideAYearIsSaidBecauseOfTheFootnote() {
        assertTrue(read("2021年", "2021年*").problems().stream()
                .anyMatch(problem -> problem.kind() == Kind.LABEL_CHANGED
                        && problem.place().orElseThrow().printed().equals("2021年*")));
    }

    @Test
    void theUnitOfAColumnIsTheFormsForSomeRowsAndNotForOthers() {
        assertEquals(Set.of("二", "三", "五", "六"), sectionsWithErrors(read("2021年", "2021年（万元）"), "2021年（万元）"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024年目标值, 2024年目标值（2025年）, 八",
        "2024年目标值, 2024年目标值（增量）, 八",
        "2024年目标值, 2024年目标值（较2021年增长%）, 八",
        "2021年基准值, 2021年基准值（保守）, 八",
        "主持数量, 主持数量（含参与）, 三",
        "参与数量, 参与数量（累计）, 三",
        "国际, 国际（仅ISO）, 三"
    })
    void aRemarkBesideAnotherHeadIsAnErrorAtTheHead(String printed, String instead, String section) {
        assertEquals(Set.of(section), sectionsWithErrors(read(printed, instead), instead));
    }

    @ParameterizedTest
    @CsvSource({
        "集群总产值（亿元）, 集群总产值（亿元）（不含配套企业）",
        "集群总产值（亿元）, '集群总产值（亿元，规上）'",
        "集群总产值（亿元）, 集群总产值（人民币万元）",
        "集群总产值（亿元）, 集群总产值【十亿元】",
        "集群企业数量, 集群企业数量（百家）",
        "集群内中小企业从业人员数量, 集群内中小企业从业人员数量（2022年底）",
        "集群每万人有效发明专利拥有量, 集群每万人有效发明专利拥有量（百件）",
        "集群占地面积（平方公里）, 集群占地面积（万亩）",
        "企业上云比例（%）, 企业上云比例（小数）",
        "企业上云比例（%）, 企业上云比例（‰）",
        "企业上云比例（%）, 企业上云比例（%）（2024年目标）",
        "企业上云比例（%）, 企业上云比例（2020年）",
        "集群或集群内企业在境外设立分支机构数量, 集群或集群内企业在境外设立分支机构数量（十个）",
        "近三年单位产值二氧化碳排放量（吨二氧化碳/万元）, 近三年单位产值二氧化碳排放量（吨）",
        "优质中小企业数量, 优质中小企业数量（十家）",
        "优质中小企业数量, 优质中小企业数量（增量）",
        "研发经费投入, 研发经费投入（强度）",
        "工业互联网普及率, 工业互联网普及率（家）",
        "单位工业产值能耗, 单位工业产值能耗（下降）",
        "是否高于行业平均水平, 是否高于行业平均水平（2020年）"
    })
    void aRemarkBesideALabelIsAnErrorAtTheLabel(String printed, String instead) {
        assertEquals(1, sectionsWithErrors(read(printed, instead), instead).size());
    }

    @ParameterizedTest
    @CsvSource({
        "集群总产值（亿元）, 集群总产值",
        "集群总产值（亿元）, 集群总产值（单位：亿元）",
        "集群总产值（亿元）, 集群总产值[亿]",
        "集群占地面积（平方公里）, 集群占地面积（平方千米）",
        "集群占地面积（平方公里）, 集群占地面积（km²）",
        "集群企业数量, 集群企业数量（户）",
        "集群企业数量, 集群企业数量（年末）",
        "集群内中小企业从业人员数量, 集群内中小企业从业人员数量（人）",
        "近三年单位产值二氧化碳排放量（吨二氧化碳/万元）, 近三年单位产值二氧化碳排放量（吨CO₂/万元）",
        "工业软件采购金额（万元）, 工业软件采购金额（万元）（需提供证明材料）",
        "（200字以内）, （300字左右）",
        "单位工业产值能耗, 单位工业产值能耗（吨标煤/万元）"
    })
    void aRemarkThatIsTheFormsOrSaysNothingIsNoError(String printed, String instead) {
        assertRead(read(printed, instead));
    }

    @Test
    void aPartOfALongRemarkOfTheFormIsNoError() {
        assertRead(HandMade.read(form, xml -> xml.replaceAll("（包括发明专利、国防专利(?:(?!等）).)*等）", "（包括发明专利、国防专利等）")));
    }

    @Test
    void aNumberInALabelIsNoSlip() {
        List<String> errors = RoundTripTest.describe(
                read("近三年主导产业产值年均增速（%）", "近五年主导产业产值年均增速（%）").errors());

        assertTrue(errors.stream().anyMatch(error -> error.contains("14.78")), errors::toString);
    }

    @Test
    void aRemarkOverABlankColumnIsNoError() throws IOException {
        Application blank = Application.blank(form.edition());
        WordForm read = HandMade.read(blank, xml -> xml.replace(">2021年<", ">2021年（预计）<"));

        assertEquals(List.of(), RoundTripTest.describe(read.errors()));
    }
}
