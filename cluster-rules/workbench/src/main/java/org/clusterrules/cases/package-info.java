/** Cases: examples of the findings that a rule set should have, written by policy analysts. Needs {@code snakeyaml} on the class path. */
@NullMarked
package org.clusterrules.cases;

import org.jspecify.annotations.NullMarked;
