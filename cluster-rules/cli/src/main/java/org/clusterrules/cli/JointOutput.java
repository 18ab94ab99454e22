package org.clusterrules.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;

/** A result about all forms together, which keeps of each only what it needs. */
interface JointOutput extends Closeable {
    /** Adds what was taken of a form; done in the order of the forms. */
    interface Addition {
        void add() throws IOException;
    }

    /** Takes what it needs from an assessment; in one of many threads. */
    Addition assessed(FormSource source, Assessment assessment);

    /** Takes what it needs of a form that cannot be read; in one of many threads. */
    Addition unreadable(FormSource source, String problem);

    /** Returns the result in pieces; called once, after the last form. */
    Stream<byte[]> finish() throws IOException;

    /** Removes what it needed on the way. */
    @Override
    default void close() throws IOException {}
}
