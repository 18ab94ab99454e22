package org.clusterrules.language.judgement;

import static org.clusterrules.assessment.Outcome.MET;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.CriterionWords.Requirement;
import org.clusterrules.model.Label;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Unit;

/** What can be required of groups of boxes. */
record BoxWords(FirstWords first, List<Ticks> groups) implements CriterionWords.Boxes {
    private static final Unit BOXES = new Unit("boxes", new Label("项", "boxes"));

    @Override
    public Requirement haveATick() {
        return first.requireEach(groups, group -> hasATick(group, groups.size()));
    }

    @Override
    public Requirement haveAtLeast(String count) {
        return first.require(atLeast(count, () -> Phrase.cells(groups), Set.of()));
    }

    @Override
    public Requirement haveAtLeastOf(String count, String... options) {
        List<String> wanted = Arrays.asList(options);
        return first.require(atLeast(
                count, () -> Phrase.list(Phrase.each(wanted, this::option), wanted.size()), Set.copyOf(wanted)));
    }

    private Phrase option(String option) {
        Ticks group = groups.stream()
                .filter(boxes -> boxes.place().options().containsKey(option))
                .findFirst()
                .orElse(groups.get(0));
        return AnswerWords.option(group, option);
    }

    /** @param wanted the options that count; empty for all */
    private Judgement atLeast(String count, Supplier<Phrase> name, Set<String> wanted) {
        BigDecimal least = Bound.number(count);
        return ContentJudgement.of(groups, all -> Ticked.of(all, wanted).outcome(least), (all, outcome) -> {
            Ticked ticked = Ticked.of(all, wanted);
            BigDecimal known = BigDecimal.valueOf(ticked.known());
            Optional<BigDecimal> actual = outcome == UNDETERMINED ? Optional.empty() : Optional.of(known);
            List<Ticks> blank = ticked.blank();
            boolean isBound = !blank.isEmpty() && outcome != UNDETERMINED;
            Object[] arguments = {
                name.get(),
                isBound && outcome == UNMET ? ticked.known() + ticked.open() : ticked.known(),
                least,
                Phrase.cells(blank),
                blank.size(),
                isBound ? Phrase.of(outcome == UNMET ? "ticked.at-most" : "ticked.at-least") : Phrase.NOTHING
            };
            String key = wanted.isEmpty() ? "tick-count" : "tick-choice";
            return ContentDetails.of(key, all)
                    .missing(blank)
                    .comparing(() -> new Comparison.Numbers(Operator.AT_LEAST, actual, Optional.of(least), BOXES))
                    .asCondition(
                            () -> Phrase.of(key + ".required", arguments), () -> Phrase.of(key + ".found", arguments))
                    .with(() -> arguments);
        });
    }

    /** At least one box of a group has to be ticked; evidence is a requirement of its own. */
    private static Judgement hasATick(Ticks one, int groups) {
        return ContentJudgement.of(
                one,
                group -> group.isBlank() ? UNDETERMINED : Judgement.metIf(ticked(group) > 0),
                (boxes, outcome) -> ContentDetails.of("ticks", List.of(boxes))
                        .missing(List.of(boxes))
                        .requires(() ->
                                groups == 1 ? Phrase.of("ticks.required") : Phrase.of("ticks.required.each", groups))
                        .requiresOf(() -> Phrase.of("ticks.of", Phrase.label(boxes)))
                        .with(() -> new Object[] {Phrase.label(boxes), ticked(boxes)}));
    }

    private static int ticked(Ticks boxes) {
        return boxes.ticked() == null ? 0 : boxes.ticked().size();
    }

    /** The number of boxes ticked, and of those that may be ticked in blank groups. */
    private record Ticked(int known, int open, List<Ticks> blank) {
        static Ticked of(List<Ticks> groups, Set<String> wanted) {
            int known = 0;
            int open = 0;
            List<Ticks> blank = new ArrayList<>(0);
            for (Ticks group : groups) {
                int boxes = among(group.place().options().keySet(), wanted);
                if (group.ticked() != null) {
                    known += among(group.ticked().keySet(), wanted);
                } else if (boxes > 0) {
                    open += boxes;
                    blank.add(group);
                }
            }
            return new Ticked(known, open, blank);
        }

        Outcome outcome(BigDecimal least) {
            return BigDecimal.valueOf(known).compareTo(least) >= 0
                    ? MET
                    : BigDecimal.valueOf((long) known + open).compareTo(least) < 0 ? UNMET : UNDETERMINED;
        }

        private static int among(Collection<String> options, Set<String> wanted) {
            return wanted.isEmpty()
                    ? options.size()
                    : (int) options.stream().filter(wanted::contains).count();
        }
    }
}
