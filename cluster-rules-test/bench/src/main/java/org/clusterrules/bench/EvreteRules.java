package org.clusterrules.bench;

import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * The criteria as rules of Evrete, made with its builder: a rule for each, on the facts of a form, and a stateless session for
 * each form, which is what its documentation advises where facts do not stay.
 */
final class EvreteRules implements Contender.Judge {
    private static final String FACTS = "$facts";

    private final Knowledge knowledge;

    EvreteRules() {
        RuleSetBuilder<Knowledge> builder =
                new KnowledgeService().newKnowledge().builder();
        for (int i = 0; i < PolicyCriterion.ALL.size(); i++) {
            int index = i;
            builder.newRule(PolicyCriterion.ALL.get(i).id())
                    .salience(i == PolicyCriterion.CONCLUSION ? -1 : 0)
                    .forEach(FACTS, Facts.class)
                    .execute(context -> PolicyCriterion.judge(index, context.get(FACTS)));
        }
        knowledge = builder.build();
    }

    @Override
    public List<Outcome> assess(Application form) {
        Facts facts = Facts.of(form);
        StatelessSession session = knowledge.newStatelessSession();
        session.insert(facts);
        session.fire();
        return facts.verdicts().outcomes();
    }
}
