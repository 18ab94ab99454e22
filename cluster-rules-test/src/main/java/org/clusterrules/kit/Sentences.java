package org.clusterrules.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Variation;

/** Every finding has a sentence in both languages; where numbers decided, they are in it. */
final class Sentences implements Claim {
    private static final Pattern UNFILLED = Pattern.compile("[{}]|null");

    @Override
    public List<Violation> violations(Subject rules, Variation form, Random random) {
        Violations violations = new Violations();
        for (Finding finding : rules.findings(form)) {
            check(finding, finding.message(Locale.CHINESE), "。", violations);
            check(finding, finding.message(Locale.ENGLISH), ".", violations);
        }
        return violations.found();
    }

    private static void check(Finding finding, String message, String end, Violations violations) {
        violations.addIf(UNFILLED.matcher(message).find(), finding, "something is left unfilled: " + message);
        violations.addIf(!message.endsWith(end), finding, "it does not end with " + end + ": " + message);
        if (finding.comparison().isPresent() && decidedByNumbers(finding)) {
            Comparison comparison = finding.comparison().get();
            comparison
                    .actual()
                    .filter(actual -> !isShown(actual, message))
                    .ifPresent(actual -> violations.add(finding, actual + " is not in: " + message));
            comparison
                    .required()
                    .filter(required -> !message.contains(required.toPlainString()))
                    .ifPresent(required -> violations.add(finding, required + " is not in: " + message));
        }
    }

    /** Whether the number is there, rounded to as many decimals as may be. */
    private static boolean isShown(BigDecimal number, String message) {
        for (int places = Math.min(2, number.scale()); places <= number.scale(); places++) {
            if (message.contains(number.setScale(places, RoundingMode.HALF_UP).toPlainString())) {
                return true;
            }
        }
        return false;
    }

    /** The other parts compare words, dates, and figures with figures. */
    private static boolean decidedByNumbers(Finding finding) {
        Part part = finding.criterion().part();
        return (part == Part.STANDARD || part == Part.TARGETS)
                && finding.outcome() != Outcome.UNDETERMINED
                && finding.outcome() != Outcome.NOT_APPLICABLE;
    }
}
