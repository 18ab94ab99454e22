package org.clusterrules.language.judgement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule requires so far: {@code and} binds closer than {@code or}, and what follows {@code
 * appliesWhere} is the condition of everything before it.
 *
 * @param main the main, complete once {@code appliesWhere} begins its condition; {@code null} before
 * @param alternatives the alternatives up to the last {@code or}
 * @param conjuncts the requirements after that, joined with the next one
 */
record PartialRequirement(@Nullable Judgement main, List<Judgement> alternatives, List<Judgement> conjuncts) {
    static final PartialRequirement NOTHING = new PartialRequirement(null, List.of(), List.of());

    Judgement with(Judgement next) {
        Judgement any = alternatives.isEmpty() ? joined(next) : new OrJudgement(append(alternatives, joined(next)));
        return main == null ? any : new ConditionalJudgement(main, any);
    }

    PartialRequirement and(Judgement next) {
        return new PartialRequirement(main, alternatives, append(conjuncts, next));
    }

    PartialRequirement or(Judgement next) {
        return new PartialRequirement(main, append(alternatives, joined(next)), List.of());
    }

    /** Begins a condition; within a condition, adds a further one: both have to hold. */
    PartialRequirement appliesWhere(Judgement next) {
        return main == null ? new PartialRequirement(with(next), List.of(), List.of()) : and(next);
    }

    private Judgement joined(Judgement next) {
        return conjuncts.isEmpty() ? next : new AndJudgement(append(conjuncts, next));
    }

    private static List<Judgement> append(List<Judgement> judgements, Judgement next) {
        return Judgement.joined(judgements, List.of(next));
    }
}
