/** What the packages of this module share. */
@NullMarked
package org.clusterrules.word.internal;

import org.jspecify.annotations.NullMarked;
