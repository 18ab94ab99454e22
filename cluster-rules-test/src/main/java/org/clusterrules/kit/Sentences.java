package org.clusterrules.kit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Operator;
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
            figures(finding.comparison().get())
                    .filter(figure -> !message.contains(figure.toPlainString()))
                    .forEach(figure -> violations.add(finding, figure + " is not in: " + message));
        }
    }

    /** The other parts compare words, dates, and figures with figures. */
    private static boolean decidedByNumbers(Finding finding) {
        Part part = finding.criterion().part();
        return (part == Part.STANDARD || part == Part.TARGETS)
                && finding.outcome() != Outcome.UNDETERMINED
                && finding.outcome() != Outcome.NOT_APPLICABLE;
    }

    /** What increases shows its figures and not the smallest step between them. */
    private static Stream<BigDecimal> figures(Comparison comparison) {
        return comparison.operator().filter(Operator.INCREASES::equals).isPresent()
                ? Stream.of()
                : Stream.concat(comparison.actual().stream(), comparison.required().stream());
    }
}
