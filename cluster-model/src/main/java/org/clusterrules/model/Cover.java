package org.clusterrules.model;

/**
 * The cover of the form (封面).
 *
 * @param clusterName 集群名称
 * @param region 所属地区
 * @param countyAuthority 县（市、区）中小企业主管部门（盖章）
 * @param authoritySealed whether the authority's seal is there
 * @param operator 集群运营管理机构
 * @param declaredOn 申报时间
 * @param contact 联系人及联系电话
 */
public record Cover(
        Text clusterName,
        Region region,
        Text countyAuthority,
        Choice authoritySealed,
        Text operator,
        Day declaredOn,
        Contact contact) {

    /** The one county-level division that contains the cluster: 省（区、市）, 市（区）, 县（市、区）. */
    public record Region(Text province, Text city, Text county) {}
}
