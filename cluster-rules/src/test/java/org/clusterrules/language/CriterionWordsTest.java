package org.clusterrules.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.language.Meaning.Argument;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.language.judgement.FindingCollector;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of a rule file: each says what it means and what it takes, and what is said goes to the rule that speaks. */
class CriterionWordsTest {
    static Stream<Method> words() {
        return Stream.of(CriterionWords.class, NumberWords.class)
                .flatMap(words -> Stream.concat(Stream.of(words), Arrays.stream(words.getDeclaredClasses())))
                .flatMap(subject -> Arrays.stream(subject.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic());
    }

    @ParameterizedTest
    @MethodSource("words")
    void aWordSaysWhatItMeansAndWhatItTakes(Method method) {
        Meaning word = method.getAnnotation(Meaning.class);

        assertNotNull(word);
        assertFalse(word.zh().isBlank());
        assertFalse(word.en().isBlank());
        assertTrue(word.operator().length <= 1);
        Stream.of(word.min(), word.max()).filter(limit -> !limit.isEmpty()).forEach(BigDecimal::new);
        for (Parameter parameter : method.getParameters()) {
            boolean text = parameter.getType() == String.class || parameter.getType() == String[].class;
            assertEquals(text, parameter.isAnnotationPresent(Argument.class), parameter.toString());
        }
    }

    @Test
    void noTwoWordsOfASubjectMeanTheSame() {
        Set<String> meanings = new HashSet<>();
        words().forEach(method -> {
            Meaning word = method.getAnnotation(Meaning.class);
            assertTrue(meanings.add(method.getDeclaringClass() + word.zh()), method.toString());
            assertTrue(meanings.add(method.getDeclaringClass() + word.en()), method.toString());
        });
    }

    @Test
    void aComparisonTakesAThresholdAndNamesItsOperator() {
        List<String> comparisons = Arrays.stream(NumberWords.Measure.class.getDeclaredMethods())
                .filter(method -> method.getAnnotation(Meaning.class).operator().length == 1)
                .filter(method -> Arrays.stream(method.getParameters())
                        .flatMap(parameter -> Stream.of(parameter.getAnnotationsByType(Argument.class)))
                        .anyMatch(argument -> argument.value() == Role.THRESHOLD))
                .map(method -> method.getName().substring(2).toLowerCase(Locale.ROOT))
                .sorted()
                .toList();

        assertEquals(List.of("about", "atleast", "atmost", "lessthan", "morethan"), comparisons);
    }

    @Test
    void aRequirementIsThatOfTheAnnouncedRule() throws IOException {
        List<Criterion> criteria = RuleSet.builtIn("national-2022").criteria().subList(0, 3);
        Application form = ApplicationJson.read(Path.of("../cluster-model/samples/eligible.json"));
        FindingCollector collector = new FindingCollector(criteria, form);

        collector.announce(1);
        collector.words().figure(form.basics().area()).isAtLeast("1");
        collector.at(0).figure(form.basics().area()).isAtMost("1");

        assertEquals(Outcome.MET, collector.finding(1).outcome());
        assertEquals(Outcome.UNMET, collector.finding(0).outcome());
        assertThrows(IllegalStateException.class, () -> collector.finding(2));
        assertThrows(IllegalStateException.class, () -> collector.at(1));
        assertThrows(IllegalStateException.class, () -> collector.announce(0));
        assertThrows(IllegalStateException.class, collector::findings);
    }

    @Test
    void oneAlternativeIsEnough() throws IOException {
        List<Criterion> criteria = RuleSet.builtIn("national-2022").criteria().subList(0, 1);
        Application form = ApplicationJson.read(Path.of("../cluster-model/samples/eligible.json"));
        FindingCollector collector = new FindingCollector(criteria, form);

        collector
                .at(0)
                .figure(form.basics().area())
                .isAtMost("1")
                .or()
                .figure(form.basics().area())
                .isAtMost("2")
                .or()
                .figure(form.basics().area())
                .isAtLeast("1");

        assertEquals(Outcome.MET, collector.finding(0).outcome());
    }

    @Test
    void nothingCanBeSaidBeforeARuleIsAnnounced() throws IOException {
        Application form = ApplicationJson.read(Path.of("../cluster-model/samples/eligible.json"));
        FindingCollector collector = new FindingCollector(List.of(), form);

        assertThrows(
                IllegalStateException.class,
                () -> collector.words().figure(form.basics().area()).isAtLeast("1"));
    }
}
