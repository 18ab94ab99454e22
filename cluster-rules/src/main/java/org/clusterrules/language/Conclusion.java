package org.clusterrules.language;

import java.util.List;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Part;

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

    /** Returns what a part concluded, given the findings of a whole rule set. */
    public static Conclusion of(Part part, List<Finding> all) {
        return new Conclusion(
                part.id(),
                all.stream()
                        .filter(finding -> finding.criterion().part() == part)
                        .toList());
    }
}
