package org.clusterrules.model;

/** A contact person: 联系人, and 联系电话 or 联系方式. */
public record Contact(Text name, Text phone) {}
