package org.clusterrules.language;

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
import org.clusterrules.model.Label;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Unit;

/** What can be required of groups of boxes. */
record BoxWords(StatementWords statement, List<Ticks> groups) implements Statement.Boxes {
    private static final Unit BOXES = new Unit("boxes", new Label("项", "boxes"));

    @Override
    public Statement.Said haveATick() {
        return statement.sayEach(groups, group -> AnswerWords.hasATick(group, groups.size()));
    }

    @Override
    public Statement.Said haveAtLeast(String count) {
        return statement.say(atLeast(count, () -> Phrase.cells(groups), Set.of()));
    }

    @Override
    public Statement.Said haveAtLeastOf(String count, String... options) {
        List<String> wanted = Arrays.asList(options);
        return statement.say(atLeast(
                count, () -> Phrase.list(Phrase.each(wanted, this::option), wanted.size()), Set.copyOf(wanted)));
    }

    private Phrase option(String option) {
        Ticks group = groups.stream()
                .filter(boxes -> boxes.place().options().containsKey(option))
                .findFirst()
                .orElse(groups.get(0));
        return AnswerWords.option(group, option);
    }

    /**
     * Counts ticks. A group that is not filled in can have any; those of the others may decide already.
     *
     * @param name what the boxes are called
     * @param wanted the options that count; all where it is empty
     */
    private Judgement atLeast(String count, Supplier<Phrase> name, Set<String> wanted) {
        int ticked = 0;
        int open = 0;
        List<Ticks> blank = new ArrayList<>(0);
        for (Ticks group : groups) {
            int boxes = among(group.place().options().keySet(), wanted);
            if (group.ticked() != null) {
                ticked += among(group.ticked().keySet(), wanted);
            } else if (boxes > 0) {
                open += boxes;
                blank.add(group);
            }
        }
        BigDecimal least = Bound.number(count);
        BigDecimal known = BigDecimal.valueOf(ticked);
        BigDecimal most = BigDecimal.valueOf((long) ticked + open);
        Outcome outcome = known.compareTo(least) >= 0 ? MET : most.compareTo(least) < 0 ? UNMET : UNDETERMINED;
        return new FactJudgement(outcome, () -> {
            Optional<BigDecimal> actual = outcome == UNDETERMINED ? Optional.empty() : Optional.of(known);
            Object[] words = {name.get(), known.intValue(), least, Phrase.cells(blank), blank.size()};
            String key = wanted.isEmpty() ? "tick-count" : "tick-choice";
            return FactDetails.of(key, groups)
                    .missing(blank)
                    .comparing(() ->
                            Optional.of(new Comparison.Numbers(Operator.AT_LEAST, actual, Optional.of(least), BOXES)))
                    .asCondition(() -> Phrase.of(key + ".required", words), () -> Phrase.of(key + ".found", words))
                    .with(() -> words);
        });
    }

    private static int among(Collection<String> options, Set<String> wanted) {
        return wanted.isEmpty()
                ? options.size()
                : (int) options.stream().filter(wanted::contains).count();
    }
}
