package org.clusterrules.cases;

import static org.clusterrules.cases.CaseFiles.NATIONAL;
import static org.clusterrules.cases.CaseFiles.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Map;
import org.clusterrules.model.Variation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurningPointSearchTest {
    private static final Variation ROUND = form().with(Map.of(
            "/plan/targets/co2Emissions/baseline", 1000,
            "/plan/targets/rdSpending/baseline", 1000,
            "/plan/targets/inventionPatents/baseline", 200,
            "/industry/manufacturingChampions/2021", 0,
            "/industry/littleGiants/2021", 0,
            "/industry/highTechAndInnovativeEnterprises/2021", 4));

    private static String numbers(String criterion, String cell) {
        return TurningPointSearch.number(NATIONAL, criterion, ROUND, cell, Step.BELOW) + " "
                + TurningPointSearch.number(NATIONAL, criterion, ROUND, cell, Step.AT) + " "
                + TurningPointSearch.number(NATIONAL, criterion, ROUND, cell, Step.ABOVE);
    }

    @ParameterizedTest
    @CsvSource({
        // rises: at least, and more than, which the threshold itself is not
        "standard.total-output, /industry/totalOutput/2020, 39.99 40.00 40.01",
        "standard.leading-output-share, /industry/leadingOutputShare/2021, 69.99 70.00 70.01",
        // falls: at most
        "standard.area, /basics/area, 99.99 100.00 100.01",
        // a reduction is met by less, a growth by more; neither is the number in the cell
        "targets.co2-emissions, /plan/targets/co2Emissions/target, 819.99 820.00 820.01",
        "targets.co2-emissions, /plan/targets/co2Emissions/baseline, 524390.24 524390.25 524390.26",
        "targets.rd-spending, /plan/targets/rdSpending/target, 1330.99 1331.00 1331.01",
        // the threshold lies between two counts
        "targets.invention-patents, /plan/targets/inventionPatents/target, 304 305 306",
        // a count, of several
        "standard.quality-enterprises, /industry/specializedSmes/2021, 5 6 7"
    })
    void findsTheNumberWhereTheCriterionTurns(String criterion, String cell, String numbers) {
        assertEquals(numbers, numbers(criterion, cell));
    }

    @Test
    void findsNothingWhereNothingTurns() {
        IllegalArgumentException nothing = assertThrows(
                IllegalArgumentException.class, () -> numbers("standard.area", "/industry/totalOutput/2021"));
        assertEquals(
                "standard.area does not turn on /industry/totalOutput/2021 in this form: no number there meets it and"
                        + " another does not",
                nothing.getMessage());
        assertThrows(IllegalArgumentException.class, () -> numbers("standard.iiot-adoption", "/digital/iiotAdoption"));
    }

    @Test
    void looksForNoNumberInATextOrInACellThatIsNotThere() {
        assertEquals(
                "/plan/profile holds no number",
                assertThrows(IllegalArgumentException.class, () -> numbers("standard.area", "/plan/profile"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> numbers("standard.area", "/basics/are"));
    }

    @Test
    void countsInStepsOfTheCell() {
        assertEquals(
                new BigDecimal("7"),
                TurningPointSearch.number(
                        NATIONAL, "standard.quality-enterprises", ROUND, "/industry/specializedSmes/2021", Step.ABOVE));
    }
}
