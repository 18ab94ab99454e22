package org.clusterrules.cli;

import com.google.common.base.Enums;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    static Optional<OutputFormat> of(String name) {
        return Enums.getIfPresent(OutputFormat.class, name.toUpperCase(Locale.ROOT))
                .transform(Optional::of)
                .or(Optional.empty());
    }

    static List<String> names() {
        return Arrays.stream(values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
