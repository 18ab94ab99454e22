package org.clusterrules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.language.Reasoning;
import org.clusterrules.language.Reasoning.Combination;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Unit;
import org.clusterrules.report.internal.PageWords;
import org.clusterrules.workbench.internal.Document.Block;
import org.clusterrules.workbench.internal.Document.Fact;
import org.clusterrules.workbench.internal.Document.Facts;
import org.clusterrules.workbench.internal.Document.Inline;
import org.clusterrules.workbench.internal.Document.Line;
import org.clusterrules.workbench.internal.Document.Paragraph;

/**
 * Writes how a judgement came about, from inside out: a step for each judgement that it is made of, and then one for itself.
 *
 * @param words the words of the page
 */
record JudgementSteps(PageWords words) {
    /** Returns the steps, numbered from 1. */
    List<Block> of(Reasoning reasoning) {
        List<Block> blocks = new ArrayList<>();
        int unused = add(blocks, reasoning, 1);
        return blocks;
    }

    private Fact fact(String key, Inline value) {
        return new Fact(words.of(key), List.of(Line.of(value)));
    }

    /** Adds the steps of a judgement, those of its parts first, and returns the number of its own, which is the last. */
    private int add(List<Block> blocks, Reasoning reasoning, int first) {
        int next = first;
        List<Integer> steps = new ArrayList<>();
        List<Integer> deciding = new ArrayList<>();
        for (Reasoning part : reasoning.parts()) {
            int step = add(blocks, part, next);
            steps.add(step);
            if (part.decides()) {
                deciding.add(step);
            }
            next = step + 1;
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("why.required", Inline.plain(reasoning.requirement(words.language()))));
        if (reasoning.combination() == Combination.NONE) {
            numbers(facts, reasoning);
        } else {
            facts.add(fact(
                    "why.combination",
                    Inline.plain(words.of(
                            "why.combination." + reasoning.combination(), numbers(steps), numbers(deciding)))));
        }
        facts.add(fact("why.found", Inline.plain(reasoning.clause(words.language()))));
        if (!reasoning.missing().isEmpty()) {
            facts.add(fact("why.missing", Inline.plain(labels(reasoning.missing()))));
        }
        facts.add(fact(
                "why.outcome",
                Inline.outcome(reasoning.outcome(), words.of(reasoning.outcome().label()))));
        blocks.add(new Paragraph(Line.of(words.of("why.step", next))));
        blocks.add(new Facts(facts));
        return next;
    }

    private String numbers(List<Integer> steps) {
        return words.join(steps.stream().map(String::valueOf).toList());
    }

    /** Adds the number that was judged, and what it was compared with. */
    private void numbers(List<Fact> facts, Reasoning reasoning) {
        reasoning
                .exactly()
                .ifPresent(exact -> facts.add(fact(
                        "why.value",
                        Inline.plain(
                                exact.contains("^") ? words.of("why.root", exact, approximate(reasoning)) : exact))));
        reasoning.nearFrom().ifPresent(from -> facts.add(fact("why.near-from", Inline.plain(from.toPlainString()))));
        reasoning.comparison().ifPresent(comparison -> add(facts, comparison));
    }

    private static String approximate(Reasoning reasoning) {
        return reasoning
                .comparison()
                .flatMap(Comparison::actual)
                .map(number -> number.toPlainString())
                .orElse("");
    }

    private void add(List<Fact> facts, Comparison comparison) {
        if (comparison instanceof Comparison.Numbers numbers
                && numbers.required().isPresent()) {
            facts.add(fact(
                    "why.threshold",
                    Inline.plain(numbers.operator().symbol() + " "
                            + numbers.required().get().toPlainString())));
            numbers.margin().ifPresent(margin -> facts.add(fact("why.margin", Inline.plain(margin.toPlainString()))));
            if (!numbers.unit().equals(Unit.NONE)) {
                facts.add(fact("why.unit", Inline.plain(words.of(numbers.unit().label()))));
            }
        } else if (comparison instanceof Comparison.Options options) {
            facts.add(fact(
                    "why.option",
                    Inline.plain(words.of("change", options.chosen().orElse(words.of("blank")), options.wanted()))));
        } else if (comparison instanceof Comparison.Rise rise) {
            facts.add(fact(
                    "why.row",
                    Inline.plain(rise.values().stream()
                            .map(value ->
                                    value.map(number -> number.toPlainString()).orElse(words.of("blank")))
                            .collect(Collectors.joining(" → ")))));
        }
    }

    private String labels(List<Cell> cells) {
        return cells.stream()
                .map(cell -> cell.place().fullLabel(words.language()))
                .collect(Collectors.joining(words.of("semicolon")));
    }
}
