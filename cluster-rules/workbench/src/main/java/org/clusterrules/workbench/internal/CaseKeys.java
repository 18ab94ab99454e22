package org.clusterrules.workbench.internal;

import java.util.List;

/** The keys of a case file. The parser refuses any other, and the reference lists these. */
public final class CaseKeys {
    /** The keys of a file for all its cases; every other key is the id of a rule. */
    public static final List<String> FILE = List.of("base", "with");

    /** The keys of a case. */
    public static final List<String> CASE =
            List.of("when", "then", "part", "kind", "actual", "margin", "advice", "knifeEdge", "cells", "message");

    /** The keys of the short form for up to five cases. */
    public static final List<String> LADDER = List.of("cell", "threshold", "below", "at", "above", "blank", "none");

    private CaseKeys() {}
}
