package org.clusterrules.rulefile.reader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.internal.LikelyUnit;
import org.clusterrules.model.Label;

/**
 * A number as people write it, with separators and a unit: {@code 1,000}, {@code 5万}, {@code 500000万元}.
 *
 * @param number the number
 * @param unit what follows it; empty if nothing does
 */
record WrittenNumber(BigDecimal number, String unit) {
    /** The form of a number in a rule file. */
    static final Pattern PLAIN = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");

    private static final Pattern WRITTEN = Pattern.compile(
            "(-?(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,10})?|\\d{1,20}(?:\\.\\d{1,10})?(?:[eE][+-]?\\d)?))\\s*(\\D*)");
    private static final Pattern UNIT = Pattern.compile("([十百千万亿]*)(.*)");
    private static final Map<Integer, Integer> ZEROS =
            Map.of((int) '十', 1, (int) '百', 2, (int) '千', 3, (int) '万', 4, (int) '亿', 8);
    private static final int MOST_DECIMALS = 10;

    /** Reads a text; empty if it is anything but one number and a unit. */
    static Optional<WrittenNumber> of(String text) {
        Matcher written = WRITTEN.matcher(FullWidth.half(text).strip());
        return written.matches()
                ? Optional.of(new WrittenNumber(
                        new BigDecimal(written.group(1).replace(",", "")),
                        written.group(2).strip()))
                : Optional.empty();
    }

    /** Returns the number as rule files write it, without zeros at the end. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Returns the number in the unit of a quantity; empty if the unit is not known, or more than one number can be meant. */
    Optional<BigDecimal> in(ValueRange range) {
        List<BigDecimal> meant = readings(range.unit())
                .map(BigDecimal::stripTrailingZeros)
                .filter(range::isLikely)
                .distinct()
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private Stream<BigDecimal> readings(Label form) {
        if (unit.isEmpty() || unit.equals(form.zh()) || unit.equals(form.en())) {
            return Stream.of(number);
        }
        Optional<LikelyUnit> other = LikelyUnit.of(form).stream()
                .filter(known -> unit.equals(known.label().zh())
                        || unit.equals(known.label().en()))
                .findFirst();
        if (other.isPresent()) {
            return divided(number, other.get().divisor()).stream();
        }
        Matcher here = matcher(unit);
        Matcher there = matcher(form.zh());
        BigDecimal multiplied = number.scaleByPowerOfTen(zeros(here));
        boolean isMultiplier = here.group(2).isEmpty() && !form.zh().isEmpty();
        if (isMultiplier && there.group(1).isEmpty()) {
            return Stream.of(multiplied); // 5万 of 家 is 5万家
        } else if (isMultiplier) {
            return Stream.of(multiplied, multiplied.scaleByPowerOfTen(-zeros(there))); // 60亿 of 亿元: 60亿亿元, or 60亿元
        }
        return here.group(2).equals(there.group(2))
                ? Stream.of(multiplied.scaleByPowerOfTen(-zeros(there)))
                : Stream.empty();
    }

    private static Matcher matcher(String unit) {
        Matcher matcher = UNIT.matcher(unit);
        boolean unused = matcher.matches(); // always
        return matcher;
    }

    private static int zeros(Matcher unit) {
        return unit.group(1).chars().map(ZEROS::get).sum();
    }

    /** Divides exactly. */
    private static Optional<BigDecimal> divided(BigDecimal number, BigDecimal divisor) {
        BigDecimal quotient = number.divide(divisor, MOST_DECIMALS, RoundingMode.HALF_UP);
        return quotient.multiply(divisor).compareTo(number) == 0 ? Optional.of(quotient) : Optional.empty();
    }
}
