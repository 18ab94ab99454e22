/**
 * The words of a rule file: everything that a rule may state after {@code then}. {@link
 * org.clusterrules.language.CriterionWords} is what a rule file calls {@code criterion}.
 */
@NullMarked
package org.clusterrules.language;

import org.jspecify.annotations.NullMarked;
