package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same form laid out, ticked, changed and labelled in many ways: every document gives exactly this form. */
class CorpusTest {
    private final Application form;
    private final List<String> filled;

    CorpusTest() throws IOException {
        form = RoundTripTest.sample("eligible");
        filled = form.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(cell -> cell.pointer())
                .toList();
    }

    static List<Corpus.Document> documents() {
        return Corpus.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTwoWaysTogetherGiveTheForm(Corpus.Document document) {
        WordForm read = ApplicationWord.read(
                document.layout().apply(new FormLayouts(form)).docx());

        assertEquals(List.of(), RoundTripTest.describe(read.errors()));
        assertEquals(Optional.of(form), read.application());
        assertTrue(read.places().keySet().containsAll(filled));
    }

    @Test
    void inACrossingEachTwoOptionsComeTogether() {
        int[] sizes = {7, 3, 5, 2};
        List<int[]> rows = Pairwise.of(sizes);

        List<String> missing = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            for (int j = i + 1; j < sizes.length; j++) {
                for (int pair = 0; pair < sizes[i] * sizes[j]; pair++) {
                    int first = i;
                    int second = j;
                    int a = pair / sizes[j];
                    int b = pair % sizes[j];
                    if (rows.stream().noneMatch(row -> row[first] == a && row[second] == b)) {
                        missing.add(i + "=" + a + ", " + j + "=" + b);
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(rows.size() < 7 * 5 * 3, () -> rows.size() + " combinations");
    }
}
