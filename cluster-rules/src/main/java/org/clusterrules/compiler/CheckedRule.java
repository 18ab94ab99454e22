package org.clusterrules.compiler;

import java.util.List;
import org.clusterrules.assessment.Criterion;

/**
 * A rule that states a requirement and does nothing else.
 *
 * @param criterion what it declares of itself
 * @param patterns what it reads, as checked DRL
 * @param calls what it states: the chain of calls on {@code criterion}, as checked Java, beginning with a dot
 */
record CheckedRule(Criterion criterion, List<String> patterns, String calls) {}
