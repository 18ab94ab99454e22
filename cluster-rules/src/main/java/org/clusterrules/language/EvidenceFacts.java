package org.clusterrules.language;

import static org.clusterrules.assessment.Outcome.MET;
import static org.clusterrules.assessment.Outcome.NOT_APPLICABLE;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Names;
import org.clusterrules.model.Platforms;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.jspecify.annotations.Nullable;

/** What is judged of evidence, of names that belong to a count, and of signatures. */
final class EvidenceFacts {
    private EvidenceFacts() {}

    /**
     * Something has to be given where any of the reasons holds. Where none holds and one is blank, it cannot be decided.
     *
     * @param reason names the words that say how a reason holds, or does not: it was answered with yes, it counts something
     */
    static <C extends Cell> Judgement isGivenIf(String reason, List<C> reasons, Predicate<C> holds, Cell evidence) {
        C because = first(reasons, holds);
        List<Cell> blank = Judgement.blank(reasons);
        Outcome outcome =
                because != null ? Judgement.met(isGiven(evidence)) : blank.isEmpty() ? NOT_APPLICABLE : UNDETERMINED;
        return new FactJudgement(
                outcome,
                () -> FactDetails.of("evidence", and(reasons, evidence))
                        .offending(List.of(evidence))
                        .missing(blank)
                        .among(FactDetails.CONDITIONAL)
                        .requires(() -> Phrase.of(
                                "evidence.required",
                                Phrase.of("reason." + reason, Phrase.blank(reasons.get(0))),
                                Phrase.label(evidence)))
                        .with(() -> new Object[] {
                            Phrase.label(evidence),
                            because == null
                                    ? Phrase.of("no-reason." + reason, Phrase.blank(reasons.get(0)))
                                    : Phrase.of("reason." + reason, Phrase.label(because)),
                            Phrase.cells(blank),
                            blank.size(),
                            placeholder(evidence)
                        }));
    }

    private static List<Cell> and(List<? extends Cell> reasons, Cell evidence) {
        List<Cell> all = new ArrayList<>(reasons);
        all.add(evidence);
        return all;
    }

    private static <C extends Cell> @Nullable C first(List<C> cells, Predicate<C> holds) {
        for (C cell : cells) {
            if (holds.test(cell)) {
                return cell;
            }
        }
        return null;
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
        List<Ticks> unproven = new ArrayList<>(0);
        boolean anyTicked = false;
        for (Ticks group : groups) {
            if (group.ticked() != null && !group.ticked().isEmpty()) {
                anyTicked = true;
                if (!isProven(group.ticked())) {
                    unproven.add(group);
                }
            }
        }
        boolean ticked = anyTicked;
        List<Cell> blank = Judgement.blank(groups);
        Outcome outcome = !unproven.isEmpty() ? UNMET : !blank.isEmpty() ? UNDETERMINED : ticked ? MET : NOT_APPLICABLE;
        return new FactJudgement(outcome, () -> {
            FactDetails fact = FactDetails.of("tick-evidence", groups)
                    .offending(unproven)
                    .missing(blank)
                    .among(FactDetails.CONDITIONAL);
            return outcome == UNDETERMINED
                    ? fact.says(() -> Phrase.ofCells(ticked ? "tick-evidence.undetermined" : "blanks", blank))
                    : fact.with(() -> new Object[] {Phrase.some(Phrase.each(unproven, EvidenceFacts::ticks))});
        });
    }

    private static boolean isProven(Map<String, List<String>> ticked) {
        for (List<String> evidence : ticked.values()) {
            if (!isNamed(evidence)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamed(List<String> evidence) {
        for (int i = 0; i < evidence.size(); i++) {
            if (Names.names(evidence.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the options of a group that are ticked without evidence. */
    private static List<String> unproven(Ticks group) {
        List<String> unproven = new ArrayList<>(0);
        if (group.ticked() != null) {
            group.ticked().forEach((option, evidence) -> {
                if (!isNamed(evidence)) {
                    unproven.add(option);
                }
            });
        }
        return unproven;
    }

    private static Phrase ticks(Ticks group) {
        List<Phrase> options = Phrase.each(unproven(group), option -> AnswerWords.option(group, option));
        return Phrase.of("tick-evidence.group", Phrase.label(group), Phrase.join("comma", options));
    }

    /** As many platforms are named as are counted. Names may be left out beside a count of zero. */
    static Judgement areNamed(Platforms platforms) {
        Count count = platforms.count();
        Names names = platforms.names();
        List<Cell> missing = Judgement.blank(CellNumbers.isAboveZero(count) ? List.of(count, names) : List.of(count));
        int named = names.named().size();
        Outcome outcome = !missing.isEmpty()
                ? UNDETERMINED
                : Judgement.met(CellNumbers.orZero(count).compareTo(BigDecimal.valueOf(named)) == 0);
        return new FactJudgement(
                outcome,
                () -> FactDetails.of("platforms", List.of(count, names))
                        .missing(missing)
                        .with(() -> new Object[] {
                            Phrase.blank(count),
                            new Amount(CellNumbers.shown(count), count.place().unit()),
                            named,
                            Phrase.cells(missing),
                            missing.size()
                        }));
    }

    /** The seals are there, a person is named, and the date is given. */
    static Judgement isSigned(List<Cell> cells) {
        List<Cell> lacking = new ArrayList<>(0);
        for (Cell cell : cells) {
            boolean there = cell instanceof Choice seal ? seal.is(Choice.YES) : cell.state() == State.FILLED;
            if (!there) {
                lacking.add(cell);
            }
        }
        return new FactJudgement(
                Judgement.met(lacking.isEmpty()),
                () -> FactDetails.of("signed", cells)
                        .offending(lacking)
                        .among(FactDetails.DECIDED)
                        .with(() -> new Object[] {
                            Phrase.join("semicolon", Phrase.each(FormOrder.of(lacking), EvidenceFacts::lacking))
                        }));
    }

    private static Phrase lacking(Cell cell) {
        if (cell instanceof Text text && text.isPlaceholder()) {
            return Phrase.of("signed.placeholder", Phrase.label(text), TextWords.quoted(text));
        }
        String key = cell.isNone()
                ? "signed.none"
                : cell.isBlank() ? "signed.blank" : "signed.no"; // a seal that was answered with 否
        return Phrase.of(key, Phrase.label(cell));
    }
}
