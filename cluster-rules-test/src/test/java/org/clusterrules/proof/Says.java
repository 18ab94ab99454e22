package org.clusterrules.proof;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The outcomes, from the weakest to the strongest where all of several things are required. */
enum Says {
    NOT_APPLICABLE,
    MET,
    NEAR,
    UNDETERMINED,
    UNMET;

    static Says metIf(boolean met) {
        return met ? MET : UNMET;
    }

    /** The outcomes of a requirement that can be met, missed, or both. */
    static Set<Says> either(boolean canBeMet, boolean canBeUnmet) {
        Set<Says> possible = EnumSet.noneOf(Says.class);
        if (canBeMet) {
            possible.add(MET);
        }
        if (canBeUnmet) {
            possible.add(UNMET);
        }
        return possible;
    }

    Says orStronger(Says other) {
        return compareTo(other) > 0 ? this : other;
    }

    /** What can come of several requirements, each of which has these outcomes, whatever the others have. */
    static Set<Says> all(Collection<Set<Says>> required) {
        Set<Says> possible = EnumSet.of(NOT_APPLICABLE);
        for (Set<Says> next : required) {
            Set<Says> combined = EnumSet.noneOf(Says.class);
            for (Says before : possible) {
                next.forEach(now -> combined.add(before.orStronger(now)));
            }
            possible = combined;
        }
        return possible;
    }
}
