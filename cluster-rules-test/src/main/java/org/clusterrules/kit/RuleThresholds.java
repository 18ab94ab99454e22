package org.clusterrules.kit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the thresholds of a rule set by asking it: every number, and every length of a text, at which a criterion that compares
 * numbers turns.
 */
final class RuleThresholds {
    private static final int OTHER_FORMS = 8;

    private final Subject rules;
    private final Variation form;
    private final List<Variation> others = new ArrayList<>();

    private RuleThresholds(Subject rules, Application base) {
        this.rules = rules;
        this.form = Variation.of(base);
        for (int i = 0; i < OTHER_FORMS; i++) {
            others.add(Applications.any(form, new Random(i)));
        }
    }

    static List<Threshold> of(RuleSet rules, Application base) {
        return new RuleThresholds(Subject.of(rules.direct()), base).all();
    }

    private List<Threshold> all() {
        List<Threshold> thresholds = new ArrayList<>();
        cells().forEach((criterion, cells) -> cells.forEach(cell -> {
            Cell there = form.cell(cell);
            for (BigDecimal far : extremes(there)) {
                TurningPoint turn = new TurningPoint(rules, criterion, cell, far);
                BigDecimal at = turn.in(form);
                if (at != null && turn.turns(form, at, Threshold.step(there))) {
                    thresholds.add(
                            isTheSameInAll(turn, at)
                                    ? new Threshold(criterion, cell, variation -> at)
                                    : new Threshold(criterion, cell, turn::in));
                    turn.near(form, at, Threshold.step(there))
                            .ifPresent(near -> thresholds.add(new Threshold(criterion, cell, variation -> near)));
                    break;
                }
            }
        }));
        return thresholds;
    }

    /** The cells that each criterion that compares numbers names, of this form and of a blank one. */
    private Map<String, Set<String>> cells() {
        Map<String, Set<String>> cells = new LinkedHashMap<>();
        Application blank = Application.blank(form.base().edition());
        for (Application one : List.of(form.base(), blank)) {
            for (Finding finding : rules.assess(one).findings()) {
                Set<String> named = cells.computeIfAbsent(finding.criterion().id(), id -> new LinkedHashSet<>());
                if (finding.comparison()
                        .filter(Comparison.Numbers.class::isInstance)
                        .isPresent()) {
                    Stream.concat(finding.cells().stream(), finding.missing().stream())
                            .filter(cell -> cell instanceof Numeric || cell instanceof Text)
                            .forEach(cell -> named.add(cell.pointer()));
                }
            }
        }
        return cells;
    }

    private boolean isTheSameInAll(TurningPoint turn, BigDecimal at) {
        List<BigDecimal> elsewhere =
                others.stream().map(turn::in).filter(Objects::nonNull).toList();
        return !elsewhere.isEmpty() && elsewhere.stream().allMatch(other -> other.compareTo(at) == 0);
    }

    /** Numbers so far off that a requirement is missed at one of them. */
    private static List<BigDecimal> extremes(Cell cell) {
        String[] numbers = cell instanceof Figure
                ? new String[] {"0", "-1000000", "1000000"}
                : cell instanceof Count ? new String[] {"0", "1000000"} : new String[] {"10000"};
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }

    static @Nullable Object value(Cell cell, BigDecimal number) {
        return cell instanceof Text ? "字".repeat(Math.max(0, number.intValue())) : number;
    }
}
