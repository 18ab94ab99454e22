package org.clusterrules.assessment;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterrules.model.Label;

/** The outcome of a criterion for an application. */
public enum Outcome {
    /** The requirement is met. */
    MET("符合", "met"),
    /** An "about" requirement (左右) is missed, but within its tolerance. */
    NEAR("接近", "near"),
    /** The requirement is not met. */
    UNMET("不符合", "unmet"),
    /** It cannot be decided: a cell was not filled in, a base is zero, or the threshold is not recorded. */
    UNDETERMINED("无法判定", "undetermined"),
    /** The criterion does not apply to this form. */
    NOT_APPLICABLE("不适用", "not applicable");

    private final Label label;

    Outcome(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Returns the label of this outcome. */
    public Label label() {
        return label;
    }

    /** Whether this outcome leaves nothing to do: met, near, or not applicable. */
    public boolean passes() {
        return this == MET || this == NEAR || this == NOT_APPLICABLE;
    }

    /** Counts the outcomes that occur, in their order. */
    static Map<Outcome, Integer> count(Stream<Outcome> outcomes) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        outcomes.forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        return counts;
    }

    /** Returns the outcome if all have to be met: any UNMET is UNMET; else any UNDETERMINED; else any NEAR; else MET. */
    public static Outcome allOf(Collection<Outcome> outcomes) {
        return first(outcomes, UNMET, UNDETERMINED, NEAR, MET);
    }

    /** Returns the outcome if one has to be met: any MET is MET; else any UNDETERMINED; else any NEAR; else UNMET. */
    public static Outcome anyOf(Collection<Outcome> outcomes) {
        return first(outcomes, MET, UNDETERMINED, NEAR, UNMET);
    }

    private static Outcome first(Collection<Outcome> there, Outcome one, Outcome two, Outcome three, Outcome last) {
        return there.contains(one) ? one : there.contains(two) ? two : there.contains(three) ? three : last;
    }
}
