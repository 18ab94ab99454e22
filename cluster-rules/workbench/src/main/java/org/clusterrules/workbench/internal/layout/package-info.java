/** Formats rule files, case files and manifests. For this project's own modules, not for callers. */
@NullMarked
package org.clusterrules.workbench.internal.layout;

import org.jspecify.annotations.NullMarked;
