package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the indicators of the cluster's own stand in the table of targets. */
class OwnIndicatorsTest {
    private static Application form(String directions) {
        ApplicationBuilder form = Application.builder("2022");
        int i = 0;
        for (String target : List.of("outputGrowth", "rdSpending", "iiotAdoption", "co2Emissions")) {
            form.set("/plan/targets/" + target + "/baseline", 7); // in the first row of its group
        }
        for (String direction : directions.split(" ", -1)) {
            String pointer = "/plan/targets/other/" + i++;
            form.set(pointer + "/direction", direction)
                    .set(pointer + "/indicator", "指标" + i)
                    .set(pointer + "/unit", "%")
                    .set(pointer + "/better", "HIGHER")
                    .set(pointer + "/baseline", 10)
                    .set(pointer + "/target", 20);
        }
        return form.build();
    }

    /** Returns the text of the rows after 方向, those that the form prints of its own left out. */
    private static List<String> rows(byte[] docx) {
        String xml = HandMade.main(docx);
        String table = xml.substring(xml.indexOf(">方向<"));
        return Arrays.stream(table.substring(0, table.indexOf("</w:tbl>")).split("</w:tr>", -1))
                .map(row -> row.replaceAll("</w:tc>", "|").replaceAll("<[^>]*>", ""))
                .filter(row -> row.contains("......") || row.contains("指标1") || row.contains("指标2"))
                .toList();
    }

    @Test
    void anIndicatorStandsInItsGroupAndTheRowOfOthersStays() {
        assertEquals(
                List.of(
                        "|指标1（%，越高越好）|10.00|20.00|",
                        "|指标2（%，越高越好）|10.00|20.00|", "|......|||", "|......|||", "|......|||", "其它|......|||"),
                rows(ApplicationWord.write(form("主导产业 主导产业"))));
    }

    @Test
    void anIndicatorOfNoGroupOrOutOfOrderStandsAtTheEnd() {
        assertEquals(
                List.of(
                        "|......|||",
                        "|......|||",
                        "|指标1（%，越高越好）|10.00|20.00|",
                        "|......|||",
                        "主导产业|指标2（%，越高越好）|10.00|20.00|",
                        "其它|......|||"),
                rows(ApplicationWord.write(form("数字化 主导产业"))));
    }

    @ParameterizedTest
    @CsvSource({"主导产业 主导产业 数字化 绿色化 其它", "数字化 主导产业", "开放合作 创新 其它 其它", "主导产业 创新 创新 创新 创新 数字化 绿色化 绿色化 治理和服务 其它", "养老"})
    void theyReadBackInTheirOrderWithAndWithoutContentControls(String directions) {
        Application form = form(directions);
        byte[] docx = ApplicationWord.write(form);

        WordForm read = ApplicationWord.read(docx);
        assertEquals(List.of(), RoundTripTest.describe(read.problems()));
        assertEquals(Optional.of(form), read.application());
        assertEquals(
                Optional.of(form),
                ApplicationWord.read(HandMade.withoutControls(docx)).application());
        for (Application other : List.of(form("创新 其它"), Application.blank(form.edition()))) {
            FilledInDocument filled = ApplicationWord.fillIn(docx, other);
            assertEquals(List.of(), RoundTripTest.describe(filled.problems()));
            assertEquals(Optional.of(other), ApplicationWord.read(filled.docx()).application());
        }
    }
}
