/**
 * Turns a directory of rule files into a rule set. The reader knows the small part of DRL in which requirements are
 * stated, and nothing else, and checks that every rule can be applied. It reports all problems at once, with their
 * places, in the words of a policy analyst. For this project's own modules, not for callers.
 */
@NullMarked
package org.clusterrules.rulefile.reader;

import org.jspecify.annotations.NullMarked;
