package org.clusterrules.rulefile.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.rulefile.InvalidRuleSetException;

/** Finds the rule set that another one extends, by the name in its {@code extends}. */
public interface RuleLibrary {
    /**
     * Returns the files by name; empty if there is no such rule set.
     *
     * @throws InvalidRuleSetException if one of them cannot be read
     */
    Optional<Map<String, byte[]>> files(String base);

    /** Returns the rule set if it is already loaded and cannot change; empty if it has to be read from its files. */
    default Optional<RuleSetDefinition> known(String base) {
        return Optional.empty();
    }

    /** Returns the library in which that rule set finds what it extends itself. */
    default RuleLibrary of(String base) {
        return this;
    }

    /** Returns a unique id of the rule set, whatever path leads to it. */
    default String place(String base) {
        return base;
    }

    /** Returns the ids of the built-in rule sets. */
    default List<String> builtInIds() {
        return List.of();
    }
}
