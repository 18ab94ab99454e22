package org.clusterrules.diff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.diff.CriterionChange.Witness;
import org.clusterrules.diff.Impact.Affected;
import org.clusterrules.diff.Impact.OutcomeChange;
import org.clusterrules.equivalence.Equivalence;
import org.clusterrules.workbench.internal.Json;

final class DiffJson {
    private DiffJson() {}

    static String write(RuleSetDiff diff, Optional<Impact> impact) {
        return Json.indented(new Json()
                .with("before", json(diff.before()))
                .with("after", json(diff.after()))
                .with("changes", diff.changes().stream().map(DiffJson::json).toList())
                .with("unchanged", ids(diff.unchanged()))
                .with("following", ids(diff.following()))
                .withPresent("impact", impact.map(DiffJson::json)));
    }

    private static List<String> ids(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::id).toList();
    }

    private static Json json(Revision revision) {
        return new Json()
                .with("name", revision.name())
                .with("ruleSet", revision.rules().info().id())
                .with("sha256", revision.rules().info().sha256());
    }

    private static Json json(CriterionChange change) {
        return new Json()
                .with("criterion", change.criterion())
                .with("change", change.type().name())
                .with("aspects", change.aspects().stream().map(DiffJson::json).toList())
                .withPresent("equivalence", change.equivalence().map(DiffJson::json))
                .withPresent("witness", change.witness().map(DiffJson::json));
    }

    private static Json json(Aspect aspect) {
        return new Json()
                .with("what", aspect.what().name())
                .withAll(pair(
                        aspect.before().map(Aspect.Stated::text), aspect.after().map(Aspect.Stated::text)));
    }

    private static Json json(Equivalence equivalence) {
        return new Json().with("kind", equivalence.kind().name()).with("forms", equivalence.forms());
    }

    private static Json json(Witness witness) {
        Json cells = new Json();
        for (Map.Entry<String, ?> cell : witness.form().changes().entrySet()) {
            cells.with(
                    cell.getKey(), Optional.<Object>ofNullable(cell.getValue()).map(Object::toString));
        }
        return new Json().with("cells", cells).withAll(outcomes(witness.before(), witness.after()));
    }

    private static Json json(OutcomeChange change) {
        return new Json()
                .with("criterion", change.criterion())
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
                .with(
                        "totals",
                        impact.totals().stream()
                                .map(total -> json(total.change()).with("applications", total.applications()))
                                .toList())
                .with("affected", impact.affected().stream().map(DiffJson::json).toList());
    }

    private static Json json(Affected one) {
        return new Json()
                .with("number", one.number())
                .with("clusterName", one.clusterName())
                .with(
                        "eligible",
                        pair(
                                one.eligible().before().name(),
                                one.eligible().after().name()))
                .with("score", pair(one.score().before(), one.score().after()))
                .with("criteria", one.outcomes().stream().map(DiffJson::json).toList());
    }
}
