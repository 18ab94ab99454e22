package org.clusterrules.traceability;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
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
 * What assessments show of the cells that each criterion looks at: every cell of some forms is left blank, and filled in with
 * each of some values; a criterion that says something else of the two looks at that cell, and at the option that was chosen.
 */
final class Experiments {
    private final RuleSet rules;
    private final SetMultimap<Blank, String> seen = LinkedHashMultimap.create();

    Experiments(RuleSet rules, List<Application> forms) {
        this.rules = rules;
        for (Application form : forms) {
            Variation unchanged = Variation.of(form);
            form.cells().forEach(cell -> fillIn(unchanged, cell));
        }
    }

    /** Returns the criteria that were seen to look at a blank, at any cell of it. */
    Set<String> criteriaOf(Blank blank) {
        Set<String> criteria = new TreeSet<>();
        seen.asMap().forEach((cell, ofCell) -> {
            if (blank.option().equals(cell.option()) && blank.holds(cell.pointer())) {
                criteria.addAll(ofCell);
            }
        });
        return criteria;
    }

    private void fillIn(Variation base, Cell cell) {
        Map<String, Said> blank = assess(base.with(cell.pointer(), null));
        values(cell).forEach((value, option) -> {
            Map<String, Said> filled = assess(base.with(cell.pointer(), value));
            blank.forEach((criterion, said) -> {
                if (!said.equals(filled.get(criterion))) {
                    seen.put(new Blank(cell.pointer(), Optional.empty()), criterion);
                    option.ifPresent(name -> seen.put(new Blank(cell.pointer(), option), criterion));
                }
            });
        });
    }

    private Map<String, Said> assess(Variation form) {
        Map<String, Said> said = new LinkedHashMap<>();
        for (Finding finding : rules.assess(form.application()).findings()) {
            said.put(finding.criterion().id(), Said.in(finding));
        }
        return said;
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
                plain = List.of("-1", "0", "50", "1000.005");
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

    /** What a criterion says, its wording aside: of the cells, those that are wrong or missing. */
    private record Said(Outcome outcome, Optional<Comparison> comparison, List<String> wrong) {
        static Said in(Finding finding) {
            return new Said(
                    finding.outcome(),
                    finding.comparison(),
                    finding.outcome().passes()
                            ? List.of()
                            : finding.cells().stream().map(Cell::pointer).toList());
        }
    }
}
