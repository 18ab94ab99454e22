package org.clusterrules.traceability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** The mapping names exactly the criteria that look at each blank. */
class ExperimentsTest {
    private static final Mapping MAPPING = Mapping.read();
    private static final Application ELIGIBLE = eligible();
    private static final Experiments EXPERIMENTS = new Experiments(
            RuleSet.builtIn("national-2022").direct(),
            List.of(ELIGIBLE, nonIndustrial(), Application.blank(Edition.of("2022"))));

    @Test
    void eachCriterionOfARowLooksAtEachBlankOfIt() {
        List<String> unproven = new ArrayList<>();
        for (MappingRow row : MAPPING.rows()) {
            for (Blank blank : row.blanks()) {
                Set<String> mapped = new TreeSet<>(row.criteria());
                mapped.removeAll(EXPERIMENTS.criteriaOf(blank));
                mapped.forEach(criterion -> unproven.add(criterion + " does not look at " + blank + ": " + row));
            }
        }
        assertEquals(List.of(), unproven);
    }

    @Test
    void eachCriterionThatLooksAtACellIsInARowOfIt() {
        List<String> missing = new ArrayList<>();
        for (Cell cell : ELIGIBLE.cells()) {
            Set<String> seen = EXPERIMENTS.criteriaOf(new Blank(cell.pointer(), Optional.empty()));
            seen.removeAll(mappedTo(cell));
            seen.forEach(criterion -> missing.add(criterion + " looks at " + cell.pointer()));
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void whereOnlyCompletenessLooksTheMappingSaysWhyNothingElseDoes() {
        List<String> unexplained = new ArrayList<>();
        for (Cell cell : ELIGIBLE.cells()) {
            List<MappingRow> checking = rowsOf(cell).stream()
                    .filter(row -> !row.criteria().isEmpty())
                    .toList();
            if (!checking.isEmpty()
                    && mappedTo(cell).stream().allMatch(criterion -> criterion.startsWith("completeness."))
                    && checking.stream().allMatch(row -> row.reasons().isEmpty())) {
                unexplained.add(cell.pointer());
            }
        }
        assertEquals(List.of(), unexplained);
    }

    private static Set<String> mappedTo(Cell cell) {
        return rowsOf(cell).stream().flatMap(row -> row.criteria().stream()).collect(Collectors.toSet());
    }

    /** Returns the rows of a cell, except those about every blank: they explain no single one. */
    private static List<MappingRow> rowsOf(Cell cell) {
        return MAPPING.rows().stream()
                .filter(row ->
                        row.blanks().stream().anyMatch(blank -> !blank.isEvery() && blank.covers(cell.pointer())))
                .toList();
    }

    /** Returns a form on which the industry type and the boxes of section 五 decide whether something applies. */
    private static Application nonIndustrial() {
        return Variation.of(ELIGIBLE)
                .with("/green/solidWasteAboveAverage", "NOT_APPLICABLE")
                .with("/green/waterReuseAboveAverage", "NOT_APPLICABLE")
                .with("/plan/targets/energyPerOutput/target", "无")
                .application();
    }

    private static Application eligible() {
        try {
            return ApplicationJson.read(Path.of("../cluster-model/samples/eligible.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
