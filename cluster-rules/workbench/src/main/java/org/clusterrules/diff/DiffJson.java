package org.clusterrules.diff;

import java.util.Optional;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.diff.CriterionChange.Witness;
import org.clusterrules.diff.Impact.Affected;
import org.clusterrules.diff.Impact.OutcomeChange;
import org.clusterrules.diff.Impact.Pair;
import org.clusterrules.equivalence.Equivalence;
import org.clusterrules.workbench.internal.Json;

final class DiffJson {
    private DiffJson() {}

    static String write(RuleSetDiff diff, Optional<Impact> impact) {
        return Json.indented(new Json()
                .with("before", json(diff.before()))
                .with("after", json(diff.after()))
                .withEach("changes", diff.changes(), DiffJson::json)
                .withEach("unchanged", diff.unchanged(), Criterion::id)
                .withEach("following", diff.following(), Criterion::id)
                .withPresent("impact", impact.map(DiffJson::json)));
    }

    private static Json json(Revision revision) {
        return new Json()
                .with("name", revision.name())
                .with("ruleSet", revision.rules().info().id())
                .with("sha256", revision.rules().info().sha256());
    }

    private static Json json(CriterionChange change) {
        return new Json()
                .with("criterion", change.criterionId())
                .with("change", change.type().name())
                .withEach("aspects", change.aspects(), DiffJson::json)
                .withPresent("equivalence", change.equivalence().map(DiffJson::json))
                .withPresent("witness", change.witness().map(DiffJson::json));
    }

    private static Json json(Aspect aspect) {
        Json sides =
                pair(aspect.before().map(Aspect.Stated::text), aspect.after().map(Aspect.Stated::text));
        return new Json().with("what", aspect.what().name()).withAll(sides);
    }

    private static Json json(Equivalence equivalence) {
        return new Json().with("kind", equivalence.kind().name()).with("forms", equivalence.forms());
    }

    private static Json json(Witness witness) {
        Json cells = new Json();
        witness.form().changes().forEach((cell, value) -> cells.with(cell, value == null ? null : value.toString()));
        return new Json().with("cells", cells).withAll(outcomes(witness.before(), witness.after()));
    }

    private static Json json(OutcomeChange change) {
        return new Json()
                .with("criterion", change.criterionId())
                .withAll(outcomes(change.outcome().before(), change.outcome().after()));
    }

    private static Json outcomes(Optional<Outcome> before, Optional<Outcome> after) {
        return pair(before.map(Outcome::name), after.map(Outcome::name));
    }

    private static Json pair(Object before, Object after) {
        return new Json().with("before", before).with("after", after);
    }

    private static Json json(Impact impact) {
        return new Json()
                .with("applications", impact.applications())
                .with("unreadable", impact.unreadable())
                .with("newlyUnmet", impact.newlyUnmet())
                .withEach(
                        "totals",
                        impact.counts(),
                        count -> json(count.change()).with("applications", count.applications()))
                .withEach("affected", impact.affected(), DiffJson::json);
    }

    private static Json json(Affected one) {
        Pair<Eligibility> eligible = one.eligible();
        return new Json()
                .with("number", one.number())
                .with("clusterName", one.clusterName())
                .with(
                        "eligible",
                        pair(eligible.before().name(), eligible.after().name()))
                .with("score", pair(one.score().before(), one.score().after()))
                .withEach("criteria", one.outcomes(), DiffJson::json);
    }
}
