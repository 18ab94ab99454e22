package org.clusterrules.language;

import static org.clusterrules.assessment.Outcome.MET;
import static org.clusterrules.assessment.Outcome.NOT_APPLICABLE;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Label;
import org.clusterrules.model.Ticks;

/** What can be required of chosen options and of boxes. */
record AnswerWords(StatementWords statement, Choice choice) implements Statement.Answer {
    /** 第二产业: industry and construction. */
    private static final String SECONDARY = "SECONDARY";

    private static final Set<Outcome> LEFT_OUT = Sets.immutableEnumSet(MET, UNMET, NOT_APPLICABLE);

    @Override
    public Statement.Said is(String option) {
        Outcome outcome = choice.isBlank()
                ? UNDETERMINED
                : choice.is(Choice.NOT_APPLICABLE) ? NOT_APPLICABLE : Judgement.met(choice.is(option));
        return statement.say(new FactJudgement(outcome, () -> {
            FactDetails fact = answered("answer.is", option(choice, option))
                    .comparing(() -> Optional.of(new Comparison.Options(Optional.ofNullable(choice.option()), option)));
            boolean conditional = choice.place().options().containsKey(Choice.NOT_APPLICABLE);
            return conditional ? fact.among(FactDetails.CONDITIONAL) : fact;
        }));
    }

    @Override
    public Statement.Said isNoneOf(String... options) {
        return statement.say(new FactJudgement(outcome(UNDETERMINED, options), () -> noneOf(options)));
    }

    @Override
    public Statement.Said isNoneOfIfGiven(String... options) {
        return statement.say(new FactJudgement(outcome(NOT_APPLICABLE, options), () -> {
            FactDetails fact = noneOf(options).among(LEFT_OUT);
            return choice.isBlank()
                    ? fact.says(() -> Phrase.of(
                            "answer.left-out", Phrase.label(choice), Phrase.of("answer.is-none-of", either(options))))
                    : fact;
        }));
    }

    private Outcome outcome(Outcome blank, String... options) {
        return choice.isBlank() ? blank : Judgement.met(!Arrays.asList(options).contains(choice.option()));
    }

    private FactDetails noneOf(String... options) {
        return answered("answer.is-none-of", either(options));
    }

    private Phrase either(String... options) {
        return Phrase.join("or-names", Phrase.each(Arrays.asList(options), option -> option(choice, option)));
    }

    private FactDetails answered(String key, Phrase options) {
        String chosen = choice.option();
        Phrase wanted = Phrase.of(key, options);
        return FactDetails.of("answer", List.of(choice))
                .missing(List.of(choice))
                .requires(() -> wanted)
                .requiresOf(() -> Phrase.of(key + ".of", Phrase.label(choice), options))
                .asCondition(
                        () -> Phrase.of(key + ".condition", Phrase.label(choice), options),
                        () -> Phrase.of(
                                "answer.found",
                                Phrase.label(choice),
                                chosen == null ? Phrase.NOTHING : option(choice, chosen)))
                .with(() -> new Object[] {Phrase.label(choice), chosen == null ? "" : option(choice, chosen), wanted});
    }

    /** Returns what the form prints at a box. */
    static Phrase option(Cell boxes, String option) {
        Label label = boxes.place().options().getOrDefault(option, new Label(option, option));
        return Phrase.of("option", (Phrase) label::in);
    }

    /** At least one box of each of some groups has to be ticked; evidence is asked for elsewhere. */
    static Judgement hasATick(Ticks boxes, int groups) {
        int ticked = boxes.ticked() == null ? 0 : boxes.ticked().size();
        Outcome outcome = boxes.isBlank() ? UNDETERMINED : Judgement.met(ticked > 0);
        return new FactJudgement(
                outcome,
                () -> FactDetails.of("ticks", List.of(boxes))
                        .missing(List.of(boxes))
                        .requires(() ->
                                groups == 1 ? Phrase.of("ticks.required") : Phrase.of("ticks.required.each", groups))
                        .requiresOf(() -> Phrase.of("ticks.of", Phrase.label(boxes)))
                        .with(() -> new Object[] {Phrase.label(boxes), ticked}));
    }

    /** The type of the industry is needed only where one of the boxes says 非工业集群，不适用. */
    static Judgement agreeOnNonIndustrial(List<Choice> boxes, Choice industry) {
        List<Cell> read = new ArrayList<>(boxes);
        List<Cell> missing = new ArrayList<>(Judgement.blank(boxes));
        List<Cell> saying = new ArrayList<>(boxes);
        saying.removeIf(box -> !((Choice) box).is(Choice.NOT_APPLICABLE));
        boolean says = !saying.isEmpty();
        boolean differ = says && saying.size() + missing.size() < boxes.size();
        boolean industrial = says && industry.is(SECONDARY);
        List<Cell> offending = new ArrayList<>(differ ? boxes : saying);
        offending.removeIf(Cell::isBlank);
        if (says) {
            read.add(industry);
        }
        if (industrial) {
            offending.add(industry);
        }
        if (says && industry.isBlank()) {
            missing.add(industry);
        }
        Outcome outcome = differ || industrial ? UNMET : missing.isEmpty() ? MET : UNDETERMINED;
        return new FactJudgement(
                outcome,
                () -> FactDetails.of("non-industrial", read)
                        .offending(offending)
                        .missing(missing)
                        .says(() -> outcome == UNDETERMINED
                                ? Phrase.ofCells("non-industrial.undetermined", missing)
                                : industrial && !differ
                                        ? Phrase.of(
                                                "non-industrial.industrial",
                                                Phrase.label(industry),
                                                option(industry, SECONDARY),
                                                Phrase.cells(saying),
                                                saying.size())
                                        : Phrase.of(
                                                "non-industrial." + (differ ? "differ" : says ? "met" : "none"),
                                                Phrase.cells(boxes))));
    }
}
