package org.clusterrules.bench;

import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.jeasy.rules.api.Condition;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** The criteria as rules of Easy Rules, made with its builder, in the order of their priorities. */
final class EasyRules implements Contender.Judge {
    private static final String FACTS = "facts";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRules() {
        for (int i = 0; i < PolicyCriterion.ALL.size(); i++) {
            int index = i;
            rules.register(new RuleBuilder()
                    .name(PolicyCriterion.ALL.get(i).id())
                    .priority(i)
                    .when(Condition.TRUE)
                    .then(facts -> PolicyCriterion.judge(index, facts.get(FACTS)))
                    .build());
        }
    }

    @Override
    public List<Outcome> assess(Application form) {
        Facts facts = Facts.of(form);
        org.jeasy.rules.api.Facts named = new org.jeasy.rules.api.Facts();
        named.put(FACTS, facts);
        engine.fire(rules, named);
        return facts.verdicts().outcomes();
    }
}
