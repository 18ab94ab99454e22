package org.clusterrules.assessment;

import org.clusterrules.model.Label;

/** Whether a criterion decides or advises. */
public enum Kind {
    /** It decides its part. */
    REQUIRED("必备", "required"),
    /** It changes no verdict. */
    ADVISORY("参考", "advisory");

    private final Label label;

    Kind(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Returns the label of this kind. */
    public Label label() {
        return label;
    }
}
