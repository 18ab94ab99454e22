package org.clusterrules.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.language.Statement;
import org.clusterrules.language.Word;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference has all words and all fields. */
class ReferenceTest {
    /** What no word takes: the edition, and the indicators that each cluster adds. */
    private static final List<String> NOT_READ = List.of("/edition", "/plan/targets/other");

    private static Stream<Method> methods() {
        return Stream.concat(Stream.of(Statement.class), Arrays.stream(Statement.class.getDeclaredClasses()))
                .flatMap(subject -> Arrays.stream(subject.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Word.class));
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
                                + method.getAnnotation(Word.class).zh())
                        .sorted()
                        .toList(),
                listed);
    }

    @Test
    void aWordIsWrittenAsRulesWriteItWithWhatItTakes() {
        Map<String, List<Reference.Word>> words = Reference.words().stream()
                .flatMap(group -> group.words().stream())
                .collect(Collectors.groupingBy(Reference.Word::name));

        Reference.Word about = words.get("isAbout").get(0);
        assertEquals("isAbout(\"threshold\", \"tolerance\")", about.written());
        Reference.Word sum = words.get("sumInBaseYear").get(0);
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
                        .map(Reference.Word::name)
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

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePagesSayItInWords(String language) {
        ReferencePage page = new ReferencePage(Locale.forLanguageTag(language));
        String words = page.wordsAsText();
        String wordTables = page.wordsAsMarkdown();
        String fields = page.fieldsAsText();
        String fieldTables = page.fieldsAsMarkdown();

        for (Reference.Group group : Reference.words()) {
            for (Reference.Word word : group.words()) {
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
