package org.clusterrules.compiler;

import java.util.Map;

/**
 * A rule set, compiled.
 *
 * @param table what is known of it
 * @param classes the bytes of its classes, by class file name ({@code a/b/C.class})
 */
public record CompiledRuleSet(RuleTable table, Map<String, byte[]> classes) {
    /** Copies the map. */
    public CompiledRuleSet {
        classes = Map.copyOf(classes);
    }
}
