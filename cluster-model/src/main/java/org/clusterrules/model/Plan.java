package org.clusterrules.model;

import java.util.List;

/**
 * Section 八 of the form: 未来三年中小企业特色产业集群发展规划.
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

    /** An indicator of the plan: a {@link Figure}, {@link Count} or {@link Text} of the base year (基准值), and of the target year (目标值). */
    public record Target<C extends Cell>(Place place, C baseline, C target) {}

    /**
     * A further indicator of the cluster's own choice (鼓励集群根据自身特色增加考核指标): 方向, 指标, 单位, 基准值, 目标值, and whether a {@code
     * HIGHER} or a {@code LOWER} value is better.
     */
    public record NamedTarget(
            Text direction, Text indicator, Text unit, Figure baseline, Figure target, Choice better) {}

    /**
     * The goals for one year of the plan (2.阶段性目标): words, and an optional number for each indicator of {@link Targets} that is not a
     * description.
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
                    outputGrowth,
                    qualitySmes,
                    rdSpending,
                    inventionPatents,
                    iiotAdoption,
                    co2Emissions,
                    energyPerOutput);
        }

        /**
         * Returns the number for the indicator of a target.
         *
         * @throws IllegalArgumentException if a stage has none, for example for a target in words
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
}
