package org.clusterrules.language.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that are known exactly: how they compare, and how they are shown, never so that a miss looks like a hit. */
class ExactNumberTest {
    private static ExactNumber fraction(String numerator, String denominator) {
        return ExactNumber.of(new Ratio(new BigDecimal(numerator), new BigDecimal(denominator)));
    }

    /** The reduction from one number to another, in percent. */
    private static ExactNumber reduction(String baseline, String target) {
        BigDecimal off = new BigDecimal(baseline).subtract(new BigDecimal(target));
        return fraction(off.movePointRight(2).toPlainString(), baseline);
    }

    private static ExactNumber growth(String first, String last, int years) {
        return new ExactNumber(new Ratio(new BigDecimal(last), new BigDecimal(first)), years);
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("-");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0",
        "0, 3, 0",
        "1, 3, 1",
        "7, 3, 1",
        "8, 3, 2",
        "9, 3, 2",
        "26, 3, 2",
        "27, 3, 3",
        "28, 3, 3",
        "15, 1, 15",
        "15, 2, 3",
        "16, 2, 4",
        "1, 50, 1",
        "1000000000000000000000, 3, 10000000",
        "999999999999999999999, 3, 9999999",
    })
    void aRootIsTheGreatestWholeNumberWhosePowerIsNotMore(String number, int exponent, String root) {
        assertEquals(new BigInteger(root), ExactNumber.root(new BigInteger(number), exponent));
    }

    @Property
    void aRootIsExactAtAPowerAndOneLessBelowIt(
            @ForAll @BigRange(min = "1", max = "1000000000000000000000000000000") BigInteger root,
            @ForAll @IntRange(min = 2, max = 9) int exponent) {
        BigInteger power = root.pow(exponent);

        assertEquals(root, ExactNumber.root(power, exponent));
        assertEquals(root, ExactNumber.root(power.add(BigInteger.ONE), exponent));
        assertEquals(root.subtract(BigInteger.ONE), ExactNumber.root(power.subtract(BigInteger.ONE), exponent));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 133.1, 3, 10, 0",
        "100, 133.1, 3, 10.0000000001, -1",
        "100, 133.1, 3, 9.9999999999, 1",
        "100, 133.1000000001, 3, 10, 1",
        "100, 133.0999999999, 3, 10, -1",
        "3, 3, 3, 0, 0",
        "100, 0, 3, -100, 0",
        "100, 0.01, 3, -100, 1",
        "100, 0, 3, -100.01, 1", // no growth is below −100 %
        "100, -1, 3, -100, -1",
        "100, -1, 3, -1000, -1",
        "100, 121, 2, 10, 0",
        "100, 110, 1, 10, 0",
    })
    void aGrowthIsComparedWithoutARoot(String first, String last, int years, BigDecimal percent, int sign) {
        assertEquals(sign, growth(first, last, years).compareTo(percent));
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 0.3, 1", "1, 3, 0.34, -1", "1, 4, 0.250, 0", "-1, 3, -0.4, 1", "-1, 3, -0.3, -1", "0, 7, 0, 0"})
    void aFractionIsComparedWithoutADivision(String numerator, String denominator, BigDecimal other, int sign) {
        assertEquals(sign, fraction(numerator, denominator).compareTo(other));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 2, 0.33",
        "-1, 3, 2, -0.34",
        "-1, 4, 2, -0.25",
        "7, 1, 0, 7",
        "19999, 10000, 0, 1",
    })
    void aFractionIsRoundedDown(String numerator, String denominator, int places, String floor) {
        assertEquals(floor, plain(fraction(numerator, denominator).floor(places)));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 133.1, 0, 10",
        "100, 133.0999999, 0, 9",
        "100, 133.0999999, 2, 9.99",
        "100, 0, 2, -100.00",
        "100, 99, 2, -0.34",
        "100, 99, 4, -0.3345",
        "100, -0.01, 2, -",
        "7, 7, 30, 0.000000000000000000000000000000",
    })
    void aGrowthIsRoundedDown(String first, String last, int places, String floor) {
        assertEquals(floor, plain(growth(first, last, 3).floor(places)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 8, 2, 0.13", // 0.125
        "-1, 8, 2, -0.13",
        "1, 3, 2, 0.33",
        "2, 3, 2, 0.67",
        "-2, 3, 2, -0.67",
        "5, 1000, 2, 0.01",
        "-5, 1000, 2, -0.01",
        "4999, 1000000, 2, 0.00",
    })
    void halvesAreRoundedAwayFromZero(String numerator, String denominator, int places, String rounded) {
        assertEquals(rounded, plain(fraction(numerator, denominator).round(places)));
    }

    @Property
    void aRoundedNumberIsAtMostHalfAStepOff(
            @ForAll @BigRange(min = "0", max = "1000000") BigDecimal last,
            @ForAll @IntRange(min = 1, max = 1_000_000) int first,
            @ForAll @IntRange(min = 0, max = 4) int years,
            @ForAll @IntRange(min = 0, max = 8) int places) {
        ExactNumber number = growth(first + "", last.toPlainString(), years);
        BigDecimal rounded = number.round(places).orElseThrow();
        BigDecimal half = new BigDecimal("0.5").movePointLeft(places);

        assertTrue(number.compareTo(rounded.subtract(half)) >= 0);
        assertTrue(number.compareTo(rounded.add(half)) <= 0);
        assertTrue(number.compareTo(number.floor(places).orElseThrow()) >= 0);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 8, 0.125",
        "1, 3, -",
        "3, 12, 0.25",
        "7, 14, 0.5",
        "1, 7, -",
        "-3, 40, -0.075",
        "0, 3, 0",
        "500, 1, 500",
        "0.7, 0.28, 2.5",
        "1, 1125899906842624, 0.00000000000000088817841970012523233890533447265625",
        "1, 3000000, -",
    })
    void aFractionEndsWhereItsDenominatorHasNoFactorsButTwoAndFive(String numerator, String denominator, String ends) {
        assertEquals(ends, plain(fraction(numerator, denominator).decimal()));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 133.1, 10",
        "100, 133.11, -",
        "100, 100, 0",
        "100, 0, -100",
        "100, -1, -",
        "1000000, 1000300.030001, 0.01",
        "3, 24, 100",
    })
    void aGrowthEndsWhereItsRootDoes(String first, String last, String ends) {
        assertEquals(ends, plain(growth(first, last, 3).decimal()));
    }

    @ParameterizedTest
    @CsvSource({
        // it ends: exactly, however many decimals
        "100, 82, 18.00",
        "128, 104.97, 17.9921875",
        "100, 100, 0.00",
        "100, 250, -150.00",
        // it does not end: 6 decimals, half up
        "3, 2, 33.333333",
        "600, 491, 18.166667",
        // as many more as keep a miss from looking like a hit
        "1122000, 920040.00001, 17.999999999",
    })
    void aReductionForPrograms(String baseline, String target, String shown) {
        assertEquals(shown, plain(reduction(baseline, target).forPrograms(Bound.about("18", "5%"), 2)));
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
        Bound bound = Bound.of(Operator.MORE_THAN, "10");

        assertEquals(shown, plain(growth(baseline, target, 3).forPrograms(bound, 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 133.1, 10.00",
        "100, 133.09, 9.997",
        "100, 133.0999, 9.99997",
        "100, 140, 11.87",
    })
    void aGrowthForPeopleHasAsManyDigitsAsItTakes(String baseline, String target, String shown) {
        Bound bound = Bound.of(Operator.AT_LEAST, "10");

        assertEquals(shown, plain(growth(baseline, target, 3).forPeople(bound, 2)));
    }

    @Test
    void nothingIsMadeOfAThresholdThatIsNotRecorded() {
        assertEquals("11.87", plain(growth("100", "140", 3).forPeople(Bound.UNRECORDED, 2)));
    }
}
