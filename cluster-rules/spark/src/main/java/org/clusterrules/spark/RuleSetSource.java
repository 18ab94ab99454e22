package org.clusterrules.spark;

import java.io.Serializable;
import org.clusterrules.rules.RuleSet;

/** Loads a rule set; sent to the executors. */
interface RuleSetSource extends Serializable {
    RuleSet load();
}
