/**
 * Turns a directory of rule files into a rule set: reads them with a reader that knows the small part of DRL in which
 * requirements are stated, and nothing else of it, and checks what they say. What is wrong is a {@link
 * org.clusterrules.rulefile.RuleProblem}; what is right is a {@link org.clusterrules.rulefile.Rule}, a value, which is bound to the
 * words and fields that it names and applied.
 */
@NullMarked
package org.clusterrules.rulefile.reader;

import org.jspecify.annotations.NullMarked;
