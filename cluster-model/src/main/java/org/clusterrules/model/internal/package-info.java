/** Reading of texts as people write them, for several modules of this project and not for callers. */
@NullMarked
package org.clusterrules.model.internal;

import org.jspecify.annotations.NullMarked;
