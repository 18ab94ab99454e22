package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Industry;

/**
 * consistency.leading-growth: in the second and the third year, growth is that of total output × leading share, within 1.00
 * percentage point. The output of the second year is read twice, so what rounding allows is worked out for both at once.
 */
final class LeadingGrowthReading {
    private final Industry industry;
    private final Rounding rounding;

    LeadingGrowthReading(Industry industry, Rounding rounding) {
        this.industry = industry;
        this.rounding = rounding;
    }

    Set<Says> says() {
        boolean second = isCompared(1);
        boolean third = isCompared(2);
        if (second && third) {
            return both();
        } else if (second || third) {
            int year = second ? 1 : 2;
            return Says.all(List.of(alone(year), Says.one(notCompared(3 - year))));
        }
        return Says.all(List.of(Says.one(notCompared(1)), Says.one(notCompared(2))));
    }

    private Figure growth(int year) {
        return industry.leadingOutputGrowth().values().get(year);
    }

    private Figure output(int year) {
        return industry.totalOutput().values().get(year);
    }

    private Figure share(int year) {
        return industry.leadingOutputShare().values().get(year);
    }

    private boolean isCompared(int year) {
        return !hasBlank(year)
                && !growth(year).isNone()
                && !share(year).isNone()
                && !share(year - 1).isNone();
    }

    private boolean hasBlank(int year) {
        return Rounding.anyBlank(List.of(growth(year), output(year), share(year), output(year - 1), share(year - 1)));
    }

    private Says notCompared(int year) {
        return hasBlank(year) ? Says.UNDETERMINED : Says.NOT_APPLICABLE;
    }

    private Span leadingOutput(int year) {
        return rounding.span(output(year)).times(rounding.span(share(year)));
    }

    /** The multiples of the year before that some rounding of the growth allows. */
    private Span allowedBySome(int year) {
        Span growth = rounding.span(growth(year));
        return new Span(multiple(growth.low(), "99"), multiple(growth.high(), "101"));
    }

    /** The multiples that every rounding of the growth allows. */
    private Span allowedByAll(int year) {
        Span growth = rounding.span(growth(year));
        return new Span(multiple(growth.high(), "99"), multiple(growth.low(), "101"));
    }

    private static BigDecimal multiple(BigDecimal growth, String base) {
        return growth.add(new BigDecimal(base)).movePointLeft(2);
    }

    /** From the least that a base above zero can become to the most. */
    private static Span range(Span base, Span multiples) {
        Span positive = base.from(BigDecimal.ZERO);
        return new Span(
                positive.times(Span.point(multiples.low())).low(),
                positive.times(Span.point(multiples.high())).high());
    }

    private boolean canDiffer(int year) {
        Span base = leadingOutput(year - 1);
        if (base.high().signum() <= 0) {
            return false;
        }
        Span positive = base.from(BigDecimal.ZERO);
        Span now = leadingOutput(year);
        Span multiples = allowedByAll(year);
        return now.low().compareTo(positive.times(Span.point(multiples.low())).high()) < 0
                || now.high()
                                .compareTo(positive.times(Span.point(multiples.high()))
                                        .low())
                        > 0;
    }

    /** What the leading output of a year can be if it grew as written from one of these bases; empty where it cannot have. */
    private Span grown(int year, Span base) {
        Span now = leadingOutput(year);
        Span then = range(base, allowedBySome(year));
        return new Span(now.low().max(then.low()), now.high().min(then.high()));
    }

    private static boolean isEmpty(Span span) {
        return span.low().compareTo(span.high()) > 0;
    }

    private boolean canAgree(int year, Span base) {
        return base.high().signum() > 0 && !isEmpty(grown(year, base));
    }

    private Set<Says> alone(int year) {
        Span base = leadingOutput(year - 1);
        Set<Says> possible = Says.either(canAgree(year, base), canDiffer(year));
        if (base.low().signum() <= 0) {
            possible.add(Says.UNDETERMINED);
        }
        return possible;
    }

    private Set<Says> both() {
        Span first = leadingOutput(0);
        Span second = leadingOutput(1);
        Set<Says> possible = EnumSet.noneOf(Says.class);
        if (canDiffer(1) || canDiffer(2)) {
            possible.add(Says.UNMET);
        }
        boolean thirdNotUnmet = second.low().signum() <= 0 || canAgree(2, second);
        Span agreed = first.high().signum() > 0 ? grown(1, first) : new Span(BigDecimal.ONE, BigDecimal.ZERO);
        boolean secondAgreesFromZero = !isEmpty(agreed) && agreed.low().signum() <= 0;
        if ((first.low().signum() <= 0 && thirdNotUnmet) || secondAgreesFromZero) {
            possible.add(Says.UNDETERMINED);
        }
        if (!isEmpty(agreed) && canAgree(2, agreed)) {
            possible.add(Says.MET);
        }
        return possible;
    }
}
