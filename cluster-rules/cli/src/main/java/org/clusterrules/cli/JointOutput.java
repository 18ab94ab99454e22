package org.clusterrules.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;

/**
 * A result about all forms together, which keeps of each only what it needs.
 *
 * @param <T> what it needs of a form
 */
interface JointOutput<T> extends Closeable {
    /** Takes what it needs from an assessment; in one of many threads. */
    T assessed(FormSource source, Assessment assessment);

    /** Takes what it needs of a form that cannot be read; in one of many threads. */
    T unreadable(FormSource source, String problem);

    /** Adds what was taken, in the order of the forms. */
    void add(T form) throws IOException;

    /** Returns the result in pieces; called once, after the last form. */
    Stream<byte[]> finish() throws IOException;

    /** Removes what it needed on the way. */
    @Override
    default void close() throws IOException {}
}
