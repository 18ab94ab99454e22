package org.clusterrules.bench;

import org.clusterrules.model.Application;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Cover;
import org.clusterrules.model.Declaration;
import org.clusterrules.model.Digital;
import org.clusterrules.model.Governance;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Openness;
import org.clusterrules.model.Plan;

/** What criteria look at: the sections of a form, what one walk along it found, and what other criteria came to. */
record Facts(
        Cover cover,
        Basics basics,
        Industry industry,
        Innovation innovation,
        Digital digital,
        Green green,
        Openness openness,
        Governance governance,
        Plan plan,
        Declaration declaration,
        FormWalk walk,
        Verdicts verdicts) {

    static Facts of(Application form) {
        return new Facts(
                form.cover(),
                form.basics(),
                form.industry(),
                form.innovation(),
                form.digital(),
                form.green(),
                form.openness(),
                form.governance(),
                form.plan(),
                form.declaration(),
                new FormWalk(form.cells()),
                new Verdicts());
    }
}
