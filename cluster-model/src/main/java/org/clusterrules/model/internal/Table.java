package org.clusterrules.model.internal;

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
import org.clusterrules.model.Label;

/** Reads tab-separated tables with a header row and {@code -} for an empty column. */
public final class Table {
    private static final String FOLDER = "org/clusterrules/model/";

    private Table() {}

    /** Reads a table of this module. */
    public static List<Row> read(String name) {
        return read(own(name));
    }

    private static URL own(String name) {
        return requireNonNull(Table.class.getResource("/" + FOLDER + name), name);
    }

    /** Reads a table of this module, in its order and by one of its columns. */
    public static <T> Map<String, T> map(String name, String key, Function<Row, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        read(name).forEach(row -> map.put(row.get(key), value.apply(row)));
        return Collections.unmodifiableMap(map);
    }

    /** Reads a table of this module, and then every other of that name on the class path. */
    public static List<Row> readAll(String name) {
        URL own = own(name);
        List<Row> rows = new ArrayList<>(read(own));
        try {
            for (URL url : Collections.list(Table.class.getClassLoader().getResources(FOLDER + name))) {
                if (!url.toString().equals(own.toString())) {
                    rows.addAll(read(url));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** Reads the table at a URL. */
    public static List<Row> read(URL url) {
        try (InputStream in = url.openStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> lines = text.lines().toList();
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

    /** A row, by the columns of the header. */
    public record Row(Map<String, String> values) {
        /** Returns the text in a column; empty for {@code -}. */
        public String get(String column) {
            return requireNonNull(values.get(column), column);
        }

        /** Returns the label in the columns {@code labelZh} and {@code labelEn}. */
        public Label label() {
            return label("label");
        }

        /** Returns the label in two columns, one for each language. */
        public Label label(String column) {
            return new Label(get(column + "Zh"), get(column + "En"));
        }

        /** Returns the years in a column. */
        public List<Integer> years(String column) {
            return Arrays.stream(get(column).split(" ", -1))
                    .map(Integer::valueOf)
                    .toList();
        }
    }
}
