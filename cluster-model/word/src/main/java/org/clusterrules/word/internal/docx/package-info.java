/** The form as a {@code .docx}: what is printed where, how large, and the parts of the file. */
@NullMarked
package org.clusterrules.word.internal.docx;

import org.jspecify.annotations.NullMarked;
