package org.clusterrules.assessment;

import java.util.List;
import org.clusterrules.model.Label;

/**
 * Which rule set it was.
 *
 * @param id the name, for example {@code national-2022}
 * @param title what the rule set is, in words
 * @param edition the edition of the policy
 * @param sources the documents that the rules come from
 * @param sha256 the SHA-256 of the rule set's files, in hexadecimal
 */
public record RuleSetInfo(String id, Label title, String edition, List<String> sources, String sha256) {
    /** Copies the list. */
    public RuleSetInfo {
        sources = List.copyOf(sources);
    }
}
