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
 * @param claims the rows of the mapping
 * @param reasons why something cannot be checked, by name
 */
record Mapping(List<Sentence> form, List<Claim> claims, Map<String, Label> reasons) {
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
        List<Sentence> said = Sentence.allOf(form);
        List<Claim> claims = new ArrayList<>();
        List<Sentence> claimed = new ArrayList<>();
        for (List<String> row : rows(mapping)) {
            List<Sentence> sentences = new ArrayList<>();
            // A row with no words goes on about those of the row above.
            for (String words : row.get(0).equals("-") ? List.<String>of() : SENTENCES.split(row.get(0))) {
                assertEquals(
                        claimed.size() < said.size() ? said.get(claimed.size()).words() : "(the end of the form)",
                        words,
                        () -> "what the form says after " + claimed);
                sentences.add(said.get(claimed.size()));
                claimed.add(said.get(claimed.size()));
            }
            claims.add(new Claim(
                    List.copyOf(sentences),
                    names(row.get(1)).stream().map(Blank::parse).toList(),
                    names(row.get(2)),
                    names(row.get(3))));
        }
        assertEquals(said, claimed, "what the form says");
        Map<String, Label> labels = new LinkedHashMap<>();
        rows(reasons).forEach(row -> labels.put(row.get(0), new Label(row.get(1), row.get(2))));
        return new Mapping(said, claims, labels);
    }

    static String resource(String name) {
        try {
            return Resources.toString(requireNonNull(Mapping.class.getResource(name), name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> rows(String table) {
        return table.lines().skip(1).map(COLUMNS::splitToList).toList();
    }

    private static List<String> names(String column) {
        return column.equals("-") ? List.of() : NAMES.splitToList(column);
    }
}
