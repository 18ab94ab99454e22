package org.clusterrules.spring.internal;

import java.util.List;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;

/** Where the rules come from: watched, or always the same. */
@FunctionalInterface
interface RulesInUse extends AutoCloseable {
    RuleSet current();

    /** Returns the problems of a refused edit; empty if there is none. */
    default List<RuleProblem> problems() {
        return List.of();
    }

    @Override
    default void close() {}
}
