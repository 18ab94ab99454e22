package org.clusterrules.rulefile.reader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.internal.LikelyUnit;
import org.clusterrules.model.Label;

/** A number as people write it, with separators and perhaps a unit: {@code 1,000}, {@code 5万}. */
record WrittenNumber(BigDecimal number, String unit) {
    /** The form of a number in a rule file. */
    static final Pattern PLAIN = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");

    private static final Pattern WRITTEN = Pattern.compile(
            "(-?(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,10})?|\\d{1,20}(?:\\.\\d{1,10})?(?:[eE][+-]?\\d)?))\\s*(\\D*)");
    private static final int MOST_DECIMALS = 10;

    /** Parses a text; empty if it is anything but one number and a unit. */
    static Optional<WrittenNumber> of(String text) {
        Matcher written = WRITTEN.matcher(FullWidth.half(text).strip());
        return written.matches()
                ? Optional.of(new WrittenNumber(
                        new BigDecimal(written.group(1).replace(",", "")),
                        written.group(2).strip()))
                : Optional.empty();
    }

    /** Returns the number as rule files write it, without trailing zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Converts the number to the unit of a quantity; empty if the unit is unknown or ambiguous. */
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
        UnitName here = UnitName.of(unit);
        UnitName there = UnitName.of(form.zh());
        BigDecimal multiplied = number.scaleByPowerOfTen(here.zeros());
        boolean isMultiplier = here.name().isEmpty() && !form.zh().isEmpty();
        if (isMultiplier && there.zeros() == 0) {
            return Stream.of(multiplied); // 5万 of 家 is 5万家
        } else if (isMultiplier) {
            return Stream.of(multiplied, multiplied.scaleByPowerOfTen(-there.zeros())); // 60亿 of 亿元: 60亿亿元, or 60亿元
        }
        return here.name().equals(there.name())
                ? Stream.of(multiplied.scaleByPowerOfTen(-there.zeros()))
                : Stream.empty();
    }

    private static Optional<BigDecimal> divided(BigDecimal number, BigDecimal divisor) {
        BigDecimal quotient = number.divide(divisor, MOST_DECIMALS, RoundingMode.HALF_UP);
        return quotient.multiply(divisor).compareTo(number) == 0 ? Optional.of(quotient) : Optional.empty();
    }
}
