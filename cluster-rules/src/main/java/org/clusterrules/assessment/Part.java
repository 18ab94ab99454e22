package org.clusterrules.assessment;

import java.util.Arrays;
import java.util.Locale;
import org.clusterrules.model.Label;

/** The parts of a rule set, in the order in which they are assessed. */
public enum Part {
    /** Is every blank filled in as the form's instructions ask? */
    COMPLETENESS("完整性", "Completeness"),
    /** Does the application contradict itself? */
    CONSISTENCY("一致性", "Consistency"),
    /** What the county declares about the cluster. */
    DECLARATIONS("承诺事项", "Declarations"),
    /** 中小企业特色产业集群认定标准. */
    STANDARD("认定标准", "Standard"),
    /** What the three-year plan has to reach. */
    TARGETS("规划目标", "Targets");

    private final Label label;
    private final String id;

    Part(String zh, String en) {
        this.label = new Label(zh, en);
        this.id = name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the part with that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Part of(String id) {
        return Arrays.stream(values())
                .filter(part -> part.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part: " + id));
    }

    /** Returns the label of this part. */
    public Label label() {
        return label;
    }

    /** Whether eligibility depends on its outcome. */
    public boolean decidesEligibility() {
        return this == DECLARATIONS || this == STANDARD;
    }

    /**
     * Whether its criteria compare figures with thresholds of the policy. The other parts compare cells with each other: a
     * rounding changes many of these outcomes, and nothing is said about it.
     */
    public boolean hasThresholds() {
        return this == STANDARD || this == TARGETS;
    }

    /** Returns the name in criterion ids, in JSON, and of the rule file: {@code standard}. */
    public String id() {
        return id;
    }
}
