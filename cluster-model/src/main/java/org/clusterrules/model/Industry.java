package org.clusterrules.model;

/**
 * Section 二 of the form: 主导产业情况.
 *
 * @param totalOutput 集群总产值（亿元）
 * @param smeOutputShare 集群内中小企业产值占集群总产值比例（%）
 * @param leadingOutputShare 集群主导产业产值占集群总产值比例（%）
 * @param leadingOutputGrowth 集群主导产业产值增速（%）
 * @param leadingOutputAverageGrowth 近三年主导产业产值年均增速（%）
 * @param enterprises 集群企业数量
 * @param smes 其中：集群中小企业数量
 * @param specializedSmes 专精特新中小企业数量
 * @param littleGiants 专精特新“小巨人”企业数量
 * @param manufacturingChampions 制造业单项冠军企业数量
 * @param highTechAndInnovativeEnterprises 国家级高新技术企业和创新型中小企业数量
 * @param chainMap 集群是否绘制产业链图谱
 * @param chainDevelopmentAndInvestment 集群产业链培育和招商情况
 * @param supplyChainRisk 集群供应链风险评估情况
 * @param resourceSharing 集群制造资源共享情况
 * @param resourceSharingWork 集群已开展的制造资源共享工作
 * @param coordinatedDevelopment 集群协同发展情况
 * @param qualityAndBrand 集群质量品牌建设情况
 * @param qualityAndBrandWork 集群已开展的质量品牌建设工作
 */
public record Industry(
        Series<Figure> totalOutput,
        Series<Figure> smeOutputShare,
        Series<Figure> leadingOutputShare,
        Series<Figure> leadingOutputGrowth,
        Figure leadingOutputAverageGrowth,
        Series<Count> enterprises,
        Series<Count> smes,
        Series<Count> specializedSmes,
        Series<Count> littleGiants,
        Series<Count> manufacturingChampions,
        Series<Count> highTechAndInnovativeEnterprises,
        ChainMap chainMap,
        Text chainDevelopmentAndInvestment,
        Text supplyChainRisk,
        Text resourceSharing,
        Ticks resourceSharingWork,
        Text coordinatedDevelopment,
        Text qualityAndBrand,
        Ticks qualityAndBrandWork) {

    /** The map of the industry's chain: 集群是否绘制产业链图谱, 如涉及，需提供佐证材料. */
    public record ChainMap(Choice drawn, Names evidence) {}
}
