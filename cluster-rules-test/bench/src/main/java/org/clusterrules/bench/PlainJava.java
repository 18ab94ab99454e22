package org.clusterrules.bench;

import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;

/** The criteria one after the other in plain Java, with no engine at all: the limit. */
final class PlainJava {
    private PlainJava() {}

    static List<Outcome> outcomes(Application form) {
        Facts facts = Facts.of(form);
        for (int i = 0; i < PolicyCriterion.ALL.size(); i++) {
            PolicyCriterion.judge(i, facts);
        }
        return facts.verdicts().outcomes();
    }

    static List<Found> findings(Application form) {
        Facts facts = Facts.of(form);
        judge(facts, false);
        return facts.verdicts().findings();
    }

    /** Judges all criteria with notes, those of a whole document or not. */
    static void judge(Facts facts, boolean whole) {
        for (int i = 0; i < PolicyCriterion.ALL.size(); i++) {
            Notes notes = new Notes(whole);
            facts.verdicts().put(i, PolicyCriterion.ALL.get(i).check().judge(facts, notes), notes);
        }
    }
}
