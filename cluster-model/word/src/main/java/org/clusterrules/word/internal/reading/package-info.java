/** From a document to a form: finds the places of the form by what is printed around them, and reads what was written there. */
@NullMarked
package org.clusterrules.word.internal.reading;

import org.jspecify.annotations.NullMarked;
