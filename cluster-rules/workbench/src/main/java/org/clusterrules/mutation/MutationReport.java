package org.clusterrules.mutation;

import java.util.List;
import org.clusterrules.cases.Case;

/**
 * What came of the mutants of a rule set.
 *
 * @param mutants how many there are
 * @param equivalent those that no case notices and none that expects outcomes can: it is proved that they have the outcome of their
 *     rule on every form
 * @param survivors the others that no case notices
 * @param cases cases that together notice all survivors but those that {@code unnoticed} names: as few as were found, chosen by
 *     taking again and again the case that notices most of what is left, and then leaving out what the others notice. The file of
 *     each is that in which it belongs
 * @param unnoticed the survivors for which no case was found
 */
public record MutationReport(
        int mutants, List<Mutant> equivalent, List<Mutant> survivors, List<Case> cases, List<Mutant> unnoticed) {
    /** Copies the lists. */
    public MutationReport {
        equivalent = List.copyOf(equivalent);
        survivors = List.copyOf(survivors);
        cases = List.copyOf(cases);
        unnoticed = List.copyOf(unnoticed);
    }
}
