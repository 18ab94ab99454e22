package org.clusterrules.traceability;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Day;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Names;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;

/**
 * Finds out by assessing forms which cells each criterion looks at. Each cell of each form is left blank and filled in with
 * several values. A criterion whose finding differs from that on the form as it was, or on the form with the cell left blank,
 * looks at the cell and at the option that was chosen.
 */
final class Experiments {
    private final RuleSet rules;
    private final SetMultimap<Blank, String> seen = LinkedHashMultimap.create();

    Experiments(RuleSet rules, List<Application> forms) {
        this.rules = rules;
        for (Application form : forms) {
            Variation unchanged = Variation.of(form);
            Map<String, Observation> findings = assess(unchanged);
            form.cells().forEach(cell -> fillIn(unchanged, findings, cell));
        }
    }

    /** Returns the criteria that look at any cell of a blank. */
    Set<String> criteriaOf(Blank blank) {
        Set<String> criteria = new TreeSet<>();
        seen.asMap().forEach((cell, ofCell) -> {
            if (blank.option().equals(cell.option()) && blank.covers(cell.pointer())) {
                criteria.addAll(ofCell);
            }
        });
        return criteria;
    }

    private void fillIn(Variation base, Map<String, Observation> unchanged, Cell cell) {
        Map<String, Observation> blank = assess(base.with(cell.pointer(), null));
        Blank anyValue = new Blank(cell.pointer(), Optional.empty());
        seen.putAll(anyValue, differences(unchanged, blank));
        values(cell).forEach((value, option) -> {
            Map<String, Observation> filled = assess(base.with(cell.pointer(), value));
            Set<String> different = Sets.union(differences(blank, filled), differences(unchanged, filled));
            seen.putAll(anyValue, different);
            option.ifPresent(name -> seen.putAll(new Blank(cell.pointer(), option), different));
        });
    }

    private static Set<String> differences(Map<String, Observation> before, Map<String, Observation> after) {
        return Maps.difference(before, after).entriesDiffering().keySet();
    }

    private Map<String, Observation> assess(Variation form) {
        Map<String, Observation> observations = new LinkedHashMap<>();
        for (Finding finding : rules.assess(form.application()).findings()) {
            observations.put(finding.criterion().id(), Observation.of(finding));
        }
        return observations;
    }

    /** Returns good and bad values for a cell, each with the option that it chooses. */
    private static Map<Object, Optional<String>> values(Cell cell) {
        Map<Object, Optional<String>> values = new LinkedHashMap<>();
        if (cell instanceof Choice) {
            cell.place().options().keySet().forEach(option -> values.put(option, Optional.of(option)));
        } else if (cell instanceof Ticks) {
            for (String option : cell.place().options().keySet()) {
                values.put(Map.of(option, List.of()), Optional.of(option));
                values.put(Map.of(option, List.of("佐证.pdf")), Optional.of(option));
            }
        } else {
            List<?> plain;
            if (cell instanceof Figure) {
                plain = List.of("-101", "-1", "0", "50", "1000.005");
            } else if (cell instanceof Count) {
                plain = List.of("0", "1", "1000000");
            } else if (cell instanceof Names) {
                plain = List.of(List.of("佐证.pdf"));
            } else {
                plain = cell instanceof Day ? List.of("2019-01-01", "2030-01-01") : List.of("无", "字".repeat(201));
            }
            plain.forEach(value -> values.put(value, Optional.empty()));
        }
        return values;
    }

    /**
     * A finding without its wording.
     *
     * @param decisive the cells that are wrong or missing; where the threshold is not recorded, the cells that are shown, with
     *     their values
     */
    private record Observation(Outcome outcome, Optional<Comparison> comparison, List<?> decisive) {
        static Observation of(Finding finding) {
            return new Observation(finding.outcome(), finding.comparison(), decisive(finding));
        }

        private static List<?> decisive(Finding finding) {
            if (!finding.thresholdRecorded()) {
                return finding.cells();
            }
            return finding.outcome().passes()
                    ? List.of()
                    : finding.cells().stream().map(Cell::pointer).toList();
        }
    }
}
