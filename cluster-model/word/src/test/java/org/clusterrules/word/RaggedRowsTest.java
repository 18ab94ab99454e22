package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clusterrules.model.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell too many or too few in a row never moves its values into other columns unsaid. */
class RaggedRowsTest {
    private static final String OUTPUT = "集群总产值（亿元）";
    private static final String DELETED = "<w:cellDel w:id=\"1\" w:author=\"a\"/>";

    private final Application form = RoundTripTest.sample("eligible");

    RaggedRowsTest() throws IOException {}

    private WordForm read(UnaryOperator<String> change) {
        return HandMade.read(form, change);
    }

    /** Returns where the cell so many cells after a label begins, and where it ends. */
    private static int[] cell(String xml, String label, int after) {
        int at = xml.indexOf(">" + label);
        assertTrue(at > 0, label);
        for (int i = 0; i < after; i++) {
            at = xml.indexOf("<w:tc>", at + 1);
        }
        return new int[] {at, xml.indexOf("</w:tc>", at) + "</w:tc>".length()};
    }

    /** Puts a cell like the one so many cells after a label before that. */
    private static String inserted(String xml, String label, int after, String text, String properties) {
        int[] at = cell(xml, label, after);
        String copy = xml.substring(at[0], at[1])
                .replaceFirst("(?s)(</w:tcPr>).*", properties + "$1" + DocxBuilder.p(DocxBuilder.r(text)) + "</w:tc>");
        return xml.substring(0, at[0]) + copy + xml.substring(at[0]);
    }

    private static String without(String xml, String label, int after) {
        int[] at = cell(xml, label, after);
        return xml.substring(0, at[0]) + xml.substring(at[1]);
    }

    private static void assertError(WordForm read, String... quoted) {
        assertTrue(read.application().isEmpty());
        assertTrue(
                read.errors().stream()
                        .anyMatch(problem -> problem.place().isPresent()
                                && List.of(quoted).stream()
                                        .allMatch(words ->
                                                problem.describe(Locale.CHINESE).contains(words))),
                () -> RoundTripTest.describe(read.problems()).toString());
    }

    private void assertSame(WordForm read) {
        assertEquals(
                Optional.of(form),
                read.application(),
                () -> RoundTripTest.describe(read.problems()).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "集群总产值（亿元）, 1, ''",
        "集群总产值（亿元）, 1, 95.00",
        "集群总产值（亿元）, 3, ''",
        "集群总产值（亿元）, 4, 140.00",
        "集群总产值（亿元）, 4, ''",
        "集群企业数量, 2, ''",
        "工业软件采购金额, 5, ''",
        "研发经费投入</w:t>, 1, ''"
    })
    void aRowWithACellTooManyIsAnError(String label, int after, String text) {
        assertError(
                read(xml -> {
                    boolean isLast = after == 4;
                    int[] at = cell(xml, label, isLast ? 3 : after);
                    String changed = inserted(xml, label, isLast ? 3 : after, text, "");
                    String cell = changed.substring(at[0], changed.length() - xml.length() + at[0]);
                    return isLast ? xml.substring(0, at[1]) + cell + xml.substring(at[1]) : changed;
                }),
                "格数多于表头");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRowWithACellTooFewIsAnError(int after) {
        assertError(read(xml -> without(xml, OUTPUT, after)), "集群总产值", "缺少“2021年”的格");
    }

    @Test
    void headsThatHaveMovedAreAnError() {
        assertError(
                read(xml -> {
                    int at = xml.lastIndexOf("<w:tc>", xml.indexOf(">2019年"));
                    return xml.substring(0, at) + "<w:tc><w:tcPr/>" + DocxBuilder.p() + "</w:tc>" + xml.substring(at);
                }),
                "总产值",
                "缺少“2021年”的格");
    }

    @Test
    void anEmptyColumnWithoutAHeadIsRead() {
        assertSame(read(xml -> {
            int start = xml.lastIndexOf("<w:tbl>", xml.indexOf(">" + OUTPUT));
            int end = xml.indexOf("</w:tbl>", start);
            int head = xml.indexOf("</w:tr>", start) + 1;
            String rows =
                    xml.substring(head, end).replace("</w:tr>", "<w:tc><w:tcPr/>" + DocxBuilder.p() + "</w:tc></w:tr>");
            return xml.substring(0, head) + rows + xml.substring(end);
        }));
    }

    @Test
    void aRowThatEndsBeforeAColumnOfRemarksIsRead() {
        assertSame(read(xml -> {
            int start = xml.lastIndexOf("<w:tbl>", xml.indexOf(">" + OUTPUT));
            int end = xml.indexOf("</w:tbl>", start);
            int head = xml.indexOf("</w:tr>", start);
            String rows = xml.substring(head, end).replace("<w:trPr>", "<w:trPr><w:gridAfter w:val=\"1\"/>");
            return xml.substring(0, head) + "<w:tc><w:tcPr/>" + DocxBuilder.p(DocxBuilder.r("备注")) + "</w:tc>" + rows
                    + xml.substring(end);
        }));
    }

    @Test
    void aColumnOfNumbersWithoutAHeadIsAnError() {
        assertError(
                read(xml -> {
                    int start = xml.lastIndexOf("<w:tbl>", xml.indexOf(">" + OUTPUT));
                    int end = xml.indexOf("</w:tbl>", start);
                    int head = xml.indexOf("</w:tr>", start);
                    String cell = "<w:tc><w:tcPr/>" + DocxBuilder.p(DocxBuilder.r("%s")) + "</w:tc>";
                    String rows = xml.substring(head + 1, end).replace("</w:tr>", cell.formatted("150.25") + "</w:tr>");
                    return xml.substring(0, head) + cell.formatted("") + "<" + rows + xml.substring(end);
                }),
                "“150.25”等 10 个数据上方没有表头");
    }

    @Test
    void aCellThatATrackedChangeDeletesIsNoCell() {
        WordForm read = read(xml -> inserted(xml, OUTPUT, 1, "55", DELETED));

        assertSame(read);
        assertTrue(read.problems().stream()
                .anyMatch(problem -> problem.kind() == WordProblem.Kind.TRACKED_CHANGE
                        && problem.describe(Locale.CHINESE).contains("55")));
    }

    @Test
    void aDeletedCellThatMovesTheOthersIsAnError() {
        assertError(
                read(xml -> {
                    int at = xml.indexOf("</w:tcPr>", cell(xml, OUTPUT, 1)[0]);
                    return xml.substring(0, at) + DELETED + xml.substring(at);
                }),
                "缺少“2021年”的格");
    }

    /** Puts a row after the one of a label, with cells like its own. */
    private static String continued(String xml, String label, String... texts) {
        int at = xml.indexOf(">" + label);
        int start = Math.max(xml.lastIndexOf("<w:tr>", at), xml.lastIndexOf("<w:tr ", at));
        int end = xml.indexOf("</w:tr>", at) + "</w:tr>".length();
        String[] parts = xml.substring(start, end).split("(?<=</w:tcPr>)", -1);
        StringBuilder row = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            String text = i <= texts.length ? texts[i - 1] : "";
            row.append(DocxBuilder.p(DocxBuilder.r(text))).append(parts[i].substring(parts[i].lastIndexOf("</w:tc>")));
        }
        return xml.substring(0, end) + row + xml.substring(end);
    }

    @ParameterizedTest
    @CsvSource({"集群产业链培育和招商情况, （续）县内配套率继续提高。", "集群企业数量, 14.79", "集群占地面积, 19.5"})
    void whatStandsUnderAValueBesideAnEmptyLabelIsAnError(String label, String text) {
        assertError(read(xml -> continued(xml, label, "", text)), text);
    }

    @Test
    void anEmptyRowIsRead() {
        assertSame(read(xml -> continued(xml, OUTPUT, "", "", "", "")));
    }

    /** Puts a row of four cells after the last row of the table of a label. */
    private static String footer(String xml, String label, String... cells) {
        int end = xml.indexOf("</w:tbl>", xml.indexOf(">" + label));
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append(DocxBuilder.cell(DocxBuilder.p(DocxBuilder.r(cell))));
        }
        return xml.substring(0, end) + row + "</w:tr>" + xml.substring(end);
    }

    @ParameterizedTest
    @CsvSource({
        "|填表人：|审核人：|填表日期：",
        "|填表人：　　审核人：　　填表日期：||",
        "|填表人：张三　审核人：李四　填表日期：2022年10月9日||",
        "填表人：|张三|审核人：|李四",
        "|填报人|王五|审核人",
        "填表人|王五|联系电话|12345678",
        "|单位盖章：||",
        "（单位盖章）|||",
        "|单位负责人（签字）：||",
        "注：以上数据来自统计局。|||",
        "备注：2021年数据为快报数|||",
        "|制表人：赵六|日期：2022.10.9|"
    })
    void aRowAtTheFootThatIsAboutTheFillingInIsLeftOutAndSaid(String cells) {
        String[] row = cells.split("[|]", -1);
        for (String label : List.of("集群总产值（亿元）", "研发经费投入")) {
            WordForm read = read(xml -> footer(xml, label, row));

            assertSame(read);
            assertTrue(
                    read.problems().stream()
                            .anyMatch(problem -> problem.kind() == WordProblem.Kind.LABEL_ADDED
                                    && problem.place().orElseThrow().row() > 5),
                    () -> RoundTripTest.describe(read.problems()).toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"|说明：本集群另有企业三家。||", "|另有企业三家。||"})
    void aTextUnderATextIsAnErrorAtTheFootToo(String cells) {
        assertError(read(xml -> footer(xml, "集群总产值（亿元）", cells.split("[|]", -1))), "企业三家");
    }

    @Test
    void aColumnThatIsMissingIsOneProblemOfEachKind() {
        WordForm read = read(xml -> {
            int start = xml.lastIndexOf("<w:tbl>", xml.indexOf(">" + OUTPUT));
            int end = xml.indexOf(">集群是否绘制产业链图谱", start);
            StringBuilder table = new StringBuilder();
            for (String row : xml.substring(start, end).split("(?=<w:tr>)", -1)) {
                int last = row.lastIndexOf("<w:tc>");
                boolean isOfYears = row.split("<w:tc>", -1).length == 5;
                table.append(isOfYears ? row.substring(0, last) + "</w:tr>" : row);
            }
            return xml.substring(0, start) + table + xml.substring(end);
        });

        List<String> missing = read.problems().stream()
                .filter(problem -> problem.kind() == WordProblem.Kind.LABEL_MISSING)
                .map(problem -> problem.describe(Locale.CHINESE))
                .toList();
        assertEquals(List.of("二、主导产业情况中找不到“2021年”下的 10 个填写处；不得改变表格样式"), missing);
    }

    @Test
    void cellsThatAreMissingInEachRowAreOneErrorWithTheirNumber() {
        WordForm read = read(xml -> {
            int start = xml.lastIndexOf("<w:tbl>", xml.indexOf(">" + OUTPUT));
            int first = xml.indexOf("</w:tr>", start);
            int end = xml.indexOf(">集群是否绘制产业链图谱", start);
            StringBuilder table = new StringBuilder();
            for (String row : xml.substring(first, end).split("(?=<w:tr>)", -1)) {
                int last = row.lastIndexOf("<w:tc>");
                boolean isOfYears = row.split("<w:tc>", -1).length == 5;
                table.append(isOfYears ? row.substring(0, last) + "</w:tr>" : row);
            }
            return xml.substring(0, first) + table + xml.substring(end);
        });

        assertEquals(
                1,
                read.errors().size(),
                () -> RoundTripTest.describe(read.errors()).toString());
        assertError(read, "等 10 行缺少“2021年”的格", "20 个数据");
    }

    @Test
    void aTableThatIsMissingIsOneProblemForItsLabels() {
        WordForm read = read(xml -> {
            int start = xml.lastIndexOf("<w:tbl>", xml.indexOf(">" + OUTPUT));
            return xml.substring(0, start) + xml.substring(xml.indexOf("</w:tbl>", start) + "</w:tbl>".length());
        });

        assertEquals(
                1,
                read.problems().stream()
                        .filter(problem -> problem.kind() == WordProblem.Kind.LABEL_MISSING)
                        .count(),
                () -> RoundTripTest.describe(read.problems()).toString());
    }
}
