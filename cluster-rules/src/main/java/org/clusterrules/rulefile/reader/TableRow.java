package org.clusterrules.rulefile.reader;

import java.util.Map;
import java.util.Optional;

/**
 * A row of {@code thresholds.csv}: what it says of one criterion.
 *
 * @param criterion the cell that names the criterion
 * @param cells the other cells, as far as anything stands in them
 * @param reports takes what is wrong with the row
 */
record TableRow(TableCell criterion, Map<TableColumn, TableCell> cells, Reports reports) {
    /** Returns the cell in that column; empty if nothing stands there. */
    Optional<TableCell> cell(TableColumn column) {
        return Optional.ofNullable(cells.get(column));
    }

    String name() {
        return criterion.text();
    }
}
