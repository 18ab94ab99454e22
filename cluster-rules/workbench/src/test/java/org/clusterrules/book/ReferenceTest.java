package org.clusterrules.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.cases.Cases;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.Meaning;
import org.clusterrules.language.NumberWords;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.reader.RuleSetKeys;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.workbench.internal.CaseKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference has all words and all fields. */
class ReferenceTest {
    /** What no word takes: the edition, and the indicators that each cluster adds. */
    private static final List<String> NOT_READ = List.of("/edition", "/plan/targets/other");

    @TempDir
    private Path directory;

    private static Stream<Method> methods() {
        return Stream.of(CriterionWords.class, NumberWords.class)
                .flatMap(words -> Stream.concat(Stream.of(words), Arrays.stream(words.getDeclaredClasses())))
                .flatMap(subject -> Arrays.stream(subject.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Meaning.class));
    }

    @Test
    void everyWordIsThere() {
        List<String> listed = Reference.words().stream()
                .flatMap(group -> group.words().stream())
                .map(word -> word.name() + " " + word.parameters().size() + " "
                        + word.meaning().zh())
                .sorted()
                .toList();

        assertEquals(
                methods()
                        .map(method -> method.getName() + " " + method.getParameterCount() + " "
                                + method.getAnnotation(Meaning.class).zh())
                        .sorted()
                        .toList(),
                listed);
    }

    @Test
    void aWordIsWrittenAsRulesWriteItWithWhatItTakes() {
        Map<String, List<Reference.WordEntry>> words = Reference.words().stream()
                .flatMap(group -> group.words().stream())
                .collect(Collectors.groupingBy(Reference.WordEntry::name));

        Reference.WordEntry about = words.get("isAbout").get(0);
        assertEquals("isAbout(\"threshold\", \"tolerance\")", about.written());
        Reference.WordEntry sum = words.get("sumInBaseYear").get(0);
        assertEquals("sumInBaseYear($rows, …)", sum.written());
        assertEquals(
                "a row that has for each year a count: numbers of one unit",
                sum.parameters().get(0).meaning().en());
        assertEquals("%", words.get("reduction").get(0).unit());
    }

    @Test
    void theGroupsSayWhatComesBefore() {
        List<Reference.Group> groups = Reference.words();

        assertEquals(List.of(), groups.get(0).after());
        assertEquals(
                List.of("and", "appliesWhere", "or"),
                groups.stream()
                        .filter(Reference.Group::isLast)
                        .flatMap(group -> group.words().stream())
                        .map(Reference.WordEntry::name)
                        .toList());
        assertTrue(groups.stream()
                .anyMatch(group -> group.after().contains("stages")
                        && group.words().stream().anyMatch(word -> word.name().equals("giveValues"))));
    }

    @Test
    void everyBlankOfTheFormThatAWordTakesIsThere() {
        List<String> listed =
                Reference.fields().stream().map(Reference.Entry::pointer).toList();

        assertEquals(
                List.of(),
                Dictionary.fields().stream()
                        .map(Field::pointer)
                        .filter(pointer -> !listed.contains(pointer) && !NOT_READ.contains(pointer))
                        .toList());
    }

    @Test
    void aFieldIsWrittenAsRulesWriteIt() {
        Reference.Entry field = Reference.fields().stream()
                .filter(entry -> entry.pointer().equals("/plan/targets/rdSpending"))
                .findFirst()
                .orElseThrow();

        assertEquals("Plan", field.fact());
        assertEquals("targets.rdSpending", field.path());
        assertEquals("研发经费投入", field.label().zh());
        assertEquals("万元", field.unit().label().zh());
    }

    @Test
    void everyNameThatTheReadersTakeIsThere() {
        Set<String> listed = Reference.keys().stream()
                .flatMap(group -> group.keys().stream())
                .map(Reference.Key::written)
                .collect(Collectors.toSet());

        RuleSetKeys.MANIFEST.forEach(key -> assertTrue(listed.contains(key), key));
        RuleSetKeys.ANNOTATIONS.forEach(key -> assertTrue(listed.contains("@" + key), key));
        Stream.of(CaseKeys.FILE, CaseKeys.CASE, CaseKeys.LADDER)
                .flatMap(List::stream)
                .forEach(key -> assertTrue(listed.contains(key), key));
        Stream.of(Area.values(), Kind.values(), Outcome.values())
                .flatMap(Arrays::stream)
                .forEach(constant -> assertTrue(listed.contains(((Enum<?>) constant).name())));
    }

    /** A name that is listed and not read would be refused here. */
    @Test
    void everyNameThatIsListedIsTaken() throws IOException {
        Map<String, String> manifest = new LinkedHashMap<>();
        RuleSetKeys.MANIFEST.forEach(key -> manifest.put(key, "测试"));
        manifest.put("id", "t");
        manifest.put("edition", "\"2022\"");
        manifest.put("inForceFrom", "2025-01-01");
        manifest.put("inForceTo", "2027-12-31");
        manifest.put("extends", "national-2022");
        manifest.put("off", "{standard.chain-map: 不考察}");
        Files.writeString(
                directory.resolve("ruleset.yaml"),
                manifest.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
        Map<String, String> annotations = new LinkedHashMap<>();
        RuleSetKeys.ANNOTATIONS.forEach(name -> annotations.put(name, "测试"));
        annotations.put("area", "INDUSTRY");
        annotations.put("kind", "ADVISORY");
        annotations.put("weight", "2");
        annotations.put("overrides", "national-2022");
        Files.writeString(
                directory.resolve("standard.drl"),
                "rule \"standard.area\"\n"
                        + annotations.entrySet().stream()
                                .map(entry -> "    @" + entry.getKey() + "(\"" + entry.getValue() + "\")\n")
                                .collect(Collectors.joining())
                        + "when\n    Basics( $area : area )\nthen\n    criterion.figure($area).isAtMost(\"100\");\nend\n");
        Map<String, String> one = new LinkedHashMap<>();
        CaseKeys.CASE.forEach(key -> one.put(key, "MET"));
        one.put("when", "{/basics/area: one step above, /plan/profile: {repeat: 字, times: 3}}");
        one.put("then", "UNMET");
        one.put("kind", "ADVISORY");
        one.put("actual", "100.01");
        one.put("margin", "-0.01");
        one.put("advice", "{/basics/area: 100}");
        one.put("knifeEdge", "false");
        one.put("cells", "[/basics/area]");
        one.put("message", "100.01");
        Map<String, String> ladder = new LinkedHashMap<>();
        CaseKeys.LADDER.forEach(key -> ladder.put(key, "MET"));
        ladder.put("cell", "/basics/area");
        ladder.put("threshold", "100");
        ladder.put("above", "UNMET");
        ladder.put("blank", "UNDETERMINED");
        ladder.put("none", "UNDETERMINED");
        Files.writeString(
                directory.resolve("standard.cases.yaml"),
                "base: eligible\nwith: {/basics/area: 50}\nstandard.area:\n  - " + flow(one) + "\n  - " + flow(ladder)
                        + "\n");

        RuleSet rules = RuleSet.load(directory);

        assertEquals(List.of(), rules.warnings());
        assertEquals(
                List.of(),
                Cases.in(directory).run(rules.direct()).results().stream()
                        .flatMap(result -> result.failures().stream())
                        .map(Label::en)
                        .filter(failure -> !failure.contains("part"))
                        .toList());
    }

    private static String flow(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePagesSayItInWords(String language) {
        ReferencePage page = new ReferencePage(Locale.forLanguageTag(language));
        String words = page.wordsAsText();
        String wordTables = page.wordsAsMarkdown();
        String fields = page.fieldsAsText();
        String fieldTables = page.fieldsAsMarkdown();

        for (Reference.KeyGroup group : Reference.keys()) {
            for (Reference.Key key : group.keys()) {
                String meaning = key.meaning().in(Locale.forLanguageTag(language));
                assertFalse(meaning.isBlank(), key.written());
                assertTrue(page.keysAsText().contains(key.written()));
                assertTrue(page.keysAsMarkdown().contains("| `" + key.written() + "` |"));
            }
        }
        for (Reference.Group group : Reference.words()) {
            for (Reference.WordEntry word : group.words()) {
                assertTrue(words.contains(word.written()));
                assertTrue(wordTables.contains("`" + word.written() + "`"));
            }
        }
        for (Reference.Entry field : Reference.fields()) {
            String written = field.fact() + "." + field.path();
            assertTrue(fields.contains(written + " "));
            assertTrue(fieldTables.contains("| `" + written + "` |"));
        }
    }
}
