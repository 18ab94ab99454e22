package org.clusterrules.rulefile.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.rulefile.InvalidRuleSetException;

/** Where a rule set finds what it extends, as its {@code extends} names it. */
public interface RuleLibrary {
    /**
     * Returns the files by name; empty where there is no such rule set.
     *
     * @throws InvalidRuleSetException if one of them cannot be read
     */
    Optional<Map<String, byte[]>> files(String base);

    /** Returns the rule set of that name if it is read already and cannot change; empty if it has to be read from its files. */
    default Optional<RuleSetDefinition> known(String base) {
        return Optional.empty();
    }

    /** Returns where the rule set of that name finds what it extends itself. */
    default RuleLibrary of(String base) {
        return this;
    }

    /** Returns what tells the rule set of that name from others, whatever path leads there. */
    default String place(String base) {
        return base;
    }

    /** Returns the ids of the built-in rule sets. */
    default List<String> builtInIds() {
        return List.of();
    }
}
