package org.clusterrules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Label;
import org.clusterrules.model.Ticks;

/** What is judged of chosen options and ticked boxes. */
final class AnswerFacts {
    /** 第二产业: industry and construction. */
    private static final String SECONDARY = "SECONDARY";

    private AnswerFacts() {}

    /** The option has to be the chosen one. */
    static Judgement is(Choice choice, String option) {
        Outcome outcome = choice.isBlank()
                ? Outcome.UNDETERMINED
                : choice.is(Choice.NOT_APPLICABLE)
                        ? Outcome.NOT_APPLICABLE
                        : choice.is(option) ? Outcome.MET : Outcome.UNMET;
        Phrase wanted = Phrase.of("answer.is", option(choice, option));
        FactJudgement fact = answered(choice, outcome, wanted)
                .comparing(() -> Optional.of(new Comparison.Options(Optional.ofNullable(choice.option()), option)));
        return choice.place().options().containsKey(Choice.NOT_APPLICABLE)
                ? fact.among(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE)
                : fact;
    }

    /** The chosen option must be none of these; where the form has no place for an answer, it may be left out. */
    static Judgement isNoneOf(Choice choice, List<String> options) {
        Outcome outcome = choice.isBlank()
                ? Outcome.NOT_APPLICABLE
                : options.stream().anyMatch(choice::is) ? Outcome.UNMET : Outcome.MET;
        Phrase wanted = Phrase.of(
                "answer.is-none-of", Phrase.join("or-names", Phrase.each(options, option -> option(choice, option))));
        FactJudgement fact =
                answered(choice, outcome, wanted).among(Outcome.MET, Outcome.UNMET, Outcome.NOT_APPLICABLE);
        return choice.isBlank() ? fact.says(() -> Phrase.of("answer.left-out", Phrase.label(choice), wanted)) : fact;
    }

    private static FactJudgement answered(Choice choice, Outcome outcome, Phrase wanted) {
        String chosen = choice.option();
        return FactJudgement.of(outcome, List.of(choice))
                .missing(() -> List.of(choice))
                .requires(() -> wanted)
                .says(() -> Phrase.of(
                        key("answer", outcome),
                        Phrase.label(choice),
                        chosen == null ? "" : option(choice, chosen),
                        wanted));
    }

    /** Returns what the form prints at that box. */
    private static Phrase option(Choice choice, String option) {
        Label label = choice.place().options().getOrDefault(option, new Label(option, option));
        return Phrase.of("option", (Phrase) label::in);
    }

    /** At least one box of a group has to be ticked; evidence is asked for elsewhere. */
    static Judgement haveATick(Ticks boxes) {
        int ticked = boxes.ticked() == null ? 0 : boxes.ticked().size();
        Outcome outcome = boxes.isBlank() ? Outcome.UNDETERMINED : ticked > 0 ? Outcome.MET : Outcome.UNMET;
        return FactJudgement.of(outcome, List.of(boxes))
                .missing(() -> List.of(boxes))
                .requires(() -> Phrase.of("ticks.required"))
                .says(() -> Phrase.of(key("ticks", outcome), Phrase.label(boxes), ticked));
    }

    /**
     * Boxes that say 非工业集群，不适用 have to say so together, and not beside an industrial leading industry. The type of the
     * industry is needed only where one of them says so.
     */
    static Judgement agreeOnNonIndustrial(List<Choice> boxes, Choice industry) {
        boolean says = boxes.stream().anyMatch(box -> box.is(Choice.NOT_APPLICABLE));
        boolean denies = boxes.stream().anyMatch(box -> !box.isBlank() && !box.is(Choice.NOT_APPLICABLE));
        boolean industrial = says && industry.is(SECONDARY);
        List<Cell> missing = new ArrayList<>();
        boxes.stream().filter(Cell::isBlank).forEach(missing::add);
        if (says && industry.isBlank()) {
            missing.add(industry);
        }
        Outcome outcome =
                (says && denies) || industrial ? Outcome.UNMET : missing.isEmpty() ? Outcome.MET : Outcome.UNDETERMINED;
        List<Cell> all = new ArrayList<>(boxes);
        if (says) {
            all.add(industry);
        }
        List<Choice> said =
                boxes.stream().filter(box -> box.is(Choice.NOT_APPLICABLE)).toList();
        Phrase industryIs = industry.isBlank() ? Phrase.NOTHING : option(industry, String.valueOf(industry.option()));
        Phrase wrong = says && denies
                ? Phrase.of("non-industrial.differ", Phrase.cells(boxes))
                : Phrase.of(
                        "non-industrial.industrial",
                        Phrase.label(industry),
                        industryIs,
                        Phrase.cells(said),
                        said.size());
        return FactJudgement.of(outcome, all)
                .offending(() -> offending(boxes, says && denies, industrial, industry))
                .missing(() -> missing)
                .requires(() -> Phrase.of("non-industrial.required"))
                .says(() -> switch (outcome) {
                    case UNMET -> wrong;
                    case UNDETERMINED ->
                        Phrase.of("non-industrial.undetermined", Phrase.cells(missing), missing.size());
                    default -> Phrase.of(says ? "non-industrial.met" : "non-industrial.none", Phrase.cells(boxes));
                });
    }

    private static List<Cell> offending(List<Choice> boxes, boolean differ, boolean industrial, Choice industry) {
        List<Cell> offending = new ArrayList<>();
        for (Choice box : boxes) {
            if ((differ && !box.isBlank()) || box.is(Choice.NOT_APPLICABLE)) {
                offending.add(box);
            }
        }
        if (industrial) {
            offending.add(industry);
        }
        return offending;
    }

    /** Returns the key of what is said of one constant: {@code answer.met}. */
    static String key(String key, Enum<?> constant) {
        return key + "." + constant.name().toLowerCase(Locale.ROOT);
    }
}
