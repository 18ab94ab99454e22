/** For whoever writes rules: how one knows that they are right. */
@NullMarked
package org.clusterrules.kit;

import org.jspecify.annotations.NullMarked;
