package org.clusterrules.assessment;

import java.util.Collection;
import org.clusterrules.model.Label;

/** Whether an application is eligible: whether the parts declarations and standard are both met. */
public enum Eligibility {
    /** Both are met. */
    YES("符合申报条件", "eligible"),
    /** One of them is not met. */
    NO("不符合申报条件", "not eligible"),
    /** Neither is unmet, and one is undetermined, or the rule set has neither. */
    UNDETERMINED("尚无法判定是否符合申报条件", "eligibility undetermined");

    private final Label label;

    Eligibility(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Returns the eligibility for the outcomes of these parts, or of their required criteria; undetermined if there are none. */
    public static Eligibility of(Collection<Outcome> required) {
        if (required.isEmpty()) {
            return UNDETERMINED;
        }
        return switch (Outcome.allOf(required)) {
            case MET -> YES;
            case UNMET -> NO;
            default -> UNDETERMINED;
        };
    }

    /** Returns the label of this verdict. */
    public Label label() {
        return label;
    }
}
