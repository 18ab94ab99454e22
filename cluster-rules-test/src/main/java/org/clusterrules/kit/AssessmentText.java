package org.clusterrules.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.Finding;
import org.clusterrules.kit.Claim.Violation;

/** What an assessment says, byte by byte. */
final class AssessmentText {
    private AssessmentText() {}

    static String of(Assessment assessment) {
        return AssessmentJson.writeLine(assessment, Locale.CHINESE)
                + AssessmentJson.writeLine(assessment, Locale.ENGLISH);
    }

    /** Returns what one finding says, in both languages. */
    static String of(Assessment assessment, Finding finding) {
        return of(new Assessment(assessment.ruleSet(), assessment.application(), List.of(finding)));
    }

    /** Returns the criteria that say something else in the second assessment, both of which are of the same rule set. */
    static List<Violation> differences(Assessment first, Assessment second, String what) {
        return differences(first, of(first), second, what);
    }

    /** Returns the same where what the first says is written out already. */
    static List<Violation> differences(Assessment first, String firstText, Assessment second, String what) {
        List<Violation> violations = new ArrayList<>();
        if (!firstText.equals(of(second))) {
            for (Finding finding : first.findings()) {
                String id = finding.criterion().id();
                String before = of(first, finding);
                String after = of(second, second.finding(id));
                if (!before.equals(after)) {
                    violations.add(new Violation(id, what + "\n" + before + "\n" + after));
                }
            }
            if (violations.isEmpty()) {
                String id = first.findings().get(0).criterion().id();
                violations.add(new Violation(id, what + "\n" + firstText + "\n" + of(second)));
            }
        }
        return violations;
    }
}
