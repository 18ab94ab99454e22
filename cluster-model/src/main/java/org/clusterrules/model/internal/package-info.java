/** What several modules of this project need to read texts as people write them. For these modules, not for callers. */
@NullMarked
package org.clusterrules.model.internal;

import org.jspecify.annotations.NullMarked;
