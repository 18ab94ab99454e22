package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.clusterrules.model.Numeric;
import org.jspecify.annotations.Nullable;

/**
 * A later number held against an earlier one, its base, which has to be above zero. The quotient of two figures that were
 * rounded can have been anything between the quotients of their ends, and neither of those.
 */
final class FromBase {
    private final Numeric base;
    private final Numeric later;
    private final List<Numeric> read;

    FromBase(Numeric base, Numeric later) {
        this.base = base;
        this.later = later;
        this.read = List.of(base, later);
    }

    /** Grows by an average of so many percent over some years: the later number is at least, or more than, a multiple. */
    Verdict grows(Limit percent, int years) {
        Limit multiple = percent.over(years);
        return compared(() -> growth(multiple), () -> possibleGrowth(multiple))
                .withActual(isComparable() ? averageGrowth(percent.number(), years) : null);
    }

    private Verdict growth(Limit multiple) {
        Limit needed = multiple.times(Cells.number(base));
        Verdict verdict = Verdict.metIf(needed.allows(Cells.number(later)), read);
        return verdict.outcome() == Says.UNMET ? advised(verdict, needed) : verdict;
    }

    private Set<Says> possibleGrowth(Limit multiple) {
        BigDecimal times = multiple.number();
        return multiple.sense() == Limit.Sense.AT_LEAST
                ? Says.either(canReach(times), canBeBelow(times))
                : Says.either(canExceed(times), canBeAtMost(times));
    }

    private @Nullable BigDecimal averageGrowth(BigDecimal threshold, int years) {
        return Roots.averageGrowth(Rational.of(Cells.number(later)).dividedBy(Rational.of(Cells.number(base))), years)
                .flatMap(growth -> growth.shownBeside(threshold))
                .orElse(null);
    }

    /** Falls by about so many percent: MET from there on, NEAR from the percentage that is within the tolerance. */
    Verdict fallsByAbout(String percent, String nearPercent) {
        BigDecimal most = left(percent);
        BigDecimal nearly = left(nearPercent);
        return compared(() -> fall(most, nearly), () -> possibleFall(most, nearly))
                .withActual(
                        isComparable()
                                ? reduction()
                                        .shownBeside(new BigDecimal(percent))
                                        .orElse(null)
                                : null);
    }

    /** What is left after so many percent are gone. */
    private static BigDecimal left(String percent) {
        return BigDecimal.ONE.subtract(new BigDecimal(percent).movePointLeft(2));
    }

    private Verdict fall(BigDecimal most, BigDecimal nearly) {
        BigDecimal from = Cells.number(base);
        BigDecimal to = Cells.number(later);
        Limit needed = new Limit(Limit.Sense.AT_MOST, from.multiply(most));
        if (needed.allows(to)) {
            return Verdict.met(read);
        }
        return advised(to.compareTo(from.multiply(nearly)) <= 0 ? Verdict.near(read) : Verdict.unmet(read), needed);
    }

    private Set<Says> possibleFall(BigDecimal most, BigDecimal nearly) {
        Set<Says> possible = Says.either(canBeAtMost(most), canExceed(nearly));
        if (canExceed(most) && canBeAtMost(nearly)) {
            possible.add(Says.NEAR);
        }
        return possible;
    }

    /** By how many percent the later number is below the base. */
    Rational reduction() {
        Rational from = Rational.of(Cells.number(base));
        return from.minus(Rational.of(Cells.number(later))).dividedBy(from).times(Rational.HUNDRED);
    }

    /** The later number is to change; there is no advice for one that says 无. */
    private Verdict advised(Verdict verdict, Limit needed) {
        return later.isNone() ? verdict : verdict.withAdvice(later, needed.nearest(later.step()));
    }

    private boolean isComparable() {
        return !Cells.anyBlank(read) && Cells.number(base).signum() > 0;
    }

    private Verdict compared(Supplier<Verdict> verdict, Supplier<Set<Says>> possible) {
        if (Cells.anyBlank(read)) {
            return Verdict.blank(Cells.blanks(read));
        }
        Span bases = Span.rounded(base);
        Set<Says> all = EnumSet.noneOf(Says.class);
        if (bases.low().signum() <= 0) {
            all.add(Says.UNDETERMINED);
        }
        if (bases.high().signum() > 0) {
            all.addAll(possible.get());
        }
        return (isComparable() ? verdict.get() : Verdict.undetermined(read)).withPossible(all);
    }

    /** The bases above zero; where the least of them may be as small as one likes, from zero, which is none. */
    private Span bases() {
        return Span.rounded(base).from(BigDecimal.ZERO);
    }

    /** Whether later ≥ base × times for some of the numbers. */
    private boolean canReach(BigDecimal times) {
        BigDecimal least = bases().low().multiply(times);
        return least.signum() > 0
                ? Span.rounded(later).canReach(least)
                : Span.rounded(later).canExceed(least);
    }

    /** Whether later &gt; base × times for some of the numbers. */
    private boolean canExceed(BigDecimal times) {
        return Span.rounded(later).canExceed(bases().low().multiply(times));
    }

    /** Whether later &lt; base × times for some of the numbers. */
    private boolean canBeBelow(BigDecimal times) {
        return Span.rounded(later).canBeBelow(bases().high().multiply(times));
    }

    /** Whether later ≤ base × times for some of the numbers. */
    private boolean canBeAtMost(BigDecimal times) {
        BigDecimal most = bases().high().multiply(times);
        return bases().highIncluded()
                ? Span.rounded(later).canBeAtMost(most)
                : Span.rounded(later).canBeBelow(most);
    }
}
