package org.clusterrules.rulefile.reader;

import java.util.Map;
import java.util.Optional;

/**
 * A row of {@code thresholds.csv}.
 *
 * @param criterion the cell that names the criterion
 * @param cells the other cells that are not empty
 * @param reports receives the problems of the row
 */
record TableRow(TableCell criterion, Map<TableColumn, TableCell> cells, Reports reports) {
    Optional<TableCell> cell(TableColumn column) {
        return Optional.ofNullable(cells.get(column));
    }

    String name() {
        return criterion.text();
    }
}
