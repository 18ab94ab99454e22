package org.clusterrules.workbench.internal;

import java.util.List;

/** The names of what a case file can say. Its reader refuses any other, and the guide lists these. */
public final class CaseKeys {
    /** What a file says of all its cases; every other name is that of a rule. */
    public static final List<String> FILE = List.of("base", "with");

    /** What a case says. */
    public static final List<String> CASE =
            List.of("when", "then", "part", "kind", "actual", "margin", "advice", "knifeEdge", "cells", "message");

    /** What a short form of up to five cases says. */
    public static final List<String> LADDER = List.of("cell", "threshold", "below", "at", "above", "blank", "none");

    private CaseKeys() {}
}
