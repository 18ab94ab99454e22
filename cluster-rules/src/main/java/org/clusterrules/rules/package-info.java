/**
 * For whoever embeds this library: a {@link org.clusterrules.rules.RuleSet} assesses an {@link
 * org.clusterrules.model.Application}.
 */
@NullMarked
package org.clusterrules.rules;

import org.jspecify.annotations.NullMarked;
