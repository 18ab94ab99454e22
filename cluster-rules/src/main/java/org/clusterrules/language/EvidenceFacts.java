package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Day;
import org.clusterrules.model.Label;
import org.clusterrules.model.Names;
import org.clusterrules.model.Platforms;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/** What is judged of evidence, of names that belong to a count, and of signatures. */
final class EvidenceFacts {
    private EvidenceFacts() {}

    /**
     * Something has to be given where any of the reasons holds. Where none holds and one is blank, it cannot be decided.
     *
     * @param reason names the words that say how a reason holds, or does not: it was answered with yes, it counts something
     */
    static <C extends Cell> Judgement given(List<C> reasons, Predicate<C> holds, String reason, Cell evidence) {
        C because = reasons.stream().filter(holds).findFirst().orElse(null);
        List<Cell> blank = Judgement.blank(reasons);
        Outcome outcome = because != null
                ? isGiven(evidence) ? Outcome.MET : Outcome.UNMET
                : blank.isEmpty() ? Outcome.NOT_APPLICABLE : Outcome.UNDETERMINED;
        List<Cell> all = new ArrayList<>(reasons);
        all.add(evidence);
        Phrase blankOfReasons = Phrase.blank(reasons.get(0));
        Phrase holding = because == null
                ? Phrase.of("no-reason." + reason, blankOfReasons)
                : Phrase.of("reason." + reason, Phrase.label(because));
        return FactJudgement.of(outcome, all)
                .offending(() -> List.of(evidence))
                .missing(() -> blank)
                .among(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE)
                .requires(() -> Phrase.of(
                        "evidence.required", Phrase.of("reason." + reason, blankOfReasons), Phrase.label(evidence)))
                .says(() -> Phrase.of(
                        AnswerFacts.key("evidence", outcome),
                        Phrase.label(evidence),
                        holding,
                        Phrase.cells(blank),
                        blank.size(),
                        placeholder(evidence)));
    }

    private static boolean isGiven(Cell evidence) {
        return evidence instanceof Names names ? !names.named().isEmpty() : evidence.state() == State.FILLED;
    }

    private static Phrase placeholder(Cell evidence) {
        if (evidence instanceof Names names && !names.placeholders().isEmpty()) {
            return Phrase.of("evidence.placeholder", names.placeholders().get(0));
        }
        return evidence instanceof Text text && text.isPlaceholder()
                ? Phrase.of("evidence.placeholder-text", String.valueOf(text.value()))
                : Phrase.NOTHING;
    }

    /** Each ticked box names at least one piece of evidence. */
    static Judgement forEachTick(List<Ticks> groups) {
        List<Ticks> unproven =
                groups.stream().filter(EvidenceFacts::lacksEvidence).toList();
        List<Cell> blank = Judgement.blank(groups);
        boolean ticked = groups.stream()
                .anyMatch(group -> group.ticked() != null && !group.ticked().isEmpty());
        Outcome outcome = !unproven.isEmpty()
                ? Outcome.UNMET
                : !blank.isEmpty() ? Outcome.UNDETERMINED : ticked ? Outcome.MET : Outcome.NOT_APPLICABLE;
        return FactJudgement.of(outcome, groups)
                .offending(() -> unproven)
                .missing(() -> blank)
                .among(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE)
                .requires(() -> Phrase.of("tick-evidence.required"))
                .says(() -> switch (outcome) {
                    case UNMET ->
                        Phrase.of("tick-evidence.unmet", Phrase.some(Phrase.each(unproven, EvidenceFacts::ticks)));
                    case UNDETERMINED ->
                        Phrase.of(ticked ? "tick-evidence.undetermined" : "blanks", Phrase.cells(blank), blank.size());
                    default -> Phrase.of(AnswerFacts.key("tick-evidence", outcome));
                });
    }

    /** Names a group, and the boxes of it that are ticked without evidence. */
    private static Phrase ticks(Ticks group) {
        List<Phrase> options = new ArrayList<>();
        if (group.ticked() != null) {
            group.ticked().forEach((option, evidence) -> {
                if (evidence.stream().noneMatch(Names::names)) {
                    Label label = group.place().options().getOrDefault(option, new Label(option, option));
                    options.add(Phrase.of("option", (Phrase) label::in));
                }
            });
        }
        return Phrase.of("tick-evidence.group", Phrase.label(group), Phrase.join("comma", options));
    }

    private static boolean lacksEvidence(Ticks group) {
        if (group.ticked() != null) {
            for (List<String> evidence : group.ticked().values()) {
                if (evidence.stream().noneMatch(Names::names)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** As many platforms are named as are counted. Names left out beside a count of zero are no names. */
    static Judgement platforms(Platforms platforms) {
        Count count = platforms.count();
        Names names = platforms.names();
        BigDecimal counted = Numbers.orZero(count);
        List<Cell> missing = new ArrayList<>();
        if (count.isBlank()) {
            missing.add(count);
        }
        if (names.isBlank() && counted.signum() > 0) {
            missing.add(names);
        }
        int named = names.named().size();
        Outcome outcome = !missing.isEmpty()
                ? Outcome.UNDETERMINED
                : counted.compareTo(BigDecimal.valueOf(named)) == 0 ? Outcome.MET : Outcome.UNMET;
        return FactJudgement.of(outcome, List.of(count, names))
                .missing(() -> missing)
                .requires(() -> Phrase.of("platforms.required"))
                .says(() -> Phrase.of(
                        AnswerFacts.key("platforms", outcome),
                        Phrase.blank(count),
                        Phrase.amount(Numbers.shown(count), count.place().unit()),
                        named,
                        Phrase.cells(missing),
                        missing.size()));
    }

    /** The seals are there, a person is named, and the date is given. */
    static Judgement signed(List<Choice> seals, Text person, Day date) {
        List<Cell> all = new ArrayList<>(seals);
        all.add(person);
        all.add(date);
        List<Cell> lacking = new ArrayList<>(0);
        for (Cell cell : FormOrder.of(all)) {
            boolean there = cell instanceof Choice seal ? seal.is(Choice.YES) : cell.state() == State.FILLED;
            if (!there) {
                lacking.add(cell);
            }
        }
        Outcome outcome = lacking.isEmpty() ? Outcome.MET : Outcome.UNMET;
        return FactJudgement.of(outcome, all)
                .offending(() -> lacking)
                .among(Outcome.MET, Outcome.UNMET)
                .requires(() -> Phrase.of("signed.required"))
                .says(() -> Phrase.of(
                        AnswerFacts.key("signed", outcome),
                        Phrase.join("semicolon", Phrase.each(lacking, EvidenceFacts::lacking))));
    }

    private static Phrase lacking(Cell cell) {
        if (cell instanceof Text text && text.isPlaceholder()) {
            return Phrase.of("signed.placeholder", Phrase.label(text), TextFacts.quoted(text));
        }
        String key = cell.isNone()
                ? "signed.none"
                : cell.isBlank() ? "signed.blank" : "signed.no"; // a seal that was answered with 否
        return Phrase.of(key, Phrase.label(cell));
    }
}
