/** A document in any format, as paragraphs and tables with merged cells laid out as people see them. */
@NullMarked
package org.clusterrules.word.internal.document;

import org.jspecify.annotations.NullMarked;
