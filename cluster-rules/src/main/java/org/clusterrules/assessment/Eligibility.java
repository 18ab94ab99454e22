package org.clusterrules.assessment;

import java.util.Collection;
import org.clusterrules.model.Label;

/** Whether an application is eligible: whether its declarations and its baselines meet the standard. */
public enum Eligibility {
    /** Declarations and standard are both met. */
    YES("符合申报条件", "eligible"),
    /** One of them is not met. */
    NO("不符合申报条件", "not eligible"),
    /** Neither is unmet, and one cannot be decided. */
    UNDETERMINED("尚无法判定是否符合申报条件", "eligibility undetermined");

    private final Label label;

    Eligibility(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Returns the verdict for the outcomes of the required criteria of the declarations and the standard. */
    public static Eligibility of(Collection<Outcome> required) {
        return switch (Outcome.allOf(required)) {
            case MET -> YES;
            case UNMET -> NO;
            default -> UNDETERMINED;
        };
    }

    /** Returns the words for this verdict. */
    public Label label() {
        return label;
    }
}
