package org.clusterrules.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Locale;

/** How assessments are written. */
enum OutputFormat {
    /** For a person, on a terminal. */
    TEXT,
    /** One document as itself, several as an array. */
    JSON,
    /** One document a line, each written as soon as it is there: {@link StreamedRun}. */
    NDJSON,
    /** For a page that takes Markdown. */
    MARKDOWN,
    /** For a browser or a printer. */
    HTML,
    /** For a spreadsheet: one row for each application. */
    CSV,
    /** The same as a workbook of Excel, with a sheet of findings. */
    XLSX;

    /** The formats by the names that the command line has for them. */
    static final ImmutableMap<String, OutputFormat> BY_NAME =
            Maps.uniqueIndex(Arrays.asList(values()), format -> format.name().toLowerCase(Locale.ROOT));
}
