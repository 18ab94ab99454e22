package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clusterrules.model.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads at once is read, however it is arranged. */
class RearrangedTest {
    private final Application form = RoundTripTest.sample("eligible");

    RearrangedTest() throws IOException {}

    private WordForm read(UnaryOperator<String> change) {
        return ApplicationWord.read(HandMade.edit(new FormLayouts(form).docx(), xml -> {
            String changed = change.apply(xml);
            assertTrue(!changed.equals(xml), "nothing to change");
            return changed;
        }));
    }

    private void assertSame(WordForm read) {
        assertEquals(
                Optional.of(form),
                read.application(),
                () -> RoundTripTest.describe(read.problems()).toString());
    }

    /** Replaces what is in the cells beside a label, one after the other. */
    private static String beside(String xml, String label, String... blocks) {
        String changed = xml;
        int at = changed.indexOf("</w:tc>", changed.indexOf(">" + label));
        for (String block : blocks) {
            int start = changed.indexOf("<w:p>", changed.indexOf("<w:tc>", at));
            int end = changed.indexOf("</w:tc>", start);
            changed = changed.substring(0, start) + block + changed.substring(end);
            at = changed.indexOf("</w:tc>", start + block.length());
        }
        return changed;
    }

    private static String paragraph(String text) {
        return DocxBuilder.p(DocxBuilder.r(text));
    }

    @ParameterizedTest
    @CsvSource({"2019年 %s 2020年 %s 2021年 %s", "2019年：%s；2020年：%s；2021年：%s", "2021年%3$s，2020年%2$s，2019年%1$s"})
    void theYearsOfARowMayStandInOneCell(String written) {
        Object[] values = form.cells().stream()
                .filter(cell -> cell.pointer().startsWith("/industry/enterprises/"))
                .map(cell -> ((org.clusterrules.model.Numeric) cell).number().toPlainString())
                .toArray();

        assertSame(read(
                xml -> beside(xml, "集群企业数量", paragraph(written.formatted(values)), DocxBuilder.p(), DocxBuilder.p())));
    }

    @ParameterizedTest
    @CsvSource({
        "集群企业数量, 2018年 1 2019年 2",
        "集群主导产业产值增速（%）, 2019年 – 1 2020年 – 2 2021年 – 3",
        "集群主导产业产值增速（%）, 2019年 1 2020年–2 2021年 3"
    })
    void yearsInOneCellThatAreNotTheFormsOrStandBeforeADashAreAnError(String label, String written) {
        WordForm read = read(xml -> beside(xml, label, paragraph(written), DocxBuilder.p(), DocxBuilder.p()));

        assertTrue(read.errors().stream()
                .anyMatch(problem -> problem.place().orElseThrow().printed().contains(written.substring(0, 7))));
    }

    @Test
    void theNamesMayStandBeforeTheirNumber() {
        String paragraph = "(<w:p>(?:(?!</w:p>).)*>%s：(?:(?!</w:p>).)*</w:p>)";
        assertSame(read(xml -> xml.replaceAll(paragraph.formatted("数量") + paragraph.formatted("名称"), "$2$1")));
    }

    @ParameterizedTest
    @CsvSource({"其中：集群中小企业数量, 其中：中小企业数", "集群企业数量, 企业数量", "集群主导产业产值增速（%）, 主导产业产值增速（%）"})
    void aLabelMayLeaveOutWhatGoesWithoutSaying(String printed, String instead) {
        WordForm read = read(xml -> xml.replace(">" + printed + "<", ">" + instead + "<"));

        assertSame(read);
        assertTrue(read.problems().stream().anyMatch(problem -> problem.kind() == WordProblem.Kind.LABEL_CHANGED));
    }

    @Test
    void theOptionsMayStandInATableWithinTheCell() {
        String yes = DocxBuilder.row(DocxBuilder.cell(paragraph("☑")), DocxBuilder.cell(paragraph("是")));
        String no = DocxBuilder.row(DocxBuilder.cell(paragraph("□")), DocxBuilder.cell(paragraph("否")));

        assertSame(read(xml -> beside(xml, "获得省级中小企业特色产业集群", DocxBuilder.table(yes, no) + DocxBuilder.p())));
    }

    @Test
    void aTextMayStandInATableOfOneCellWithinTheCell() {
        assertSame(read(xml -> {
            int start = xml.indexOf("<w:p>", xml.indexOf("<w:tc>", xml.indexOf(">集群供应链风险评估情况<")));
            int end = xml.indexOf("</w:tc>", start);
            String inner = DocxBuilder.table(DocxBuilder.row(DocxBuilder.cell(xml.substring(start, end))));
            return xml.substring(0, start) + inner + DocxBuilder.p() + xml.substring(end);
        }));
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2020, 2021",
        "２０１９, ２０２０, ２０２１",
        "二〇一九年, 二〇二〇年, 二〇二一年",
        "二○一九年度, 二零二零年, 二Ｏ二一年",
        "2019年末, 2020年末, 2021年底"
    })
    void theYearsOfATableMayBeWrittenOtherwise(String first, String second, String third) {
        assertSame(read(xml -> xml.replace(">2019年<", ">" + first + "<")
                .replace(">2020年<", ">" + second + "<")
                .replace(">2021年<", ">" + third + "<")));
    }

    /** Replaces the first row of section 二. */
    private static String years(String xml, String... cells) {
        int head = xml.indexOf(">主导产业情况（近三年）<");
        int start = xml.lastIndexOf("<w:tr>", head);
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append(DocxBuilder.cell(paragraph(cell)));
        }
        return xml.substring(0, start) + row + xml.substring(xml.indexOf("</w:tr>", head));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "指标,2019,2020,2021",
                "指标名称,２０１９,２０２０,２０２１",
                "项　目,2019年,2020,2021",
                "单位：亿元,2019,2020,2021",
                "（单位：亿元、%、家）,2019,2020,2021",
                "年份,二〇一九年,2020,2021年度"
            })
    void aRowOfYearsMayHaveAnotherWordInIt(String cells) {
        assertSame(read(xml -> years(xml, cells.split(",", -1))));
    }

    /** Gives the first table of years a column of units behind the labels. */
    private static String withUnits(String xml, String head, String first) {
        int start = xml.lastIndexOf("<w:tbl>", xml.indexOf(">主导产业情况（近三年）<"));
        int end = xml.indexOf(">集群是否绘制产业链图谱<", start);
        String[] cells = {head, first, "%", "%", "%", "%", "家", "家", "家", "家", "家", "家", ""};
        StringBuilder table = new StringBuilder();
        String[] rows = xml.substring(start, end).split("(?=<w:tr>)", -1);
        table.append(rows[0]);
        for (int i = 1; i < rows.length; i++) {
            int at = rows[i].indexOf("</w:tc>") + "</w:tc>".length();
            table.append(rows[i], 0, at)
                    .append(i - 1 < cells.length - 1 ? DocxBuilder.cell(paragraph(cells[i - 1])) : "")
                    .append(rows[i].substring(at));
        }
        return xml.substring(0, start) + table + xml.substring(end);
    }

    @ParameterizedTest
    @CsvSource({"计量单位, 亿元", "单位, 亿元"})
    void aColumnOfUnitsMayStandBetweenTheLabelsAndTheYears(String head, String unit) {
        assertSame(read(xml -> withUnits(
                xml.replace(">2019年<", ">2019<").replace(">2020年<", ">2020<").replace(">2021年<", ">2021<"),
                head,
                unit)));
    }

    @Test
    void anotherUnitInAColumnOfUnitsIsAnError() {
        WordForm read = read(xml -> withUnits(xml, "单位", "万元"));

        assertTrue(
                read.errors().stream().anyMatch(problem -> problem.pointer().startsWith("/industry/totalOutput/")),
                () -> RoundTripTest.describe(read.problems()).toString());
    }

    @Test
    void anotherUnitOverTheFiguresIsAnErrorWhereTheLabelNamesNone() {
        WordForm head = read(xml -> years(xml, "单位：万元", "2019", "2020", "2021").replace(">集群总产值（亿元）<", ">集群总产值<"));
        WordForm line = read(xml -> {
            String changed = xml.replace(">集群总产值（亿元）<", ">集群总产值<");
            int table = changed.lastIndexOf("<w:tbl>", changed.indexOf(">集群总产值<"));
            return changed.substring(0, table) + paragraph("单位：万元") + changed.substring(table);
        });

        for (WordForm read : List.of(head, line)) {
            assertTrue(
                    read.errors().stream().anyMatch(problem -> problem.pointer().startsWith("/industry/totalOutput/")),
                    () -> RoundTripTest.describe(read.problems()).toString());
        }
    }

    @Test
    void numbersThatCouldBeYearsAreValuesInTheRowOfALabel() {
        WordForm read = read(xml -> beside(xml, "集群企业数量", paragraph("2019"), paragraph("2020"), paragraph("2021")));

        assertEquals(List.of(), RoundTripTest.describe(read.errors()));
        assertEquals(
                List.of("2019", "2020", "2021"),
                read.application().orElseThrow().cells().stream()
                        .filter(cell -> cell.pointer().startsWith("/industry/enterprises/"))
                        .map(cell ->
                                ((org.clusterrules.model.Numeric) cell).number().toPlainString())
                        .toList());
    }

    private WordForm readRegion(String region) {
        return read(xml -> xml.replaceFirst(">所属地区：(?:(?!</w:p>).)*</w:p>", ">所属地区：" + region + "</w:t></w:r></w:p>"));
    }

    @ParameterizedTest
    @CsvSource({
        "浙江省, 杭州市, 桐庐县",
        "江苏省, 苏州市, 昆山市",
        "湖北省, 荆州市, 沙市区",
        "山东省, 枣庄市, 市中区",
        "广西壮族自治区, 柳州市, 柳江区",
        "湖北省, 恩施土家族苗族自治州, 恩施市",
        "内蒙古自治区, 锡林郭勒盟, 锡林浩特市",
        "新疆维吾尔自治区, 喀什地区, 喀什市",
        "吉林省, 吉林市, 丰满区",
        "上海市, 市辖区, 浦东新区",
        "河南省-, 洛阳市-, 洛宁县",
        "河南省·, 洛阳市·, 洛宁县"
    })
    void aRegionIsReadInItsThreeParts(String province, String city, String county) {
        WordForm read = readRegion(province + city + county);

        assertEquals(List.of(), RoundTripTest.describe(read.errors()));
        assertEquals(
                List.of(province.replaceAll("[-·]", ""), city.replaceAll("[-·]", ""), county),
                read.application().orElseThrow().cells().stream()
                        .filter(cell -> cell.pointer().startsWith("/cover/region/"))
                        .map(cell -> ((org.clusterrules.model.Text) cell).value())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "北京市海淀区, 北京市, 海淀区",
        "北京市　海淀区, 北京市, 海淀区",
        "重庆市 渝北区, 重庆市, 渝北区",
        "重庆市彭水苗族土家族自治县, 重庆市, 彭水苗族土家族自治县",
        "上海市浦东新区, 上海市, 浦东新区",
        "北京市</w:t></w:r></w:p><w:p><w:r><w:t>海淀区, 北京市, 海淀区",
        "</w:t></w:r></w:p><w:p><w:r><w:t>天津市</w:t></w:r></w:p><w:p><w:r><w:t>西青区, 天津市, 西青区",
        "河南省济源市, 河南省, 济源市",
        "河南省 济源市, 河南省, 济源市",
        "湖北省神农架林区, 湖北省, 神农架林区",
        "新疆维吾尔自治区石河子市, 新疆维吾尔自治区, 石河子市",
        "海南省澄迈县, 海南省, 澄迈县",
        "河南省兰考县, 河南省, 兰考县",
        "内蒙古自治区准格尔旗, 内蒙古自治区, 准格尔旗"
    })
    void aRegionWithoutACityIsReadAndThatIsSaid(String region, String province, String county) {
        WordForm read = readRegion(region);

        assertEquals(List.of(), RoundTripTest.describe(read.errors()));
        assertEquals(
                java.util.Arrays.asList(province, null, county),
                read.application().orElseThrow().cells().stream()
                        .filter(cell -> cell.pointer().startsWith("/cover/region/"))
                        .map(cell -> ((org.clusterrules.model.Text) cell).value())
                        .toList());
        assertTrue(read.problems().stream()
                .anyMatch(problem -> problem.pointer().equals("/cover/region/city")
                        && problem.describe(java.util.Locale.CHINESE).contains("直辖市")));
    }

    @ParameterizedTest
    @CsvSource({"浙江省|杭州市|桐庐县", "浙江省（区、市）|杭州市（区）|桐庐县（市、区）", "浙江省 （区、市）杭州市 （区）桐庐县 （市、区）", "浙江省 （区、市）|杭州市 （区）|桐庐县 （市、区）"})
    void aRegionIsReadOnSeveralLinesAndBesideWhatIsPrinted(String region) {
        WordForm read = readRegion(region.replace("|", "</w:t></w:r></w:p><w:p><w:r><w:t>"));

        assertEquals(List.of(), RoundTripTest.describe(read.errors()));
        boolean hasLevels = !region.contains("省（");
        assertEquals(
                hasLevels ? List.of("浙江省", "杭州市", "桐庐县") : List.of("浙江", "杭州", "桐庐"),
                read.application().orElseThrow().cells().stream()
                        .filter(cell -> cell.pointer().startsWith("/cover/region/"))
                        .map(cell -> ((org.clusterrules.model.Text) cell).value())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "虚构省, 示例市, 云溪县, 虚构省 （区、市）示例市 （区）云溪县 （市、区）",
        "北京市, , 海淀区, 北京市 （区、市）　　市（区）海淀区 （市、区）",
        "虚构, 示例, 云溪, 虚构省（区、市）示例市（区）云溪县（市、区）",
        "虚构自治区, 示例州, 云溪旗, 虚构自治区 （区、市）示例州 （区）云溪旗 （市、区）"
    })
    void whatTheFormPrintsAfterARegionIsNotDoubledAndReadsBackTheSame(
            String province, String city, String county, String printed) {
        Application written = form.toBuilder()
                .set("/cover/region/province", province)
                .set("/cover/region/city", city)
                .set("/cover/region/county", county)
                .build();
        byte[] docx = ApplicationWord.write(written);

        String line = HandMade.main(docx).replaceAll("<[^>]*>", "");
        assertTrue(line.contains("所属地区：" + printed), () -> line.substring(0, 300));
        assertEquals(Optional.of(written), ApplicationWord.read(docx).application());
        assertEquals(
                Optional.of(written),
                ApplicationWord.read(HandMade.withoutControls(docx)).application());
    }

    @ParameterizedTest
    @CsvSource({
        "浙江省杭州市",
        "江苏省泰兴市",
        "湖北省济源市",
        "广东省东莞市",
        "河南省郑州市金水",
        "北京市",
        "北京市市辖区",
        "重庆市渝北区两江新区",
        "北京市海淀区中关村街道",
        "浙江省宁波市慈溪市滨海经济开发区",
        "江苏省南京市江北新区浦口区",
        "浙江杭州桐庐"
    })
    void aRegionThatIsNotOfThreePartsIsAnError(String region) {
        assertTrue(readRegion(region).errors().stream()
                .anyMatch(problem -> problem.describe(java.util.Locale.CHINESE).contains(region)));
    }
}
