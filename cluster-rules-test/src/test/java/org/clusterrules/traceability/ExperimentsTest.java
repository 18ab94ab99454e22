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
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** The mapping claims what assessments show: all of it, and nothing else. */
class ExperimentsTest {
    private static final Mapping MAPPING = Mapping.read();
    private static final Application ELIGIBLE = eligible();
    private static final Experiments EXPERIMENTS =
            new Experiments(RuleSet.builtIn("national-2022"), List.of(ELIGIBLE, Application.blank(Edition.of("2022"))));

    @Test
    void eachCriterionOfARowLooksAtEachBlankOfIt() {
        List<String> unproven = new ArrayList<>();
        for (Claim claim : MAPPING.claims()) {
            for (Blank blank : claim.blanks()) {
                Set<String> claimed = new TreeSet<>(claim.criteria());
                claimed.removeAll(EXPERIMENTS.criteriaOf(blank));
                claimed.forEach(criterion -> unproven.add(criterion + " does not look at " + blank + ": " + claim));
            }
        }
        assertEquals(List.of(), unproven);
    }

    @Test
    void eachCriterionThatLooksAtACellIsInARowOfIt() {
        List<String> missing = new ArrayList<>();
        for (Cell cell : ELIGIBLE.cells()) {
            Set<String> seen = EXPERIMENTS.criteriaOf(new Blank(cell.pointer(), Optional.empty()));
            seen.removeAll(claimedOf(cell));
            seen.forEach(criterion -> missing.add(criterion + " looks at " + cell.pointer()));
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void whereOnlyCompletenessLooksTheMappingSaysWhyNothingElseDoes() {
        List<String> unexplained = new ArrayList<>();
        for (Cell cell : ELIGIBLE.cells()) {
            List<Claim> checking = claimsOf(cell).stream()
                    .filter(claim -> !claim.criteria().isEmpty())
                    .toList();
            if (!checking.isEmpty()
                    && claimedOf(cell).stream().allMatch(criterion -> criterion.startsWith("completeness."))
                    && checking.stream().allMatch(claim -> claim.reasons().isEmpty())) {
                unexplained.add(cell.pointer());
            }
        }
        assertEquals(List.of(), unexplained);
    }

    private static Set<String> claimedOf(Cell cell) {
        return claimsOf(cell).stream()
                .flatMap(claim -> claim.criteria().stream())
                .collect(Collectors.toSet());
    }

    /** Returns the rows of a cell, without those that are about every blank: these explain none. */
    private static List<Claim> claimsOf(Cell cell) {
        return MAPPING.claims().stream()
                .filter(claim ->
                        claim.blanks().stream().anyMatch(blank -> !blank.isEvery() && blank.holds(cell.pointer())))
                .toList();
    }

    private static Application eligible() {
        try {
            return ApplicationJson.read(Path.of("../cluster-model/samples/eligible.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
