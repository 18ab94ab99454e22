package org.clusterrules.rulefile.reader;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clusterrules.language.Statement;
import org.clusterrules.model.Label;

/**
 * A unit of the same kind as that of a cell, in which a threshold may have been written by mistake.
 *
 * @param name what it is called
 * @param divisor how many of it make one of the form's unit
 */
record OtherUnit(Label name, BigDecimal divisor) {
    private static final ImmutableListMultimap<String, OtherUnit> UNITS = read();

    /** Returns the other units for a unit of the form. */
    static List<OtherUnit> of(Label unit) {
        return UNITS.get(unit.zh());
    }

    private static ImmutableListMultimap<String, OtherUnit> read() {
        try {
            ImmutableListMultimap.Builder<String, OtherUnit> units = ImmutableListMultimap.builder();
            List<String> lines = Resources.readLines(
                    requireNonNull(Statement.class.getResource("likely-units.tsv")), StandardCharsets.UTF_8);
            for (String line : lines.subList(1, lines.size())) {
                List<String> row = Splitter.on('\t').splitToList(line);
                units.put(row.get(0), new OtherUnit(new Label(row.get(1), row.get(2)), new BigDecimal(row.get(3))));
            }
            return units.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
