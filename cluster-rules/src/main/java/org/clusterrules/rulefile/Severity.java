package org.clusterrules.rulefile;

/** Whether a rule set can be used in spite of a problem. */
public enum Severity {
    /** It cannot be used. */
    ERROR,
    /** It can be used, and is probably not what was meant. */
    WARNING
}
