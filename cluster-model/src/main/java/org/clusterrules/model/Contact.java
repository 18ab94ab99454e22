package org.clusterrules.model;

/**
 * Whom to ask.
 *
 * @param name 联系人
 * @param phone 联系电话, 联系方式
 */
public record Contact(Text name, Text phone) {}
