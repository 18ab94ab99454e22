package org.clusterrules.internal;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.clusterrules.model.Label;
import org.clusterrules.model.internal.Table;

/** A unit in which a number may have been written by mistake; {@code divisor} of it make one of the form's unit. */
public record LikelyUnit(Label label, BigDecimal divisor) {
    private static final ImmutableListMultimap<String, LikelyUnit> UNITS =
            Table.read(requireNonNull(LikelyUnit.class.getResource("likely-units.tsv"))).stream()
                    .collect(toImmutableListMultimap(
                            row -> row.get("unit"),
                            row -> new LikelyUnit(row.label("other"), new BigDecimal(row.get("divisor")))));

    /** Returns the other units of the same kind. */
    public static List<LikelyUnit> of(Label unit) {
        return UNITS.get(unit.zh());
    }

    /** Returns the number in the form's unit, precise enough to compare with a range. */
    public BigDecimal convert(BigDecimal number) {
        return number.divide(divisor, MathContext.DECIMAL128);
    }
}
