package org.clusterrules.live;

import java.io.IOException;
import org.clusterrules.rules.RuleSet;

/** The files that are watched. */
interface RuleSource {
    /** Returns the files as they are. */
    Snapshot snapshot();

    /** Reads the files, one after the other: two snapshots tell whether they stayed as they were meanwhile. */
    Candidate read();

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
}
