package org.clusterrules.cases;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;

/**
 * Looks for the number in a cell at which a criterion turns, by asking the rules alone: it is met on one side and not on the
 * other. So it works for whatever a rule measures, and needs to know no formula.
 */
final class TurningPointSearch {
    private static final int DOUBLINGS = 60;

    private final RuleSet rules;
    private final String criterion;
    private final String cell;
    private final Variation form;
    private final BigDecimal step;

    private TurningPointSearch(RuleSet rules, String criterion, String cell, Variation form, BigDecimal step) {
        this.rules = rules;
        this.criterion = criterion;
        this.cell = cell;
        this.form = form;
        this.step = step;
    }

    /**
     * Returns the number at that step from where the criterion turns.
     *
     * @throws IllegalArgumentException if the cell holds no number, or the criterion does not turn there
     */
    static BigDecimal number(RuleSet rules, String criterion, Variation form, String cell, Step step) {
        if (!(form.cell(cell) instanceof Numeric numeric)) {
            throw new IllegalArgumentException(cell + " holds no number");
        }
        TurningPointSearch turn = new TurningPointSearch(rules, criterion, cell, form, numeric.step());
        BigDecimal at = turn.at()
                .orElseThrow(() -> new IllegalArgumentException(criterion + " does not turn on " + cell
                        + " in this form: no number there meets it and" + " another does not"));
        return switch (step) {
            case BELOW -> at.subtract(numeric.step());
            case AT -> at;
            case ABOVE -> at.add(numeric.step());
        };
    }

    private Optional<BigDecimal> at() {
        BigInteger guess = guess();
        boolean met = isMet(guess);
        for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
            BigInteger width = BigInteger.ONE.shiftLeft(doubling);
            for (BigInteger other : new BigInteger[] {guess.subtract(width), guess.add(width)}) {
                if (isMet(other) != met) {
                    return Optional.of(number(met ? between(guess, other) : between(other, guess)));
                }
            }
        }
        return Optional.empty();
    }

    /** Begins at the number required, which for the number in a single cell is the answer. */
    private BigInteger guess() {
        return finding(form)
                .comparison()
                .flatMap(Comparison::required)
                .map(required -> required.divide(step, 0, RoundingMode.HALF_UP).toBigInteger())
                .orElse(BigInteger.ZERO);
    }

    /** Halves the way between a number that meets the criterion and one that does not. */
    private BigInteger between(BigInteger meets, BigInteger misses) {
        BigInteger met = meets;
        BigInteger missed = misses;
        while (met.subtract(missed).abs().compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = met.add(missed).shiftRight(1);
            if (isMet(middle)) {
                met = middle;
            } else {
                missed = middle;
            }
        }
        return isStrict() ? missed : met;
    }

    /** Whether the threshold itself does not meet the criterion. */
    private boolean isStrict() {
        return finding(form)
                .comparison()
                .map(Comparison::operator)
                .filter(operator -> operator == Operator.MORE_THAN || operator == Operator.LESS_THAN)
                .isPresent();
    }

    private boolean isMet(BigInteger steps) {
        BigDecimal number = number(steps);
        BigDecimal largest = step.scale() == 0 ? Count.LIMIT : Figure.LIMIT;
        if (number.signum() < 0 && step.scale() == 0) {
            return isMet(BigInteger.ZERO); // there is no count below zero
        } else if (number.abs().compareTo(largest) >= 0) {
            BigInteger last = largest.divide(step).toBigInteger().subtract(BigInteger.ONE);
            return isMet(number.signum() < 0 ? last.negate() : last); // nor a number beyond
        }
        return finding(form.with(cell, number)).outcome() == Outcome.MET;
    }

    private Finding finding(Variation variation) {
        return rules.finding(variation.application(), criterion);
    }

    private BigDecimal number(BigInteger steps) {
        return step.multiply(new BigDecimal(steps));
    }
}
