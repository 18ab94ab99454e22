package org.clusterrules.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clusterrules.model.Label;

/**
 * A unit in which a number of the form, or a threshold, may have been written by mistake.
 *
 * @param label what it is called
 * @param divisor how many of it make one of the form's unit
 */
public record LikelyUnit(Label label, BigDecimal divisor) {
    private static final ImmutableListMultimap<String, LikelyUnit> UNITS = read();

    /** Returns the other units of the same kind as a unit of the form. */
    public static List<LikelyUnit> of(Label unit) {
        return UNITS.get(unit.zh());
    }

    /** Returns the number in the form's unit, near enough to be held against a range. */
    public BigDecimal convert(BigDecimal number) {
        return number.divide(divisor, MathContext.DECIMAL128);
    }

    private static ImmutableListMultimap<String, LikelyUnit> read() {
        try {
            ImmutableListMultimap.Builder<String, LikelyUnit> units = ImmutableListMultimap.builder();
            List<String> lines = Resources.readLines(
                    requireNonNull(LikelyUnit.class.getResource("likely-units.tsv")), StandardCharsets.UTF_8);
            for (String line : lines.subList(1, lines.size())) {
                List<String> row = Splitter.on('\t').splitToList(line);
                units.put(row.get(0), new LikelyUnit(new Label(row.get(1), row.get(2)), new BigDecimal(row.get(3))));
            }
            return units.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
