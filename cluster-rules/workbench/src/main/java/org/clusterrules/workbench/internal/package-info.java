/** Messages and documents, shared by the packages of this module. Not for callers. */
@NullMarked
package org.clusterrules.workbench.internal;

import org.jspecify.annotations.NullMarked;
