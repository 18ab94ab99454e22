package org.clusterrules.language.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Variation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure x may have been anything from x − 0.005, that included, to x + 0.005, that excluded; counts are exact. */
class RoundingTest {
    private static Numeric cell(String pointer, String number) {
        Application form = Variation.of(Application.blank(Edition.of("2022")))
                .with(pointer, number)
                .application();
        return (Numeric) form.cell(pointer).orElseThrow();
    }

    private static Set<Outcome> outcomes(Quantity quantity, Bound bound) {
        return new TreeSet<>(ComparisonJudgement.of(new BoundedQuantity(quantity, bound, null), List.of())
                .outcomesUnderRounding());
    }

    @ParameterizedTest
    @CsvSource({
        "39.994, UNMET",
        "39.995, UNMET", // up to 40.000, and never there
        "39.9951, MET UNMET",
        "40, MET UNMET",
        "40.004, MET UNMET",
        "40.005, MET", // from 40.000
        "无, UNMET",
    })
    void atLeastForty(String number, String expected) {
        Quantity quantity = Quantity.cell(cell("/industry/totalOutput/2021", number));

        assertEquals(set(expected), outcomes(quantity, Bound.of(Operator.AT_LEAST, "40")));
    }

    @ParameterizedTest
    @CsvSource({
        "69.995, UNMET",
        "69.9951, MET UNMET",
        "70, MET UNMET",
        "70.005, MET UNMET", // from 70.000, which is not more
        "70.0051, MET",
    })
    void moreThanSeventy(String number, String expected) {
        Quantity quantity = Quantity.cell(cell("/industry/leadingOutputShare/2021", number));

        assertEquals(set(expected), outcomes(quantity, Bound.of(Operator.MORE_THAN, "70")));
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, MET UNDETERMINED", // an area may have been 0.004, or none
        "0.004, MET UNDETERMINED",
        "0.005, MET UNDETERMINED",
        "0.0051, MET",
        "-0.005, UNDETERMINED",
        "100, MET UNMET",
        "100.005, MET UNMET",
        "100.0051, UNMET",
    })
    void anAreaAtMostAHundred(String number, String expected) {
        Quantity quantity = Quantity.cell(cell("/basics/area", number));

        assertEquals(set(expected), outcomes(quantity, Bound.of(Operator.AT_MOST, "100")));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 133.1, MET UNMET",
        "100, 133.11, MET UNMET",
        "100, 133.12, MET",
        "100, 133.08, UNMET",
        "0, 0, MET UNMET UNDETERMINED",
        "无, 5, UNDETERMINED",
    })
    void aGrowthOfTenPercentAYear(String baseline, String target, String expected) {
        Quantity quantity = Quantity.growth(
                cell("/plan/targets/rdSpending/baseline", baseline),
                cell("/plan/targets/rdSpending/target", target),
                3);

        assertEquals(set(expected), outcomes(quantity, Bound.of(Operator.AT_LEAST, "10")));
    }

    @ParameterizedTest
    @CsvSource({"200, 304, UNMET", "200, 305, MET"})
    void countsAreExact(String baseline, String target, String expected) {
        Quantity quantity = Quantity.growth(
                cell("/plan/targets/inventionPatents/baseline", baseline),
                cell("/plan/targets/inventionPatents/target", target),
                3);

        assertEquals(set(expected), outcomes(quantity, Bound.of(Operator.AT_LEAST, "15")));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 5, MET UNMET",
        "-100, 5, 5, UNMET UNDETERMINED", // −100.004 cannot be
        "-99.995, 5, 5, UNMET",
        "-100.005, 5, 5, UNDETERMINED",
        "-100.0051, 5, 5, UNDETERMINED",
    })
    void growthsOnAverage(String first, String second, String third, String expected) {
        Application form = Variation.of(Application.blank(Edition.of("2022")))
                .with("/innovation/rdSpendingGrowth/2019", first)
                .with("/innovation/rdSpendingGrowth/2020", second)
                .with("/innovation/rdSpendingGrowth/2021", third)
                .application();
        Quantity quantity =
                Quantity.compound(form.innovation().rdSpendingGrowth().values());

        assertEquals(set(expected), outcomes(quantity, Bound.of(Operator.AT_LEAST, "5")));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.004, 0, MET UNDETERMINED UNMET", // the base may have been above zero, or zero, or below
        "-0.005, 0, UNDETERMINED", // below 0.000
        "0.005, 0.01, MET UNMET UNDETERMINED",
        "0.0051, 0.01, MET UNMET",
        "-1, 5, UNDETERMINED",
    })
    void aBaseAboutZero(String baseline, String target, String expected) {
        Quantity quantity = Quantity.growth(
                cell("/plan/targets/rdSpending/baseline", baseline),
                cell("/plan/targets/rdSpending/target", target),
                3);

        assertEquals(set(expected), outcomes(quantity, Bound.of(Operator.AT_LEAST, "10")));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 82, MET NEAR",
        "100, 81.99, MET",
        "100, 82.02, NEAR",
        "100, 82.90, NEAR UNMET", // 17.1 % is near
        "100, 82.92, UNMET",
    })
    void aReductionOfAboutEighteen(String baseline, String target, String expected) {
        Quantity quantity = Quantity.reduction(
                cell("/plan/targets/co2Emissions/baseline", baseline),
                cell("/plan/targets/co2Emissions/target", target));

        assertEquals(set(expected), outcomes(quantity, Bound.about("18", "5%")));
    }

    /** What is blank, says 无 or has no threshold was not rounded. */
    @Test
    void whatIsNotComparedIsOnNoEdge() {
        Numeric figure = cell("/industry/leadingOutputShare/2021", "70");
        Application blank = Application.blank(Edition.of("2022"));

        assertEquals(set("UNDETERMINED"), outcomes(Quantity.cell(figure), Bound.UNRECORDED));
        assertEquals(
                set("UNDETERMINED"),
                outcomes(
                        Quantity.cell(blank.industry().leadingOutputShare().last()), Bound.of(Operator.AT_LEAST, "0")));
        assertEquals(
                set("UNMET"),
                outcomes(
                        Quantity.cell(cell("/industry/leadingOutputShare/2021", "无")),
                        Bound.of(Operator.AT_LEAST, "0")));
    }

    private static Set<Outcome> set(String outcomes) {
        Set<Outcome> set = new TreeSet<>();
        List.of(outcomes.split(" ", -1)).forEach(outcome -> set.add(Outcome.valueOf(outcome)));
        return set;
    }

    @ParameterizedTest
    @CsvSource({"42.75, NEAR UNMET", "42.755, NEAR", "42.745, UNMET", "45, MET NEAR"})
    void aboutFortyFive(String number, String expected) {
        Quantity quantity = Quantity.cell(cell("/plan/targets/iiotAdoption/target", number));

        assertEquals(set(expected), outcomes(quantity, Bound.about("45", "5%")));
        assertEquals(
                0, new BigDecimal("42.75").compareTo(Bound.about("45", "5%").tolerated()));
    }
}
