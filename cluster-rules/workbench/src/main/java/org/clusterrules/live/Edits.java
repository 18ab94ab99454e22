package org.clusterrules.live;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The edits of a rule directory and of those that it extends, valid or not, for a tool that reads the files itself. A service that only
 * needs valid rules uses {@link RuleSets}.
 *
 * <pre>{@code
 * try (Edits edits = Edits.of(directory)) {
 *     while (edits.await()) {
 *         show(directory);
 *     }
 * }
 * }</pre>
 *
 * <p>An edit is a change of content, whatever the files' times. What is saved while one edit is processed is the next. For one thread;
 * {@link #close()} may be called by any.
 */
public final class Edits implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(50);
    private static final Duration POLL = Duration.ofMillis(500);

    /** How often files that are written all the time are read before they are taken as they are. */
    private static final int PATIENCE = 20;

    private final Path directory;
    private final DirectoryEvents events;
    private Optional<Snapshot> seen = Optional.empty();

    private Edits(Path directory) {
        this.directory = directory;
        this.events = new DirectoryEvents(directory);
    }

    /** Begins with the files as they are, which count as the first edit. */
    public static Edits of(Path directory) {
        return new Edits(requireNonNull(directory, "directory").toAbsolutePath());
    }

    /**
     * Waits for the next edit and until its files have been quiet for a moment. A directory that vanishes is an edit, and so is its
     * return.
     *
     * @return whether there is an edit; false once this is closed, or the thread is interrupted
     */
    public boolean await() {
        Set<Path> watched = Set.of();
        Duration wait = Duration.ZERO;
        while (events.await(wait)) {
            Snapshot now = Snapshot.of(directory);
            if (seen.isEmpty() || !seen.get().isSameAs(now)) {
                seen = Optional.of(quiet(now));
                events.watch(now.directories());
                return !events.isClosed();
            }
            // Look again after new directories were found, since they were not watched while they were read.
            wait = now.directories().equals(watched) ? POLL : Duration.ZERO;
            watched = now.directories();
            events.watch(watched);
        }
        return false;
    }

    private Snapshot quiet(Snapshot first) {
        Snapshot before = first;
        for (int i = 0; i < PATIENCE; i++) {
            if (!events.pause(QUIET)) {
                events.close(); // remember the interrupt
                break;
            }
            Snapshot now = Snapshot.of(directory);
            if (now.equals(before)) {
                break;
            }
            before = now;
        }
        return before;
    }

    /** Ends the wait of {@link #await()}, which returns false from now on. */
    @Override
    public void close() {
        events.close();
    }
}
