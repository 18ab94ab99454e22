package org.clusterrules.kit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;

/**
 * What figures may have been before they were rounded: anything from half a unit of the second decimal below, that included, to
 * half a unit above, that excluded.
 */
final class Roundings {
    private static final BigDecimal HALF_A_UNIT = new BigDecimal("0.005");
    /** The most digits that a number of a form may have. */
    private static final int MOST_DIGITS = 30;

    /** Smaller than a threshold can be, whatever it is multiplied with. */
    private static final BigDecimal TINY = BigDecimal.ONE.movePointLeft(24);

    private static final int RANDOM = 200;
    private static final int ORDERS = 30;
    /** Of more figures, which of them go apart is left to chance. */
    private static final int FEW = 12;

    /** Where a figure may end or a base may be none. */
    private static final List<BigDecimal> SPECIAL =
            List.of(BigDecimal.ZERO, TINY, TINY.negate(), new BigDecimal("-100"));

    private final List<Figure> figures;
    private final List<Map<String, BigDecimal>> roundings = new ArrayList<>();

    private Roundings(List<Figure> figures) {
        this.figures = figures;
    }

    /** Returns roundings of these figures, those that are likely to change something first. */
    static List<Map<String, BigDecimal>> of(List<Figure> figures, List<Numeric> numbers, Random random) {
        Roundings roundings = new Roundings(figures);
        roundings.one(numbers);
        roundings.everyOne();
        roundings.meeting(random);
        if (figures.size() <= FEW) {
            roundings.apart();
            roundings.rising(random);
        }
        for (int i = 0; i < RANDOM && !figures.isEmpty(); i++) {
            roundings.roundings.add(random(figures, i % 2 == 0, random));
        }
        return roundings.roundings;
    }

    /** Returns roundings of one figure, and of two that meet: steps of a search for one that changes something. */
    static List<Map<String, BigDecimal>> steps(List<Figure> figures, List<Numeric> numbers) {
        Roundings roundings = new Roundings(figures);
        roundings.one(numbers);
        for (Figure one : figures) {
            for (Figure other : figures) {
                middle(one, other).ifPresent(roundings.roundings::add);
            }
        }
        return roundings.roundings;
    }

    /** Returns a rounding of all of them: each to an end, or to anything between. */
    static Map<String, BigDecimal> random(List<Figure> figures, boolean corner, Random random) {
        Map<String, BigDecimal> rounding = new LinkedHashMap<>();
        for (Figure figure : figures) {
            int share = corner ? random.nextInt(2) * 2000 - 1000 : random.nextInt(2001) - 1000;
            BigDecimal number = written(figure)
                    .add(HALF_A_UNIT.multiply(BigDecimal.valueOf(share).movePointLeft(3)));
            rounding.put(figure.pointer(), number.min(high(figure)));
        }
        return rounding;
    }

    /** One figure at an end, or where another number is. */
    private void one(List<Numeric> numbers) {
        for (Figure figure : figures) {
            Stream.of(
                            Stream.of(low(figure), high(figure)),
                            SPECIAL.stream(),
                            numbers.stream().map(Numeric::number))
                    .flatMap(candidates -> candidates)
                    .filter(number -> isWithin(number, figure))
                    .forEach(number -> roundings.add(Map.of(figure.pointer(), number)));
        }
    }

    private void everyOne() {
        Map<String, BigDecimal> low = new LinkedHashMap<>();
        Map<String, BigDecimal> high = new LinkedHashMap<>();
        for (Figure figure : figures) {
            low.put(figure.pointer(), low(figure));
            high.put(figure.pointer(), high(figure));
        }
        roundings.add(low);
        roundings.add(high);
    }

    private static Optional<Map<String, BigDecimal>> middle(Figure one, Figure other) {
        BigDecimal middle = written(one).add(written(other)).divide(BigDecimal.valueOf(2));
        return !one.equals(other) && isWithin(middle, one) && isWithin(middle, other)
                ? Optional.of(Map.of(one.pointer(), middle, other.pointer(), middle))
                : Optional.empty();
    }

    /** Two that meet in the middle, and as many such pairs at once as there are. */
    private void meeting(Random random) {
        List<Figure> order = new ArrayList<>(figures);
        for (int i = 0; i < ORDERS; i++) {
            Map<String, BigDecimal> all = new LinkedHashMap<>();
            for (Figure one : order) {
                for (Figure other : order) {
                    Optional<Map<String, BigDecimal>> pair = middle(one, other);
                    if (pair.isPresent() && i == 0) {
                        roundings.add(pair.get());
                    }
                    pair.filter(figures -> Collections.disjoint(all.keySet(), figures.keySet()))
                            .ifPresent(all::putAll);
                }
            }
            roundings.add(all);
            Collections.shuffle(order, random);
        }
    }

    /** Two at opposite ends. */
    private void apart() {
        for (Figure one : figures) {
            for (Figure other : figures) {
                if (!one.equals(other)) {
                    roundings.add(Map.of(one.pointer(), low(one), other.pointer(), high(other)));
                }
            }
        }
    }

    /** Each as little above the one before as can be, in some order. */
    private void rising(Random random) {
        List<Figure> order = new ArrayList<>(figures);
        for (int i = 0; i < ORDERS; i++) {
            Map<String, BigDecimal> rising = new LinkedHashMap<>();
            BigDecimal before = null;
            for (Figure figure : order) {
                before = before == null
                        ? low(figure)
                        : before.add(tiny(before)).max(low(figure)).min(high(figure));
                rising.put(figure.pointer(), before);
            }
            roundings.add(rising);
            Collections.shuffle(order, random);
        }
    }

    private static BigDecimal written(Figure figure) {
        return Objects.requireNonNull(figure.number());
    }

    private static BigDecimal low(Figure figure) {
        return written(figure).subtract(HALF_A_UNIT);
    }

    private static BigDecimal high(Figure figure) {
        return written(figure).add(HALF_A_UNIT).subtract(tiny(written(figure)));
    }

    /** Returns the least difference that a number beside this one may have from it. */
    private static BigDecimal tiny(BigDecimal number) {
        int integers = 1 + Math.max(1, number.precision() - number.scale());
        return TINY.max(BigDecimal.ONE.movePointLeft(MOST_DIGITS - integers));
    }

    private static boolean isWithin(BigDecimal number, Figure figure) {
        return number.compareTo(low(figure)) >= 0 && number.compareTo(high(figure)) <= 0;
    }
}
