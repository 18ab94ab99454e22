package org.clusterrules.rulefile.reader;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.assessment.Operator;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.reader.TextChecker.StatedThreshold;
import org.clusterrules.rulefile.wording.ProblemWording;

/** Compares thresholds with the titles of their rule: probably only one of the two was changed. */
final class TitleChecker {
    private TitleChecker() {}

    /** Warns about a difference from the title, and about a threshold of an unusual size. */
    static void check(Reports reports, Label title, StatedThreshold threshold) {
        ValueRange range = threshold.range();
        List<TitleNumber> chinese = TitleNumber.chinese(title.zh(), range);
        List<TitleNumber> english = TitleNumber.english(title.en(), range);
        List<TitleNumber> same = Stream.of(chinese, english)
                .flatMap(List::stream)
                .filter(number -> number.value().compareTo(threshold.number()) == 0)
                .toList();
        List<String> others = Stream.of(chinese, english)
                .filter(numbers -> Collections.disjoint(numbers, same))
                .flatMap(List::stream)
                .map(TitleNumber::written)
                .toList();
        Optional<ValueRange.Slip> slip = range.slip(threshold.number());
        if (slip.isPresent() && same.isEmpty()) {
            reports.add(
                    ProblemCode.UNLIKELY_THRESHOLD,
                    threshold.where(),
                    threshold.where().quoted(),
                    slip.get().unusual(),
                    slip.get().advice());
        } else if (!others.isEmpty() && !threshold.isOfCondition()) {
            reports.add(
                    ProblemCode.TITLE_THRESHOLD,
                    threshold.where(),
                    WrittenNumber.plain(threshold.number()),
                    ProblemWording.quote(String.join(" / ", others)));
        }
        threshold
                .operator()
                .ifPresent(operator -> same.stream()
                        .filter(number -> number.operator()
                                .filter(other -> other != operator)
                                .isPresent())
                        .findFirst()
                        .ifPresent(number -> compare(reports, threshold, operator, number)));
    }

    private static void compare(Reports reports, StatedThreshold threshold, Operator operator, TitleNumber number) {
        reports.add(
                ProblemCode.TITLE_COMPARISON,
                threshold.where(),
                operator.symbol(),
                WrittenNumber.plain(threshold.number()),
                operator.label(),
                ProblemWording.quote(number.written()));
    }
}
