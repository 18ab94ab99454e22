package org.clusterrules.model;

import java.util.List;

/**
 * What one year of the plan is to reach (2.阶段性目标): words, and a number for each of the indicators of the plan, each optional.
 *
 * @param text the stage in words
 * @param outputGrowth 集群产值年均增速
 * @param qualitySmes 优质中小企业数量
 * @param rdSpending 研发经费投入
 * @param inventionPatents 有效发明专利数量
 * @param iiotAdoption 工业互联网普及率
 * @param co2Emissions 二氧化碳排放量
 * @param energyPerOutput 单位工业产值能耗
 */
public record Stage(
        Text text,
        Figure outputGrowth,
        Count qualitySmes,
        Figure rdSpending,
        Count inventionPatents,
        Figure iiotAdoption,
        Figure co2Emissions,
        Figure energyPerOutput) {

    /** Returns the seven numbers, in the form's order. */
    public List<Numeric> values() {
        return List.of(
                outputGrowth, qualitySmes, rdSpending, inventionPatents, iiotAdoption, co2Emissions, energyPerOutput);
    }

    /**
     * Returns the number for the same indicator as a target of the plan.
     *
     * @throws IllegalArgumentException if a stage has none, as for a target in words
     */
    public Numeric valueFor(Target<?> target) {
        for (Numeric value : values()) {
            if (value.place().indicator().pointer().equals(target.place().pointer())) {
                return value;
            }
        }
        throw new IllegalArgumentException("a stage has no number for " + target.place());
    }
}
