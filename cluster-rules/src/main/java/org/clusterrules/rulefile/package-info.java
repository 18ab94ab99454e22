/**
 * A rule as data, and what can be wrong with a rule file. A {@link org.clusterrules.rulefile.Rule} is what a rule file says: what is
 * assessed, varied, compared and documented is that value. What is wrong is a {@link org.clusterrules.rulefile.RuleProblem}.
 */
@NullMarked
package org.clusterrules.rulefile;

import org.jspecify.annotations.NullMarked;
