package org.clusterrules.model;

/**
 * Section 四 of the form: 数字化升级情况.
 *
 * @param cloudAdoption 企业上云比例（%）
 * @param iiotAdoption 集群工业互联网平台应用普及率（%）
 * @param industrialSoftwareRising 工业软件应用率稳步提升
 * @param industrialSoftwareSpending 工业软件采购金额（万元）
 * @param services 数字化服务总体情况
 * @param servicesWork 集群已开展的数字化服务工作
 * @param newModels 智能制造、工业互联网以及其它新模式新业态试点示范建设或应用情况
 * @param newModelsWork 集群已开展的数字化新模式新业态推广工作
 */
public record Digital(
        Figure cloudAdoption,
        Figure iiotAdoption,
        Choice industrialSoftwareRising,
        Series<Figure> industrialSoftwareSpending,
        Text services,
        Ticks servicesWork,
        Text newModels,
        Ticks newModelsWork) {}
