package org.clusterrules.model;

import java.util.List;

/**
 * What one year of the plan is to reach (2.阶段性目标): words, and figures for the indicators of the plan, each optional.
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
        Figure qualitySmes,
        Figure rdSpending,
        Figure inventionPatents,
        Figure iiotAdoption,
        Figure co2Emissions,
        Figure energyPerOutput) {

    /** Returns the seven figures, in the form's order. */
    public List<Figure> figures() {
        return List.of(
                outputGrowth, qualitySmes, rdSpending, inventionPatents, iiotAdoption, co2Emissions, energyPerOutput);
    }

    /** Returns the figure for the same indicator as a target of the plan. */
    public Figure figureFor(Target target) {
        return switch (target.place().name()) {
            case "outputGrowth" -> outputGrowth;
            case "qualitySmes" -> qualitySmes;
            case "rdSpending" -> rdSpending;
            case "inventionPatents" -> inventionPatents;
            case "iiotAdoption" -> iiotAdoption;
            case "co2Emissions" -> co2Emissions;
            case "energyPerOutput" -> energyPerOutput;
            default -> throw new IllegalArgumentException("a stage has no figure for " + target.place());
        };
    }
}
