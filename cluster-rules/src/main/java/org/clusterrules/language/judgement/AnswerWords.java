package org.clusterrules.language.judgement;

import static org.clusterrules.assessment.Outcome.MET;
import static org.clusterrules.assessment.Outcome.NOT_APPLICABLE;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.CriterionWords.Requirement;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Label;

/** What can be required of chosen options. */
record AnswerWords(FirstWords first, Choice choice) implements CriterionWords.Answer {
    /** 第二产业: industry and construction. */
    private static final String SECONDARY = "SECONDARY";

    private static final Set<Outcome> LEFT_OUT = Set.of(MET, UNMET, NOT_APPLICABLE);

    @Override
    public Requirement is(String option) {
        return first.require(ContentJudgement.of(choice, answer -> is(answer, option), (answer, outcome) -> {
            ContentDetails details = answered(answer, "answer.is", option(answer, option))
                    .comparing(() -> new Comparison.Options(Optional.ofNullable(answer.option()), option));
            boolean mayNotApply = answer.place().options().containsKey(Choice.NOT_APPLICABLE)
                    && !option.equals(Choice.NOT_APPLICABLE);
            return mayNotApply ? details.among(ContentDetails.MAY_NOT_APPLY) : details;
        }));
    }

    private static Outcome is(Choice answer, String option) {
        if (answer.isBlank()) {
            return UNDETERMINED;
        }
        return answer.is(option) ? MET : answer.is(Choice.NOT_APPLICABLE) ? NOT_APPLICABLE : UNMET;
    }

    @Override
    public Requirement isNoneOf(String... options) {
        return first.require(ContentJudgement.of(
                choice,
                answer -> isNoneOf(answer, UNDETERMINED, options),
                (answer, outcome) -> noneOf(answer, options)));
    }

    @Override
    public Requirement isNoneOfIfGiven(String... options) {
        return first.require(ContentJudgement.of(
                choice, answer -> isNoneOf(answer, NOT_APPLICABLE, options), (answer, outcome) -> {
                    ContentDetails details = noneOf(answer, options).among(LEFT_OUT);
                    return answer.isBlank()
                            ? details.statement(() -> Phrase.of(
                                    "answer.left-out",
                                    Phrase.label(answer),
                                    Phrase.of("answer.is-none-of", either(answer, options))))
                            : details;
                }));
    }

    private static Outcome isNoneOf(Choice answer, Outcome blank, String... options) {
        return answer.isBlank()
                ? blank
                : Judgement.metIf(!Arrays.asList(options).contains(answer.option()));
    }

    private static ContentDetails noneOf(Choice answer, String... options) {
        return answered(answer, "answer.is-none-of", either(answer, options));
    }

    private static Phrase either(Choice answer, String... options) {
        return Phrase.join("or-names", Phrase.each(Arrays.asList(options), option -> option(answer, option)));
    }

    private static ContentDetails answered(Choice choice, String key, Phrase options) {
        String chosen = choice.option();
        Phrase wanted = Phrase.of(key, options);
        return ContentDetails.of("answer", List.of(choice))
                .missing(List.of(choice))
                .requires(() -> wanted)
                .requiresOf(() -> Phrase.of(key + ".of", Phrase.label(choice), options))
                .asCondition(
                        () -> Phrase.of(key + ".condition", Phrase.label(choice), options),
                        () -> chosen == null
                                ? Phrase.of("answer.found.blank", Phrase.label(choice))
                                : Phrase.of("answer.found", Phrase.label(choice), option(choice, chosen)))
                .with(() -> new Object[] {Phrase.label(choice), chosen == null ? "" : option(choice, chosen), wanted});
    }

    static Phrase option(Cell boxes, String option) {
        return Phrase.of("option", (Phrase) language -> {
            Label label = boxes.place().options().get(option);
            return label == null ? option : label.in(language);
        });
    }

    /** The type of the industry is read only if one of the answers is 非工业集群，不适用. */
    static Judgement agreeOnNonIndustrial(List<Choice> choices, Choice industry) {
        return ContentJudgement.of(
                choices,
                industry,
                (answers, type) -> NonIndustrial.of(answers, type).outcome(),
                (answers, type, outcome) -> NonIndustrial.of(answers, type).details(outcome));
    }

    /**
     * What several answers say about the cluster being non-industrial.
     *
     * @param saying those that are 非工业集群，不适用
     * @param missing what has to be filled in
     * @param differ whether others say that the question applies
     * @param industrial whether the type of the industry contradicts them
     */
    private record NonIndustrial(
            List<Choice> answers,
            Choice industry,
            List<Cell> saying,
            List<Cell> missing,
            boolean differ,
            boolean industrial) {
        static NonIndustrial of(List<Choice> answers, Choice industry) {
            List<Cell> missing = new ArrayList<>(Judgement.unfilled(answers));
            List<Cell> saying = new ArrayList<>(answers);
            saying.removeIf(answer -> !((Choice) answer).is(Choice.NOT_APPLICABLE));
            boolean says = !saying.isEmpty();
            boolean differ = says && saying.size() + missing.size() < answers.size();
            if (says && industry.isBlank()) {
                missing.add(industry);
            }
            return new NonIndustrial(answers, industry, saying, missing, differ, says && industry.is(SECONDARY));
        }

        Outcome outcome() {
            return differ || industrial ? UNMET : missing.isEmpty() ? MET : UNDETERMINED;
        }

        ContentDetails details(Outcome outcome) {
            List<Cell> read = new ArrayList<>(answers);
            List<Cell> offending = new ArrayList<>(differ ? answers : saying);
            offending.removeIf(Cell::isBlank);
            if (!saying.isEmpty()) {
                read.add(industry);
            }
            if (industrial) {
                offending.add(industry);
            }
            return ContentDetails.of("non-industrial", read)
                    .offending(offending)
                    .missing(missing)
                    .statement(() -> outcome == UNDETERMINED
                            ? Phrase.ofCells("non-industrial.undetermined", missing)
                            : industrial && !differ
                                    ? Phrase.of(
                                            "non-industrial.industrial",
                                            Phrase.label(industry),
                                            option(industry, SECONDARY),
                                            Phrase.cells(saying),
                                            saying.size())
                                    : Phrase.of(
                                            "non-industrial." + (differ ? "differ" : saying.isEmpty() ? "none" : "met"),
                                            Phrase.cells(answers)));
        }
    }
}
