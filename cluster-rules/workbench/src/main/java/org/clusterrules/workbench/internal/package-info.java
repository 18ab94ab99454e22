/** What the packages of this module share: its words for people, and the documents that it writes. For this module, not for callers. */
@NullMarked
package org.clusterrules.workbench.internal;

import org.jspecify.annotations.NullMarked;
