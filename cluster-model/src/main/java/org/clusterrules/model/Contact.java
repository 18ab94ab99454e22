package org.clusterrules.model;

/**
 * A contact person.
 *
 * @param name 联系人
 * @param phone 联系电话, 联系方式
 */
public record Contact(Text name, Text phone) {}
