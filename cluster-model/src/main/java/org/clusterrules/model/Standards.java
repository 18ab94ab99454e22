package org.clusterrules.model;

/**
 * The standards that the cluster's SMEs led or joined in drafting in one year.
 *
 * @param international 国际
 * @param national 国家
 * @param industry 行业
 * @param group 团体
 */
public record Standards(Drafted international, Drafted national, Drafted industry, Drafted group) {
    /**
     * Standards of one level.
     *
     * @param led 主持数量（起草单位排名前三位）
     * @param joined 参与数量
     */
    public record Drafted(Count led, Count joined) {}
}
