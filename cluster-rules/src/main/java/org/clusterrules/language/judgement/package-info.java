/**
 * What the words of a rule come to: judgements of forms, with outcomes, cells, numbers and sentences. For this project's own modules, not for
 * callers.
 */
@NullMarked
package org.clusterrules.language.judgement;

import org.jspecify.annotations.NullMarked;
