package org.clusterrules.bench;

import java.util.Map;

/**
 * What stands between two marks of the report.
 *
 * @param name the name in the marks
 * @param markdown tables
 * @param charts charts that the report shows below the tables, by file name
 */
record ReportTable(String name, String markdown, Map<String, Chart> charts) {
    ReportTable(String name, String markdown) {
        this(name, markdown, Map.of());
    }
}
