package org.clusterrules.report.internal;

/** A label and what it is about. */
public record LabelledValue(String label, String value) {}
