/**
 * The form, sentence by sentence: which blank holds what it asks for, which criterion checks it, and why no machine can check
 * the rest. {@code traceability.tsv} claims it, assessments prove it, and {@code cluster-rules/TRACEABILITY.md} shows it.
 */
package org.clusterrules.traceability;
