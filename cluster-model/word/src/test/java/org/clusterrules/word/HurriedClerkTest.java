package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that somebody in a hurry makes: what they say is read, or is a problem, and is never another value. */
class HurriedClerkTest {
    private static final String STAGE = "/plan/stages/2022/";
    private static final String OUTPUT = "集群总产值（亿元）";

    private final Application form = RoundTripTest.sample("eligible");

    HurriedClerkTest() throws IOException {}

    private WordForm read(UnaryOperator<String> change) {
        return HandMade.read(form, change);
    }

    private static void check(Application expected, boolean isRead, WordForm read) {
        List<String> said = RoundTripTest.describe(read.problems());
        assertEquals(isRead, read.application().isPresent(), said::toString);
        assertTrue(
                isRead || read.errors().stream().allMatch(error -> error.place().isPresent()), said::toString);
        assertEquals(isRead ? Optional.of(expected) : Optional.empty(), read.application(), said::toString);
    }

    /** Replaces the figures of the first stage, all of them, by lines; returns what is read. */
    private WordForm stage(String lines) {
        return read(xml -> {
            int heading = xml.indexOf("（1）2022年度");
            int end = xml.lastIndexOf("<w:p>", xml.indexOf("（2）2023年度"));
            int start = xml.indexOf("<w:p>", xml.indexOf("<w:p>", heading) + 1); // after the text
            StringBuilder paragraphs = new StringBuilder();
            for (String line : lines.split("[|]", -1)) {
                paragraphs.append(line.startsWith("<") ? line : DocxBuilder.p(DocxBuilder.r(line)));
            }
            return xml.substring(0, start) + paragraphs + xml.substring(end);
        });
    }

    private Application withStage(String figures, String lines) {
        ApplicationBuilder builder = form.toBuilder();
        for (String name : List.of(
                "outputGrowth",
                "qualitySmes",
                "rdSpending",
                "inventionPatents",
                "iiotAdoption",
                "co2Emissions",
                "energyPerOutput")) {
            builder.set(STAGE + name, null);
        }
        for (String figure : figures.split(" ", -1)) {
            String[] both = figure.split("=", -1);
            builder.set(STAGE + both[0], new java.math.BigDecimal(both[1]));
        }
        String text = form.cell(STAGE + "text")
                .map(cell -> ((org.clusterrules.model.Text) cell).value())
                .orElseThrow();
        return builder.set(STAGE + "text", lines.isEmpty() ? text : text + "\n" + lines)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "集群产值年均增速15%、优质中小企业数量93家、研发经费投入63201万元, outputGrowth=15 qualitySmes=93 rdSpending=63201, false",
        "集群产值年均增速15%|优质中小企业数量93家|研发经费投入63201万元, outputGrowth=15 qualitySmes=93 rdSpending=63201, false",
        "集群产值年均增速：15.01 %|优质中小企业数量 ：93 家, outputGrowth=15.01 qualitySmes=93, false",
        "一是集群产值年均增速达到15%；二是优质中小企业数量达到93家；三是研发经费投入达到63201万元。, outputGrowth=15 qualitySmes=93 rdSpending=63201, true",
        "研发经费投入：６３，２０１万元|有效发明专利数量：５００件, rdSpending=63201 inventionPatents=500, false",
        "（1）优质中小企业数量（家）：93|（2）工业互联网普及率（%）：45, qualitySmes=93 iiotAdoption=45, false",
        "工业互联网普及率达到45%左右。, iiotAdoption=45, true",
        "到2022年底，优质中小企业数量达到93家，比上年增加17家；研发经费投入达到63201万元，比上年增长15%。, qualitySmes=93 rdSpending=63201, true",
        "优质中小企业数量从76家增至93家，有效发明专利数量由400件提高到500件。, qualitySmes=93 inventionPatents=500, true",
        "集群产值年均增速实现15%，优质中小企业数量稳步增加到93家。, outputGrowth=15 qualitySmes=93, true",
        "优质中小企业数量：93（家）|研发经费投入：6.3201亿元, qualitySmes=93 rdSpending=63201, false",
        "研发经费投入（亿元）：6.3201, rdSpending=63201, true",
        "研发经费投入（单位：元）632010000, rdSpending=63201, true",
        "二氧化碳排放量由530796吨降至480000吨，下降9.6%。, co2Emissions=480000, true",
        "二氧化碳排放量从53.0796万吨降到48万吨。, co2Emissions=480000, true",
        "'二氧化碳排放量由530,796吨下降至480,000吨。', co2Emissions=480000, true",
        "研发经费投入：由5.5亿元增至6.3201亿元, rdSpending=63201, true",
        "单位工业产值能耗降至0.35吨/万元。, energyPerOutput=0.35, true"
    })
    void figuresOfAStageThatAreWrittenInAHurryAreRead(String lines, String figures, boolean isText) {
        check(withStage(figures, isText ? lines : ""), true, stage(lines));
    }

    @ParameterizedTest
    @CsvSource({
        "'2022年优质中小企业数量93家，2023年120家，2024年150家'",
        "规上企业：研发经费投入6.3201亿元",
        "新增：研发经费投入6.3201亿元",
        "按规上企业口径，研发经费投入达到6.3201亿元",
        "不含龙头企业，研发经费投入达到6.3201亿元",
        "前三季度，研发经费投入达到6.3201亿元",
        "全市研发经费投入达到6.3201亿元",
        "有效发明专利数量达到500人",
        "优质中小企业数量：76→92",
        "优质中小企业数量：76/92",
        "优质中小企业数量：92家（2021年76家）",
        "研发经费投入：63201万元/年",
        "研发经费投入（亿元）：6.32万元",
        "研发经费投入（亿元）：6.32015678",
        "研发经费投入：由5.5亿元增加0.82亿元",
        "二氧化碳排放量由530796吨降低50796吨",
        "研发经费投入年均增长15%",
        "研发经费投入增长15%",
        "研发经费投入占营业收入比重达到3%",
        "工业互联网普及率提高10个百分点",
        "二氧化碳排放量下降18%",
        "单位工业产值能耗下降达到13.5%左右",
        "优质中小企业数量：93|优质中小企业数量：95",
        "优质中小企业数量翻一番，达到152家",
        "优质中小企业数量超过93家",
        "优质中小企业数量不少于93家",
        "规模以上优质中小企业数量达到50家"
    })
    void figuresOfAStageThatCannotBeToldAreProblems(String lines) {
        check(form, false, stage(lines));
    }

    /** Changes the cells beside a label in section 二: what is between bars goes into the cells, and a + widens one over the next. */
    private static String row(String xml, String label, String cells) {
        int at = xml.indexOf("</w:tc>", xml.indexOf(">" + label)) + "</w:tc>".length();
        int end = xml.indexOf("</w:tr>", at);
        StringBuilder row = new StringBuilder();
        for (String cell : cells.split("[|]", -1)) {
            int span = cell.length() - cell.replace("+", "").length();
            row.append("<w:tc><w:tcPr><w:gridSpan w:val=\"")
                    .append(span + 1)
                    .append("\"/></w:tcPr>")
                    .append(DocxBuilder.p(DocxBuilder.r(cell.replace("+", "").replace("~", "\t"))))
                    .append("</w:tc>");
        }
        return xml.substring(0, at) + row + xml.substring(end);
    }

    @ParameterizedTest
    @CsvSource({
        "110.5|120.5|130.5, 110.5 120.5 130.5",
        "110.5亿元|120.5亿元|130.5亿元, 110.5 120.5 130.5",
        "110．5|１２０.5|约130.5, 110.5 120.5 130.5",
        "无|120.5|130.5, 无 120.5 130.5",
        "1105000万元|12050000000元|130.5（亿元）, 110.5 120.5 130.5",
        "2019年：110.5|2020年120.5亿元|2021年度：1305000万元, 110.5 120.5 130.5"
    })
    void valuesOfARowAreRead(String cells, String values) {
        String[] expected = values.split(" ", -1);
        ApplicationBuilder builder = form.toBuilder();
        for (int i = 0; i < expected.length; i++) {
            builder.set(
                    "/industry/totalOutput/" + (2019 + i),
                    expected[i].equals("无") ? "无" : new java.math.BigDecimal(expected[i]));
        }
        check(builder.build(), true, read(xml -> row(xml, OUTPUT, cells)));
    }

    @ParameterizedTest
    @CsvSource({
        "110.5/120.5/130.5||",
        "110.5~120.5~130.5||",
        "110.5、120.5、130.5||",
        "110.5 120.5 130.5++",
        "110.5++",
        "110.5+|130.5",
        "110.5|120.5",
        "110.5|120.5|130.5|140.5",
        "|110.5|120.5|130.5",
        "110.5|同左|130.5",
        "110.5|〃|130.5",
        "110.5|1.2万亿|130.5",
        "110.5|120.5万元|130.5",
        "110.5|120.5|2020年：130.5",
        "110.5|2020年—120.5|130.5",
        "110.5|120.5|1305000万元|1305000万元",
        "110.5|120.5(快报)|130.5",
        "110.5|120.5*|130.5",
        "110.5|—|130.5",
        "110.5|12O.5|130.5",
        "110.5|120,5|130.5",
        "110.5|120.5.|130..5"
    })
    void valuesOfARowThatCannotBeToldAreProblems(String cells) {
        check(form, false, read(xml -> row(xml, OUTPUT, cells)));
    }

    private static int[] rowOf(String xml, String label) {
        int at = xml.indexOf(">" + label);
        return new int[] {xml.lastIndexOf("<w:tr>", at), xml.indexOf("</w:tr>", at) + "</w:tr>".length()};
    }

    /** Returns the rows of years in section 二, each as its cells. */
    private static String years(String xml, UnaryOperator<List<String>> change) {
        int start = rowOf(xml, "主导产业情况（近三年）")[0];
        int end = rowOf(xml, "国家级高新技术企业和创新型中小企业数量")[1];
        StringBuilder rows = new StringBuilder();
        for (String row : xml.substring(start, end).split("(?<=</w:tr>)", -1)) {
            List<String> parts = new ArrayList<>(List.of(row.split("(?=<w:tc>)|(?=</w:tr>)", -1)));
            rows.append(parts.size() == 6 ? String.join("", change.apply(parts)) : row);
        }
        return xml.substring(0, start) + rows + xml.substring(end);
    }

    @ParameterizedTest
    @CsvSource({"reversed", "head repeated", "row twice", "remarks", "words between"})
    void tablesThatWereRearrangedInAHurryAreRead(String what) {
        check(form, true, read(xml -> switch (what) {
            case "reversed" ->
                years(xml, row -> {
                    String third = row.remove(4);
                    row.add(2, third);
                    return row;
                });
            case "head repeated" -> {
                int[] head = rowOf(xml, "主导产业情况（近三年）");
                int at = rowOf(xml, "集群企业数量")[0];
                yield xml.substring(0, at) + xml.substring(head[0], head[1]) + xml.substring(at);
            }
            case "row twice" -> {
                int[] row = rowOf(xml, OUTPUT);
                yield xml.substring(0, row[1]) + xml.substring(row[0]);
            }
            case "remarks" ->
                years(xml, row -> {
                    row.add(5, DocxBuilder.cell(DocxBuilder.p(DocxBuilder.r("备注"))));
                    return row;
                });
            default -> {
                int at = rowOf(xml, "集群企业数量")[0];
                yield xml.substring(0, at)
                        + DocxBuilder.row(DocxBuilder.cell(DocxBuilder.p(DocxBuilder.r("企业情况"))))
                        + xml.substring(at);
            }
        }));
    }

    @ParameterizedTest
    @CsvSource({
        "head without a year",
        "head shifted",
        "years of another edition",
        "row twice with other values",
        "a column more without a head",
        "values a row lower",
        "label over two rows"
    })
    void tablesThatCannotBeToldAreProblems(String what) {
        check(form, false, read(xml -> switch (what) {
            case "head without a year" -> xml.replace(">2020年<", "><");
            case "head shifted" ->
                xml.replaceFirst(">2019年<", ">2018年<")
                        .replaceFirst(">2020年<", ">2019年<")
                        .replaceFirst(">2021年<", ">2020年<");
            case "years of another edition" -> xml.replace(">2019年<", ">2015年<");
            case "row twice with other values" -> {
                int[] row = rowOf(xml, OUTPUT);
                yield xml.substring(0, row[1])
                        + row(xml.substring(row[0], row[1]), OUTPUT, "1|2|3")
                        + xml.substring(row[1]);
            }
            case "a column more without a head" ->
                years(xml, row -> {
                    String copy = row.get(3).contains("2020年") ? row.get(3).replace("2020年", "") : row.get(3);
                    row.add(3, copy);
                    return row;
                });
            case "values a row lower" -> {
                int[] row = rowOf(xml, OUTPUT);
                String values = xml.substring(row[0], row[1]);
                yield xml.substring(0, row[0])
                        + row(values, OUTPUT, "||")
                        + values.replace(OUTPUT, "")
                        + xml.substring(row[1]);
            }
            default -> {
                int[] row = rowOf(xml, OUTPUT);
                String values = xml.substring(row[0], row[1]);
                String begins = values.replaceFirst("</w:tcPr>", "<w:vMerge w:val=\"restart\"/></w:tcPr>");
                String goesOn = row(values, OUTPUT, "1|2|3")
                        .replaceFirst("</w:tcPr>", "<w:vMerge/></w:tcPr>")
                        .replace(OUTPUT, "");
                yield xml.substring(0, row[0]) + begins + goesOn + xml.substring(row[1]);
            }
        }));
    }
}
