package org.clusterrules.language.judgement;

import static org.clusterrules.assessment.Outcome.MET;
import static org.clusterrules.assessment.Outcome.NEAR;
import static org.clusterrules.assessment.Outcome.NOT_APPLICABLE;
import static org.clusterrules.assessment.Outcome.UNDETERMINED;
import static org.clusterrules.assessment.Outcome.UNMET;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.model.Cell;
import org.jspecify.annotations.Nullable;

/** A requirement that applies only if a condition holds; a condition that is NEAR holds. */
final class ConditionalJudgement extends Judgement {
    private static final Set<Outcome> HOLDS = Set.of(MET, NEAR);

    private final Judgement requirement;
    private final Judgement condition;

    ConditionalJudgement(Judgement requirement, Judgement condition) {
        this.requirement = requirement;
        this.condition = condition;
    }

    @Override
    Outcome judge() {
        return judge(requirement.outcome(), condition.outcome());
    }

    @Override
    LocatedJudgement locate(FormIndex index) {
        LocatedJudgement required = requirement.locate(index);
        LocatedJudgement holds = condition.locate(index);
        return new LocatedJudgement(
                form -> judge(required.outcome(form), holds.outcome(form)),
                form -> new ConditionalJudgement(required.judgement(form), holds.judgement(form)));
    }

    private static Outcome judge(Outcome requirement, Outcome condition) {
        return switch (condition) {
            case MET, NEAR -> requirement;
            case UNMET, NOT_APPLICABLE -> NOT_APPLICABLE;
            case UNDETERMINED -> requirement == NOT_APPLICABLE ? NOT_APPLICABLE : UNDETERMINED;
        };
    }

    private static Set<Outcome> judge(Set<Outcome> requirements, Set<Outcome> conditions) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (Outcome condition : conditions) {
            requirements.forEach(required -> outcomes.add(judge(required, condition)));
        }
        return outcomes;
    }

    private boolean applies() {
        return HOLDS.contains(condition.outcome());
    }

    private boolean isDecidedByRequirement() {
        return applies() || (condition.outcome() == UNDETERMINED && outcome() == NOT_APPLICABLE);
    }

    @Override
    Reasoning.Combination combination() {
        return Reasoning.Combination.CONDITION;
    }

    @Override
    List<Judgement> components() {
        return List.of(condition, requirement);
    }

    @Override
    List<Judgement> stated() {
        return Combined.gather(List.of(requirement, condition), judgement -> List.copyOf(judgement.stated()));
    }

    @Override
    Judgement deciding() {
        return isDecidedByRequirement() ? requirement : condition;
    }

    @Override
    Optional<ExactNumber> exact() {
        return deciding().exact();
    }

    @Override
    boolean thresholdRecorded() {
        return requirement.thresholdRecorded();
    }

    @Override
    boolean isDecidedByAlternative() {
        return applies() && requirement.isDecidedByAlternative();
    }

    @Override
    Set<Outcome> outcomesUnderRounding() {
        return judge(requirement.outcomesUnderRounding(), condition.outcomesUnderRounding());
    }

    @Override
    Set<Outcome> possible() {
        return judge(requirement.possible(), condition.possible());
    }

    @Override
    @Nullable
    Outcome after(List<Change> changes) {
        Outcome required = requirement.after(changes);
        Outcome holds = condition.after(changes);
        return required == null || holds == null ? null : judge(required, holds);
    }

    /** If it does not apply, only what says so. */
    @Override
    List<Cell> cells() {
        return outcome() == NOT_APPLICABLE ? deciding().cells() : super.cells();
    }

    @Override
    List<Cell> offending() {
        return requirement.cells();
    }

    @Override
    List<Cell> read() {
        return joined(requirement.read(), condition.read());
    }

    @Override
    List<Cell> everything() {
        return joined(requirement.everything(), condition.everything());
    }

    @Override
    List<Cell> missing() {
        return outcome() != UNDETERMINED ? List.of() : applies() ? requirement.missing() : condition.missing();
    }

    /** If the requirement did not decide, omits the actual number, which would contradict the outcome. */
    @Override
    Optional<Comparison> compare() {
        Optional<Comparison> compared = requirement.comparison();
        return applies()
                ? compared
                : compared.map(comparison -> comparison instanceof Comparison.Numbers numbers
                        ? new Comparison.Numbers(
                                numbers.operator(), Optional.empty(), numbers.required(), numbers.unit())
                        : comparison);
    }

    /** Gives no advice that would change whether the requirement applies. */
    @Override
    List<Change> findAdvice() {
        return staysApplied(requirement.advice()) ? requirement.advice() : List.of();
    }

    @Override
    List<Change> adviceToTell() {
        return staysApplied(requirement.advice()) ? requirement.adviceToTell() : List.of();
    }

    @Override
    Optional<Change> turningPoint() {
        return requirement.turningPoint().filter(turn -> staysApplied(List.of(turn)));
    }

    private boolean staysApplied(List<Change> changes) {
        Outcome after = applies() ? condition.after(changes) : null;
        return after != null && HOLDS.contains(after);
    }

    @Override
    Optional<BigDecimal> nearFrom() {
        return requirement.nearFrom();
    }

    @Override
    Optional<Ratio> earned() {
        return applies() || !thresholdRecorded() ? requirement.earned() : super.earned();
    }

    @Override
    Phrase requirement() {
        return where(requirement.requirement());
    }

    @Override
    Phrase subjectAndRequirement() {
        return where(requirement.subjectAndRequirement());
    }

    /** Puts several alternatives in brackets, or the reader could not tell to which of them the condition applies. */
    private Phrase where(Phrase required) {
        Phrase where = condition.whereItHolds();
        return requirement.combination() == Reasoning.Combination.ANY
                ? Phrase.of("conditional.required", Phrase.of("in-brackets", where), Phrase.of("in-brackets", required))
                : Phrase.of("conditional.required", where, required);
    }

    @Override
    Phrase statement() {
        Phrase where = condition.whereItHolds();
        if (isDecidedByRequirement()) {
            return applies()
                    ? Phrase.of("conditional.applies", requirement.statement(), where)
                    : requirement.statement();
        } else if (outcome() == NOT_APPLICABLE) {
            return condition
                    .found()
                    .map(found -> Phrase.of("conditional.not_applicable.found", where, found))
                    .orElse(Phrase.of("conditional.not_applicable", where));
        }
        List<Cell> missing = FormOrder.of(missing());
        return missing.isEmpty()
                ? Phrase.of("conditional.undefined", where, condition.statement())
                : Phrase.of("conditional.blank", where, Phrase.cells(missing), missing.size());
    }
}
