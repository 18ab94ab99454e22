package org.clusterrules.assessment;

import org.clusterrules.model.Label;

/** The form's six areas, by which the score is shown. */
public enum Area {
    /** 主导产业. */
    INDUSTRY("主导产业", "Leading industry"),
    /** 创新. */
    INNOVATION("创新", "Innovation"),
    /** 数字化. */
    DIGITAL("数字化", "Digital"),
    /** 绿色化. */
    GREEN("绿色化", "Green"),
    /** 开放合作. */
    OPENNESS("开放合作", "Openness"),
    /** 治理和服务. */
    GOVERNANCE("治理和服务", "Governance");

    private final Label label;

    Area(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Returns the label of this area. */
    public Label label() {
        return label;
    }
}
