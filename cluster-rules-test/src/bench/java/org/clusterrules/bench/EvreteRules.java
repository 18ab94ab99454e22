package org.clusterrules.bench;

import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * The criteria as rules of Evrete, made with its builder: a rule for each, on one or two facts, and a stateless session for
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
        List<Class<?>> facts = criterion.facts();
        RuleBuilder<Knowledge> rule = builder.newRule(criterion.id());
        boolean afterAllOthers = facts.contains(Verdicts.class);
        rule.salience(afterAllOthers ? -1 : 0);
        if (facts.size() == 1) {
            LhsBuilder<Knowledge> lhs = rule.forEach("$one", facts.get(0));
            lhs.execute(context -> put(context, index, criterion.judge().apply(new Object[] {context.get("$one")})));
        } else {
            LhsBuilder<Knowledge> lhs = rule.forEach("$one", facts.get(0), "$other", facts.get(1));
            lhs.execute(context ->
                    put(context, index, criterion.judge().apply(new Object[] {context.get("$one"), context.get("$other")
                    })));
        }
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
        session.insert(FormFacts.parts(form));
        session.insert(new FormWalk(form), verdicts);
        session.fire();
        return verdicts.inOrder();
    }
}
