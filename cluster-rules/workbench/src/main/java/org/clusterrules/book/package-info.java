/** The rule book: a rule set as a document, in Chinese and English, as Markdown and HTML. */
@NullMarked
package org.clusterrules.book;

import org.jspecify.annotations.NullMarked;
