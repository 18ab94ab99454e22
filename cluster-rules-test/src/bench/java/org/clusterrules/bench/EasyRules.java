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

/** The criteria as rules of Easy Rules, made with its builder, in the order of their priorities. */
final class EasyRules implements Contender.Judge {
    private static final String VERDICTS = Verdicts.class.getSimpleName();

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRules() {
        for (int i = 0; i < PolicyCriterion.ALL.size(); i++) {
            PolicyCriterion criterion = PolicyCriterion.ALL.get(i);
            int index = i;
            String[] names =
                    criterion.facts().stream().map(Class::getSimpleName).toArray(String[]::new);
            rules.register(new RuleBuilder()
                    .name(criterion.id())
                    .priority(i)
                    .when(Condition.TRUE)
                    .then(facts -> {
                        Verdicts verdicts = facts.get(VERDICTS);
                        verdicts.put(index, criterion.judge().apply(values(facts, names)));
                    })
                    .build());
        }
    }

    private static Object[] values(Facts facts, String... names) {
        Object[] values = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            values[i] = facts.get(names[i]);
        }
        return values;
    }

    @Override
    public List<Outcome> assess(Application form) {
        Verdicts verdicts = new Verdicts();
        Facts facts = new Facts();
        for (Object part : FormFacts.parts(form)) {
            facts.put(part.getClass().getSimpleName(), part);
        }
        facts.put(FormWalk.class.getSimpleName(), new FormWalk(form));
        facts.put(VERDICTS, verdicts);
        engine.fire(rules, facts);
        return verdicts.inOrder();
    }
}
