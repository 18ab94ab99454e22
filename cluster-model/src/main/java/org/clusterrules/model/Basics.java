package org.clusterrules.model;

/**
 * Section 一 of the form: 基本情况.
 *
 * @param clusterName 集群名称
 * @param countyAuthority 县（市、区）中小企业主管部门
 * @param operator 集群运营管理机构
 * @param area 集群占地面积（平方公里）
 * @param industryType 主导产业所属产业类型
 * @param notRestrictedIndustry 集群主导产业不属于国家规定的禁止、限制和淘汰类产业
 * @param noMajorIncidents 近三年未发生较大及以上安全、质量、环境污染等事故，重大及以上网络安全事件和数据安全事件
 * @param noMisconduct 不存在偷税漏税、违法违规、严重失信和其他重大问题的行为
 * @param energyEfficiencyAboveBaseline 属于高耗能行业的集群，能效水平高于行业基准值
 * @param waterEfficiencyAboveBaseline 属于高用水行业的集群，水效水平高于行业基准值
 * @param provincialCluster 获得省级中小企业特色产业集群
 */
public record Basics(
        Text clusterName,
        CountyAuthority countyAuthority,
        OperatingBody operator,
        Figure area,
        Choice industryType,
        Choice notRestrictedIndustry,
        Choice noMajorIncidents,
        Choice noMisconduct,
        Choice energyEfficiencyAboveBaseline,
        Choice waterEfficiencyAboveBaseline,
        Choice provincialCluster) {

    /** The county's authority for small and medium-sized enterprises (县（市、区）中小企业主管部门). */
    public record CountyAuthority(Text name, Contact contact) {}

    /** The body that runs the cluster (集群运营管理机构): 产业园区管委会、园区运营企业或公共服务机构等法人主体. */
    public record OperatingBody(Text name, Choice kind, Contact contact) {}
}
