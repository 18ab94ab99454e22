package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the second reading says of a criterion. A set of these are the answers that are possible while the figures are known
 * only to within some rounding; of figures taken as written there is one answer.
 */
enum Says {
    // From the weakest to the strongest, where all of several things are required.
    NOT_APPLICABLE,
    MET,
    NEAR,
    UNDETERMINED,
    UNMET;

    private static final List<Says> FROM_WEAKEST_WHERE_ONE_IS_ENOUGH =
            List.of(NOT_APPLICABLE, UNMET, NEAR, UNDETERMINED, MET);

    static Set<Says> one(Says only) {
        return EnumSet.of(only);
    }

    static Set<Says> metIf(boolean met) {
        return one(met ? MET : UNMET);
    }

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

    /** UNMET wins over UNDETERMINED wins over NEAR wins over MET; what does not apply asks for nothing. */
    static Set<Says> all(List<Set<Says>> required) {
        Set<Says> possible = one(NOT_APPLICABLE);
        for (Set<Says> next : required) {
            Set<Says> combined = EnumSet.noneOf(Says.class);
            for (Says before : possible) {
                for (Says now : next) {
                    combined.add(before.compareTo(now) > 0 ? before : now);
                }
            }
            possible = combined;
        }
        return possible;
    }

    /** MET wins over UNDETERMINED wins over UNMET: one of the alternatives is enough. */
    static Says any(List<Says> alternatives) {
        Says best = NOT_APPLICABLE;
        for (Says says : alternatives) {
            if (FROM_WEAKEST_WHERE_ONE_IS_ENOUGH.indexOf(says) > FROM_WEAKEST_WHERE_ONE_IS_ENOUGH.indexOf(best)) {
                best = says;
            }
        }
        return best;
    }

    static Set<Says> atLeast(Span value, String threshold) {
        BigDecimal number = new BigDecimal(threshold);
        return either(value.high().compareTo(number) >= 0, value.low().compareTo(number) < 0);
    }

    static Set<Says> moreThan(Span value, String threshold) {
        BigDecimal number = new BigDecimal(threshold);
        return either(value.high().compareTo(number) > 0, value.low().compareTo(number) <= 0);
    }

    static Set<Says> atMost(Span value, String threshold) {
        BigDecimal number = new BigDecimal(threshold);
        return either(value.low().compareTo(number) <= 0, value.high().compareTo(number) > 0);
    }
}
