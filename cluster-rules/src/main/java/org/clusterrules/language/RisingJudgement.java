package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Figure;
import org.clusterrules.model.State;

/** Figures that have to rise from each to the next, strictly (逐年增加). 无 is zero. */
final class RisingJudgement extends Judgement {
    private final List<Figure> figures;

    RisingJudgement(List<Figure> figures) {
        super(judge(figures));
        this.figures = List.copyOf(figures);
    }

    private static Outcome judge(List<Figure> figures) {
        List<Figure> there = there(figures);
        for (int i = 1; i < there.size(); i++) {
            if (Numbers.orZero(there.get(i - 1)).compareTo(Numbers.orZero(there.get(i))) >= 0) {
                return Outcome.UNMET;
            }
        }
        return there.size() == figures.size() ? Outcome.MET : Outcome.UNDETERMINED;
    }

    private static List<Figure> there(List<Figure> figures) {
        List<Figure> there = new ArrayList<>(figures.size());
        for (Figure figure : figures) {
            if (!figure.isBlank()) {
                there.add(figure);
            }
        }
        return there;
    }

    /** Returns how far the figure could lie from what is written: half a step, and nothing for 无. */
    private static BigDecimal play(Figure figure) {
        return figure.state() == State.FILLED ? Decimals.HALF_A_STEP : BigDecimal.ZERO;
    }

    @Override
    Set<Outcome> outcomesNearby() {
        List<Figure> there = there(figures);
        boolean canFail = false;
        boolean canRise = true;
        for (int i = 0; i < there.size(); i++) {
            BigDecimal before = Numbers.orZero(there.get(i));
            for (int j = i + 1; j < there.size(); j++) {
                BigDecimal after = Numbers.orZero(there.get(j));
                BigDecimal play = play(there.get(i)).add(play(there.get(j)));
                canFail |= before.add(play).compareTo(after) >= 0;
                canRise &= before.subtract(play).compareTo(after) < 0;
            }
        }
        EnumSet<Outcome> outcomes = EnumSet.of(outcome());
        if (canFail) {
            outcomes.add(Outcome.UNMET);
        }
        if (canRise) {
            outcomes.add(there.size() == figures.size() ? Outcome.MET : Outcome.UNDETERMINED);
        }
        return outcomes;
    }

    @Override
    List<Cell> cells() {
        List<Figure> there = there(figures);
        return switch (outcome()) {
            case UNDETERMINED -> missing();
            case UNMET ->
                there.stream()
                        .filter(figure -> breaks(there, there.indexOf(figure)))
                        .map(Cell.class::cast)
                        .toList();
            default -> List.copyOf(figures);
        };
    }

    /** Whether the figure is on either side of a step that does not rise. */
    private static boolean breaks(List<Figure> there, int i) {
        BigDecimal number = Numbers.orZero(there.get(i));
        return (i > 0 && Numbers.orZero(there.get(i - 1)).compareTo(number) >= 0)
                || (i + 1 < there.size() && number.compareTo(Numbers.orZero(there.get(i + 1))) >= 0);
    }

    @Override
    List<Cell> missing() {
        return outcome() == Outcome.UNDETERMINED ? blank(figures) : List.of();
    }

    /** Returns the smallest rise from one figure to the next as the actual value; more than zero is required. */
    @Override
    Optional<Comparison> compare() {
        List<Figure> there = there(figures);
        Optional<BigDecimal> smallest = Optional.empty();
        for (int i = 1; i < there.size() && outcome() != Outcome.UNDETERMINED; i++) {
            BigDecimal rise = Numbers.orZero(there.get(i)).subtract(Numbers.orZero(there.get(i - 1)));
            smallest = Optional.of(smallest.map(rise::min).orElse(rise));
        }
        return Optional.of(new Comparison(
                Optional.of(Operator.INCREASES),
                smallest.map(rise -> Decimals.withPlaces(rise, 2)),
                Optional.of(BigDecimal.ZERO),
                figures.get(0).place().unit()));
    }

    @Override
    List<Change> findChanges() {
        return outcome() == Outcome.UNMET && !figures.get(0).isBlank() ? LeastRise.of(figures) : List.of();
    }

    @Override
    String requirement(Locale language) {
        return Wording.of(
                "rising.required",
                language,
                figures.get(0).place().field().label().in(language));
    }

    @Override
    String clause(Locale language) {
        String written = figures.stream()
                .map(figure -> figure.isBlank()
                        ? "—"
                        : Decimals.withPlaces(Numbers.orZero(figure), 0).toPlainString())
                .collect(Collectors.joining(" → "));
        String label = figures.get(0).place().field().label().in(language);
        return switch (outcome()) {
            case MET -> Wording.of("rising.met", language, label, written);
            case UNMET -> Wording.of("rising.unmet", language, label, written, Wording.advice(changes(), language));
            default -> Wording.of("rising.blank", language, label, written, Wording.list(missing(), language));
        };
    }
}
