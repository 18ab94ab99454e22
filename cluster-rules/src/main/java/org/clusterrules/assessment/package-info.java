/**
 * What an assessment says: the outcome of every criterion, with the figures, the basis and the least change that would meet
 * it. Everything here is immutable and safe to share between threads.
 */
@NullMarked
package org.clusterrules.assessment;

import org.jspecify.annotations.NullMarked;
