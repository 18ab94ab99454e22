package org.clusterrules.cases;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Label;
import org.clusterrules.workbench.internal.WorkbenchMessages;

/**
 * What a case expects; anything that is empty is not compared.
 *
 * @param outcome the criterion's outcome
 * @param part the outcome of the criterion's part, which shows whether the criterion decides or advises
 * @param kind whether it decides or advises, for a criterion that is never the only one to decide its part
 * @param actual the measured value: exact, or to 6 decimals if it does not end
 * @param margin the margin, likewise
 * @param advice the cells of the advice with the numbers that it asks for; an empty map if there should be no advice
 * @param knifeEdge whether the outcome is at a knife's edge
 * @param cells the cells that decided the outcome, in the form's order
 * @param message words that the Chinese message contains: for a criterion whose threshold is not recorded, what is shown
 */
public record Expectation(
        Outcome outcome,
        Optional<Outcome> part,
        Optional<Kind> kind,
        Optional<BigDecimal> actual,
        Optional<BigDecimal> margin,
        Optional<Map<String, BigDecimal>> advice,
        Optional<Boolean> knifeEdge,
        Optional<List<String>> cells,
        Optional<String> message) {
    public Expectation {
        advice = advice.map(Map::copyOf);
        cells = cells.map(List::copyOf);
    }

    /** Expects that outcome and nothing else. */
    public static Expectation of(Outcome outcome) {
        return new Expectation(
                outcome,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns the same expectation with that kind. */
    public Expectation and(Kind expected) {
        return new Expectation(outcome, part, Optional.of(expected), actual, margin, advice, knifeEdge, cells, message);
    }

    /** Returns the differences from the finding of a criterion; empty if it matches. */
    public List<Label> failures(Assessment assessment, String criterionId) {
        Finding finding = assessment.finding(criterionId);
        return failures(
                finding,
                () -> assessment.parts().getOrDefault(finding.criterion().part(), Outcome.MET));
    }

    /** Returns the differences from a finding; its part's outcome is only computed if one is expected. */
    List<Label> failures(Finding finding, Supplier<Outcome> ofPart) {
        List<Label> failures = new ArrayList<>();
        if (finding.outcome() != outcome) {
            failures.add(WorkbenchMessages.of(
                    "expected", outcome.label(), finding.outcome().label(), outcome, finding.outcome()));
        }
        compare(failures, "part", part, () -> Optional.of(ofPart.get()));
        compare(failures, "kind", kind, () -> Optional.of(finding.criterion().kind()));
        compare(failures, "actual", actual.map(Expectation::plain), () -> number(finding, Comparison::actual));
        compare(failures, "margin", margin.map(Expectation::plain), () -> number(finding, Comparison::margin));
        compare(failures, "advice", advice.map(Expectation::plain), () -> Optional.of(advised(finding)));
        compare(failures, "knifeEdge", knifeEdge, () -> Optional.of(finding.knifeEdge()));
        compare(failures, "cells", cells, () -> Optional.of(Lists.transform(finding.cells(), Cell::pointer)));
        message.ifPresent(words -> {
            String sentence = finding.message(Locale.CHINESE);
            if (!sentence.contains(words)) {
                failures.add(WorkbenchMessages.of("expected.message", words, sentence));
            }
        });
        return failures;
    }

    /** Computes the actual value only if one is expected: most cases expect an outcome alone. */
    private static <T> void compare(
            List<Label> failures, String what, Optional<T> expected, Supplier<Optional<T>> said) {
        if (expected.isPresent()) {
            Optional<T> actual = said.get();
            String shown = actual.map(String::valueOf).orElse("-");
            if (!expected.equals(actual)) {
                failures.add(WorkbenchMessages.of("expected." + what, expected.get(), shown));
            }
        }
    }

    private static Optional<String> number(Finding finding, Function<Comparison, Optional<BigDecimal>> number) {
        return finding.comparison().flatMap(number).map(Expectation::plain);
    }

    private static Map<String, String> advised(Finding finding) {
        return finding.advice().stream()
                .collect(toImmutableMap(change -> change.from().pointer(), change -> plain(change.to())));
    }

    private static Map<String, String> plain(Map<String, BigDecimal> numbers) {
        return numbers.entrySet().stream().collect(toImmutableMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
    }

    /** Writes a number so that 100 and 100.00 are the same. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
