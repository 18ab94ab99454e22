package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationBuilder;
import org.clusterrules.word.WordProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of the stages' figures, which the form does not have: a figure is read where its indicator and its year are certain. */
class StageTableTest {
    private static final String STAGES = "/plan/stages/";

    /** A form without figures of the stages. */
    private final Application form;

    StageTableTest() throws IOException {
        Application eligible = RoundTripTest.sample("eligible");
        ApplicationBuilder builder = eligible.toBuilder();
        eligible.cells().stream()
                .filter(cell ->
                        cell.pointer().startsWith(STAGES) && !cell.pointer().endsWith("/text"))
                .forEach(cell -> builder.set(cell.pointer(), null));
        form = builder.build();
    }

    /** Reads the form with a table under 阶段性目标. */
    private WordForm read(String line, String... rows) {
        StringBuilder table = new StringBuilder();
        for (String row : rows) {
            StringBuilder cells = new StringBuilder();
            for (String cell : row.split("[|]", -1)) {
                cells.append(DocxBuilder.cell(DocxBuilder.p(DocxBuilder.r(cell))));
            }
            table.append(DocxBuilder.row(cells.toString()));
        }
        return HandMade.read(form, xml -> {
            int at = xml.indexOf("</w:p>", xml.indexOf("2.阶段性目标")) + "</w:p>".length();
            String before = line.isEmpty() ? "" : DocxBuilder.p(DocxBuilder.r(line));
            return xml.substring(0, at) + before + DocxBuilder.table(table.toString()) + xml.substring(at);
        });
    }

    private Application with(String figures) {
        ApplicationBuilder builder = form.toBuilder();
        for (String figure : figures.split(" ", -1)) {
            String[] both = figure.split("=", -1);
            builder.set(STAGES + both[0], new BigDecimal(both[1]));
        }
        return builder.build();
    }

    private static final String SIX =
            "2022/qualitySmes=93 2023/qualitySmes=120 2024/qualitySmes=150 2022/rdSpending=63201 2023/rdSpending=70000 2024/rdSpending=80000";

    @ParameterizedTest
    @CsvSource({
        "指标|2022年|2023年|2024年, 优质中小企业数量|93|120|150, 研发经费投入|63201|70000|80000",
        "指标|单位|2022年度|2023年度|2024年度, 优质中小企业数量|家|93|120|150, 研发经费投入|万元|63201|70000|80000",
        "指标|2022年目标值|2023年目标值|2024年目标值, 优质中小企业数量（家）|93家|120|150, 研发经费投入（万元）|63201|7亿元|80000",
        "方向|指标|2022年|2023年|2024年, 主导产业|优质中小企业数量|93|120|150, 创新|研发经费投入|63201|70000|80000"
    })
    void theFiguresOfATableOfTheStagesAreRead(String head, String first, String second) {
        WordForm read = read("", head, first, second);

        assertEquals(List.of(), RoundTripTest.describe(read.errors()));
        assertEquals(Optional.of(with(SIX)), read.application());
        assertEquals(
                6,
                read.places().keySet().stream()
                        .filter(pointer -> isPlaced(read, pointer))
                        .count());
    }

    private static boolean isPlaced(WordForm read, String pointer) {
        return pointer.startsWith(STAGES)
                && Optional.ofNullable(read.places().get(pointer))
                        .filter(place -> place.printed().matches("[0-9]+.*"))
                        .isPresent();
    }

    @Test
    void theYearsMayBeRows() {
        WordForm read = read("", "年度|优质中小企业数量|研发经费投入", "2022年|93|63201", "2023年|120|70000", "2024年|150|80000");

        assertEquals(Optional.of(with(SIX)), read.application());
    }

    @ParameterizedTest
    @CsvSource({
        "2021年|2022年, 优质中小企业数量|76|93, 2022/qualitySmes=93, 76",
        "2022年|2023年, 优质中小企业数量|93|120, 2022/qualitySmes=93 2023/qualitySmes=120, 规上企业",
        "2022年|2023年|备注, 优质中小企业数量|93|120|见附件, 2022/qualitySmes=93 2023/qualitySmes=120, 见附件",
        "2022年|备注, 优质中小企业数量|93|, , 93",
        "2022年|2023年, 研发经费投入强度|3.1|3.2, , 3.1",
        "2022年|2023年, 新增优质中小企业数量|17|18, , 17"
    })
    void whatIsNotAFigureOfAStageForCertainIsSaidToBeNotRead(String head, String row, String figures, String said) {
        WordForm read = read("", "指标|" + head, row, "规上企业|10|11", "有效发明专利数量||");

        assertEquals(List.of(), RoundTripTest.describe(read.errors()));
        assertEquals(Optional.of(figures == null ? form : with(figures)), read.application());
        assertTrue(
                read.problems().stream()
                        .anyMatch(problem -> !problem.kind().isError()
                                && problem.place().isPresent()
                                && problem.message(Locale.CHINESE).contains("“" + said + "”")),
                () -> RoundTripTest.describe(read.problems()).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 指标|2022年|2023年, 研发经费投入（亿元）|6.3|7",
        "'', 指标|单位|2022年|2023年, 研发经费投入|亿元|6.3|7",
        "单位：亿元, 指标|2022年|2023年, 研发经费投入|6.3|7",
        "'', 指标|2022年|2023年, 优质中小企业数量|93至95|120",
        "'', 指标|2022年|2022年, 优质中小企业数量|93|120",
        "'', 指标|2022年|目标值, 优质中小企业数量|93|120",
        "'', 指标|目标值, 优质中小企业数量|93",
        "'', 指标|2021年基准值|2022年目标值, 优质中小企业数量|76|93"
    })
    void aFigureThatIsNotCertainIsNotRead(String line, String head, String row) {
        WordForm read = read(line, head, row, "有效发明专利数量|无|无");

        assertEquals(
                List.of(),
                read.application().stream()
                        .flatMap(application -> application.cells().stream())
                        .filter(cell -> cell.pointer().matches(STAGES + "[0-9]+/(?:rdSpending|qualitySmes)"))
                        .filter(cell -> !cell.isBlank())
                        .map(cell -> cell.pointer())
                        .toList());
        assertTrue(
                read.problems().stream()
                        .anyMatch(problem -> problem.place().isPresent()
                                && row.contains(problem.place().orElseThrow().printed())),
                () -> RoundTripTest.describe(read.problems()).toString());
    }

    @Test
    void aFigureOfATableThatIsAnotherThanThatOfTheStageIsAnError() {
        WordForm read = HandMade.read(with("2022/qualitySmes=92"), xml -> {
            int at = xml.indexOf("</w:p>", xml.indexOf("2.阶段性目标")) + "</w:p>".length();
            String head = DocxBuilder.row(cell("指标"), cell("2022年"), cell("2023年"));
            String row = DocxBuilder.row(cell("优质中小企业数量"), cell("93"), cell("120"));
            return xml.substring(0, at) + DocxBuilder.table(head, row) + xml.substring(at);
        });

        assertTrue(read.errors().stream()
                .anyMatch(problem ->
                        problem.kind() == Kind.DUPLICATE && problem.pointer().equals(STAGES + "2022/qualitySmes")));
    }

    private static String cell(String text) {
        return DocxBuilder.cell(DocxBuilder.p(DocxBuilder.r(text)));
    }

    /** The text of each stage beside its heading. */
    @Test
    void aTableOfTheTextsOfTheStagesIsText() throws IOException {
        Application eligible = RoundTripTest.sample("eligible");
        WordForm read = HandMade.read(eligible, xml -> {
            int start = xml.lastIndexOf("<w:tr>", xml.indexOf("（1）2022年度"));
            int end = xml.lastIndexOf("<w:tr>", xml.indexOf("（三）重点任务"));
            String rows = xml.substring(start, end).replaceAll("(年度</w:t></w:r></w:p>)(<w:p>)", "$1</w:tc><w:tc>$2");
            return xml.substring(0, start) + rows + xml.substring(end);
        });

        assertEquals(
                Optional.of(eligible),
                read.application(),
                () -> RoundTripTest.describe(read.problems()).toString());
    }

    /** The years of the stages are those that the next edition would have for its series. */
    @Test
    void aTableOfTheStagesDoesNotMakeItAnotherEdition() {
        byte[] docx = HandMade.edit(HandMade.withoutControls(ApplicationWord.write(form)), xml -> {
            int at = xml.indexOf("</w:p>", xml.indexOf("2.阶段性目标")) + "</w:p>".length();
            String head = DocxBuilder.row(cell("指标"), cell("2022年"), cell("2023年"), cell("2024年"));
            String row = DocxBuilder.row(cell("优质中小企业数量"), cell("93"), cell("120"), cell("150"));
            return xml.substring(0, at) + DocxBuilder.table(head, row) + xml.substring(at);
        });

        WordForm read = ApplicationWord.read(docx, BroughtEditionTest.EDITION);

        assertEquals(form.edition(), read.application().orElseThrow().edition());
    }
}
