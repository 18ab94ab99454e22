/**
 * Cases beside the rules: examples of what each criterion should say, written by whoever knows the policy, and run against a
 * rule set. Needs {@code snakeyaml} on the class path.
 */
@NullMarked
package org.clusterrules.cases;

import org.jspecify.annotations.NullMarked;
