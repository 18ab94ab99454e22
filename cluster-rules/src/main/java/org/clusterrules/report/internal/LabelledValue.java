package org.clusterrules.report.internal;

/** A label and its value. */
public record LabelledValue(String label, String value) {}
