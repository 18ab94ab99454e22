package org.clusterrules.language.judgement;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Outcome;

/** The outcome that a set of outcomes has together, looked up: a set is the sum of the {@link #bit}s of its members. */
final class OutcomeTable {
    private final Outcome[] outcomes = new Outcome[1 << Outcome.values().length];

    OutcomeTable(Function<Set<Outcome>, Outcome> combination) {
        for (int bits = 0; bits < outcomes.length; bits++) {
            Set<Outcome> set = EnumSet.noneOf(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                if ((bits & bit(outcome)) != 0) {
                    set.add(outcome);
                }
            }
            outcomes[bits] = combination.apply(set);
        }
    }

    /** Returns the same combination, which does not apply if nothing that it combines does. */
    OutcomeTable applyingIfAnyDoes() {
        return new OutcomeTable(
                set -> set.equals(EnumSet.of(Outcome.NOT_APPLICABLE)) ? Outcome.NOT_APPLICABLE : of(set));
    }

    static int bit(Outcome outcome) {
        return switch (outcome) {
            case MET -> 1;
            case NEAR -> 2;
            case UNMET -> 4;
            case UNDETERMINED -> 8;
            case NOT_APPLICABLE -> 16;
        };
    }

    Outcome of(int bits) {
        return outcomes[bits];
    }

    Outcome of(Set<Outcome> set) {
        int bits = 0;
        for (Outcome outcome : set) {
            bits |= bit(outcome);
        }
        return outcomes[bits];
    }

    /** Returns every outcome that independent judgements with these possible outcomes can have together. */
    Set<Outcome> ofAny(Iterable<Set<Outcome>> possible) {
        Set<Integer> sets = Set.of(0);
        for (Set<Outcome> one : possible) {
            Set<Integer> more = new HashSet<>();
            for (int set : sets) {
                one.forEach(outcome -> more.add(set | bit(outcome)));
            }
            sets = more;
        }
        return sets.stream().map(this::of).collect(Collectors.toSet());
    }
}
