package org.clusterrules.spark;

import java.io.Serializable;
import org.clusterrules.rules.RuleSet;

/** Where a rule set comes from, as it is sent to the executors. */
interface RuleSetSource extends Serializable {
    /** Loads it anew. */
    RuleSet load();
}
