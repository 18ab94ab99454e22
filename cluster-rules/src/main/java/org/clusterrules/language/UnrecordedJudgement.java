package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;

/** A quantity whose threshold is not recorded: it is shown, never guessed at, and not scored. */
final class UnrecordedJudgement extends Judgement {
    private final Quantity quantity;

    UnrecordedJudgement(Quantity quantity) {
        super(Outcome.UNDETERMINED);
        this.quantity = quantity;
    }

    @Override
    boolean isRecorded() {
        return false;
    }

    @Override
    List<Cell> cells() {
        return List.copyOf(quantity.cells());
    }

    /** None: filling in a cell decides nothing. */
    @Override
    List<Cell> missing() {
        return List.of();
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
        return Wording.of("unrecorded.required", language);
    }

    @Override
    String clause(Locale language) {
        Numbers numbers = Numbers.in(quantity.cells());
        boolean known =
                numbers.blank().isEmpty() && numbers.nothing().isEmpty() && quantity.isDefined(numbers.values());
        Optional<BigDecimal> shown = known ? Decimals.forPeople(quantity, numbers.values()) : Optional.empty();
        return shown.map(number -> Phrase.of("unrecorded", quantity.label(), Phrase.amount(number, quantity.unit())))
                .orElseGet(() -> Phrase.of("unrecorded.unknown", quantity.label()))
                .in(language);
    }
}
