package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Industry;

/**
 * consistency.average-growth: the average is within 0.05 of the geometric mean of the three yearly growths, or of that of the
 * last two, or of the arithmetic mean of the three. A reading speaks where its years are there; a geometric one where none of
 * them is below −100 %.
 */
final class AverageGrowthReading {
    private static final BigDecimal THRICE_WITHIN = new BigDecimal("0.15");

    private final Figure average;
    private final List<Figure> growths;
    private final Rounding rounding;

    AverageGrowthReading(Industry industry, Rounding rounding) {
        this.average = industry.leadingOutputAverageGrowth();
        this.growths = industry.leadingOutputGrowth().values();
        this.rounding = rounding;
    }

    Set<Says> says() {
        if (average.isBlank()) {
            return Says.one(Says.UNDETERMINED);
        } else if (average.isNone()) {
            return Says.one(Rounding.anyBlank(growths) ? Says.UNDETERMINED : Says.NOT_APPLICABLE);
        }
        List<Span> spans = growths.stream()
                .map(growth -> growth.number() == null ? Span.ZERO : rounding.span(growth))
                .toList();
        Span mean = rounding.span(average);
        List<Set<Says>> each = readings(mean, spans);
        if (each.stream().allMatch(reading -> reading.size() == 1)) {
            return Says.one(Says.any(each.stream().flatMap(Set::stream).toList()));
        }
        // One reading can fit by itself, but that none does has to be seen of all of them at one point of the box.
        Set<Says> possible = EnumSet.noneOf(Says.class);
        if (each.stream().anyMatch(reading -> reading.contains(Says.MET))) {
            possible.add(Says.MET);
        }
        for (Span point : corners(mean)) {
            for (Span first : corners(spans.get(0))) {
                for (Span second : corners(spans.get(1))) {
                    for (Span third : corners(spans.get(2))) {
                        possible.add(Says.any(readings(point, List.of(first, second, third)).stream()
                                .flatMap(Set::stream)
                                .toList()));
                    }
                }
            }
        }
        return possible;
    }

    private static List<Span> corners(Span span) {
        return span.isPoint() ? List.of(span) : List.of(Span.point(span.low()), Span.point(span.high()));
    }

    private List<Set<Says>> readings(Span mean, List<Span> spans) {
        return List.of(
                geometric(mean, spans, List.of(0, 1, 2)),
                geometric(mean, spans, List.of(1, 2)),
                arithmetic(mean, spans, List.of(0, 1, 2)));
    }

    /** (1 + mean − 0.05 %)ⁿ ≤ the product of (1 + growth) ≤ (1 + mean + 0.05 %)ⁿ, in percent. */
    private Set<Says> geometric(Span mean, List<Span> spans, List<Integer> years) {
        if (!areThere(years)) {
            return Says.one(notThere(years));
        }
        Span product = Span.point(BigDecimal.ONE);
        boolean canBeImpossible = false;
        for (int year : years) {
            Span multiple = spans.get(year).plus("100");
            if (multiple.high().signum() < 0) {
                return Says.one(Says.NOT_APPLICABLE);
            }
            canBeImpossible |= multiple.low().signum() < 0;
            product = product.times(multiple.from(BigDecimal.ZERO));
        }
        Span low = power(mean.plus("99.95"), years.size());
        Span high = power(mean.plus("100.05"), years.size());
        boolean canFit =
                product.high().compareTo(low.low()) >= 0 && product.low().compareTo(high.high()) <= 0;
        boolean canMiss =
                product.low().compareTo(low.high()) < 0 || product.high().compareTo(high.low()) > 0;
        Set<Says> possible = Says.either(canFit, canMiss);
        if (canBeImpossible) {
            possible.add(Says.NOT_APPLICABLE);
        }
        return possible;
    }

    /** Powers that keep the order of the bounds below zero too, which no product of multiples is beyond. */
    private static Span power(Span bound, int years) {
        return new Span(power(bound.low(), years), power(bound.high(), years));
    }

    private static BigDecimal power(BigDecimal bound, int years) {
        return bound.signum() < 0 ? bound : bound.pow(years);
    }

    /** The sum within 0.15 of three times the mean. */
    private Set<Says> arithmetic(Span mean, List<Span> spans, List<Integer> years) {
        if (!areThere(years)) {
            return Says.one(notThere(years));
        }
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (Span span : spans) {
            low = low.add(span.low());
            high = high.add(span.high());
        }
        BigDecimal three = new BigDecimal("3");
        BigDecimal leastAbove = low.subtract(mean.high().multiply(three));
        BigDecimal mostAbove = high.subtract(mean.low().multiply(three));
        boolean canFit = leastAbove.compareTo(THRICE_WITHIN) <= 0 && mostAbove.compareTo(THRICE_WITHIN.negate()) >= 0;
        boolean canMiss = leastAbove.compareTo(THRICE_WITHIN.negate()) < 0 || mostAbove.compareTo(THRICE_WITHIN) > 0;
        return Says.either(canFit, canMiss);
    }

    private boolean areThere(List<Integer> years) {
        return years.stream().allMatch(year -> growths.get(year).number() != null);
    }

    private Says notThere(List<Integer> years) {
        return Rounding.anyBlank(years.stream().map(growths::get).toList()) ? Says.UNDETERMINED : Says.NOT_APPLICABLE;
    }
}
