package org.clusterrules.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.kit.Claim.Violations;
import org.clusterrules.model.Variation;

/** Every finding has a sentence in both languages; where numbers decided, they are in it. */
final class Sentences implements Claim {
    /** A figure that does not end has this many decimals, or more. */
    private static final int PLACES_OF_ENDLESS = 6;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern UNFILLED = Pattern.compile("[{}]|null");

    @Override
    public void check(Subject rules, Variation form, Random random, Violations violations) {
        for (Finding finding : rules.findings(form)) {
            boolean hasNumbers = finding.comparison().isPresent()
                    && rules.hasThresholds(finding.criterion())
                    && finding.outcome() != Outcome.UNDETERMINED
                    && finding.outcome() != Outcome.NOT_APPLICABLE;
            check(finding, hasNumbers, Locale.CHINESE, "。", violations);
            check(finding, hasNumbers, Locale.ENGLISH, ".", violations);
        }
    }

    /** Checks a sentence, and whether the numbers compared are in it; other comparisons quote cells as they are filled in. */
    private static void check(Finding finding, boolean hasNumbers, Locale language, String end, Violations violations) {
        String message = finding.message(language);
        String withoutNotes = message.replace(finding.criterion().note().in(language), "")
                .replace(finding.criterion().alternativeNote().in(language), "");
        violations.addIf(UNFILLED.matcher(withoutNotes).find(), finding, "something is left unfilled: " + message);
        violations.addIf(!message.endsWith(end), finding, "it does not end with " + end + ": " + message);
        if (hasNumbers) {
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

    /**
     * Whether a number of the sentence is this one, where both are rounded alike. Half of a last digit that was itself rounded
     * may have been less than half.
     */
    private static boolean isShown(BigDecimal number, String message) {
        return isShownAs(number, message)
                || (number.scale() >= PLACES_OF_ENDLESS
                        && isShownAs(number.subtract(number.ulp().multiply(HALF)), message));
    }

    private static boolean isShownAs(BigDecimal number, String message) {
        return NUMBER.matcher(message).results().anyMatch(found -> {
            BigDecimal shown = new BigDecimal(found.group());
            int places = Math.min(shown.scale(), number.scale());
            return shown.scale() >= Math.min(2, number.scale())
                    && shown.setScale(places, RoundingMode.HALF_UP)
                                    .compareTo(number.setScale(places, RoundingMode.HALF_UP))
                            == 0;
        });
    }
}
