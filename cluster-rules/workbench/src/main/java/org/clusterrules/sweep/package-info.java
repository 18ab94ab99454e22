/** The effect of other numbers in place of a threshold on many applications. For people who make policies, not for embedders. */
@NullMarked
package org.clusterrules.sweep;

import org.jspecify.annotations.NullMarked;
