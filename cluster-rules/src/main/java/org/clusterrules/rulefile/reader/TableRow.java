package org.clusterrules.rulefile.reader;

import java.util.Map;
import java.util.Optional;

/** A row of {@code thresholds.csv}: the cells that are not empty. Its problems go to the reports. */
record TableRow(TableCell criterion, Map<TableColumn, TableCell> cells, Reports reports) {
    Optional<TableCell> cell(TableColumn column) {
        return Optional.ofNullable(cells.get(column));
    }

    String name() {
        return criterion.text();
    }
}
