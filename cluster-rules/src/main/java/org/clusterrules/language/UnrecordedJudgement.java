package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.State;

/** A quantity whose threshold is not recorded: it is shown, never guessed at, and not scored. */
final class UnrecordedJudgement extends Judgement {
    /** Shown as it is: nothing is held against it. */
    private static final Bound NO_BOUND = Bound.of(Operator.AT_LEAST, "0");

    private final Quantity quantity;

    UnrecordedJudgement(Quantity quantity) {
        super(Outcome.UNDETERMINED);
        this.quantity = quantity;
    }

    @Override
    List<Cell> cells() {
        return List.copyOf(quantity.cells());
    }

    @Override
    List<Cell> missing() {
        return blank(quantity.cells());
    }

    private Optional<BigDecimal> actual() {
        if (!quantity.cells().stream().allMatch(cell -> cell.state() == State.FILLED)) {
            return Optional.empty();
        }
        BigDecimal[] numbers = quantity.cells().stream().map(Numeric::number).toArray(BigDecimal[]::new);
        return quantity.isDefined(numbers)
                ? Decimals.display(quantity, numbers, quantity.isWhole() ? 0 : 2, NO_BOUND)
                : Optional.empty();
    }

    @Override
    Optional<Comparison> compare() {
        return Optional.of(new Comparison(Optional.empty(), actual(), Optional.empty(), quantity.unit()));
    }

    @Override
    Optional<Ratio> earned() {
        return Optional.empty();
    }

    @Override
    Set<Outcome> possible() {
        return EnumSet.of(Outcome.UNDETERMINED);
    }

    @Override
    String requirement(Locale language) {
        return Wording.of("unrecorded.required", language, quantity.label(language));
    }

    @Override
    String clause(Locale language) {
        return actual().map(actual -> Wording.of(
                        "unrecorded",
                        language,
                        quantity.label(language),
                        Wording.amount(actual, quantity.unit(), language)))
                .orElseGet(() -> Wording.of("unrecorded.unknown", language, quantity.label(language)));
    }
}
