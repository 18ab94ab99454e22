package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.clusterrules.model.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What the second reading says of one criterion. Whatever is {@code null} the policy leaves open.
 *
 * @param outcome the outcome of the figures as written
 * @param possible the outcomes of all that may have been rounded to them
 * @param cells the pointers of the cells that decided it
 * @param missing the pointers of the cells to fill in
 * @param advice the changes advised, as pointer and number
 * @param actual the figure that was compared with a threshold
 */
record Verdict(
        Says outcome,
        Set<Says> possible,
        @Nullable List<String> cells,
        @Nullable List<String> missing,
        @Nullable List<String> advice,
        @Nullable BigDecimal actual) {

    private static Verdict of(Says outcome, @Nullable List<String> cells, @Nullable List<String> missing) {
        return new Verdict(outcome, EnumSet.of(outcome), cells, missing, List.of(), null);
    }

    /** MET, having read these cells. */
    static Verdict met(Collection<? extends Cell> read) {
        return of(Says.MET, pointers(read), List.of());
    }

    /** UNMET, for these cells. */
    static Verdict unmet(Collection<? extends Cell> offending) {
        return of(Says.UNMET, pointers(offending), List.of());
    }

    /** MET or, for all of these cells, UNMET. */
    static Verdict metIf(boolean met, Collection<? extends Cell> cells) {
        return met ? met(cells) : unmet(cells);
    }

    /** NEAR, having read these cells. */
    static Verdict near(Collection<? extends Cell> read) {
        return of(Says.NEAR, pointers(read), List.of());
    }

    /** UNDETERMINED because these cells are blank. */
    static Verdict blank(Collection<? extends Cell> blanks) {
        return of(Says.UNDETERMINED, pointers(blanks), pointers(blanks));
    }

    /** UNDETERMINED for another reason, having read these cells. */
    static Verdict undetermined(Collection<? extends Cell> read) {
        return of(Says.UNDETERMINED, pointers(read), List.of());
    }

    /** UNDETERMINED because no threshold is recorded. */
    static Verdict notRecorded() {
        return of(Says.UNDETERMINED, null, List.of());
    }

    /** NOT_APPLICABLE; which cells that is said of is left open. */
    static Verdict notApplicable() {
        return of(Says.NOT_APPLICABLE, null, List.of());
    }

    /** NOT_APPLICABLE, having read these cells. */
    static Verdict notApplicable(Collection<? extends Cell> read) {
        return of(Says.NOT_APPLICABLE, pointers(read), List.of());
    }

    Verdict withPossible(Set<Says> outcomes) {
        return new Verdict(outcome, outcomes, cells, missing, advice, actual);
    }

    Verdict withAdvice(Cell cell, BigDecimal to) {
        return new Verdict(outcome, possible, cells, missing, List.of(advice(cell.pointer(), to)), actual);
    }

    Verdict withAdviceOpen() {
        return new Verdict(outcome, possible, cells, missing, null, actual);
    }

    Verdict withActual(@Nullable BigDecimal figure) {
        return new Verdict(outcome, possible, cells, missing, advice, figure);
    }

    Verdict withCellsOpen() {
        return new Verdict(outcome, possible, null, missing, advice, actual);
    }

    Verdict withMissingOpen() {
        return new Verdict(outcome, possible, cells, null, advice, actual);
    }

    /** One piece of advice as it is compared. */
    static String advice(String pointer, BigDecimal to) {
        return pointer + " to " + to.stripTrailingZeros().toPlainString();
    }

    /** UNMET wins over UNDETERMINED wins over NEAR wins over MET; what does not apply asks for nothing. */
    static Verdict all(List<Verdict> each) {
        Says outcome = Says.NOT_APPLICABLE;
        List<Set<Says>> possible = new ArrayList<>();
        for (Verdict one : each) {
            outcome = outcome.orStronger(one.outcome);
            possible.add(one.possible);
        }
        Says strongest = outcome;
        List<Verdict> deciding =
                each.stream().filter(one -> one.outcome == strongest).toList();
        List<String> advice = union(deciding, Verdict::advice);
        Verdict verdict = switch (strongest) {
            case UNMET -> of(strongest, union(deciding, Verdict::cells), List.of());
            case UNDETERMINED -> undetermined(each, deciding);
            case MET, NEAR, NOT_APPLICABLE -> of(strongest, union(each, Verdict::cells), List.of());
        };
        return verdict.withPossible(Says.all(possible)).withAllAdvice(advice);
    }

    private static Verdict undetermined(List<Verdict> each, List<Verdict> deciding) {
        List<String> missing = union(deciding, Verdict::missing);
        if (missing == null) {
            return of(Says.UNDETERMINED, null, null);
        } else if (missing.isEmpty()) {
            return of(Says.UNDETERMINED, union(each, Verdict::cells), missing);
        }
        boolean allAreBlanks = deciding.stream().allMatch(one -> !List.of().equals(one.missing));
        return of(Says.UNDETERMINED, allAreBlanks ? missing : null, missing);
    }

    private Verdict withAllAdvice(@Nullable List<String> changes) {
        return new Verdict(outcome, possible, cells, missing, changes, actual);
    }

    /** The cells of all of these; {@code null} where those of one are left open. */
    static @Nullable List<String> cells(List<Verdict> verdicts) {
        return union(verdicts, Verdict::cells);
    }

    /** The cells to fill in of all of these; {@code null} where those of one are left open. */
    static @Nullable List<String> missing(List<Verdict> verdicts) {
        return union(verdicts, Verdict::missing);
    }

    private static @Nullable List<String> union(
            List<Verdict> verdicts, Function<Verdict, @Nullable List<String>> component) {
        Set<String> union = new LinkedHashSet<>();
        for (Verdict verdict : verdicts) {
            List<String> some = component.apply(verdict);
            if (some == null) {
                return null;
            }
            union.addAll(some);
        }
        return List.copyOf(union);
    }

    private static List<String> pointers(Collection<? extends Cell> cells) {
        return cells.stream().map(Cell::pointer).toList();
    }
}
