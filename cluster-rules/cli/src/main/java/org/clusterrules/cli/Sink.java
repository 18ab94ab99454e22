package org.clusterrules.cli;

import java.io.Closeable;
import java.io.IOException;
import org.clusterrules.cli.Checkpoint.Position;

/** Where the lines of a run, or the pieces of a result, are written. */
@FunctionalInterface
interface Sink extends Closeable {
    /** Writes a line whole; returns whether the reader is still there. */
    boolean write(byte[] line) throws IOException;

    /** Returns where the run continues. */
    default Checkpoint start() {
        return Checkpoint.START;
    }

    /** Called before the first write, with the beginning of the first form to do. */
    default void begin(Position position) throws IOException {}

    /** Called with the progress that is written completely. */
    default void reached(Checkpoint checkpoint) throws IOException {}

    /** Called when everything is written. */
    default void finish() throws IOException {}

    @Override
    default void close() throws IOException {}
}
