package org.clusterrules.assessment;

import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A score by the form's six areas. Neither the form nor the standard publishes weights: the score is this project's own, changes no
 * outcome, and is never shown without saying so.
 *
 * <p>Each criterion earns the share {@link Finding#earned()} of its weight. An area's score is 100 × earned ÷ possible; the total is the
 * mean of the exact scores of the areas with a weight. Both are rounded half up to two decimals.
 *
 * @param total empty if no area has a weight
 * @param areas the scores of the areas with a weight, in the form's order
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
        for (Map.Entry<Area, BigDecimal> entry : possible.entrySet()) {
            Area area = entry.getKey();
            if (entry.getValue().signum() > 0) {
                Ratio exact =
                        earned.getOrDefault(area, Ratio.ZERO).times(HUNDRED).dividedBy(entry.getValue());
                areas.put(area, exact.rounded(PLACES));
                sum = sum.plus(exact);
            }
        }
        Optional<BigDecimal> total = areas.isEmpty()
                ? Optional.empty()
                : Optional.of(sum.dividedBy(BigDecimal.valueOf(areas.size())).rounded(PLACES));
        return new Score(total, areas);
    }
}
