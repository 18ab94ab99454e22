package org.clusterrules.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Names;
import org.clusterrules.model.State;

/** Something that has to be attached where other cells say that there is a reason to. */
final class EvidenceJudgement extends Judgement {
    private final List<? extends Cell> reasons;
    private final Cell evidence;

    /** The reasons call for evidence where any of them fulfils the condition. */
    <C extends Cell> EvidenceJudgement(List<C> reasons, Predicate<C> condition, Cell evidence) {
        super(judge(reasons, condition, evidence));
        this.reasons = reasons;
        this.evidence = evidence;
    }

    private static <C extends Cell> Outcome judge(List<C> reasons, Predicate<C> condition, Cell evidence) {
        boolean blank = false;
        for (C reason : reasons) {
            if (condition.test(reason)) {
                return isGiven(evidence) ? Outcome.MET : Outcome.UNMET;
            }
            blank |= reason.isBlank();
        }
        return blank ? Outcome.UNDETERMINED : Outcome.NOT_APPLICABLE;
    }

    private static boolean isGiven(Cell evidence) {
        return evidence instanceof Names names ? !names.named().isEmpty() : evidence.state() == State.FILLED;
    }

    @Override
    List<Cell> cells() {
        return switch (outcome()) {
            case UNMET -> List.of(evidence);
            case UNDETERMINED -> missing();
            default -> {
                List<Cell> all = new ArrayList<>(reasons);
                all.add(evidence);
                yield all;
            }
        };
    }

    @Override
    List<Cell> missing() {
        return blank(reasons);
    }

    @Override
    Set<Outcome> possible() {
        return EnumSet.of(Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE);
    }

    @Override
    String requirement(Locale language) {
        return Wording.of(
                "evidence.required",
                language,
                evidence.place().label(language),
                reasons.get(0).place().field().label().in(language));
    }

    @Override
    String clause(Locale language) {
        String key = "evidence." + outcome().name().toLowerCase(Locale.ROOT);
        return Wording.of(
                key,
                language,
                evidence.place().label(language),
                reasons.get(0).place().field().label().in(language),
                outcome() == Outcome.UNDETERMINED ? Wording.list(missing(), language) : "");
    }
}
