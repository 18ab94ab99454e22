/**
 * Tests for the rules of whoever writes them.
 *
 * <ul>
 *   <li>{@link org.clusterrules.kit.RuleCases} runs the cases beside a rule set, {@link org.clusterrules.kit.RuleMutants} the
 *       errors that one of them should notice;
 *   <li>{@link org.clusterrules.kit.Laws} tries on random forms what holds of every rule set; each {@link
 *       org.clusterrules.kit.Law} can be a property of jqwik as well;
 *   <li>{@link org.clusterrules.kit.Applications} draws the forms, anywhere or near a {@link
 *       org.clusterrules.kit.Threshold}, for properties of one's own.
 * </ul>
 *
 * <p>All of it needs JUnit 5; the arbitraries, and the module path, need jqwik too. Nothing here knows a rule set by name.
 */
@NullMarked
package org.clusterrules.kit;

import org.jspecify.annotations.NullMarked;
