package org.clusterrules.traceability;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.model.Label;

/**
 * The mapping as it was written by hand, held against the text of the form.
 *
 * @param form everything that the form says
 * @param rows the rows of the mapping
 * @param reasons why something cannot be checked, by name
 */
record Mapping(List<FormSentence> form, List<MappingRow> rows, Map<String, Label> reasons) {
    private static final Splitter COLUMNS = Splitter.on('\t');
    private static final Splitter NAMES = Splitter.on(' ');
    /** Between the sentences that one row is about. */
    private static final Splitter SENTENCES = Splitter.on(" / ");

    /** Reads the form, {@code traceability.tsv} and {@code reasons.tsv}. */
    static Mapping read() {
        return of(resource("declaration-form.txt"), resource("traceability.tsv"), resource("reasons.tsv"));
    }

    /**
     * Reads a mapping.
     *
     * @throws AssertionError if it leaves out, adds, changes or reorders anything that the form says
     */
    static Mapping of(String form, String mapping, String reasons) {
        List<FormSentence> said = FormSentence.allOf(form);
        List<MappingRow> rows = new ArrayList<>();
        List<FormSentence> mapped = new ArrayList<>();
        for (List<String> columns : table(mapping)) {
            // A row without words continues the one above.
            boolean continues = columns.get(0).equals("-");
            List<FormSentence> sentences = new ArrayList<>();
            for (String words : continues ? List.<String>of() : SENTENCES.split(columns.get(0))) {
                assertEquals(
                        mapped.size() < said.size() ? said.get(mapped.size()).words() : "(the end of the form)",
                        words,
                        () -> "what the form says after " + mapped);
                sentences.add(said.get(mapped.size()));
                mapped.add(said.get(mapped.size()));
            }
            rows.add(new MappingRow(
                    continues ? rows.get(rows.size() - 1).sentences() : List.copyOf(sentences),
                    continues,
                    names(columns.get(1)).stream().map(Blank::parse).toList(),
                    names(columns.get(2)),
                    names(columns.get(3))));
        }
        assertEquals(said, mapped, "what the form says");
        Map<String, Label> labels = new LinkedHashMap<>();
        table(reasons).forEach(row -> labels.put(row.get(0), new Label(row.get(1), row.get(2))));
        return new Mapping(said, rows, labels);
    }

    static String resource(String name) {
        try {
            return Resources.toString(requireNonNull(Mapping.class.getResource(name), name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> table(String text) {
        return text.lines().skip(1).map(COLUMNS::splitToList).toList();
    }

    private static List<String> names(String column) {
        return column.equals("-") ? List.of() : NAMES.splitToList(column);
    }
}
