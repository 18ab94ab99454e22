package org.clusterrules.kit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.kit.Claim.Violations;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Variation;
import org.jspecify.annotations.Nullable;

/**
 * Moves the number in one cell step by step and far, and follows every one-sided requirement along: its outcome only improves
 * or only worsens, and improves the way in which its margin grows. What is measured may be the number itself, a growth, a
 * reduction, a sum or the worst year of a row: how it moves with the cell is seen, not known.
 */
final class BetterFigure implements Claim {
    private static final List<String> SHARES = List.of("0.5", "0.9", "0.95", "1.05", "1.1", "2");
    private static final List<String> STEPS = List.of("-100", "-1", "0", "1", "100");

    @Override
    public void check(Subject rules, Variation form, Random random, Violations violations) {
        List<Finding> findings = rules.findings(form).stream()
                .filter(finding -> isOneSided(finding) && rules.isOneSided(finding.criterion()))
                .toList();
        List<Numeric> cells = findings.stream()
                .flatMap(finding -> finding.cells().stream())
                .flatMap(BetterFigure::withNumber)
                .distinct()
                .toList();
        if (!cells.isEmpty()) {
            Numeric cell = cells.get(random.nextInt(cells.size()));
            follow(rules, form, cell, findings, violations);
        }
    }

    private static boolean isOneSided(Finding finding) {
        return finding.comparison().filter(Comparison.Numbers.class::isInstance).isPresent();
    }

    /** Whether larger is better wherever numbers are compared along the way, or smaller is; of a range, neither is. */
    private static boolean isOneSided(List<Stop> stops) {
        return stops.stream()
                        .flatMap(stop -> stop.finding.comparison().stream())
                        .map(comparison -> comparison.operator() == Operator.AT_MOST
                                || comparison.operator() == Operator.LESS_THAN)
                        .distinct()
                        .count()
                <= 1;
    }

    private static Stream<Numeric> withNumber(Cell cell) {
        return cell instanceof Numeric numeric && numeric.number() != null ? Stream.of(numeric) : Stream.of();
    }

    private static void follow(
            Subject rules, Variation form, Numeric cell, List<Finding> findings, Violations violations) {
        List<Assessment> trail = new ArrayList<>();
        List<BigDecimal> numbers = List.copyOf(numbers(cell, findings));
        for (BigDecimal number : numbers) {
            trail.add(rules.assess(form.with(cell.pointer(), number).application()));
        }
        for (Finding finding : findings) {
            List<Stop> stops = new ArrayList<>();
            for (int i = 0; i < trail.size(); i++) {
                Finding there = trail.get(i).finding(finding.criterion().id());
                Integer rank = rank(there);
                if (rank != null) {
                    stops.add(new Stop(numbers.get(i), there, rank));
                }
            }
            if (isOneSided(stops)) {
                worse(stops).ifPresent(pair -> violations.add(finding, cell.pointer() + ": " + pair));
            }
        }
    }

    /** The numbers to try, ascending: on the same side of zero, beyond which a base is none. */
    private static Set<BigDecimal> numbers(Numeric cell, List<Finding> findings) {
        BigDecimal number = Objects.requireNonNull(cell.number());
        Set<BigDecimal> numbers = new TreeSet<>();
        STEPS.forEach(steps -> numbers.add(number.add(cell.step().multiply(new BigDecimal(steps)))));
        SHARES.forEach(share -> numbers.add(number.multiply(new BigDecimal(share))));
        for (Finding finding : findings) {
            if (finding.cells().contains(cell)) {
                finding.comparison().flatMap(Comparison::margin).ifPresent(margin -> {
                    numbers.add(number.add(margin));
                    numbers.add(number.subtract(margin));
                });
            }
        }
        numbers.removeIf(other -> other.signum() < 0 != number.signum() < 0 || !cell.canHold(other));
        return numbers;
    }

    /** UNMET, then what waits for a blank, then NEAR, then MET; nothing where there is nothing to measure. */
    private static @Nullable Integer rank(Finding finding) {
        return switch (finding.outcome()) {
            case UNMET -> 0;
            case UNDETERMINED -> finding.missing().isEmpty() ? null : 1;
            case NEAR -> 2;
            case MET -> 3;
            case NOT_APPLICABLE -> null;
        };
    }

    private static Optional<String> worse(List<Stop> stops) {
        Stop up = null;
        Stop down = null;
        for (int i = 1; i < stops.size(); i++) {
            int change = stops.get(i).rank - stops.get(i - 1).rank;
            up = change > 0 ? stops.get(i) : up;
            down = change < 0 ? stops.get(i) : down;
        }
        int better = direction(stops);
        boolean broken = (up != null && down != null) || (up != null && better < 0) || (down != null && better > 0);
        return broken ? Optional.of("a better figure worsens it: " + stops) : Optional.empty();
    }

    /** The sign of the way in which the margin grows; 0 where it does not say, or where it is measured from something else along the way. */
    private static int direction(List<Stop> stops) {
        List<Comparison> compared = stops.stream()
                .filter(stop -> stop.finding.outcome() != Outcome.UNDETERMINED)
                .flatMap(stop -> stop.finding.comparison().stream())
                .filter(comparison -> comparison.margin().isPresent())
                .toList();
        boolean isOneScale = compared.stream()
                        .map(comparison -> List.of(comparison.operator(), comparison.required()))
                        .distinct()
                        .count()
                == 1;
        return isOneScale ? margin(compared.get(compared.size() - 1)).compareTo(margin(compared.get(0))) : 0;
    }

    private static BigDecimal margin(Comparison comparison) {
        return comparison.margin().orElseThrow();
    }

    private record Stop(BigDecimal number, Finding finding, int rank) {
        @Override
        public String toString() {
            return number.toPlainString() + " is " + finding.outcome();
        }
    }
}
