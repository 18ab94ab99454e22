/**
 * The judgements of forms by the words of a rule, with outcomes, cells, numbers and sentences. For this project's own
 * modules, not for callers.
 */
@NullMarked
package org.clusterrules.language.judgement;

import org.jspecify.annotations.NullMarked;
