package org.clusterrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterrules.cli.CommandLine.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a form, a rule directory or a name holds, nothing is written that a terminal acts on instead of showing it. */
class RawCharactersTest {
    private static final Path ELIGIBLE = Path.of("../../cluster-model/samples/eligible.json");

    /** Control characters, marks of direction, ends of lines, invisible characters; two of them beyond U+FFFF. */
    private static final String RAW =
            "\u001b[31m\u0007\u009b2J\u007f\u202e\u2066\u2028\u2029\u0085\u200b\ufeff\udb40\udc41\ud834\udd73";

    @TempDir
    private Path directory;

    private static void assertShown(String written) {
        List<String> raw = written.codePoints()
                .filter(c -> c != '\n')
                .filter(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                })
                .mapToObj(Integer::toHexString)
                .collect(Collectors.toList());
        assertEquals(List.of(), raw);
    }

    /** What is written in JSON, YAML or Java source for these characters. */
    private static String escaped() {
        return RAW.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(Collectors.joining());
    }

    private Result run(int exit, String... arguments) {
        Result result = CommandLine.run(arguments);
        assertEquals(exit, result.exit(), result.err());
        assertShown(result.out());
        assertShown(result.err());
        return result;
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "ndjson", "markdown", "html"})
    void namesInAFormAreEscaped(String format) throws IOException {
        String name = "虚构省云溪县中小企业特色产业集群（精密轴承产业）";
        String form = Files.readString(ELIGIBLE);
        assertTrue(form.contains(name));
        Path file = Files.writeString(directory.resolve("form.json"), form.replace(name, "竹" + escaped()));

        Result result = run(0, "assess", "--format", format, file + "");

        if (format.endsWith("json")) {
            assertEquals("竹" + RAW, clusterName(result.out()));
        }
    }

    private static String clusterName(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (!"clusterName".equals(parser.nextFieldName())) {
                assertTrue(parser.hasCurrentToken(), "the document has a name");
            }
            return parser.nextTextValue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "ndjson"})
    void whatIsQuotedOfAnUnreadableFormIsEscaped(String format) throws IOException {
        Path file = Files.writeString(
                directory.resolve("form" + RAW + ".json"),
                "{\"edition\": \"2022\", \"basics\": {\"area\": \"x" + escaped() + "\", \"y" + escaped() + "\": 1}}");
        run(2, "assess", "--format", format, file + "");
    }

    @Test
    void namesOnTheCommandLineAreEscaped() {
        Path rules = directory.resolve("rules" + RAW);
        run(0, "new", rules + "");
        run(0, "check", rules + "");
        run(0, "check", "--format", "json", rules + "");
        run(0, "check", "--format", "sarif", rules + "");
        run(0, "diff", "national-2022", rules + "");
        run(0, "diff", "--format", "json", "national-2022", rules + "");
        run(2, "assess", "--output", directory.resolve("no" + RAW) + "/x", ELIGIBLE + "");
        run(2, "command" + RAW);
    }

    @Test
    void whatACaseHoldsIsEscaped() throws IOException {
        Path rules = directory.resolve("rules");
        run(0, "new", rules + "");
        Path cases = rules.resolve("standard.cases.yaml");
        Files.writeString(
                cases,
                "standard.total-output:\n  - {when: {/basics/clusterName: \"x" + escaped() + "\"}, then: UNMET}\n");
        Path junit = directory.resolve("junit.xml");
        run(1, "test", rules + "", "--junit", junit + "");
        assertShown(Files.readString(junit));
        run(0, "book", "--rules", rules + "");
        run(0, "book", "--rules", rules + "", "--format", "html");
    }
}
