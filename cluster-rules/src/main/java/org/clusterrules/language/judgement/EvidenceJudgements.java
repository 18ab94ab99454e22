package org.clusterrules.language.judgement;

import static java.util.Objects.requireNonNull;
import static org.clusterrules.assessment.Outcome.MET;
import static org.clusterrules.assessment.Outcome.NOT_APPLICABLE;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Innovation.Platforms;
import org.clusterrules.model.Names;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.jspecify.annotations.Nullable;

/** Judgements of evidence, of names that belong to a count, and of signatures. */
final class EvidenceJudgements {
    private EvidenceJudgements() {}

    /** Evidence has to be given if any of the reasons holds; {@code reason} is the key of its message. */
    static <C extends Cell> Judgement isGivenIf(String reason, List<C> cells, Predicate<C> holds, Cell given) {
        return ContentJudgement.of(
                cells, given, (all, one) -> isGivenIf(all, holds, one), (reasons, evidence, outcome) -> {
                    C because = first(reasons, holds);
                    List<Cell> blank = Judgement.unfilled(reasons);
                    return ContentDetails.of("evidence", Judgement.joined(reasons, List.of(evidence)))
                            .offending(List.of(evidence))
                            .missing(blank)
                            .among(ContentDetails.MAY_NOT_APPLY)
                            .requires(() -> Phrase.of(
                                    "evidence.required",
                                    Phrase.of("reason." + reason, Phrase.field(reasons.get(0))),
                                    Phrase.label(evidence)))
                            .with(() -> new Object[] {
                                Phrase.label(evidence),
                                because == null
                                        ? noReason(reason, reasons.get(0))
                                        : Phrase.of("reason." + reason, Phrase.label(because)),
                                Phrase.cells(blank),
                                blank.size(),
                                placeholder(evidence)
                            });
                });
    }

    private static Phrase noReason(String reason, Cell cell) {
        return cell instanceof Choice answer && answer.is(Choice.NOT_APPLICABLE)
                ? Phrase.of("answer.found", Phrase.label(cell), AnswerWords.option(cell, Choice.NOT_APPLICABLE))
                : Phrase.of("no-reason." + reason, Phrase.field(cell));
    }

    private static <C extends Cell> Outcome isGivenIf(List<C> reasons, Predicate<C> holds, Cell evidence) {
        if (first(reasons, holds) != null) {
            return Judgement.metIf(isGiven(evidence));
        }
        return Judgement.anyBlank(reasons) ? UNDETERMINED : NOT_APPLICABLE;
    }

    private static <C extends Cell> @Nullable C first(List<C> cells, Predicate<C> holds) {
        for (int i = 0; i < cells.size(); i++) {
            if (holds.test(cells.get(i))) {
                return cells.get(i);
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

    static Judgement forEachTick(FormView whole) {
        return ContentJudgement.of(whole, form -> haveEvidence(form.ticks()), (form, outcome) -> {
            List<Ticks> groups = form.ticks();
            List<Ticks> withoutEvidence =
                    outcome == UNMET ? FormView.filter(groups, group -> !hasEvidence(group)) : List.of();
            boolean ticked = first(groups, EvidenceJudgements::isTicked) != null;
            List<Cell> blank = Judgement.unfilled(groups);
            ContentDetails details = ContentDetails.of("tick-evidence", groups)
                    .offending(withoutEvidence)
                    .missing(blank)
                    .among(ContentDetails.MAY_NOT_APPLY);
            return outcome == UNDETERMINED
                    ? details.statement(() -> Phrase.ofCells(ticked ? "tick-evidence.undetermined" : "blanks", blank))
                    : details.with(
                            () -> new Object[] {Phrase.some(Phrase.each(withoutEvidence, EvidenceJudgements::ticks))});
        });
    }

    private static Outcome haveEvidence(List<Ticks> groups) {
        boolean ticked = false;
        boolean blank = false;
        for (int i = 0; i < groups.size(); i++) {
            Ticks group = groups.get(i);
            if (!hasEvidence(group)) {
                return UNMET;
            }
            ticked |= isTicked(group);
            blank |= group.isBlank();
        }
        return blank ? UNDETERMINED : ticked ? MET : NOT_APPLICABLE;
    }

    private static boolean isTicked(Ticks group) {
        return group.ticked() != null && !group.ticked().isEmpty();
    }

    private static boolean hasEvidence(Ticks group) {
        if (isTicked(group)) {
            for (List<String> evidence : requireNonNull(group.ticked()).values()) {
                if (!isNamed(evidence)) {
                    return false;
                }
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

    private static List<String> withoutEvidence(Ticks group) {
        List<String> withoutEvidence = new ArrayList<>(0);
        if (group.ticked() != null) {
            group.ticked().forEach((option, evidence) -> {
                if (!isNamed(evidence)) {
                    withoutEvidence.add(option);
                }
            });
        }
        return withoutEvidence;
    }

    private static Phrase ticks(Ticks group) {
        List<Phrase> options = Phrase.each(withoutEvidence(group), option -> AnswerWords.option(group, option));
        return Phrase.of("tick-evidence.group", Phrase.label(group), Phrase.join("comma", options));
    }

    /** The number of names equals the count. No names are needed for a count of zero. */
    static Judgement areNamed(Platforms platforms) {
        return ContentJudgement.of(
                platforms.count(), platforms.names(), EvidenceJudgements::areNamed, (count, names, outcome) -> {
                    List<Cell> missing =
                            Judgement.unfilled(CellNumbers.isAboveZero(count) ? List.of(count, names) : List.of(count));
                    return ContentDetails.of("platforms", List.of(count, names))
                            .missing(missing)
                            .with(() -> new Object[] {
                                Phrase.field(count),
                                new NumberWithUnit(
                                        CellNumbers.shown(count), count.place().unit()),
                                names.named().size(),
                                Phrase.cells(missing),
                                missing.size()
                            });
                });
    }

    private static Outcome areNamed(Count count, Names names) {
        if (count.isBlank() || (CellNumbers.isAboveZero(count) && names.isBlank())) {
            return UNDETERMINED;
        }
        BigDecimal named = BigDecimal.valueOf(names.named().size());
        return Judgement.metIf(CellNumbers.orZero(count).compareTo(named) == 0);
    }

    static Judgement isSigned(List<Cell> signature) {
        return ContentJudgement.of(
                signature,
                all -> Judgement.metIf(first(all, EvidenceJudgements::isLacking) == null),
                (cells, outcome) -> {
                    List<Cell> lacking =
                            cells.stream().filter(EvidenceJudgements::isLacking).toList();
                    return ContentDetails.of("signed", cells)
                            .offending(lacking)
                            .among(ContentDetails.DECIDED)
                            .with(() -> new Object[] {
                                Phrase.join(
                                        "semicolon", Phrase.each(FormOrder.of(lacking), EvidenceJudgements::lacking))
                            });
                });
    }

    private static boolean isLacking(Cell cell) {
        return cell instanceof Choice seal ? !seal.is(Choice.YES) : cell.state() != State.FILLED;
    }

    private static Phrase lacking(Cell cell) {
        if (cell instanceof Text text && text.isPlaceholder()) {
            return Phrase.of("signed.placeholder", Phrase.label(text), TextWords.quoted(text));
        }
        String key = cell.isNone()
                ? "signed.none"
                : cell.isBlank() ? "signed.blank" : "signed.no"; // the answer for a seal is 否
        return Phrase.of(key, Phrase.label(cell));
    }
}
