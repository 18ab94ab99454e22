package org.clusterrules.cli;

import java.io.Closeable;
import java.io.IOException;
import org.clusterrules.cli.Checkpoint.Position;

/** Where the assessments of a run go, one after the other. */
@FunctionalInterface
interface Sink extends Closeable {
    /** Writes a line whole; returns whether somebody still reads. */
    boolean write(byte[] line) throws IOException;

    /** Returns where the run is to go on. */
    default Checkpoint start() {
        return Checkpoint.START;
    }

    /** Hears where the first form to do begins, before anything is written. */
    default void begin(Position position) throws IOException {}

    /** Hears how far the run has come, with what was written so far. */
    default void reached(Checkpoint checkpoint) throws IOException {}

    /** Hears that everything was written. */
    default void finish() throws IOException {}

    @Override
    default void close() throws IOException {}
}
