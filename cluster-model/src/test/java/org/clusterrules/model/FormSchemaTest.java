package org.clusterrules.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.clusterrules.model.internal.SeenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the schema says beside what it accepts, of which the proofs are in cluster-rules-test; and the form to fill in. */
class FormSchemaTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** The editions that this module has itself. */
    static Stream<String> ownEditions() throws IOException {
        return Files.readAllLines(RESOURCES.resolve("org/clusterrules/model/editions.tsv")).stream()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf('\t')));
    }

    /** With {@code -Dgolden.update=true} the file becomes what it should be, and the test fails so that it is looked at. */
    @ParameterizedTest
    @MethodSource("ownEditions")
    void isInTheJar(String edition) throws IOException {
        Path file = RESOURCES.resolve("META-INF/clusterrules/form-" + edition + ".schema.json");
        String schema = ApplicationJson.schema(Edition.of(edition));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, schema);
            fail(file + " was rewritten: review the difference, then run again without golden.update");
        }
        assertEquals(Files.readString(file), schema);
    }

    @Test
    void saysWhatTheDictionarySays() {
        String schema = ApplicationJson.schema(Documents.EDITION);

        for (Field field : Dictionary.fields()) {
            assertTrue(schema.contains("\"title\": \"" + field.label().zh()), field.pointer());
            assertTrue(schema.contains(field.label().en()), field.pointer());
            field.options().forEach((option, label) -> {
                assertTrue(schema.contains('"' + option + '"'), option);
                assertTrue(schema.contains("\"title\": \"" + label.zh() + '"'), option);
                assertTrue(schema.contains("\"description\": \"" + label.en() + '"'), option);
            });
        }
        assertTrue(schema.replaceAll("\n *", "\n").contains("""
                "2021": {
                "title": "集群总产值（2021年）",
                "description": "单位：亿元；“无”即为零；范围：不小于0；通常0.5至5000。\\ntotal output of the cluster (2021); unit: 100 million yuan; 无 is zero; range: at least 0; usually from 0.5 to 5000",
                "$ref": "#/$defs/figure-at-least-0"
                """));
    }

    @Test
    void hasNoCharacterThatIsNotSeen() {
        ApplicationJson.schema(Documents.EDITION)
                .codePoints()
                .filter(c -> c != ' ' && c != '\n')
                .forEach(c -> assertFalse(
                        SeenText.isWhiteSpace(c) || SeenText.isUnseen(c), () -> "U+" + Integer.toHexString(c)));
    }

    @ParameterizedTest
    @MethodSource("ownEditions")
    void theFormToFillInIsBlank(String id) {
        Edition edition = Edition.of(id);
        String template = ApplicationJson.template(edition);
        Application blank = ApplicationJson.parse(template);

        assertEquals(ApplicationJson.parse("{\"edition\": \"" + id + "\"}"), blank);
        assertEquals(blank.cells().size(), template.split(": null", -1).length - 1);
        int last = -1;
        for (Cell cell : blank.cells()) {
            int at = template.indexOf('"' + cell.place().name() + "\": null", last + 1);
            assertTrue(at > last, cell.pointer());
            last = at;
        }
    }
}
