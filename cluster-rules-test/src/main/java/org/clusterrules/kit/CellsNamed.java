package org.clusterrules.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.kit.Claim.Violations;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Variation;

/** The cells that a finding names are of the form and in its order, each once; those that are missing are blank, and among them. */
final class CellsNamed implements Claim {
    @Override
    public void check(Subject rules, Variation form, Random random, Violations violations) {
        Map<String, Integer> order = new HashMap<>();
        form.baseCells().keySet().forEach(pointer -> order.put(pointer, order.size()));
        for (Finding finding : rules.findings(form)) {
            inOrder(finding, finding.cells(), order, violations);
            inOrder(finding, finding.missing(), order, violations);
            for (Cell cell : finding.missing()) {
                violations.addIf(!cell.isBlank(), finding, cell.pointer() + " is missing and is filled in");
            }
            violations.addIf(
                    !finding.cells().containsAll(finding.missing()),
                    finding,
                    "it waits for " + pointers(finding.missing()) + " and names " + pointers(finding.cells()));
            boolean decided = finding.outcome() != Outcome.UNDETERMINED && !rules.isAboutBlanks(finding.criterion());
            violations.addIf(
                    decided && !finding.missing().isEmpty(),
                    finding,
                    "it is " + finding.outcome() + " and waits for " + pointers(finding.missing()));
        }
    }

    private static void inOrder(Finding finding, List<Cell> cells, Map<String, Integer> order, Violations violations) {
        int last = -1;
        for (Cell cell : cells) {
            Integer place = order.get(cell.pointer());
            violations.addIf(place == null, finding, "the form has no cell " + cell.pointer());
            if (place != null) {
                violations.addIf(place <= last, finding, "out of the form's order: " + pointers(cells));
                last = place;
            }
        }
    }

    private static List<String> pointers(List<Cell> cells) {
        return cells.stream().map(Cell::pointer).toList();
    }
}
