package org.clusterrules.model;

/**
 * Section 五 of the form: 绿色化转型情况.
 *
 * @param carbonMonitoring 建立了集群碳排放监测机制
 * @param co2PerOutput 近三年单位产值二氧化碳排放量（吨二氧化碳/万元）
 * @param co2Formula 单位产值二氧化碳排放量计算公式
 * @param carbonWork 开展碳达峰碳中和相关宣传、监测等工作情况
 * @param carbonWorkEvidence 佐证材料
 * @param energyReduction 近三年单位工业产值能耗降低率（%）
 * @param solidWasteUse 大宗工业固废综合利用率（%）
 * @param solidWasteAboveAverage 固废综合利用率是否高于行业平均水平
 * @param waterReuse 工业用水重复利用率（%）
 * @param waterReuseAboveAverage 用水重复利用率是否高于行业平均水平
 * @param resourceUse 能源和资源综合利用工作情况
 * @param resourceUseWork 集群已开展的能源和资源综合利用工作
 * @param publicServices 绿色低碳公共服务总体情况
 * @param publicServicesWork 集群已具备绿色低碳公共服务能力
 */
public record Green(
        CarbonMonitoring carbonMonitoring,
        Series<Figure> co2PerOutput,
        Text co2Formula,
        Text carbonWork,
        Names carbonWorkEvidence,
        Figure energyReduction,
        Figure solidWasteUse,
        Choice solidWasteAboveAverage,
        Figure waterReuse,
        Choice waterReuseAboveAverage,
        Text resourceUse,
        Ticks resourceUseWork,
        Text publicServices,
        Ticks publicServicesWork) {

    /** The monitoring of carbon emissions: 建立了集群碳排放监测机制, 如涉及，需提供佐证材料. */
    public record CarbonMonitoring(Choice established, Names evidence) {}
}
