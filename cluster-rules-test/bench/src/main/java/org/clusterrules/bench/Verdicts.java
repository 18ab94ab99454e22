package org.clusterrules.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.clusterrules.assessment.Outcome;

/** What the criteria came to on one form, in the order of the rule files. */
final class Verdicts {
    private final Outcome[] outcomes = new Outcome[PolicyCriterion.ALL.size()];
    private final Notes[] notes = new Notes[outcomes.length];

    void put(int index, Outcome outcome) {
        outcomes[index] = outcome;
    }

    void put(int index, Outcome outcome, Notes said) {
        outcomes[index] = outcome;
        notes[index] = said;
    }

    Outcome outcome(int index) {
        return outcomes[index];
    }

    Notes notes(int index) {
        return notes[index];
    }

    /** What the required criteria of the standard come to, once all of them have spoken; one that is near is not unmet. */
    Outcome standard(Notes said) {
        Outcome all = Outcome.MET;
        for (int required : PolicyCriterion.REQUIRED_STANDARD) {
            all = Checks.worse(all, outcomes[required]);
        }
        Outcome outcome = all == Outcome.NEAR ? Outcome.MET : all;
        if (said != null) {
            for (int required : PolicyCriterion.REQUIRED_STANDARD) {
                if (outcome == Outcome.MET || outcomes[required] == outcome) {
                    said.add(notes[required].cells());
                }
            }
            if (said.whole()) {
                sayStandard(outcome, said);
            }
        }
        return outcome;
    }

    private void sayStandard(Outcome outcome, Notes said) {
        EnumSet<Outcome> nearby = EnumSet.of(Outcome.MET);
        List<String> titles = new ArrayList<>();
        for (int required : PolicyCriterion.REQUIRED_STANDARD) {
            nearby = Checks.worse(nearby, notes[required].nearby(outcomes[required]));
            if (outcomes[required] == outcome) {
                titles.add(HandClauses.name(DocumentByHand.title(required)));
            }
        }
        said.nearby(nearby);
        said.say(HandClauses.say(
                "conclusion",
                outcome,
                HandClauses.name("认定标准"),
                outcome == Outcome.MET ? "" : HandClauses.list(titles, titles.size()),
                titles.size()));
    }

    List<Outcome> outcomes() {
        return Arrays.asList(outcomes);
    }

    List<Found> findings() {
        List<Found> findings = new ArrayList<>(outcomes.length);
        for (int i = 0; i < outcomes.length; i++) {
            findings.add(notes[i].found(PolicyCriterion.ALL.get(i).id(), outcomes[i]));
        }
        return findings;
    }
}
