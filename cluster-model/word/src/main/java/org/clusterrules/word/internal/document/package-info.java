/** What a document of a word processor says, whatever its format: paragraphs and tables, with merged cells laid out as people see them. */
@NullMarked
package org.clusterrules.word.internal.document;

import org.jspecify.annotations.NullMarked;
