package org.clusterrules.model;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the tab-separated tables of this package: a header row, then a row an entry, {@code -} for an empty column. */
final class Table {
    private Table() {}

    static List<Row> read(String name) {
        return read(requireNonNull(Table.class.getResource(name), name));
    }

    /** Reads one table beside this class, in its order, by what is in one of its columns. */
    static <T> Map<String, T> map(String name, String key, Function<Row, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        read(name).forEach(row -> map.put(row.get(key), value.apply(row)));
        return Collections.unmodifiableMap(map);
    }

    /** Reads the table beside this class, and then every other of that name on the class path. */
    static List<Row> readAll(String name) {
        String path = Table.class.getPackageName().replace('.', '/') + "/" + name;
        URL own = requireNonNull(Table.class.getResource(name), name);
        List<Row> rows = new ArrayList<>(read(own));
        try {
            for (URL url : Collections.list(Table.class.getClassLoader().getResources(path))) {
                if (!url.toString().equals(own.toString())) {
                    rows.addAll(read(url));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<Row> read(URL url) {
        try (InputStream in = url.openStream()) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] header = lines.get(0).split("\t", -1);
            List<Row> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                rows.add(row(header, line.split("\t", -1), url));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] header, String[] values, URL url) {
        if (values.length != header.length) {
            throw new IllegalStateException(
                    url + ": expected " + header.length + " columns, found " + String.join("\t", values));
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(header[i], values[i].equals("-") ? "" : values[i]);
        }
        return new Row(row);
    }

    record Row(Map<String, String> values) {
        String get(String column) {
            return requireNonNull(values.get(column), column);
        }

        Label label() {
            return label("label");
        }

        Label label(String column) {
            return new Label(get(column + "Zh"), get(column + "En"));
        }

        List<Integer> years(String column) {
            return Arrays.stream(get(column).split(" ", -1))
                    .map(Integer::valueOf)
                    .toList();
        }
    }
}
