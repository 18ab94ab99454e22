package org.clusterrules.language;

import java.util.List;
import org.clusterrules.assessment.Finding;

/**
 * The findings of a part of the rule set: a fact for the rules of later parts.
 *
 * @param part the id of the part, for example {@code standard}
 * @param findings the findings of its criteria
 */
public record Conclusion(String part, List<Finding> findings) {
    public Conclusion {
        findings = List.copyOf(findings);
    }
}
