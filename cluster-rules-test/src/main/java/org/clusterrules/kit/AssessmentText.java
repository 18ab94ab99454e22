package org.clusterrules.kit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.Finding;
import org.clusterrules.kit.Claim.Violations;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Variation;

/** What an assessment says, byte by byte. */
final class AssessmentText {
    private static final int ZEROS = 2;

    private AssessmentText() {}

    static String of(Assessment assessment) {
        return AssessmentJson.writeLine(assessment, Locale.CHINESE)
                + AssessmentJson.writeLine(assessment, Locale.ENGLISH);
    }

    /** Returns what one finding says, in both languages. */
    static String of(Assessment assessment, Finding finding) {
        return of(new Assessment(assessment.ruleSet(), assessment.application(), List.of(finding)));
    }

    /** Adds the criteria that say something else in the second assessment, both of which are of the same rule set. */
    static void compare(Assessment first, Assessment second, String what, Violations violations) {
        compare(first, of(first), second, what, violations);
    }

    /** Does the same where what the first says is written out already. */
    static void compare(Assessment first, String firstText, Assessment second, String what, Violations violations) {
        if (firstText.equals(of(second))) {
            return;
        }
        for (Finding finding : first.findings()) {
            String before = of(first, finding);
            String after = of(second, second.finding(finding.criterion().id()));
            if (!before.equals(after)) {
                violations.add(finding, what + "\n" + before + "\n" + after);
            }
        }
        if (violations.isEmpty()) {
            violations.add(first.findings().get(0), what + "\n" + firstText + "\n" + of(second));
        }
    }

    /** An application that was written and read again is equal and is assessed the same. */
    static void readAgain(Subject rules, Variation form, Random random, Violations violations) {
        Application read = ApplicationJson.parse(
                ApplicationJson.write(form.application()), form.application().edition());
        compare(
                rules.assess(form.application()),
                rules.assess(read),
                "read again, it says something else:",
                violations);
    }

    /** The form with zeros after every figure is assessed as it is without. */
    static void withZeros(Subject rules, Variation form, Random random, Violations violations) {
        Map<String, BigDecimal> longer = new LinkedHashMap<>();
        for (Cell cell : form.application().cells()) {
            if (cell instanceof Figure figure && figure.number() != null) {
                BigDecimal number = figure.number();
                BigDecimal withZeros = number.setScale(number.scale() + ZEROS);
                longer.put(cell.pointer(), figure.canHold(withZeros) ? withZeros : number);
            }
        }
        compare(
                rules.assess(form.application()),
                rules.assess(form.with(longer).application()),
                "with zeros after the figures, it says something else:",
                violations);
    }
}
