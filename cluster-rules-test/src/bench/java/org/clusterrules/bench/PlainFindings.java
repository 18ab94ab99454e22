package org.clusterrules.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;

/** The whole findings in plain Java, with no engine at all: the limit. Collects those of one assessment. */
final class PlainFindings {
    private final List<Found> all = new ArrayList<>(64);

    private PlainFindings() {}

    static List<Found> of(Application form) {
        PlainFindings found = new PlainFindings();
        FormWalk walk = new FormWalk(form);
        CompletenessFindings.add(form, walk, found);
        ConsistencyFindings.add(form, walk, found);
        StandardFindings.add(form, found);
        TargetFindings.add(form, found);
        return found.all;
    }

    void add(Found found) {
        all.add(found);
    }

    void add(String id, Outcome outcome, Optional<Comparison> comparison, List<Cell> cells) {
        all.add(new Found(id, outcome, comparison, cells));
    }

    void add(String id, Outcome outcome, List<Cell> cells) {
        add(id, outcome, Reported.NO_NUMBERS, cells);
    }

    void add(String id, Outcome outcome, Cell cell) {
        add(id, outcome, List.of(cell));
    }

    /** Returns the one at this place in the order of the rule files. */
    Found get(int index) {
        return all.get(index);
    }
}
