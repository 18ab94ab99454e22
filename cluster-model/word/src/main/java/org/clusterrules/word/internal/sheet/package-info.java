/** The form as the ministry prints it: its pages, tables, texts, boxes and blanks, in order. */
@NullMarked
package org.clusterrules.word.internal.sheet;

import org.jspecify.annotations.NullMarked;
