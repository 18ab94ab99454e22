package org.clusterrules.model;

import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the tab-separated tables of this package: a header row, then a row an entry, {@code -} for an empty column. */
final class Table {
    private static final Splitter TABS = Splitter.on('\t');
    private static final Splitter SPACES = Splitter.on(' ').omitEmptyStrings();

    private Table() {}

    /** Reads one table that stands beside this class. */
    static List<Row> read(String name) {
        return read(Resources.getResource(Table.class, name));
    }

    /** Reads every table of that name on the class path, one after the other. */
    static List<Row> readAll(String name) {
        String path = Table.class.getPackageName().replace('.', '/') + "/" + name;
        List<Row> rows = new ArrayList<>();
        try {
            for (URL url : Collections.list(Table.class.getClassLoader().getResources(path))) {
                rows.addAll(read(url));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<Row> read(URL url) {
        List<String> lines;
        try {
            lines = Resources.readLines(url, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> header = TABS.splitToList(lines.get(0));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> values = TABS.splitToList(line);
            checkState(values.size() == header.size(), "%s: %s columns in: %s", url, header.size(), line);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < values.size(); i++) {
                row.put(header.get(i), values.get(i).equals("-") ? "" : values.get(i));
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    /** One row of a table. */
    record Row(Map<String, String> values) {
        String get(String column) {
            return checkNotNull(values.get(column), column);
        }

        Label label() {
            return label("label");
        }

        Label label(String column) {
            return new Label(get(column + "Zh"), get(column + "En"));
        }

        List<Integer> years(String column) {
            return SPACES.splitToStream(get(column)).map(Integer::valueOf).toList();
        }
    }
}
