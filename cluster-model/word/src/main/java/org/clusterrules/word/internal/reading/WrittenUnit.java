package org.clusterrules.word.internal.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.model.Count;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.internal.SeenText;

/**
 * The unit after a number, if it is that of the cell or differs from it by a power of ten: 万元 in a cell of 亿元.
 *
 * @param power its size in units of {@code base}, as a power of ten
 */
record WrittenUnit(int power, String base) {
    /** Counters: of persons, of enterprises and places, of papers. */
    private static final List<String> COUNTERS = List.of("人名", "个家户所处", "个件项条");

    private static final Map<Character, Integer> TIMES = Map.of('十', 1, '百', 2, '千', 3, '万', 4, '亿', 8);
    private static final String SQUARE_METRES = "平方米";
    private static final Map<String, Integer> AREAS =
            Map.of(SQUARE_METRES, 0, "m2", 0, "公顷", 4, "平方公里", 6, "平方千米", 6, "km2", 6);

    private static WrittenUnit of(String text) {
        String base = SeenText.of(text).replace("标煤", "标准煤").replace("CO2", "二氧化碳");
        int power = 0;
        while (!base.isEmpty() && TIMES.containsKey(base.charAt(0))) {
            power += TIMES.getOrDefault(base.charAt(0), 0);
            base = base.substring(1);
        }
        Integer area = AREAS.get(base);
        return area == null ? new WrittenUnit(power, base) : new WrittenUnit(power + area, SQUARE_METRES);
    }

    static boolean isOwn(String unit, Numeric cell) {
        return times(unit, cell, "").filter(times -> times == 0).isPresent();
    }

    /** Whether a unit is that of a cell, or a power of ten times it. */
    static boolean isKnown(String unit, Numeric cell) {
        return times(unit, cell, "").isPresent();
    }

    /**
     * Returns a number in the unit of its cell. Empty if the units do not differ by a power of ten, or if it would have more decimals than the cell takes: then
     * its unit is more likely to be wrong.
     *
     * @param tail what the form prints after the blank
     */
    static Optional<BigDecimal> converted(BigDecimal number, String unit, Numeric cell, String tail) {
        return times(unit, cell, tail)
                .map(times -> times == 0 ? number : moved(number, times))
                .filter(converted -> converted.compareTo(number) == 0
                        || converted.scale() <= cell.step().scale());
    }

    private static Optional<Integer> times(String unit, Numeric cell, String tail) {
        String own = cell.place().unit().label().zh();
        if (own.endsWith("元") && SeenText.of(unit + "元").equals(own)) {
            return Optional.of(0); // 亿, where 亿元 is meant
        }
        String kind = own.replaceFirst("二氧化碳|标准煤", ""); // the label names the substance
        Stream<String> names = Stream.of(tail, own, kind, cell.place().unit().code());
        WrittenUnit written = of(unit);
        Stream<String> counters = COUNTERS.stream()
                .filter(alike -> cell instanceof Count && own.length() == 1 && alike.contains(own))
                .flatMap(alike -> Stream.of(alike.split("")));
        return Stream.concat(names, counters)
                .map(WrittenUnit::of)
                .filter(known -> !known.base.isEmpty() && known.base.equals(written.base))
                .map(known -> written.power - known.power)
                .findFirst();
    }

    private static BigDecimal moved(BigDecimal number, int power) {
        BigDecimal moved = number.movePointRight(power).stripTrailingZeros();
        return moved.setScale(Math.max(0, moved.scale()));
    }
}
