package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;
import org.jspecify.annotations.Nullable;

/**
 * Yearly growths that have to be those of amount × share. What a year came to is the base of the next, so that the years are
 * not independent in what rounding could have made of them: one rounding of a year's amount has to suit both.
 */
final class GrowthRowJudgement extends AllOf {
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    private final List<WithinJudgement> years;
    private final List<? extends Numeric> growths;
    private final Series<Figure> amount;
    private final Series<Figure> share;
    private final Tolerance tolerance;

    private GrowthRowJudgement(
            List<WithinJudgement> years,
            List<? extends Numeric> growths,
            Series<Figure> amount,
            Series<Figure> share,
            Tolerance tolerance) {
        super(years);
        this.years = years;
        this.growths = growths;
        this.amount = amount;
        this.share = share;
        this.tolerance = tolerance;
    }

    static GrowthRowJudgement of(
            List<? extends Numeric> growths, Series<Figure> amount, Series<Figure> share, Tolerance tolerance) {
        List<WithinJudgement> years = new ArrayList<>();
        for (int i = 1; i < growths.size(); i++) {
            ProductGrowthQuantity growth = new ProductGrowthQuantity(
                    amount.values().get(i - 1),
                    share.values().get(i - 1),
                    amount.values().get(i),
                    share.values().get(i));
            years.add(WithinJudgement.of(growths.get(i), growth, tolerance));
        }
        return new GrowthRowJudgement(years, growths, amount, share, tolerance);
    }

    /** Follows what each year can have come to if no year so far is unmet, apart where one is undetermined. */
    @Override
    Set<Outcome> outcomesNearby() {
        if (!years.stream().allMatch(WithinJudgement::isCompared)) {
            return super.outcomesNearby();
        }
        EnumSet<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        Interval met = output(0);
        Interval undetermined = null;
        for (int i = 1; i < growths.size(); i++) {
            if (years.get(i - 1).outcomesNearby().contains(Outcome.UNMET)) {
                outcomes.add(Outcome.UNMET);
            }
            boolean anything = hasNoGrowth(met) || hasNoGrowth(undetermined);
            undetermined = anything ? output(i) : grown(undetermined, i);
            met = grown(met, i);
        }
        if (met != null) {
            outcomes.add(Outcome.MET);
        }
        if (undetermined != null) {
            outcomes.add(Outcome.UNDETERMINED);
        }
        return outcomes;
    }

    /** Whether the base can be one that nothing grows from. */
    private static boolean hasNoGrowth(@Nullable Interval base) {
        return base != null && base.low.signum() <= 0;
    }

    private Interval output(int year) {
        List<BigDecimal> products = new ArrayList<>();
        for (BigDecimal[] corner : Rounding.corners(
                List.of(amount.values().get(year), share.values().get(year)))) {
            products.add(corner[0].multiply(corner[1]));
        }
        return new Interval(Collections.min(products), Collections.max(products));
    }

    /** Returns what the year can have come to if it grew from such a base as it says; {@code null} if it cannot have. */
    private @Nullable Interval grown(@Nullable Interval base, int year) {
        if (base == null || base.high.signum() <= 0) {
            return null;
        }
        List<BigDecimal> ends = Rounding.ends(growths.get(year));
        BigDecimal least = multiple(ends.get(0).subtract(tolerance.amount()));
        BigDecimal most = multiple(ends.get(ends.size() - 1).add(tolerance.amount()));
        BigDecimal lowest = base.low.max(NOTHING);
        BigDecimal low = least.multiply(lowest).min(least.multiply(base.high));
        BigDecimal high = most.multiply(lowest).max(most.multiply(base.high));
        Interval now = output(year);
        Interval both = new Interval(now.low.max(low), now.high.min(high));
        return both.low.compareTo(both.high) <= 0 ? both : null;
    }

    private static BigDecimal multiple(BigDecimal growth) {
        return growth.add(Percent.HUNDRED).movePointLeft(2);
    }

    /** Numbers, both ends included. */
    private record Interval(BigDecimal low, BigDecimal high) {}
}
