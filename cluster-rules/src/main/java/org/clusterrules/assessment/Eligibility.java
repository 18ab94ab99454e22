package org.clusterrules.assessment;

import org.clusterrules.model.Label;

/** Whether an application is eligible: whether its declarations and its baselines meet the standard. */
public enum Eligibility {
    /** Declarations and standard are both met. */
    YES("符合申报条件", "eligible"),
    /** One of them is not met. */
    NO("不符合申报条件", "not eligible"),
    /** Neither is unmet, and one cannot be decided. */
    UNDETERMINED("尚无法判定是否符合申报条件", "eligibility undetermined");

    private final String zh;
    private final String en;

    Eligibility(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Returns the words for this verdict. */
    public Label label() {
        return new Label(zh, en);
    }
}
