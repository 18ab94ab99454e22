package org.clusterrules.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;

/** One result about all forms, which keeps only what it needs of each. */
interface JointOutput extends Closeable {
    /** Adds one form; called in the order of the forms. */
    interface Addition {
        void add() throws IOException;
    }

    /** Takes what it needs of an assessment; called from many threads. */
    Addition assessed(FormSource source, Assessment assessment);

    /** Takes what it needs of a form that cannot be read; called from many threads. */
    Addition unreadable(FormSource source, String problem);

    /** Returns the result in pieces; called once, after the last form. */
    Stream<byte[]> finish() throws IOException;

    /** Removes temporary files. */
    @Override
    default void close() throws IOException {}
}
