package org.clusterrules.bench;

import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;

/** The criteria one after the other in plain Java, with no engine at all: the limit. */
final class PlainJava {
    private PlainJava() {}

    static List<Outcome> outcomes(Application form) {
        Verdicts verdicts = new Verdicts();
        Object[] facts = CriterionInput.all(form, verdicts);
        for (int i = 0; i < PolicyCriterion.ALL.size(); i++) {
            verdicts.put(i, PolicyCriterion.ALL.get(i).judge(facts, null));
        }
        return verdicts.outcomes();
    }

    static List<Found> findings(Application form) {
        Verdicts verdicts = new Verdicts();
        Object[] facts = CriterionInput.all(form, verdicts);
        for (int i = 0; i < PolicyCriterion.ALL.size(); i++) {
            PolicyCriterion criterion = PolicyCriterion.ALL.get(i);
            Notes notes = new Notes();
            Outcome outcome = criterion.judge(facts, notes);
            verdicts.put(i, notes.found(criterion.id(), outcome));
        }
        return verdicts.findings();
    }
}
