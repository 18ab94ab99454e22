package org.clusterrules.language.judgement;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.clusterrules.internal.Catalogue;
import org.clusterrules.model.Unit;
import org.clusterrules.model.internal.Decimals;

/**
 * A number with its unit: {@code 70.00%}, {@code 44.20亿元}. English gives money in yuan with the form's own unit beside
 * it, {@code 4.42 billion yuan (44.20亿元)}, and has a singular: {@code 1 enterprise}, but {@code 1.00 enterprises}.
 */
record NumberWithUnit(BigDecimal number, Unit unit) implements Phrase {
    /** Units of money on the form, in yuan. */
    private static final Map<String, BigDecimal> YUAN =
            Map.of("100 million CNY", new BigDecimal("1e8"), "10,000 CNY", new BigDecimal("1e4"));

    private static final Map<String, BigDecimal> SCALES = ImmutableMap.of(
            " trillion", new BigDecimal("1e12"), " billion", new BigDecimal("1e9"), " million", new BigDecimal("1e6"));

    private static final Pattern PLURAL = Pattern.compile("^([a-z ]+?)(?:(?<=ch|x)es|s)$");

    @Override
    public String in(Locale language) {
        BigDecimal yuan = YUAN.get(unit.code());
        return Catalogue.isChinese(language) || yuan == null
                ? onTheForm(language)
                : inYuan(number.multiply(yuan)) + " (" + onTheForm(language) + ")";
    }

    /** Returns the number in the form's own unit, in both languages. */
    String onTheForm(Locale language) {
        if (Catalogue.isChinese(language) || YUAN.containsKey(unit.code())) {
            return number.toPlainString() + unit.label().zh();
        }
        String label = unit.label().en();
        if (number.compareTo(BigDecimal.ONE) == 0 && number.scale() <= 0) {
            label = PLURAL.matcher(label).replaceFirst("$1");
        }
        return number.toPlainString() + (label.isEmpty() || label.equals("%") ? "" : " ") + label;
    }

    private static String inYuan(BigDecimal amount) {
        for (Map.Entry<String, BigDecimal> scale : SCALES.entrySet()) {
            if (amount.abs().compareTo(scale.getValue()) >= 0) {
                BigDecimal scaled = amount.divide(scale.getValue());
                return Decimals.withPlaces(scaled, 1).toPlainString() + scale.getKey() + " yuan";
            }
        }
        return amount.stripTrailingZeros().toPlainString() + " yuan";
    }
}
