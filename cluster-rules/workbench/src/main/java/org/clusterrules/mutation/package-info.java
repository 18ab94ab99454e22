/**
 * Rule mutants: small errors made on purpose, one at a time, to see whether the cases of a rule set would notice. What no case
 * notices is what the cases do not say.
 */
@NullMarked
package org.clusterrules.mutation;

import org.jspecify.annotations.NullMarked;
