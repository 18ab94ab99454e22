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
     * Returns the standards of one level.
     *
     * @param level {@code international}, {@code national}, {@code industry} or {@code group}
     * @throws IllegalArgumentException if there is no such level
     */
    public Drafted level(String level) {
        return switch (level) {
            case "international" -> international;
            case "national" -> national;
            case "industry" -> industry;
            case "group" -> group;
            default -> throw new IllegalArgumentException("no level of standards is called " + level);
        };
    }

    /**
     * Standards of one level.
     *
     * @param led 主持数量（起草单位排名前三位）
     * @param joined 参与数量
     */
    public record Drafted(Count led, Count joined) {}
}
