package org.clusterrules.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells a closed pipe from other errors of writing. Java has one exception for all of them, with a message in the system's language; so
 * the system is made to produce this message once.
 */
record ClosedPipe(Supplier<Optional<String>> message) {
    private static final String IN_ENGLISH = "Broken pipe";

    ClosedPipe() {
        this(ClosedPipe::provoke);
    }

    boolean isMeantBy(IOException problem) {
        String said = String.valueOf(problem.getMessage());
        return said.equals(IN_ENGLISH) || message.get().filter(said::equals).isPresent();
    }

    /** Returns the system's message for a pipe without a reader; empty if there is none. */
    static Optional<String> provoke() {
        Pipe pipe;
        try {
            pipe = Pipe.open();
        } catch (IOException e) {
            return Optional.empty();
        }
        try (Pipe.SinkChannel sink = pipe.sink()) {
            pipe.source().close();
            sink.write(ByteBuffer.allocate(1));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
