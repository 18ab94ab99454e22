/** Assessments and their JSON: the outcome of every criterion, the figures, the basis and advice. Immutable and thread-safe. */
@NullMarked
package org.clusterrules.assessment;

import org.jspecify.annotations.NullMarked;
