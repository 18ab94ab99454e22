/** Whether two rules have the same outcomes: proved by cutting what they read at every value at which either turns. */
@NullMarked
package org.clusterrules.equivalence;

import org.jspecify.annotations.NullMarked;
