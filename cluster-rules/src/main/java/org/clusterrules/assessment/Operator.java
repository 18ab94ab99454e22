package org.clusterrules.assessment;

import org.clusterrules.model.Label;

/** How an actual value is compared with the required one. */
public enum Operator {
    /** ≥: 以上, 不低于, 不少于. */
    AT_LEAST("≥", "不低于", "at least"),
    /** &gt;: 高于. */
    MORE_THAN(">", "高于", "more than"),
    /** ≤: 以下, 不超过. */
    AT_MOST("≤", "不超过", "at most"),
    /** &lt;: 低于. */
    LESS_THAN("<", "低于", "less than"),
    /** ≈: 达到…左右, reached in full or within a tolerance below. */
    ABOUT("≈", "达到左右", "about"),
    /** =: the same. */
    IS("=", "等于", "equal to"),
    /** ↗: 逐年增加, each more than the one before. */
    INCREASES("↗", "逐年增加", "increasing every year");

    private final String symbol;
    private final Label label;

    Operator(String symbol, String zh, String en) {
        this.symbol = symbol;
        this.label = new Label(zh, en);
    }

    /** Returns the sign for a table. */
    public String symbol() {
        return symbol;
    }

    /** Returns the label of this comparison. */
    public Label label() {
        return label;
    }
}
