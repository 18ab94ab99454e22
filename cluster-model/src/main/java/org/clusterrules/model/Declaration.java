package org.clusterrules.model;

/**
 * Section 九 of the form: 真实性声明及推荐意见.
 *
 * @param responsiblePerson 单位负责人（签字）
 * @param authoritySealed 县（市、区）中小企业主管部门（公章）
 * @param signedOn the date of the signature
 * @param recommendation 省级中小企业主管部门推荐意见
 */
public record Declaration(Text responsiblePerson, Choice authoritySealed, Day signedOn, Recommendation recommendation) {

    /** What the province fills in: 省级中小企业主管部门推荐意见, 推荐单位（公章）, whether its seal is there, and the date. */
    public record Recommendation(Text opinion, Text unit, Choice sealed, Day recommendedOn) {}
}
