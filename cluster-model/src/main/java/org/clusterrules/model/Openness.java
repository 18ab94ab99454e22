package org.clusterrules.model;

/**
 * Section 六 of the form: 开放合作情况.
 *
 * @param cooperation 集群国际合作交流总体情况
 * @param cooperationWork 集群已开展的国际合作交流活动
 * @param overseasBranches 集群或集群内企业在境外设立分支机构数量
 * @param overseasBranchesEvidence 佐证材料
 * @param exportGrowth 近三年集群主导产品出口贸易额增长率（%）
 * @param fdiGrowth 近三年集群外商直接投资额增长率（%）
 */
public record Openness(
        Text cooperation,
        Ticks cooperationWork,
        Count overseasBranches,
        Names overseasBranchesEvidence,
        Series<Figure> exportGrowth,
        Series<Figure> fdiGrowth) {}
