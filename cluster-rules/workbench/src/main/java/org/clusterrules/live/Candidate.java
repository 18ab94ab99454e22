package org.clusterrules.live;

import java.io.IOException;
import org.clusterrules.rules.RuleSet;

/** Files that were read, and must be checked before their rules are used. */
interface Candidate {
    /**
     * Returns the rules, once it is clear that they may be used.
     *
     * @throws IOException if the files could not be read
     * @throws org.clusterrules.rulefile.InvalidRuleSetException if they hold no rule set, or a case fails
     */
    RuleSet check() throws IOException;
}
