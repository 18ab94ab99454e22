package org.clusterrules.traceability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.CharMatcher;
import com.google.common.collect.Sets;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Field;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mapping covers every sentence of the published form, every blank and every criterion, and names no others. */
class MappingTest {
    /** The reason for an option that the form does not print, or prints in other words than the dictionary. */
    private static final String OWN_OPTION = "own-option";

    private static final Mapping MAPPING = Mapping.read();
    private static final List<Cell> CELLS =
            Application.blank(Edition.of("2022")).cells();

    @Test
    void theTextIsTheFormAsItWasPublished() {
        assertEquals(
                "6433583e90ba5890550f91f80a603e08db5be033b04dd15fbe99f5c54ad04d99",
                Hashing.sha256()
                        .hashString(Mapping.resource("declaration-form.txt"), StandardCharsets.UTF_8)
                        .toString());
    }

    @Test
    void sentencesOptionsAndNotesAreToldApart() {
        assertEquals(
                List.of("甲。", "乙；", "丙（丁）", "（200字以内）", "□是", "□否", "（如涉及，需提供佐证材料）", "戊"),
                FormSentence.allOf("甲。乙；丙（丁）（200字以内）\n\n  □是  □否（如涉及，需提供佐证材料）\n\t戊 ").stream()
                        .map(FormSentence::words)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲。|丙", "甲。|乙|丁", "甲。|乙|丙|丙", "乙|甲。|丙", "甲。", "甲。/乙 / 丙"})
    void aMappingThatLeavesOutAddsChangesOrReordersAnythingIsRefused(String rows) {
        assertThrows(AssertionError.class, () -> mapping(rows));
        assertEquals(3, mapping("甲。 / 乙|-|丙").form().size());
    }

    @Test
    void everyBlankOfTheDictionaryIsInARow() {
        assertEquals(Set.of(), missing(Dictionary.fields().stream().map(Field::pointer), MappingTest::isInARow));
        assertEquals(Set.of(), missing(CELLS.stream().map(Cell::pointer), MappingTest::isInARow));
    }

    @Test
    void everyOptionIsInARowWithItsWordsOrWithTheReasonWhyTheFormHasNone() {
        Set<String> options = new TreeSet<>();
        for (Field field : Dictionary.fields()) {
            field.options().forEach((name, label) -> {
                if (MAPPING.rows().stream()
                        .filter(row -> isAbout(row, field, name))
                        .noneMatch(row -> row.reasons().contains(OWN_OPTION) || says(row, label.zh()))) {
                    options.add(field.pointer() + "=" + name);
                }
            });
        }
        assertEquals(Set.of(), options);
    }

    @Test
    void aBlankWhoseLabelTheFormPrintsIsInARowWithThatLabel() {
        String form = MAPPING.form().stream().map(FormSentence::words).collect(Collectors.joining("\n"));
        Stream<String> printed = Dictionary.fields().stream()
                .filter(field -> form.contains(field.label().zh()))
                .map(Field::pointer);
        assertEquals(Set.of(), missing(printed, MappingTest::isInARowWithItsLabel));
    }

    @Test
    void everyCriterionIsInARowAndNoOther() {
        Set<String> criteria = RuleSet.builtIn("national-2022").criteria().stream()
                .map(Criterion::id)
                .collect(Collectors.toSet());
        Set<String> inRows =
                MAPPING.rows().stream().flatMap(row -> row.criteria().stream()).collect(Collectors.toSet());
        assertEquals(Set.of(), Sets.symmetricDifference(criteria, inRows));
    }

    @Test
    void aCriterionWhoseBasisQuotesTheFormIsInARowOfTheQuotedSentence() {
        for (Criterion criterion : RuleSet.builtIn("national-2022").criteria()) {
            assertEquals(
                    Set.of(),
                    missing(
                            BasisKind.quotationsFromTheForm(criterion).stream(),
                            words -> MAPPING.rows().stream()
                                    .filter(row -> row.criteria().contains(criterion.id()))
                                    .anyMatch(row -> says(row, words))),
                    criterion.id());
        }
    }

    @Test
    void everyReasonIsUsedAndInBothLanguagesAndNoOther() {
        Set<String> inRows =
                MAPPING.rows().stream().flatMap(row -> row.reasons().stream()).collect(Collectors.toSet());
        assertEquals(Set.of(), Sets.symmetricDifference(MAPPING.reasons().keySet(), inRows));
        MAPPING.reasons().forEach((name, reason) -> {
            assertTrue(CharMatcher.ascii().negate().matchesAnyOf(reason.zh()), name);
            assertTrue(reason.en().endsWith("."), name);
        });
    }

    @Test
    void everyBlankInARowIsOnTheForm() {
        assertEquals(
                Set.of(),
                missing(
                        MAPPING.rows().stream()
                                .flatMap(row -> row.blanks().stream())
                                .filter(blank -> !blank.isEvery())
                                .map(Blank::toString),
                        text -> isOnTheForm(Blank.parse(text))));
    }

    @Test
    void everyRowHasACriterionOrAReasonAndNoCriterionWithoutABlank() {
        for (MappingRow row : MAPPING.rows()) {
            assertTrue(!row.criteria().isEmpty() || !row.reasons().isEmpty(), row::toString);
            assertTrue(row.criteria().isEmpty() || !row.blanks().isEmpty(), row::toString);
            assertTrue(!row.isTitleOfSection() || row.blanks().isEmpty(), row::toString);
        }
    }

    private static Mapping mapping(String rows) {
        String table = Stream.of(rows.split("\\|", -1))
                .map(words -> "\n" + words + "\t-\t-\tfacts")
                .collect(Collectors.joining());
        return Mapping.of("甲。乙\n\n丙\n", "words\tblanks\tcriteria\treasons" + table, "key\tzh\ten");
    }

    private static Set<String> missing(Stream<String> names, Predicate<String> isThere) {
        return names.filter(isThere.negate()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isInARow(String pointer) {
        return MAPPING.rows().stream()
                .flatMap(row -> row.blanks().stream())
                .anyMatch(blank -> !blank.isEvery()
                        && (blank.covers(pointer) || blank.pointer().startsWith(pointer + "/")));
    }

    private static boolean isInARowWithItsLabel(String pointer) {
        String label = Dictionary.field(pointer).orElseThrow().label().zh();
        return MAPPING.rows().stream()
                .filter(row -> says(row, label))
                .flatMap(row -> row.blanks().stream())
                .anyMatch(blank -> blank.covers(pointer));
    }

    private static boolean isOnTheForm(Blank blank) {
        boolean isPlace = CELLS.stream().anyMatch(cell -> blank.covers(cell.pointer()))
                || Dictionary.field(blank.pointer()).isPresent();
        return isPlace
                && blank.option().stream()
                        .allMatch(name -> blank.fields().stream()
                                .anyMatch(field -> field.options().containsKey(name)));
    }

    private static boolean isAbout(MappingRow row, Field field, String option) {
        return row.blanks().stream()
                .anyMatch(blank -> blank.pointer().equals(field.pointer())
                        && blank.option().stream().anyMatch(option::equals));
    }

    private static boolean says(MappingRow row, String words) {
        return row.sentences().stream().anyMatch(sentence -> sentence.words().contains(words));
    }
}
