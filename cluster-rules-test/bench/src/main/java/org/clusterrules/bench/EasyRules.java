package org.clusterrules.bench;

import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.jeasy.rules.api.Condition;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * The criteria as rules of Easy Rules, made with its builder, in the order of their priorities. The form is one fact, of which a
 * rule takes the parts that it looks at: the engine looks through all facts for a name, so that a fact for each part costs it
 * more.
 */
final class EasyRules implements Contender.Judge {
    private static final String FORM = "form";
    private static final String WALK = "walk";
    private static final String VERDICTS = "verdicts";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRules() {
        for (int i = 0; i < PolicyCriterion.ALL.size(); i++) {
            PolicyCriterion criterion = PolicyCriterion.ALL.get(i);
            int index = i;
            rules.register(new RuleBuilder()
                    .name(criterion.id())
                    .priority(i)
                    .when(Condition.TRUE)
                    .then(facts -> {
                        Verdicts verdicts = facts.get(VERDICTS);
                        verdicts.put(index, criterion.judge(fact -> value(fact, facts)));
                    })
                    .build());
        }
    }

    private static Object value(CriterionInput<?> fact, Facts facts) {
        if (fact == CriterionInput.WALK) {
            return facts.get(WALK);
        }
        return fact == CriterionInput.VERDICTS
                ? facts.get(VERDICTS)
                : fact.part().apply(facts.get(FORM));
    }

    @Override
    public List<Outcome> assess(Application form) {
        Verdicts verdicts = new Verdicts();
        Facts facts = new Facts();
        facts.put(FORM, form);
        facts.put(WALK, new FormWalk(form));
        facts.put(VERDICTS, verdicts);
        engine.fire(rules, facts);
        return verdicts.outcomes();
    }
}
