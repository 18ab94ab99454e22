package org.clusterrules.cli;

import static org.clusterrules.cli.MainTest.assertRefused;
import static org.clusterrules.cli.MainTest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ReferenceCommandsTest {
    @Test
    void wordsAreListedForAPerson() {
        String out = run("words", "--lang", "en").out();

        assertTrue(
                out.startsWith("A requirement begins with criterion. and one of these words\n    answer($choice)  "),
                out);
        assertTrue(out.contains("    isAtLeast(\"threshold\")  is at least\n"), out);
        assertTrue(run("words", "--format", "markdown").out().contains("| `isAtLeast(\"threshold\")` | 不低于 |"));
    }

    @Test
    void fieldsAreListedForAPerson() {
        assertTrue(run("fields").out().contains("    Basics.area "));
        assertTrue(run("fields", "--format", "markdown", "--lang", "en")
                .out()
                .contains("| `Basics.area` | area of the cluster | km² | a number | `/basics/area` |"));
    }

    @Test
    void keysAreListedForAPersonAndForPrograms() {
        assertTrue(run("keys").out().contains("    @weight  "));
        assertTrue(run("keys", "--format", "markdown", "--lang", "en").out().contains("| `knifeEdge` | whether a "));
        List<Map<String, Object>> keys =
                new Yaml().load(run("keys", "--format", "json", "--lang", "en").out());
        assertTrue(keys.stream()
                .anyMatch(key ->
                        "extends".equals(key.get("written")) && "Entries of ruleset.yaml".equals(key.get("group"))));
    }

    @Test
    void theSameIsThereForPrograms() {
        List<Map<String, Object>> words =
                new Yaml().load(run("words", "--format", "json", "--lang", "en").out());
        List<Map<String, Object>> fields = new Yaml()
                .load(run("fields", "--format", "json", "--lang", "en").out());

        assertTrue(words.stream()
                .anyMatch(word -> "isAbout".equals(word.get("word"))
                        && "isAbout(\"threshold\", \"tolerance\")".equals(word.get("written"))));
        assertEquals(
                "Basics area km²",
                fields.stream()
                        .filter(field -> "/basics/area".equals(field.get("pointer")))
                        .map(field -> field.get("fact") + " " + field.get("path") + " " + field.get("unit"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void theFieldsForProgramsAreTheDictionary() {
        List<Map<String, Object>> fields = new Yaml()
                .load(run("fields", "--format", "json", "--lang", "en").out());
        Map<Object, Map<String, Object>> byPointer = new HashMap<>();
        fields.forEach(field -> byPointer.putIfAbsent(field.get("pointer"), field));

        for (Field field : Dictionary.fields()) {
            assertTrue(byPointer.containsKey(field.pointer()), field.pointer());
            assertEquals(field.type().wireName(), byPointer.get(field.pointer()).get("wireType"));
            assertEquals(
                    field.options().keySet(),
                    ((Map<?, ?>) byPointer.get(field.pointer()).get("options")).keySet(),
                    field.pointer());
        }
        Map<String, Object> share = byPointer.get("/industry/leadingOutputShare");
        assertEquals("2. Leading industry", share.get("section"));
        assertEquals("%", share.get("unitCode"));
        assertEquals("nothing", share.get("none"));
        assertEquals(true, share.get("yearly"));
        assertEquals(Map.of("minimum", 0, "maximum", 100), share.get("range"));
        assertEquals(
                Map.of("exclusiveMinimum", 0), byPointer.get("/basics/area").get("range"));
        assertEquals(
                Map.of("minimum", 0.1, "maximum", 5000),
                byPointer.get("/basics/area").get("plausible"));
        assertEquals(200, byPointer.get("/industry/supplyChainRisk").get("maxLength"));
    }

    @Test
    void anotherFormatIsRefused() {
        assertRefused(
                "command line: unknown format \"html\"; expected one of text, json, markdown",
                "words",
                "--format",
                "html",
                "--lang",
                "en");
    }
}
