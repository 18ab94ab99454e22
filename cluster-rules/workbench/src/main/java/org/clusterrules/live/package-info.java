/**
 * For services: {@link org.clusterrules.live.RuleSets} watches a directory with a rule set, and takes an edit into use once it has been
 * checked and its cases pass. Needs what {@link org.clusterrules.rules.RuleSet#load} and {@link org.clusterrules.cases} need.
 */
@NullMarked
package org.clusterrules.live;

import org.jspecify.annotations.NullMarked;
