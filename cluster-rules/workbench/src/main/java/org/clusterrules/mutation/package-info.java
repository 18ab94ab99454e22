/** Rule mutants: one deliberate error at a time, to see whether the cases of a rule set kill it. */
@NullMarked
package org.clusterrules.mutation;

import org.jspecify.annotations.NullMarked;
