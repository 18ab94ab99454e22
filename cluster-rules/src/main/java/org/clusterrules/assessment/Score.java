package org.clusterrules.assessment;

import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A score by the form's six areas. Neither the form nor the standard publishes weights: the score is this project's own,
 * changes no outcome, and is never shown without saying so.
 *
 * <p>Each criterion earns the share of its weight that {@link Finding#earned()} says. An area's score is 100 × earned ÷
 * possible; the total is the mean of the exact scores of the areas that have any weight. Both are rounded half up to two
 * decimals.
 *
 * @param total the mean of the areas; empty where no area has any weight
 * @param areas the score of each area that has any weight, in the form's order
 */
public record Score(Optional<BigDecimal> total, Map<Area, BigDecimal> areas) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    /** Copies the map. */
    public Score {
        areas = Maps.immutableEnumMap(areas);
    }

    static Score of(List<Finding> findings) {
        Map<Area, BigDecimal> possible = new EnumMap<>(Area.class);
        Map<Area, Ratio> earned = new EnumMap<>(Area.class);
        for (Finding finding : findings) {
            Criterion criterion = finding.criterion();
            if (criterion.area().isPresent() && finding.earned().isPresent()) {
                Area area = criterion.area().get();
                possible.merge(area, criterion.weight(), BigDecimal::add);
                earned.merge(area, finding.earned().get().times(criterion.weight()), Ratio::plus);
            }
        }
        Map<Area, BigDecimal> areas = new EnumMap<>(Area.class);
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<Area, Ratio> entry : earned.entrySet()) {
            BigDecimal weight = possible.getOrDefault(entry.getKey(), BigDecimal.ZERO);
            if (weight.signum() > 0) {
                Ratio exact = entry.getValue().times(HUNDRED).dividedBy(weight);
                areas.put(entry.getKey(), exact.rounded(PLACES));
                sum = sum.plus(exact);
            }
        }
        BigDecimal scored = BigDecimal.valueOf(areas.size());
        return new Score(
                areas.isEmpty()
                        ? Optional.empty()
                        : Optional.of(sum.dividedBy(scored).rounded(PLACES)),
                areas);
    }
}
