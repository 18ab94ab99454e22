/** Applies the rules of rule files, with and without Drools. For this project's own modules, not for callers. */
@NullMarked
package org.clusterrules.rulefile.internal;

import org.jspecify.annotations.NullMarked;
