/**
 * The words of a rule file: what a rule may say after {@code then}. {@link org.clusterrules.language.Statement} is what a
 * rule file calls {@code criterion}.
 */
@NullMarked
package org.clusterrules.language;

import org.jspecify.annotations.NullMarked;
