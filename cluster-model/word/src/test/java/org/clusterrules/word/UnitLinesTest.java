package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.clusterrules.model.Application;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the unit of figures outside their labels is not passed over. */
class UnitLinesTest {
    private static final Set<String> OUTPUT =
            Set.of("/industry/totalOutput/2019", "/industry/totalOutput/2020", "/industry/totalOutput/2021");

    private final Application form = RoundTripTest.sample("eligible");

    UnitLinesTest() throws IOException {}

    /** Reads the form with a line before or after the table with a label. */
    private WordForm withLine(String label, String line, boolean isBefore) {
        return HandMade.read(form, xml -> {
            int at = xml.indexOf(">" + label + "<");
            int edge = isBefore ? xml.lastIndexOf("<w:tbl>", at) : xml.indexOf("</w:tbl>", at) + "</w:tbl>".length();
            return xml.substring(0, edge) + DocxBuilder.p(DocxBuilder.r(line)) + xml.substring(edge);
        });
    }

    static void assertErrors(Set<String> pointers, String line, WordForm read) {
        Set<String> said = new TreeSet<>();
        for (WordProblem problem : read.errors()) {
            assertTrue(problem.describe(Locale.CHINESE).contains(line), () -> problem.describe(Locale.CHINESE));
            said.add(problem.pointer());
        }
        assertEquals(new TreeSet<>(pointers), said);
    }

    private void assertRead(WordForm read) {
        assertEquals(
                Optional.of(form),
                read.application(),
                () -> RoundTripTest.describe(read.problems()).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：万元", "（计量单位：万元、家、%）", "金额单位为元", "万元", "注：集群总产值单位为万元", "以上产值均以万元计"})
    void anotherUnitBeforeOrAfterATableIsAnErrorAtEachFigureThatItIsOf(String line) {
        assertErrors(OUTPUT, line, withLine("集群总产值（亿元）", line, true));
        assertErrors(OUTPUT, line, withLine("集群总产值（亿元）", line, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"主导产业情况（近三年）（单位：万元）", "单位：万元"})
    void anotherUnitInTheCornerOfATableIsAnError(String corner) {
        WordForm read = HandMade.read(form, xml -> xml.replace(">主导产业情况（近三年）<", ">" + corner + "<"));

        assertErrors(OUTPUT, corner, read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：亿元", "单位：亿元、家、%", "单位：人", "单位：平方公里", "建设单位：云溪县", "单位负责人：张示例"})
    void theFormsUnitAndOneThatIsOfNoFigureHereAreNoErrors(String line) {
        assertRead(withLine("集群总产值（亿元）", line, true));
    }

    @ParameterizedTest
    @CsvSource({"集群内中小企业从业人员数量, 注：从业人员单位为万人, /innovation/smeEmployees", "集群占地面积（平方公里）, 单位：公顷, /basics/area"})
    void anotherUnitThanTheFormPrintsBesideTheLabelOrNotIsAnError(String label, String line, String pointer) {
        assertErrors(Set.of(pointer), line, withLine(label, line, false));
    }

    @ParameterizedTest
    @CsvSource({"单位：亿元, true", "单位：万元, false", "单位：家, false"})
    void aUnitOverTheTargetsOfThePlanIsOfTheirFiguresToo(String line, boolean isError) {
        WordForm read = withLine("研发经费投入", line, true);

        if (isError) {
            String spending = "/plan/targets/rdSpending/";
            assertErrors(Set.of(spending + "baseline", spending + "target"), line, read);
        } else {
            assertRead(read);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：亿元", "（单位：亿元）", "注：研发经费投入单位为亿元", "研发经费投入以亿元计。"})
    void anotherUnitBesideTheFiguresOfAStageIsAnError(String line) {
        WordForm below = read(xml -> after(xml, "（1）2022年度", line));
        WordForm aboveAll = read(xml -> after(xml, "2.阶段性目标", line));

        assertErrors(Set.of("/plan/stages/2022/rdSpending"), line, below);
        assertErrors(
                Set.of("/plan/stages/2022/rdSpending", "/plan/stages/2023/rdSpending", "/plan/stages/2024/rdSpending"),
                line,
                aboveAll);
    }

    @ParameterizedTest
    @CsvSource({"（万元）, true", "【单位：万元】, true", "[单位：万元], true", "（单位：亿元）, false"})
    void aUnitInBracketsOfAnyKindAboveATableIsOfItsFigures(String line, boolean isError) {
        WordForm read = withLine("集群总产值（亿元）", line, true);

        if (isError) {
            assertErrors(OUTPUT, line, read);
        } else {
            assertRead(read);
        }
    }

    private WordForm read(UnaryOperator<String> change) {
        return HandMade.read(form, change);
    }

    private static String after(String xml, String heading, String line) {
        int at = xml.indexOf(">" + heading + "<", xml.indexOf("八、未来三年"));
        int end = xml.indexOf("</w:p>", at) + "</w:p>".length();
        return xml.substring(0, end) + DocxBuilder.p(DocxBuilder.r(line)) + xml.substring(end);
    }
}
