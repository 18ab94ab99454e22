package org.clusterrules.cases;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.language.judgement.Reasoning;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;

/**
 * Finds the number in a cell at which a criterion turns: it is met on one side and not on the other. Asks the rules only, so that it
 * works for anything that a rule measures, without a formula.
 */
record TurningPointSearch(RuleSet rules, String criterionId, String cell, Variation form, BigDecimal step) {
    private static final int DOUBLINGS = 60;

    /**
     * Returns the number at that step from the turning point.
     *
     * @throws IllegalArgumentException if the cell is not a number, or the criterion does not turn there
     */
    static BigDecimal number(RuleSet rules, String criterionId, Variation form, String cell, Step step) {
        if (!(form.cell(cell) instanceof Numeric numeric)) {
            throw new IllegalArgumentException(cell + " holds no number");
        }
        TurningPointSearch turn = new TurningPointSearch(rules, criterionId, cell, form, numeric.step());
        String failure = criterionId + " does not turn on " + cell
                + " in this form: no number there meets it and another does not";
        BigDecimal at = turn.at().orElseThrow(() -> new IllegalArgumentException(failure));
        return switch (step) {
            case BELOW -> at.subtract(numeric.step());
            case AT -> at;
            case ABOVE -> at.add(numeric.step());
        };
    }

    private Optional<BigDecimal> at() {
        BigInteger guess = guess();
        List<BigInteger> tried = new ArrayList<>(List.of(guess));
        for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
            BigInteger width = BigInteger.ONE.shiftLeft(doubling);
            tried.add(guess.subtract(width));
            tried.add(guess.add(width));
        }
        BigInteger first = null;
        for (BigInteger steps : tried) {
            if (isDecided(steps)) {
                first = first == null ? steps : first;
                boolean met = isMet(first);
                if (isMet(steps) != met) {
                    Optional<BigDecimal> turn = met ? between(first, steps) : between(steps, first);
                    if (turn.isPresent()) {
                        return turn;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Begins with the number required, which is the answer for the number in a single cell. */
    private BigInteger guess() {
        return finding(form)
                .comparison()
                .flatMap(Comparison::required)
                .map(required -> required.divide(step, 0, RoundingMode.HALF_UP).toBigInteger())
                .orElse(BigInteger.ZERO);
    }

    /** Bisects between a number that meets the criterion and one that does not; empty if it ends where nothing is decided. */
    private Optional<BigDecimal> between(BigInteger meets, BigInteger misses) {
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
        return isDecided(missed) ? Optional.of(number(isStrict(met, missed) ? missed : met)) : Optional.empty();
    }

    /** Whether the threshold itself does not meet the requirement that turns between the two numbers. */
    private boolean isStrict(BigInteger met, BigInteger missed) {
        List<Reasoning> there = single(Reasoning.of(finding(met))).toList();
        List<Reasoning> here = single(Reasoning.of(finding(missed))).toList();
        for (int i = 0; i < Math.min(there.size(), here.size()); i++) {
            Optional<Operator> operator = there.get(i).comparison().map(Comparison::operator);
            boolean turns = there.get(i).outcome() == Outcome.MET && here.get(i).outcome() != Outcome.MET;
            if (turns && operator.isPresent()) {
                return operator.get() == Operator.MORE_THAN || operator.get() == Operator.LESS_THAN;
            }
        }
        return false;
    }

    /** Returns the judgements that have no parts. */
    private static Stream<Reasoning> single(Reasoning reasoning) {
        return reasoning.components().isEmpty()
                ? Stream.of(reasoning)
                : reasoning.components().stream().flatMap(TurningPointSearch::single);
    }

    private boolean isMet(BigInteger steps) {
        return finding(steps).outcome() == Outcome.MET;
    }

    /** Whether the criterion can be decided; a share of zero cannot, for example. */
    private boolean isDecided(BigInteger steps) {
        return finding(steps).outcome() != Outcome.UNDETERMINED;
    }

    private Finding finding(BigInteger steps) {
        BigDecimal number = number(steps);
        BigDecimal largest = step.scale() == 0 ? Count.LIMIT : Figure.LIMIT;
        if (number.signum() < 0 && step.scale() == 0) {
            return finding(BigInteger.ZERO); // there is no count below zero
        } else if (number.abs().compareTo(largest) >= 0) {
            BigInteger last = largest.divide(step).toBigInteger().subtract(BigInteger.ONE);
            return finding(number.signum() < 0 ? last.negate() : last); // the limit of the cell
        }
        return finding(form.with(cell, number));
    }

    private Finding finding(Variation variation) {
        return rules.finding(variation.application(), criterionId);
    }

    private BigDecimal number(BigInteger steps) {
        return step.multiply(new BigDecimal(steps));
    }
}
