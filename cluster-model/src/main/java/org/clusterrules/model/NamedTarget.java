package org.clusterrules.model;

/**
 * A further indicator of the cluster's own choice (鼓励集群根据自身特色增加考核指标).
 *
 * @param direction 方向
 * @param indicator 指标
 * @param unit 单位
 * @param baseline 基准值
 * @param target 目标值
 * @param better whether a {@code HIGHER} or a {@code LOWER} value is better
 */
public record NamedTarget(Text direction, Text indicator, Text unit, Figure baseline, Figure target, Choice better) {}
