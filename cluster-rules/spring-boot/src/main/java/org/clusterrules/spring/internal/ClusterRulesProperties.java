package org.clusterrules.spring.internal;

import java.nio.file.Path;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which rules are applied, and how.
 *
 * @param ruleSet Id of a built-in rule set.
 * @param directory Directory of a rule set of one's own, in place of a built-in one.
 * @param watch Whether edits of the directory come into use while the service runs. Needs org.clusterrules:cluster-workbench.
 * @param engine What applies the rules. The answers are the same.
 */
@ConfigurationProperties("clusterrules")
record ClusterRulesProperties(
        @Nullable String ruleSet,
        @Nullable Path directory,
        @DefaultValue("false") boolean watch,
        @DefaultValue("drools") Engine engine) {
    private static final String DEFAULT = "national-2022";

    enum Engine {
        /** A Drools session for each assessment. */
        DROOLS,
        /** The rules applied without Drools. */
        DIRECT;

        RuleSet of(RuleSet rules) {
            return this == DIRECT ? rules.direct() : rules;
        }
    }

    /** An empty value, such as that of {@code ${RULES:}}, counts as none. */
    ClusterRulesProperties {
        ruleSet = ruleSet == null || ruleSet.isBlank() ? null : ruleSet;
        directory = directory == null || directory.toString().isBlank() ? null : directory;
    }

    String ruleSetOrDefault() {
        return ruleSet == null ? DEFAULT : ruleSet;
    }
}
