/**
 * For a host that uses Drools itself: {@link org.clusterrules.drools.RuleBase} brings the rules into a session of its own, as a KIE base or
 * as DRL, with the form and the findings as facts. It is also what {@link org.clusterrules.rules.RuleSet#assess} applies rules with, and
 * the only package that uses Drools.
 */
@NullMarked
package org.clusterrules.drools;

import org.jspecify.annotations.NullMarked;
