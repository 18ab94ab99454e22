package org.clusterrules.language;

import java.util.List;
import org.clusterrules.assessment.Finding;

/**
 * What a part of the rule set came to: a fact for the rules of the parts after it.
 *
 * @param part the id of the part, for example {@code standard}
 * @param findings what the criteria of the part say
 */
public record Conclusion(String part, List<Finding> findings) {
    /** Copies the list. */
    public Conclusion {
        findings = List.copyOf(findings);
    }
}
