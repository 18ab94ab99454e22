package org.clusterrules.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.language.judgement.Reasoning;
import org.clusterrules.language.judgement.Reasoning.Combination;
import org.clusterrules.model.Unit;
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.workbench.internal.Document.Inline;
import org.clusterrules.workbench.internal.DocumentBuilder;

/** Describes a judgement from inside out: a step for each judgement that it consists of, then one for itself. */
record JudgementSteps(PageMessages messages) {
    void add(DocumentBuilder page, Reasoning reasoning) {
        int unused = add(page, reasoning, 1);
    }

    /** Adds the steps of a judgement, its parts first, and returns the number of its own step, the last. */
    private int add(DocumentBuilder page, Reasoning reasoning, int first) {
        int next = first;
        List<Integer> steps = new ArrayList<>();
        List<Integer> deciding = new ArrayList<>();
        for (Reasoning part : reasoning.components()) {
            int step = add(page, part, next);
            steps.add(step);
            if (part.decides()) {
                deciding.add(step);
            }
            next = step + 1;
        }
        page.paragraph(messages.of("why.step", next));
        page.description("why.required", reasoning.requirement(messages.language()));
        if (reasoning.combination() == Combination.NONE) {
            numbers(page, reasoning);
        } else {
            String key = "why.combination." + reasoning.combination();
            page.description("why.combination", messages.of(key, numbers(steps), numbers(deciding)));
        }
        page.description("why.found", reasoning.statement(messages.language()));
        if (!reasoning.missing().isEmpty()) {
            Stream<String> labels =
                    reasoning.missing().stream().map(cell -> cell.place().fullLabel(messages.language()));
            page.description("why.missing", labels.collect(Collectors.joining(messages.of("semicolon"))));
        }
        page.description("why.outcome", Inline.outcome(reasoning.outcome(), messages));
        return next;
    }

    private String numbers(List<Integer> steps) {
        return messages.join(steps.stream().map(String::valueOf).toList());
    }

    /** Adds the number that was judged and what it was compared with. */
    private void numbers(DocumentBuilder page, Reasoning reasoning) {
        reasoning
                .exactly()
                .map(exact -> exact.contains("^") ? messages.of("why.root", exact) + approximate(reasoning) : exact)
                .ifPresent(value -> page.description("why.value", value));
        reasoning.nearFrom().ifPresent(from -> page.description("why.near-from", from.toPlainString()));
        reasoning.comparison().ifPresent(comparison -> add(page, comparison));
    }

    private String approximate(Reasoning reasoning) {
        return reasoning
                .comparison()
                .flatMap(Comparison::actual)
                .map(number -> messages.of("why.about", number.toPlainString()))
                .orElse("");
    }

    private void add(DocumentBuilder page, Comparison comparison) {
        if (comparison instanceof Comparison.Numbers numbers
                && numbers.required().isPresent()) {
            page.description(
                    "why.threshold",
                    numbers.operator().symbol() + " " + numbers.required().get().toPlainString());
            numbers.margin().ifPresent(margin -> page.description("why.margin", margin.toPlainString()));
            if (!numbers.unit().equals(Unit.NONE)) {
                page.description("why.unit", messages.of(numbers.unit().label()));
            }
        } else if (comparison instanceof Comparison.Options options) {
            page.description(
                    "why.option",
                    messages.of(
                            "change", options.actualOption().orElse(messages.of("blank")), options.requiredOption()));
        } else if (comparison instanceof Comparison.Rise rise) {
            Stream<String> row = rise.values().stream()
                    .map(value -> value.map(BigDecimal::toPlainString).orElse(messages.of("blank")));
            page.description("why.row", row.collect(Collectors.joining(" → ")));
        }
    }
}
