package org.clusterrules.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells a pipe that nobody reads any more from every other error of writing. Java has one type for all of them, with a message in
 * the system's language; so the system is made to say once how it says this.
 */
final class ClosedPipe {
    private static final String IN_ENGLISH = "Broken pipe";

    private final Supplier<Optional<String>> message;

    ClosedPipe() {
        this(ClosedPipe::provoke);
    }

    /** Takes what gives the system's message. */
    ClosedPipe(Supplier<Optional<String>> message) {
        this.message = message;
    }

    /** Whether this is why something could not be written. */
    boolean isMeantBy(IOException problem) {
        String said = String.valueOf(problem.getMessage());
        return said.equals(IN_ENGLISH) || message.get().filter(said::equals).isPresent();
    }

    /** Returns what the system says of a pipe without a reader; nothing if it gives no pipe, or says nothing. */
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
