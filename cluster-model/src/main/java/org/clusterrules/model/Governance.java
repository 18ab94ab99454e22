package org.clusterrules.model;

/**
 * Section 七 of the form: 治理和服务水平.
 *
 * @param overview 治理和服务水平情况
 * @param platformsWork 集群已建设的中小企业公共服务平台
 * @param smeServicesWork 集群已提供的中小企业公共服务
 * @param governanceWork 集群开展的治理工作
 */
public record Governance(Text overview, Ticks platformsWork, Ticks smeServicesWork, Ticks governanceWork) {}
