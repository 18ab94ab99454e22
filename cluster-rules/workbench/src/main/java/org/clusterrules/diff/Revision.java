package org.clusterrules.diff;

import java.util.Optional;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rules.RuleSet;

/**
 * One of the two rule sets that are compared.
 *
 * @param name what the reader calls it: an id, a directory, a revision of one
 */
public record Revision(String name, RuleSet rules) {
    Optional<Rule> rule(String id) {
        return rules.rule(id);
    }
}
