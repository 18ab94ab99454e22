package org.clusterrules.rulefile.reader;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.Rule;

/**
 * Changes one threshold of a rule like a row of {@code thresholds.csv}: the rule is checked as if it were written with
 * that number, and keeps everything else.
 */
public final class ThresholdChange {
    private ThresholdChange() {}

    /**
     * A threshold of a rule, and the unit of its quantity, if it has one.
     *
     * @param isPlain whether it is in the requirement itself, and not in its condition
     */
    public record Threshold(String text, Label unit, boolean isPlain) {}

    /** Returns the thresholds of a rule, in its order. */
    public static List<Threshold> thresholdsOf(Rule rule) {
        int condition = Iterables.indexOf(rule.calls(), call -> call.word().beginsCondition());
        return TableNumber.of(rule, TableColumn.THRESHOLD).stream()
                .map(number -> new Threshold(
                        number.text(),
                        number.range().unit(),
                        number.role() == Role.THRESHOLD && (condition < 0 || number.call() < condition)))
                .toList();
    }

    /**
     * Returns the rule with another number as its threshold of that index.
     *
     * @throws org.clusterrules.rulefile.InvalidRuleSetException if a rule cannot require that number
     */
    public static Rule change(Rule rule, int index, String threshold) {
        Criterion criterion = rule.criterion();
        List<TableNumber> numbers = TableNumber.of(rule, TableColumn.THRESHOLD);
        List<String> values = new ArrayList<>(Collections.nCopies(numbers.size(), ""));
        values.set(index, threshold);
        TableCell cell = new TableCell(String.join(RowRule.SEPARATOR, values), 0);
        RuleProblems problems = new RuleProblems();
        Reports reports = new Reports(new RuleText(RuleSetFile.THRESHOLDS_NAME, cell.text()), problems);
        TableRow row = new TableRow(new TableCell(criterion.id(), 0), Map.of(TableColumn.THRESHOLD, cell), reports);
        Optional<Rule> changed = RowRule.of(row, rule)
                .flatMap(parsed -> new RuleChecker(criterion.location().ruleSet(), problems)
                        .checkAll(reports, criterion.part(), parsed));
        problems.throwIfAny();
        return changed.map(there -> there.withCriterion(criterion)).orElse(rule);
    }
}
