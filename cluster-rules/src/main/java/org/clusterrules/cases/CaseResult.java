package org.clusterrules.cases;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Label;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * What came of a case.
 *
 * @param what the case
 * @param form the form that was assessed; without the changes where one of them could not be worked out
 * @param finding what the criterion said; empty where it could not be asked
 * @param failures what was expected and is not so; none where the case passes
 */
public record CaseResult(Case what, Variation form, Optional<Finding> finding, List<Label> failures) {
    /** Copies the list. */
    public CaseResult {
        failures = List.copyOf(failures);
    }

    /** Whether everything is as expected. */
    public boolean passes() {
        return failures.isEmpty();
    }

    static CaseResult of(RuleSet rules, Case what) {
        if (rules.criteria().stream().noneMatch(criterion -> criterion.id().equals(what.criterion()))) {
            return failed(
                    what, new Label("规则集没有规则 " + what.criterion(), "the rule set has no rule " + what.criterion()));
        }
        Variation form = what.base();
        try {
            for (Map.Entry<String, @Nullable Object> change : what.when().entrySet()) {
                Object value = change.getValue() instanceof Step step
                        ? Turn.number(rules, what.criterion(), form, change.getKey(), step)
                        : change.getValue();
                form = form.with(change.getKey(), value);
            }
        } catch (IllegalArgumentException e) {
            return failed(what, new Label("在此申报表上找不到门槛：" + e.getMessage(), "no threshold here: " + e.getMessage()));
        }
        Assessment assessment = rules.assess(form.application());
        Finding finding = assessment.finding(what.criterion());
        return new CaseResult(what, form, Optional.of(finding), failures(what.then(), finding, assessment));
    }

    private static CaseResult failed(Case what, Label failure) {
        return new CaseResult(what, what.base(), Optional.empty(), List.of(failure));
    }

    private static List<Label> failures(Expectation expected, Finding finding, Assessment assessment) {
        List<Label> failures = new ArrayList<>();
        if (finding.outcome() != expected.outcome()) {
            failures.add(new Label(
                    "应为“" + expected.outcome().label().zh() + "”，实为“"
                            + finding.outcome().label().zh() + "”",
                    "expected " + expected.outcome() + ", was " + finding.outcome()));
        }
        Outcome part = assessment.parts().getOrDefault(finding.criterion().part(), Outcome.MET);
        compare(failures, "部分", "part", expected.part(), Optional.of(part));
        compare(
                failures,
                "条款性质",
                "kind",
                expected.kind(),
                Optional.of(finding.criterion().kind()));
        compare(
                failures,
                "实际值",
                "actual",
                expected.actual().map(CaseResult::plain),
                finding.comparison().flatMap(Comparison::actual).map(CaseResult::plain));
        compare(
                failures,
                "差额",
                "margin",
                expected.margin().map(CaseResult::plain),
                finding.comparison().flatMap(Comparison::margin).map(CaseResult::plain));
        compare(failures, "建议", "advice", expected.advice().map(CaseResult::plain), Optional.of(advice(finding)));
        compare(failures, "临界", "knifeEdge", expected.knifeEdge(), Optional.of(finding.knifeEdge()));
        return failures;
    }

    private static <T> void compare(
            List<Label> failures, String zh, String en, Optional<T> expected, Optional<T> actual) {
        if (expected.isPresent() && !expected.equals(actual)) {
            String was = actual.map(String::valueOf).orElse("-");
            failures.add(new Label(
                    zh + "应为 " + expected.get() + "，实为 " + was, en + ": expected " + expected.get() + ", was " + was));
        }
    }

    private static Map<String, String> advice(Finding finding) {
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
