package org.clusterrules.language.judgement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule requires so far: {@code and} binds closer than {@code or}, and what follows {@code
 * appliesWhere} is the condition of everything before it.
 *
 * @param requirement the requirement of the condition that is being stated; {@code null} before {@code appliesWhere}
 * @param alternatives the alternatives up to the last {@code or}
 * @param conjuncts the requirements after that, joined with the next one
 */
record PartialRequirement(@Nullable Judgement requirement, List<Judgement> alternatives, List<Judgement> conjuncts) {
    static final PartialRequirement NOTHING = new PartialRequirement(null, List.of(), List.of());

    Judgement with(Judgement next) {
        Judgement both = conjuncts.isEmpty() ? next : new BothJudgement(append(conjuncts, next));
        Judgement any = alternatives.isEmpty() ? both : new AnyJudgement(append(alternatives, both));
        return requirement == null ? any : new ConditionalJudgement(requirement, any);
    }

    PartialRequirement and(Judgement next) {
        return new PartialRequirement(requirement, alternatives, append(conjuncts, next));
    }

    PartialRequirement or(Judgement next) {
        Judgement both = conjuncts.isEmpty() ? next : new BothJudgement(append(conjuncts, next));
        return new PartialRequirement(requirement, append(alternatives, both), List.of());
    }

    /** Begins a condition; within a condition, adds a further one: both have to hold. */
    PartialRequirement appliesWhere(Judgement next) {
        return requirement == null ? new PartialRequirement(with(next), List.of(), List.of()) : and(next);
    }

    private static List<Judgement> append(List<Judgement> judgements, Judgement next) {
        return Judgement.joined(judgements, List.of(next));
    }
}
