/**
 * The form, sentence by sentence: which blank holds what it asks for, which criterion checks it, and why software cannot check the
 * rest. {@code traceability.tsv} holds the mapping, {@link org.clusterrules.traceability.Experiments} proves it, and
 * {@code cluster-rules/TRACEABILITY.md} shows it.
 */
package org.clusterrules.traceability;
