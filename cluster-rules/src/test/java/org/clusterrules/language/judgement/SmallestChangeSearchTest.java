package org.clusterrules.language.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.Count;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Variation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smallest change meets the requirement, and one step less does not. */
class SmallestChangeSearchTest {
    private static final String PATENTS = "/plan/targets/inventionPatents/";
    private static final String EMISSIONS = "/plan/targets/co2Emissions/";

    private static Numeric cell(String pointer, String number) {
        Application form = Variation.of(Application.blank(Edition.of("2022")))
                .with(pointer, number)
                .application();
        return (Numeric) form.cell(pointer).orElseThrow();
    }

    private static String change(Quantity quantity, Bound bound) {
        List<Change> changes = ComparisonJudgement.of(new BoundedQuantity(quantity, bound, null), List.of())
                .advice();
        return changes.isEmpty() ? "-" : changes.get(0).to().toPlainString();
    }

    @ParameterizedTest
    @CsvSource({
        "39.99, AT_LEAST, 40, 40.00",
        "39.995, AT_LEAST, 40, 40.00",
        "40, MORE_THAN, 40, 40.01",
        "0, AT_LEAST, 40, 40.00",
        "-7.005, AT_LEAST, -3, -", // no amount is below zero
        "40.01, AT_MOST, 40, 40.00",
        "40.015, AT_MOST, 40, 40.00",
        "40, LESS_THAN, 40, 39.99",
        "0.001, AT_MOST, 0, 0.00",
        "40, AT_LEAST, 40, -", // met already
        "无, AT_LEAST, 40, -", // no number to change
    })
    void ofACellIsOnTheFormsGrid(String number, Operator operator, String threshold, String to) {
        Quantity quantity = Quantity.cell(cell("/industry/totalOutput/2021", number));

        assertEquals(to, change(quantity, Bound.of(operator, threshold)));
    }

    @ParameterizedTest
    @CsvSource({"-7.005, -3, -3.00", "-7, -100, -", "-120, -100, -100.00"})
    void ofAGrowthMayBeBelowZero(String number, String threshold, String to) {
        Quantity quantity = Quantity.cell(cell("/innovation/rdSpendingGrowth/2021", number));

        assertEquals(to, change(quantity, Bound.of(Operator.AT_LEAST, threshold)));
    }

    @ParameterizedTest
    @CsvSource({"89, 90, 90.00", "90, 100, 100.00", "90, 100.01, -"})
    void ofAShareIsNeverMoreThanTheWhole(String number, String threshold, String to) {
        Quantity quantity = Quantity.cell(cell("/industry/leadingOutputShare/2021", number));

        assertEquals(to, change(quantity, Bound.of(Operator.AT_LEAST, threshold)));
    }

    @ParameterizedTest
    @CsvSource({"100.5, 100, 100.00", "250, 0.01, 0.01", "250, 0, -", "250, -3, -"})
    void ofAnAreaNeverLeavesWhatAnAreaCanBe(String number, String threshold, String to) {
        Quantity quantity = Quantity.cell(cell("/basics/area", number));

        assertEquals(to, change(quantity, Bound.of(Operator.AT_MOST, threshold)));
    }

    @ParameterizedTest
    @CsvSource({"286, 15, 435", "1, 15, 2", "1000, 0, 1000", "7, -100, -", "200, 200, 5400"})
    void ofAGrowthOfCountsIsAWholeNumber(String baseline, String percent, String to) {
        Quantity quantity = Quantity.growth(cell(PATENTS + "baseline", baseline), cell(PATENTS + "target", "0"), 3);

        assertEquals(to, change(quantity, Bound.of(Operator.AT_LEAST, percent)));
    }

    @ParameterizedTest
    @CsvSource({"0, 5, -", "无, 5, -"})
    void thereIsNoneWhereNothingWasMeasured(String baseline, String target, String to) {
        Quantity quantity = Quantity.growth(cell(PATENTS + "baseline", baseline), cell(PATENTS + "target", target), 3);

        assertEquals(to, change(quantity, Bound.of(Operator.AT_LEAST, "15")));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 90, 18, 82.00",
        "100, 82.001, 18, 82.00",
        "33.33, 33.33, 18, 27.33",
        "100, 120, 100, 0.00",
        "100, 120, 101, -", // nothing falls by more than 100%
    })
    void ofAReductionLowersTheTarget(String baseline, String target, String percent, String to) {
        Quantity quantity =
                Quantity.reduction(cell(EMISSIONS + "baseline", baseline), cell(EMISSIONS + "target", target));

        assertEquals(to, change(quantity, Bound.of(Operator.AT_LEAST, percent)));
    }

    @Test
    void ofAboutGoesAllTheWayToTheThreshold() {
        Quantity quantity = Quantity.reduction(cell(EMISSIONS + "baseline", "100"), cell(EMISSIONS + "target", "82.5"));

        assertEquals("82.00", change(quantity, Bound.about("18", "5%")));
    }

    @ParameterizedTest
    @CsvSource({"3, 4, 10, 6", "0, 0, 1, 1", "0, 9, 10, 1"})
    void ofASumChangesTheFirstCount(String first, String second, String threshold, String to) {
        List<Count> counts = List.of((Count) cell("/industry/littleGiants/2021", first), (Count)
                cell("/industry/manufacturingChampions/2021", second));

        assertEquals(to, change(Quantity.sum(counts), Bound.of(Operator.AT_LEAST, threshold)));
        assertEquals("-", change(Quantity.total(counts, Phrase.NOTHING), Bound.of(Operator.AT_LEAST, threshold)));
    }

    @ParameterizedTest
    @CsvSource({"0, 41", "41, 41", "42, 41", "1000, 41", "-1000, 41", "1000000000000000000000000000000, 41"})
    void theLastNumberThatHoldsIsFoundFromAnyGuess(String guess, String last) {
        BigInteger end = new BigInteger("41");

        assertEquals(
                Optional.of(new BigInteger(last)),
                SmallestChangeSearch.last(number -> number.compareTo(end) <= 0, new BigInteger(guess)));
    }

    @Test
    void nothingIsTheLastWhereItAlwaysOrNeverHolds() {
        assertEquals(Optional.empty(), SmallestChangeSearch.last(number -> true, BigInteger.ZERO));
        assertEquals(Optional.empty(), SmallestChangeSearch.last(number -> false, BigInteger.ZERO));
    }

    @Test
    void aNumberPastAllThatIsPossibleIsNoChange() {
        assertEquals(
                Optional.empty(),
                SmallestChangeSearch.find(
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        true,
                        to -> to.intValue() <= 41 ? Outcome.UNMET : Outcome.UNDETERMINED));
    }
}
