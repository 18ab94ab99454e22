package org.clusterrules.mutation;

import java.util.List;
import org.clusterrules.cases.Case;

/**
 * The results for the mutants of a rule set.
 *
 * @param mutants the number of mutants
 * @param equivalent mutants that are proved to have the outcome of their rule on every form, so that no case that expects outcomes
 *     kills them
 * @param survivors the other mutants that no case kills
 * @param cases cases that together kill all survivors except {@code unnoticed}: as few as were found by repeatedly taking the case
 *     that kills most, then leaving out those that are not needed. The file of each is the one where it belongs
 * @param unnoticed the survivors for which no case was found
 */
public record MutationReport(
        int mutants, List<Mutant> equivalent, List<Mutant> survivors, List<Case> cases, List<Mutant> unnoticed) {
    public MutationReport {
        equivalent = List.copyOf(equivalent);
        survivors = List.copyOf(survivors);
        cases = List.copyOf(cases);
        unnoticed = List.copyOf(unnoticed);
    }
}
