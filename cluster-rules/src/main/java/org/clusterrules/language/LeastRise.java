package org.clusterrules.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.clusterrules.assessment.Change;
import org.clusterrules.model.Figure;

/**
 * The least change that makes figures rise, strictly and by whole steps of the form's precision, from a first one that stays
 * as it is: least in the sum of all the moves, so that no move can be a step smaller.
 *
 * <p>Less i steps each, figures that rise strictly are figures that do not fall; and among those the sum of the moves is
 * least at values that occur already, which leaves few to try.
 */
final class LeastRise {
    private static final Comparator<Path> CHEAPEST =
            Comparator.comparing(Path::moved).thenComparing(Path::filled);

    private LeastRise() {}

    static List<Change> of(List<Figure> figures) {
        BigDecimal step = figures.get(0).step();
        List<BigDecimal> candidates = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            if (!figures.get(i).isBlank()) {
                BigDecimal level = Numbers.orZero(figures.get(i)).subtract(step.multiply(BigDecimal.valueOf(i)));
                for (RoundingMode rounding : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
                    candidates.add(level.setScale(step.scale(), rounding));
                }
            }
        }
        List<Path> paths = List.of(new Path(List.of(Numbers.orZero(figures.get(0))), BigDecimal.ZERO, BigDecimal.ZERO));
        for (int i = 1; i < figures.size(); i++) {
            paths = extend(paths, figures.get(i), i, candidates, step);
        }
        Path best = Collections.min(paths, CHEAPEST);
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (figure.isBlank() || Numbers.orZero(figure).compareTo(best.values.get(i)) != 0) {
                changes.add(new Change(figure, best.values.get(i)));
            }
        }
        return changes;
    }

    /** Figures chosen so far, the sum of their moves, and the sum of those that fill in a blank. */
    private record Path(List<BigDecimal> values, BigDecimal moved, BigDecimal filled) {
        BigDecimal last() {
            return values.get(values.size() - 1);
        }

        Path with(Figure figure, BigDecimal value) {
            List<BigDecimal> longer = new ArrayList<>(values);
            longer.add(value);
            return figure.isBlank()
                    ? new Path(longer, moved, filled.add(value))
                    : new Path(
                            longer,
                            moved.add(value.subtract(Numbers.orZero(figure)).abs()),
                            filled);
        }
    }

    /** For each value that the next figure could take, keeps the cheapest way there. */
    private static List<Path> extend(
            List<Path> paths, Figure figure, int index, List<BigDecimal> candidates, BigDecimal step) {
        List<Path> extended = new ArrayList<>();
        List<BigDecimal> values = new ArrayList<>();
        candidates.forEach(level -> values.add(level.add(step.multiply(BigDecimal.valueOf(index)))));
        if (!figure.isBlank()) {
            values.add(Numbers.orZero(figure)); // with more decimals than the form has, it is no such level
        }
        for (BigDecimal value : values) {
            paths.stream()
                    .filter(path -> path.last().compareTo(value) < 0)
                    .min(CHEAPEST)
                    .ifPresent(path -> extended.add(path.with(figure, value)));
        }
        return extended;
    }
}
