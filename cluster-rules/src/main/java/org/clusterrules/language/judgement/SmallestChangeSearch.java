package org.clusterrules.language.judgement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clusterrules.assessment.Outcome;

/** Searches for the number at which a requirement begins to be met, if the outcome changes once along the way. */
final class SmallestChangeSearch {
    /** No number on a form is larger: one has at most 30 digits, and a growth or reduction is a quotient in percent. */
    private static final BigInteger LIMIT = BigInteger.TEN.pow(200);

    private SmallestChangeSearch() {}

    /**
     * Returns the first number, in whole steps up or down, for which the requirement is met; empty if there is none.
     *
     * @param from where to begin: a number that misses it, or lies beyond the first that meets it
     */
    static Optional<BigDecimal> find(
            BigDecimal from, BigDecimal step, boolean upward, Function<BigDecimal, Outcome> outcome) {
        BigDecimal direction = upward ? step : step.negate();
        BigInteger start = from.divide(direction, 0, RoundingMode.FLOOR).toBigInteger();
        Outcome now = outcome.apply(from); // which may have more decimals than the steps
        boolean met = now == Outcome.MET;
        Predicate<BigInteger> misses = steps -> {
            Outcome there = steps.equals(start) ? now : outcome.apply(direction.multiply(new BigDecimal(steps)));
            // An impossible number, for example an area of zero, counts as being on the other side.
            return there == Outcome.UNMET || there == Outcome.NEAR || (met && there != Outcome.MET);
        };
        return last(misses, start)
                .map(last -> direction.multiply(new BigDecimal(last.add(BigInteger.ONE))))
                .filter(to -> outcome.apply(to) == Outcome.MET); // and not beyond the possible range
    }

    /** The condition must hold up to some number and not beyond. Doubles and halves from a first guess. */
    static Optional<BigInteger> last(Predicate<BigInteger> condition, BigInteger guess) {
        BigInteger holds = guess;
        BigInteger fails = guess;
        for (BigInteger width = BigInteger.ONE; !condition.test(holds); width = width.shiftLeft(1)) {
            if (width.compareTo(LIMIT) > 0) {
                return Optional.empty();
            }
            fails = holds;
            holds = holds.subtract(width);
        }
        for (BigInteger width = BigInteger.ONE;
                fails.compareTo(holds) <= 0 || condition.test(fails);
                width = width.shiftLeft(1)) {
            if (width.compareTo(LIMIT) > 0) {
                return Optional.empty();
            }
            holds = fails.max(holds);
            fails = holds.add(width);
        }
        while (fails.subtract(holds).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = holds.add(fails).shiftRight(1);
            if (condition.test(middle)) {
                holds = middle;
            } else {
                fails = middle;
            }
        }
        return Optional.of(holds);
    }
}
