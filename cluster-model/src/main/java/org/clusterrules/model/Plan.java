package org.clusterrules.model;

import java.util.List;

/**
 * Part 八 of the form: 未来三年中小企业特色产业集群发展规划.
 *
 * @param profile 集群基本情况简介
 * @param achievements 发展成效
 * @param problems 存在的问题
 * @param approach 总体思路
 * @param targets 三年总体目标
 * @param stages 阶段性目标
 * @param keyTasks 重点任务
 * @param safeguards 保障措施
 */
public record Plan(
        Text profile,
        Text achievements,
        Text problems,
        Text approach,
        Targets targets,
        Series<Stage> stages,
        Text keyTasks,
        Text safeguards) {

    /**
     * The plan's targets for the third year (1.三年总体目标).
     *
     * @param outputGrowth 集群产值年均增速
     * @param qualitySmes 优质中小企业数量
     * @param rdSpending 研发经费投入
     * @param inventionPatents 有效发明专利数量
     * @param iiotAdoption 工业互联网普及率
     * @param co2Emissions 二氧化碳排放量
     * @param energyPerOutput 单位工业产值能耗
     * @param openness 开放合作（定性描述）
     * @param governance 治理和服务（定性描述）
     * @param other 其它
     */
    public record Targets(
            Target<Figure> outputGrowth,
            Target<Count> qualitySmes,
            Target<Figure> rdSpending,
            Target<Count> inventionPatents,
            Target<Figure> iiotAdoption,
            Target<Figure> co2Emissions,
            Target<Figure> energyPerOutput,
            Target<Text> openness,
            Target<Text> governance,
            List<NamedTarget> other) {
        /** Copies the list. */
        public Targets {
            other = List.copyOf(other);
        }
    }
}
