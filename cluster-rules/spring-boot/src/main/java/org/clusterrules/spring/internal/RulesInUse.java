package org.clusterrules.spring.internal;

import java.util.List;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;

/** Where the rules come from, watched or not. */
interface RulesInUse extends AutoCloseable {
    /** Returns the rules to apply now. */
    RuleSet current();

    /** Returns what is wrong with an edit that was refused; nothing where there is none. */
    List<RuleProblem> problems();

    /** Stops watching. */
    @Override
    void close();

    /** Returns rules that stay as they are. */
    static RulesInUse always(RuleSet rules) {
        return new RulesInUse() {
            @Override
            public RuleSet current() {
                return rules;
            }

            @Override
            public List<RuleProblem> problems() {
                return List.of();
            }

            @Override
            public void close() {
                // nothing is watched
            }
        };
    }
}
