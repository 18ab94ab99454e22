/** What differs between two rule sets, and whom it affects. */
@NullMarked
package org.clusterrules.diff;

import org.jspecify.annotations.NullMarked;
