package org.clusterrules.report.internal;

/** A label and what it is about. */
public record Fact(String label, String value) {}
