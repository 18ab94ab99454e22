/** The messages about rule files, in Chinese and in English. */
@NullMarked
package org.clusterrules.rulefile.wording;

import org.jspecify.annotations.NullMarked;
