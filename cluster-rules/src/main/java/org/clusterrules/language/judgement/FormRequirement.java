package org.clusterrules.language.judgement;

import org.clusterrules.assessment.Outcome;

/** A requirement, bound to the places of many forms that have the same places. Immutable and thread-safe. */
interface FormRequirement {
    Outcome outcome(FormBlanks form);

    Judgement judgement(FormBlanks form);
}
