package org.clusterrules.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.clusterrules.assessment.Operator;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Target;
import org.clusterrules.model.Variation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that are shown: exact for a program, rounded for a person, and never so that a miss looks like a hit. */
class DecimalsTest {
    private static final String BASELINE = "/plan/targets/co2Emissions/baseline";
    private static final String TARGET = "/plan/targets/co2Emissions/target";

    private static Target<Figure> target(String baseline, String target) {
        Application form = Variation.of(Application.blank(Edition.of("2022")))
                .with(BASELINE, baseline)
                .with(TARGET, target)
                .application();
        return form.plan().targets().co2Emissions();
    }

    private static Quantity reduction(Target<Figure> target) {
        return new ReductionQuantity(target.baseline(), target.target());
    }

    private static Quantity growth(Target<Figure> target) {
        return new GrowthQuantity(target.baseline(), target.target(), 3);
    }

    private static BigDecimal[] numbers(Quantity quantity) {
        return Numbers.in(quantity.cells()).values();
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("-");
    }

    @ParameterizedTest
    @CsvSource({
        // it ends: exactly, however many decimals
        "100, 82, 18.00",
        "128, 104.97, 17.9921875",
        // it does not end: 6 decimals, half up
        "3, 2, 33.333333",
        "600, 491, 18.166667",
        // as many more as keep a miss from looking like a hit
        "1122000, 920040.00001, 17.999999999",
    })
    void aReductionForPrograms(String baseline, String target, String shown) {
        Quantity quantity = reduction(target(baseline, target));
        Bound bound = Bound.about("18", "5%");

        assertEquals(shown, plain(Decimals.forPrograms(quantity, numbers(quantity), bound)));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 133.1, 10.00",
        "100, 133.09, 9.997245",
        "100, 133.10000001, 10.000000003",
        "1000, 1000, 0.00",
        "100, 0, -100.00",
        "100, -1, -",
    })
    void aGrowthForPrograms(String baseline, String target, String shown) {
        Quantity quantity = growth(target(baseline, target));
        Bound bound = Bound.of(Operator.MORE_THAN, "10");

        assertEquals(shown, plain(Decimals.forPrograms(quantity, numbers(quantity), bound)));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 133.1, 10.00",
        "100, 133.09, 9.997",
        "100, 140, 11.87",
    })
    void aGrowthForPeopleHasAsManyDigitsAsItTakes(String baseline, String target, String shown) {
        Quantity quantity = growth(target(baseline, target));
        Bound bound = Bound.of(Operator.AT_LEAST, "10");

        assertEquals(shown, plain(Decimals.forPeople(quantity, numbers(quantity), bound)));
    }

    @Test
    void theNumberOfACellIsShownAsItIsWritten() {
        Quantity quantity = new CellQuantity(target("100", "69.9961").target());
        Bound bound = Bound.of(Operator.MORE_THAN, "70");

        assertEquals("69.9961", plain(Decimals.forPeople(quantity, numbers(quantity), bound)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 0",
        "1, 3, 1",
        "7, 3, 1",
        "8, 3, 2",
        "26, 3, 2",
        "27, 3, 3",
        "1000000000000000000000, 3, 10000000"
    })
    void aRootIsTheGreatestWholeNumberWhosePowerIsNotMore(String number, int exponent, String root) {
        assertEquals(new BigInteger(root), Decimals.root(new BigInteger(number), exponent));
    }

    @ParameterizedTest
    @CsvSource({"0, 41", "41, 41", "42, 41", "1000, 41", "-1000, 41"})
    void theLastNumberThatHoldsIsFoundFromAnyGuess(String guess, String last) {
        assertEquals(
                Optional.of(new BigInteger(last)),
                Decimals.last(number -> number.intValue() <= 41, new BigInteger(guess)));
    }

    @Test
    void nothingIsTheLastWhereItAlwaysHolds() {
        assertEquals(Optional.empty(), Decimals.last(number -> true, BigInteger.ZERO));
    }
}
