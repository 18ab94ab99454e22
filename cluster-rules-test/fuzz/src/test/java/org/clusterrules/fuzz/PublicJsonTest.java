package org.clusterrules.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.cases.Cases;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Cell;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.Names;
import org.clusterrules.model.Problem;
import org.clusterrules.model.Problem.Kind;
import org.clusterrules.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Public collections of hostile JSON and hostile texts, as documents, and as values, evidence and names in a form: the JSON Parsing
 * Test Suite, whose files say by their names whether they are JSON ({@code y_}), are not ({@code n_}), or may be either, and the
 * Big List of Naughty Strings.
 */
class PublicJsonTest {
    private static final Path PACKAGES = Path.of("target/test-classes/npm/node_modules");

    /** A longer text is cut off, and longer JSON is tried in a few blanks only. */
    private static final int LONG = 2_000;

    private static final Set<Kind> NOT_JSON =
            EnumSet.of(Kind.SYNTAX, Kind.EMPTY, Kind.TRAILING, Kind.ENCODING, Kind.TOO_DEEP);

    private static final List<String> TEXTS = allTexts();
    private static final List<String> POINTERS =
            Cases.eligibleForm().cells().stream().map(Cell::pointer).toList();

    /** Every so many turns the reports are written: each text is in several of them. */
    private static final int EVERY = 9;

    private static final FormCheck FORMS = new FormCheck();
    private static final AssessmentCheck ASSESSMENTS = new AssessmentCheck();

    /** A file of the test suite. */
    record Sample(String name, String json) {
        boolean isJson() {
            return name.startsWith("y_")
                    || name.startsWith("number_")
                    || name.startsWith("string_")
                    || name.startsWith("object_");
        }

        boolean isNotJson() {
            return name.startsWith("n_");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> samples() throws IOException {
        List<String> words = new ArrayList<>();
        for (String file : List.of("parsing", "transform")) {
            String script = Files.readString(PACKAGES.resolve("json-test-suite/data/" + file + ".js"));
            words.addAll(texts(script.substring(script.indexOf('['))));
        }
        return Stream.iterate(0, i -> i < words.size(), i -> i + 2)
                .map(i -> new Sample(words.get(i), words.get(i + 1)))
                .toList();
    }

    /** Returns the naughty strings, and the files of the test suite as texts, as far as they are not too long to read. */
    private static List<String> allTexts() {
        try {
            List<String> all = texts(Files.readString(PACKAGES.resolve("blns/resources/blns.json")));
            samples().stream()
                    .map(Sample::json)
                    .map(json -> json.substring(0, Math.min(json.length(), LONG)))
                    .forEach(all::add);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(String json) throws IOException {
        List<String> texts = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken();
                    token != null && parser.getParsingContext().getParent() != null;
                    token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    texts.add(parser.getText());
                }
            }
        }
        return texts;
    }

    private static List<Cell> cells(Class<? extends Cell> type) {
        return Cases.eligibleForm().cells().stream()
                .filter(type::isInstance)
                .filter(cell -> !cell.pointer().contains("/other/"))
                .toList();
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static Set<Kind> problems(String json) {
        return assertThrows(InvalidApplicationException.class, () -> ApplicationJson.parse(json)).problems().stream()
                .map(Problem::kind)
                .collect(Collectors.toSet());
    }

    private static void checkKinds(String document, Sample sample) {
        if (sample.isNotJson()) {
            assertTrue(
                    problems(document).stream().anyMatch(NOT_JSON::contains),
                    () -> problems(document) + " " + document);
        } else if (sample.isJson()) {
            assertTrue(
                    problems(document).stream().noneMatch(NOT_JSON::contains),
                    () -> problems(document) + " " + document);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsNotJsonIsRefusedForThatAndWhatIsJsonForNotBeingAForm(Sample sample) throws IOException {
        FORMS.check(sample.json().getBytes(UTF_8));
        if (!problems(sample.json())
                .equals(Set.of(Kind.WRONG_TYPE))) { // what comes after a list or a text is not looked at
            checkKinds(sample.json(), sample);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whereThereShouldBeATextItIsRefusedToo(Sample sample) throws IOException {
        List<Cell> cells = cells(Text.class);
        for (Cell cell : cells.subList(0, sample.json().length() > LONG ? 2 : cells.size())) {
            String document = SampleVariant.of("blank", Map.of(cell.pointer(), sample.json()));
            if (sample.isNotJson() || !isText(sample.json())) {
                checkKinds(document, sample);
            }
        }
        FORMS.check(SampleVariant.of("half-filled", Map.of("/basics/clusterName", sample.json()))
                .getBytes(UTF_8));
        FORMS.check(SampleVariant.of("half-filled", Map.of("/industry/evidence", sample.json()))
                .getBytes(UTF_8));
    }

    private static boolean isText(String json) {
        return json.strip().startsWith("\"") || json.strip().equals("null");
    }

    /** Every text is in every blank once. */
    @Test
    void aTextComesThroughWhateverItIsAndWhereverItStands() throws IOException {
        for (int turn = 0; turn < TEXTS.size(); turn++) {
            Application form = ApplicationJson.parse(filledIn(turn));
            assertEquals(form, ApplicationJson.parse(ApplicationJson.write(form)));
            Text name = form.basics().clusterName();
            if (!name.isBlank() && !name.isNone()) {
                assertEquals(text(turn, "/basics/clusterName"), name.value());
            }
        }
    }

    @Test
    void noReportActsOnATextThatItShows() throws IOException {
        for (int turn = 0; turn < TEXTS.size(); turn += EVERY) {
            ASSESSMENTS.checkAll(ApplicationJson.parse(filledIn(turn)));
        }
    }

    /** Returns a form in which another text stands in every blank that takes one, and in the lists of evidence. */
    private static String filledIn(int turn) {
        Map<String, String> json = new LinkedHashMap<>();
        cells(Text.class).forEach(cell -> json.put(cell.pointer(), quoted(text(turn, cell.pointer()))));
        cells(Names.class).forEach(cell -> json.put(cell.pointer(), "[" + quoted(text(turn, cell.pointer())) + "]"));
        return SampleVariant.of("eligible", json);
    }

    private static String text(int turn, String pointer) {
        return TEXTS.get((turn + POINTERS.indexOf(pointer)) % TEXTS.size());
    }

    @Test
    void aNameThatTheFormDoesNotHaveIsRefusedWhateverItIs() throws IOException {
        for (String name : TEXTS) {
            for (String part : List.of("", "\"basics\": {", "\"industry\": {\"totalOutput\": {")) {
                int open = CharMatcher.is('{').countIn(part);
                String document = "{\"edition\": \"2022\", " + part + quoted(name) + ": 1" + "}".repeat(open + 1);
                FORMS.check(document.getBytes(UTF_8));
                assertFalse(problems(document).isEmpty(), document);
            }
        }
    }
}
