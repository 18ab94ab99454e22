package org.clusterrules.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;

/** standard.rd-growth, where a threshold is recorded: (1 + growth) over the three years against (1 + threshold)³. */
final class RdGrowthReading {
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private RdGrowthReading() {}

    /** 无 in any year is UNMET; then a blank or a growth below −100 % leaves it open. */
    static Verdict verdict(List<Figure> years, Limit percent) {
        List<Figure> none = years.stream().filter(Figure::isNone).toList();
        if (!none.isEmpty()) {
            return Verdict.unmet(none);
        } else if (Cells.anyBlank(years)) {
            return Verdict.blank(Cells.blanks(years));
        }
        List<BigDecimal> growths = years.stream().map(Numeric::number).toList();
        Verdict verdict =
                GeometricMean.exists(growths) ? compared(years, growths, percent) : Verdict.undetermined(years);
        return verdict.withPossible(possible(years, percent));
    }

    private static Verdict compared(List<Figure> years, List<BigDecimal> growths, Limit percent) {
        Limit limit = inHundreds(percent, years.size());
        BigDecimal grown = product(growths);
        Verdict verdict = Verdict.metIf(limit.allows(grown), years)
                .withActual(Roots.averageGrowth(
                                Rational.of(grown).dividedBy(Rational.of(HUNDRED.pow(years.size()))), years.size())
                        .flatMap(growth -> growth.shownBeside(percent.number()))
                        .orElse(null));
        return verdict.outcome() == Says.UNMET ? advised(verdict, years, growths, limit) : verdict;
    }

    /** The last year's growth is to change, unless nothing is left by then. */
    private static Verdict advised(Verdict verdict, List<Figure> years, List<BigDecimal> growths, Limit limit) {
        int last = years.size() - 1;
        BigDecimal before = product(growths.subList(0, last));
        if (before.signum() == 0) {
            return verdict.withAdviceOpen();
        }
        BigDecimal steps = limit.number().divide(before.multiply(STEP), 0, RoundingMode.FLOOR);
        BigDecimal least = steps.multiply(STEP);
        while (!limit.allows(least.multiply(before))) {
            least = least.add(STEP);
        }
        return verdict.withAdvice(years.get(last), least.subtract(HUNDRED));
    }

    /** The limit of the product of (100 + growth). */
    private static Limit inHundreds(Limit percent, int years) {
        return new Limit(percent.sense(), HUNDRED.add(percent.number()).pow(years));
    }

    private static BigDecimal product(List<BigDecimal> growths) {
        return growths.stream().map(HUNDRED::add).reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    private static Set<Says> possible(List<Figure> years, Limit percent) {
        Set<Says> possible = EnumSet.noneOf(Says.class);
        Span grown = Span.point(BigDecimal.ONE);
        for (Figure year : years) {
            Span multiple = Span.rounded(year).plus("100");
            if (multiple.low().signum() < 0) {
                possible.add(Says.UNDETERMINED);
            }
            if (multiple.high().signum() <= 0) {
                return possible;
            }
            grown = grown.times(multiple.from(BigDecimal.ZERO));
        }
        possible.addAll(inHundreds(percent, years.size()).possible(grown));
        return possible;
    }
}
