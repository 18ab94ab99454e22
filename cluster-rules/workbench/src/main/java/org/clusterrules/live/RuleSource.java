package org.clusterrules.live;

import java.io.IOException;
import org.clusterrules.rules.RuleSet;

/** The files that are watched. */
interface RuleSource {
    Snapshot snapshot();

    /** Reads the files one by one: a snapshot before and one after tell whether they changed meanwhile. */
    Candidate read();

    /** Files that were read, and must be checked before their rules are used. */
    interface Candidate {
        /**
         * Returns the rules once they are checked.
         *
         * @throws IOException if the files could not be read
         * @throws org.clusterrules.rulefile.InvalidRuleSetException if they hold no valid rule set, or a case fails
         */
        RuleSet check() throws IOException;
    }
}
