package org.clusterrules.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.model.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A corpus of broken documents: one file for each error, in {@code src/test/resources/broken}. What reading it has to say stands
 * in {@code problems.tsv} beside it, every problem a row, in the order of the document.
 */
class BrokenDocumentsTest {
    private static final Path CORPUS = Path.of("src/test/resources/broken");

    static Stream<String> documents() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyProblemIsNamedInItsPlace(String document) throws IOException {
        String expected = Files.readAllLines(CORPUS.resolve("problems.tsv"), UTF_8).stream()
                .filter(row -> row.startsWith(document + "\t"))
                .collect(Collectors.joining("\n"));

        String actual = problems(document).stream()
                .map(problem -> row(document, problem))
                .collect(Collectors.joining("\n"));

        assertEquals(expected, actual);
    }

    private static String row(String document, Problem problem) {
        return String.join(
                "\t",
                document,
                problem.line() + ":" + problem.column(),
                problem.kind().name(),
                problem.pointer().isEmpty() ? "-" : problem.pointer(),
                problem.message(Locale.CHINESE),
                problem.message(Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everySentenceIsComplete(String document) {
        for (Problem problem : problems(document)) {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertFalse(problem.message(language).matches(".*\\{[0-9]}.*"), () -> problem.message(language));
            }
        }
    }

    /**
     * The kinds that no small file, or no file of one form, can show are in {@link LimitsTest} and {@link BrokenFormFilesTest}; what a form
     * can leave out and another document cannot is in {@link JsonDocumentTest}; what no document can say is in {@link
     * ApplicationBuilderProblemsTest}.
     */
    @Test
    void theCorpusShowsEveryKindOfProblem() throws IOException {
        Set<Kind> shown = documents()
                .flatMap(document -> problems(document).stream())
                .map(Problem::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));

        assertEquals(
                EnumSet.complementOf(EnumSet.of(
                        Kind.TOO_LARGE,
                        Kind.TOO_DEEP,
                        Kind.TOO_MANY,
                        Kind.TOO_MANY_VALUES,
                        Kind.NO_FORM,
                        Kind.MISSING_NAME,
                        Kind.NOT_A_NUMBER,
                        Kind.OTHER_EDITION)),
                shown);
    }

    @Test
    void aDocumentThatIsCutOffAnywhereIsRefusedWhereItEnds() {
        String whole = Documents.sample("half-filled").strip();
        for (int length = 1; length < whole.length(); length++) {
            String part = whole.substring(0, length);
            Location end = new Location(1, 1).pass(part, 0, length);

            Problem problem = Documents.problem(part);

            assertEquals(Kind.SYNTAX, problem.kind(), part);
            assertEquals(end.line() + ":" + end.column(), problem.line() + ":" + problem.column(), part);
            assertTrue(problem.message(Locale.ENGLISH).contains("the document ends too soon"), part);
        }
    }

    private static List<Problem> problems(String document) {
        return assertThrows(InvalidApplicationException.class, () -> ApplicationJson.read(CORPUS.resolve(document)))
                .problems();
    }
}
