package org.clusterrules.model;

/**
 * An indicator of the plan.
 *
 * @param <C> what is written there: a {@link Figure}, a {@link Count} or a {@link Text}
 * @param baseline the value of the base year (基准值)
 * @param target the value of the target year (目标值)
 */
public record Target<C extends Cell>(Place place, C baseline, C target) {}
