package org.clusterrules.spring.internal;

import java.util.List;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;

/** Where the rules come from: watched, or always the same. */
@FunctionalInterface
interface RulesInUse extends AutoCloseable {
    /** Returns the rules to apply now. */
    RuleSet current();

    /** Returns what is wrong with an edit that was refused; nothing where there is none. */
    default List<RuleProblem> problems() {
        return List.of();
    }

    /** Stops watching. */
    @Override
    default void close() {}
}
