package org.clusterrules.language.judgement;

import org.clusterrules.assessment.Outcome;

/** What a rule requires, ready to be asked of many forms that have the same places. Immutable, and safe to share between threads. */
interface FormRequirement {
    /** Returns what it comes to on a form. */
    Outcome outcome(FormBlanks form);

    /** Returns everything that there is to say of it on a form. */
    Judgement judgement(FormBlanks form);
}
