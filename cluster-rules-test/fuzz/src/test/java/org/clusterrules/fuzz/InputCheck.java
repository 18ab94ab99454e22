package org.clusterrules.fuzz;

/** All that is promised of one reader, whatever it is given to read. */
@FunctionalInterface
public interface InputCheck {
    /** Reads the input; throws anything at all where a promise is broken. */
    void check(byte[] input) throws Exception;
}
