package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.clusterrules.model.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees and takes for an answer is read, or it is an error that it was not. */
class LeftUnreadTest {
    private final Application form = RoundTripTest.sample("eligible");

    LeftUnreadTest() throws IOException {}

    private static String describe(WordForm read) {
        return RoundTripTest.describe(read.problems()).toString();
    }

    @Test
    void sectionsThatStandSideBySideInTheCellsOfATableAreRead() {
        WordForm read = HandMade.read(form, xml -> {
            int first = xml.lastIndexOf("<w:p>", xml.indexOf("一、基本情况</w:t>"));
            int second = xml.lastIndexOf("<w:p>", xml.indexOf("二、主导产业情况</w:t>"));
            int third = xml.lastIndexOf("<w:p>", xml.indexOf("三、创新能力情况</w:t>"));
            String beside = DocxBuilder.table(DocxBuilder.row(
                    DocxBuilder.cell(xml.substring(first, second)), DocxBuilder.cell(xml.substring(second, third))));
            return xml.substring(0, first) + beside + xml.substring(third);
        });

        assertEquals(Optional.of(form), read.application(), () -> describe(read));
        assertTrue(!describe(read).contains("未读取"), () -> describe(read));
    }

    @Test
    void valuesBesideTheSecondLineOfALabelInARowOfItsOwnAreAnError() throws IOException {
        byte[] docx = new FormLayouts(form)
                .table(Section.INDUSTRY, table -> {
                    List<TableModel.Box> cells = new ArrayList<>();
                    for (TableModel.Box cell :
                            table.withRow(2, "（亿元）", "", "", "").cells()) {
                        boolean isValue = cell.row() == 1 && cell.column() > 0;
                        boolean isBelow = cell.row() == 2 && cell.column() > 0;
                        if (!isBelow) {
                            cells.add(cell);
                        }
                        if (isValue) {
                            cells.set(
                                    cells.size() - 1,
                                    new TableModel.Box(1, cell.column(), 1, cell.columns(), List.of("")));
                            cells.add(new TableModel.Box(2, cell.column(), 1, cell.columns(), cell.lines()));
                        }
                    }
                    return new TableModel(table.rows() + 1, table.columns(), cells);
                })
                .docx();
        WordForm read = ApplicationWord.read(docx);

        for (String value : List.of("96.4", "108.75", "126.38")) {
            assertTrue(
                    read.errors().stream()
                            .anyMatch(
                                    problem -> problem.describe(Locale.CHINESE).contains(value)),
                    () -> describe(read));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "half-filled, 18.60, true",
        "half-filled, 18.60平方公里, true",
        "half-filled, 见后, false",
        "eligible, 18.60, false"
    })
    void aValueOutsideTheTablesIsAnErrorWhereABlankOfTheSectionIsEmpty(String sample, String text, boolean isError)
            throws IOException {
        WordForm read = HandMade.read(
                RoundTripTest.sample(sample),
                xml -> xml.replaceFirst("(一、基本情况</w:t>.*?</w:p>)", "$1" + DocxBuilder.p(DocxBuilder.r(text))));

        assertEquals(
                isError,
                read.errors().stream()
                        .anyMatch(problem -> problem.describe(Locale.CHINESE).contains(text)),
                () -> describe(read));
    }

    @Test
    void theNumbersOfRowsAreNoValuesWhereABlankIsEmpty() throws IOException {
        WordForm read = ApplicationWord.read(new FormLayouts(RoundTripTest.sample("half-filled"))
                .table(Section.GREEN, table -> {
                    List<TableModel.Box> cells = new ArrayList<>();
                    for (int row = 0; row < table.rows(); row++) {
                        cells.add(new TableModel.Box(row, 0, 1, 1, List.of(String.valueOf(row + 1))));
                    }
                    table.cells()
                            .forEach(cell -> cells.add(new TableModel.Box(
                                    cell.row(), cell.column() + 1, cell.rows(), cell.columns(), cell.lines())));
                    return new TableModel(table.rows(), table.columns() + 1, cells);
                })
                .docx());

        assertEquals(List.of(), RoundTripTest.describe(read.errors()));
    }

    /** Writes the standards of each year below those of the year before it. */
    private String stacked(String xml, String year, boolean hasNotes) {
        int label = xml.indexOf(">集群中小企业近三年主持（起草单位排名前三位）");
        int start = xml.lastIndexOf("<w:tr>", label);
        int end = xml.lastIndexOf("<w:tr>", xml.indexOf(">国家制造业创新中心或国家级创新平台名称及数量"));
        StringBuilder rows = new StringBuilder();
        for (String one : List.of("2019", "2020", "2021")) {
            rows.append(row(rows.isEmpty(), hasNotes, one + "年", "主持数量", "参与数量"));
            for (String[] level :
                    new String[][] {{"international", "国际"}, {"national", "国家"}, {"industry", "行业"}, {"group", "团体"}}) {
                String pointer = "/innovation/standards/" + one + "/" + level[0];
                boolean isFilled = year.isEmpty() || one.equals(year);
                rows.append(row(
                        false,
                        hasNotes,
                        level[1],
                        isFilled ? value(pointer + "/led") : "",
                        isFilled ? value(pointer + "/joined") : ""));
            }
        }
        return xml.substring(0, start) + rows + xml.substring(end);
    }

    private static String row(boolean isFirst, boolean hasNotes, String... texts) {
        String label = isFirst ? "集群中小企业近三年主持（起草单位排名前三位）或参与制修订标准数量情况（需提供清单）" : "";
        StringBuilder row = new StringBuilder("<w:tr>")
                .append(DocxBuilder.cell(
                        DocxBuilder.span(2) + DocxBuilder.merge(isFirst), DocxBuilder.p(DocxBuilder.r(label))));
        for (String text : texts) {
            row.append(DocxBuilder.cell(DocxBuilder.span(2), DocxBuilder.p(DocxBuilder.r(text))));
        }
        row.append(hasNotes ? DocxBuilder.cell(DocxBuilder.p()) : "");
        return row.append("</w:tr>").toString();
    }

    private String value(String pointer) {
        return ((org.clusterrules.model.Numeric) form.cell(pointer).orElseThrow())
                .number()
                .toPlainString();
    }

    @ParameterizedTest
    @CsvSource({"'', false", "2019, false", "2020, false", "2021, false", "2021, true"})
    void standardsByYearBelowEachOtherAreReadForTheYearOverThem(String year, boolean hasNotes) {
        WordForm read = HandMade.read(form, xml -> stacked(xml, year, hasNotes));

        Application application = read.application().orElseThrow(() -> new AssertionError(describe(read)));
        String pointers = "/innovation/standards/";
        application.cells().stream()
                .filter(cell -> cell.pointer().startsWith(pointers))
                .forEach(cell -> {
                    boolean isFilled = year.isEmpty() || cell.pointer().startsWith(pointers + year);
                    assertEquals(
                            isFilled
                                    ? form.cell(cell.pointer())
                                    : Application.blank(form.edition()).cell(cell.pointer()),
                            Optional.of(cell));
                });
    }
}
