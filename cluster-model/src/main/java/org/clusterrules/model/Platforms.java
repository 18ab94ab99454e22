package org.clusterrules.model;

/**
 * How many platforms there are, and what they are called.
 *
 * @param count 数量
 * @param names 名称
 */
public record Platforms(Count count, Names names) {}
