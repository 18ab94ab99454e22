/**
 * Rules as data, and the problems of rule files. A {@link org.clusterrules.rulefile.Rule} holds the content of a rule
 * file: rules are assessed, mutated, compared and documented in this form. A {@link
 * org.clusterrules.rulefile.RuleProblem} says what is wrong.
 */
@NullMarked
package org.clusterrules.rulefile;

import org.jspecify.annotations.NullMarked;
