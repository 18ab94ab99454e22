/** The declaration form as a document of a word processor: read, written, filled in and commented on. */
@NullMarked
package org.clusterrules.word;

import org.jspecify.annotations.NullMarked;
