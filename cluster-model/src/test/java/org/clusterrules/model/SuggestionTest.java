package org.clusterrules.model;

import static org.clusterrules.model.Documents.form;
import static org.clusterrules.model.Documents.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused is refused with what to write, where that is certain. */
class SuggestionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/basics/area | \"12.5\" | 12.5",
                "/basics/area | \"１２．５\" | 12.5",
                "/basics/area | \" 12.50 \" | 12.50",
                "/basics/area | \"1,234.5\" | 1234.5",
                "/basics/area | \"１，２３４，５６７\" | 1234567",
                "/basics/area | \"约45\" | 45",
                "/basics/area | \"大约 45 平方公里\" | 45",
                "/basics/area | \"7.85平方公里\" | 7.85",
                "/basics/area | \"−3\" | -3",
                "/basics/area | [\"12.5\"] | 12.5",
                "/digital/cloudAdoption | \"45%\" | 45",
                "/digital/cloudAdoption | \"约45.5 ％\" | 45.5",
                "/industry/totalOutput/2021 | \"12.5亿元\" | 12.5",
                "/green/co2PerOutput/2021 | \"0.8吨二氧化碳/万元\" | 0.8",
                "/innovation/inventionPatents | \"300件\" | 300",
                "/innovation/smeEmployees | \"5.0\" | 5.0",
                "/plan/stages/2022/qualitySmes | \"63家\" | 63",
                "/cover/declaredOn | \"2022年10月12日\" | \"2022-10-12\"",
                "/cover/declaredOn | \"２０２２ 年 1 月 2 日\" | \"2022-01-02\"",
                "/cover/declaredOn | \"2022/10/12\" | \"2022-10-12\"",
                "/cover/declaredOn | \"2022.1.2\" | \"2022-01-02\"",
                "/cover/declaredOn | \"2022-1-2\" | \"2022-01-02\"",
                "/cover/declaredOn | \"20221012\" | \"2022-10-12\"",
                "/cover/declaredOn | 20221012 | \"2022-10-12\"",
                "/cover/declaredOn | 44844 | \"2022-10-10\"",
                "/cover/declaredOn | [\"2022-10-12\"] | \"2022-10-12\"",
                "/basics/noMisconduct | true | \"YES\"",
                "/green/waterReuseAboveAverage | false | \"NO\"",
                "/basics/clusterName | 12 | \"12\"",
                "/basics/industryType | [\"PRIMARY\"] | \"PRIMARY\"",
            })
    void whatToWriteIsSaid(String pointer, String written, String instead) {
        Problem problem = problem(form(pointer, written));

        assertEquals(pointer, problem.pointer());
        assertEnds("; write " + instead, problem.message(Locale.ENGLISH));
        assertEnds("；请写作 " + instead, problem.message(Locale.CHINESE));
        Documents.cell(pointer, instead); // which is read
    }

    private static void assertEnds(String end, String message) {
        assertEquals(end, message.substring(Math.max(0, message.length() - end.length())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/innovation/smeEmployees | \"5万\"",
                "/innovation/smeEmployees | \"5万人\"",
                "/innovation/smeEmployees | \"12.5\"",
                "/innovation/smeEmployees | \"-5\"",
                "/innovation/smeEmployees | \"99999999999\"",
                "/innovation/smeEmployees | [1.5]",
                "/innovation/smeEmployees | [1, 2]",
                "/innovation/inventionPatents | \"300家\"",
                "/industry/totalOutput/2021 | \"45%\"",
                "/industry/totalOutput/2021 | \"12.5亿\"",
                "/industry/totalOutput/2021 | \"12.5万元\"",
                "/innovation/inventionPatentsPer10k | \"12件\"",
                "/basics/area | \"10-20\"",
                "/basics/area | \"10~20\"",
                "/basics/area | \"1.234.5\"",
                "/basics/area | \"1,23\"",
                "/basics/area | \"12,5\"",
                "/basics/area | \"0,125\"",
                "/basics/area | \"1,2345\"",
                "/basics/area | \"12 345\"",
                "/basics/area | \"10⁴\"",
                "/basics/area | \"12½\"",
                "/basics/area | \"四十\"",
                "/basics/area | \"近45\"",
                "/basics/area | \"45以上\"",
                "/basics/area | \"45多\"",
                "/basics/area | \"1e5\"",
                "/basics/area | \"1.2E+05\"",
                "/basics/area | true",
                "/cover/declaredOn | \"2022年10月\"",
                "/cover/declaredOn | \"10/12/2022\"",
                "/cover/declaredOn | \"2022-10/12\"",
                "/cover/declaredOn | \"2022年2月30日\"",
                "/cover/declaredOn | \"22.10.12\"",
                "/cover/declaredOn | 2022",
                "/cover/declaredOn | 99999",
                "/cover/declaredOn | 44844.5",
            })
    void whereItIsNotCertainNothingIsAdvised(String pointer, String written) {
        String message = problem(form(pointer, written)).message(Locale.ENGLISH);

        assertFalse(message.contains("write"), message);
        assertFalse(message.contains("did you mean"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "/basics/noMisconduct, yes, YES",
        "/basics/noMisconduct, TRUE, YES",
        "/basics/noMisconduct, ｎｏ, NO",
        "/basics/operator/kind, 产业园区管委会, PARK_COMMITTEE",
        "/basics/industryType, 第二 产业, SECONDARY",
        "/industry/resourceSharingWork, CENTRAL_PROCUREMENT, ''"
    })
    void theOptionThatIsMeantIsSaid(String pointer, String written, String option) {
        String json = pointer.endsWith("Work") ? "{\"" + written + "\": []}" : '"' + written + '"';
        String message = problem(form(pointer, json)).message(Locale.ENGLISH);

        assertEnds(
                option.isEmpty()
                        ? "; it is now called \"JOINT_PURCHASING_AND_SALES\""
                        : "; did you mean \"" + option + "\"?",
                message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT", "ON", "A", "部分", "1"})
    void aYesOrNoIsNotGuessed(String written) {
        String message = problem(form("/green/waterReuseAboveAverage", '"' + written + '"'))
                .message(Locale.ENGLISH);

        assertFalse(message.contains("did you mean"), message);
    }
}
