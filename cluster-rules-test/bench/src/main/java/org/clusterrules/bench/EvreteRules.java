package org.clusterrules.bench;

import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.evrete.KnowledgeService;
import org.evrete.api.FactBuilder;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * The criteria as rules of Evrete, made with its builder: a rule for each, on one to three facts, and a stateless session for
 * each form, which is what its documentation advises where facts do not stay.
 */
final class EvreteRules implements Contender.Judge {
    private static final String VERDICTS = "verdicts";

    private final Knowledge knowledge;

    EvreteRules() {
        Knowledge knowledge = new KnowledgeService().newKnowledge();
        RuleSetBuilder<Knowledge> builder = knowledge.builder();
        for (int i = 0; i < PolicyCriterion.ALL.size(); i++) {
            add(PolicyCriterion.ALL.get(i), i, builder);
        }
        this.knowledge = builder.build();
    }

    private static void add(PolicyCriterion criterion, int index, RuleSetBuilder<Knowledge> builder) {
        List<FactBuilder> facts = criterion.facts().stream()
                .map(fact -> FactBuilder.fact(fact.name(), fact.type()))
                .toList();
        boolean afterAllOthers = criterion.facts().contains(CriterionInput.VERDICTS);
        builder.newRule(criterion.id())
                .salience(afterAllOthers ? -1 : 0)
                .forEach(facts)
                .execute(context -> put(context, index, criterion.judge(fact -> context.get(fact.name()))));
    }

    private static void put(RhsContext context, int index, Outcome outcome) {
        Verdicts verdicts = context.getRuntime().get(VERDICTS);
        verdicts.put(index, outcome);
    }

    @Override
    public List<Outcome> assess(Application form) {
        Verdicts verdicts = new Verdicts();
        StatelessSession session = knowledge.newStatelessSession();
        session.set(VERDICTS, verdicts);
        session.insert(CriterionInput.all(form, verdicts));
        session.fire();
        return verdicts.outcomes();
    }
}
