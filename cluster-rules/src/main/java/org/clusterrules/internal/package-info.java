/** What several packages of this module share. For this project's own modules, not for callers. */
@NullMarked
package org.clusterrules.internal;

import org.jspecify.annotations.NullMarked;
