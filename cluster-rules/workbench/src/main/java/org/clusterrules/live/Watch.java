package org.clusterrules.live;

import static java.lang.System.Logger.Level.ERROR;

import com.google.common.base.Ticker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.clusterrules.live.RuleSource.Candidate;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.workbench.internal.WorkbenchMessages;

/**
 * Watches one directory in a thread of its own.
 *
 * <p>An edit is taken when the files have been quiet for long enough and did not change while they were read. Since reading is slow on a
 * busy machine, and some programs write files all the time, there is a limit: after {@link WatchOptions#patience()} the files are taken
 * as they are, if they are valid.
 */
final class Watch {
    private static final System.Logger LOG = System.getLogger(Watch.class.getPackageName());
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Path directory;
    private final RuleSource source;
    private final RuleSetListener listener;
    private final WatchOptions options;
    private final Ticker ticker;
    private final DirectoryEvents events;
    private final Thread thread;

    private volatile State state;
    private Set<Path> directories = Set.of(); // used by the watching thread only

    /**
     * The rules in use, and the files as last seen.
     *
     * @param source the files that the rules were loaded from; empty if some were written during loading
     * @param seen the files that are in use or were refused; empty if some were written during loading
     * @param problems what is wrong with those; empty if they are in use
     */
    private record State(
            RuleSet rules, Optional<Snapshot> source, Optional<Snapshot> seen, List<RuleProblem> problems) {
        State {
            problems = List.copyOf(problems);
        }

        static State inUse(RuleSet rules, Optional<Snapshot> files) {
            return new State(rules, files, files, List.of());
        }

        State refused(Snapshot files, List<RuleProblem> wrong) {
            return new State(rules, source, Optional.of(files), wrong);
        }

        boolean hasSeen(Snapshot files) {
            return seen.filter(files::isSameAs).isPresent();
        }

        boolean isFrom(Snapshot files) {
            return source.filter(files::isSameAs).isPresent();
        }

        /** Whether this is not news: the same rules, read again because files were written while they were read before. */
        boolean confirms(State last) {
            return last.seen().isEmpty()
                    && problems.isEmpty()
                    && rules.info().sha256().equals(last.rules().info().sha256());
        }
    }

    private Watch(
            Path directory,
            RuleSource source,
            RuleSetListener listener,
            WatchOptions options,
            Ticker ticker,
            State first) {
        this.directory = directory;
        this.source = source;
        this.listener = listener;
        this.options = options;
        this.ticker = ticker;
        this.state = first;
        this.events = new DirectoryEvents(directory);
        this.thread = new Thread(this::run, "clusterrules-watch-" + directory.getFileName());
        thread.setDaemon(true);
    }

    static Watch start(Path directory, RuleSetListener listener, WatchOptions options) throws IOException {
        // A relative path is relative to the working directory now.
        Path absolute = directory.toAbsolutePath();
        return start(absolute, new DirectorySource(absolute), listener, options, Ticker.systemTicker());
    }

    /** For tests, with another source and another clock. */
    static Watch start(Path directory, RuleSource source, RuleSetListener listener, WatchOptions options, Ticker ticker)
            throws IOException {
        Watch watch = new Watch(directory, source, listener, options, ticker, first(source, options, ticker));
        watch.thread.start();
        return watch;
    }

    private static State first(RuleSource source, WatchOptions options, Ticker ticker) throws IOException {
        long start = ticker.read();
        while (true) {
            Snapshot before = source.snapshot();
            Candidate candidate = source.read();
            boolean whole = source.snapshot().equals(before);
            if (whole || isOver(options.patience(), start, ticker)) {
                return State.inUse(candidate.check(), whole ? Optional.of(before) : Optional.empty());
            }
        }
    }

    private static boolean isOver(Duration time, long start, Ticker ticker) {
        return ticker.read() - start >= time.toNanos();
    }

    RuleSet current() {
        return state.rules();
    }

    List<RuleProblem> problems() {
        return state.problems();
    }

    void close() {
        events.close();
        if (Thread.currentThread() == thread) {
            return; // called by a listener
        }
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (events) {
            boolean edited = false;
            Set<Path> watched;
            String failure = "";
            do {
                watched = directories;
                events.watch(watched); // first, so that no change is missed in between
                try {
                    edited = look();
                    failure = "";
                } catch (RuntimeException | Error e) {
                    edited = false;
                    if (!failure.equals(e.toString())) { // not again at each look
                        failure = e.toString();
                        LOG.log(ERROR, "looking at the rules in " + directory + " failed; they are watched on", e);
                    }
                }
                // Without the pause, an irrelevant file that is written all the time would be costly. After an edit,
                // or if it found directories that are not watched yet, it looks again at once.
            } while (events.pause(options.quiet())
                    && events.await(edited || !directories.equals(watched) ? Duration.ZERO : options.poll()));
        }
    }

    /** Looks at the files, and takes them as long as they keep changing; returns whether they had changed. */
    private boolean look() {
        Snapshot now = see();
        boolean edited = !state.hasSeen(now);
        long start = ticker.read();
        while (!state.hasSeen(now) && events.pause(options.quiet())) {
            Snapshot before = now;
            now = see();
            boolean overdue = isOver(options.patience(), start, ticker);
            if ((overdue || now.equals(before)) && take(now, overdue)) {
                start = ticker.read();
                now = see();
            }
        }
        return edited;
    }

    private Snapshot see() {
        Snapshot now = source.snapshot();
        directories = now.directories();
        return now;
    }

    /** Takes the files into use or refuses them; returns whether it did either, which it does if they did not change meanwhile. */
    private boolean take(Snapshot files, boolean overdue) {
        State last = state;
        if (last.isFrom(files)) {
            put(State.inUse(last.rules(), Optional.of(files)));
            return true;
        }
        Candidate candidate = source.read();
        if (source.snapshot().equals(files)) {
            put(next(candidate, files));
            return true;
        }
        return overdue && takeAsItIs(candidate);
    }

    private State next(Candidate candidate, Snapshot files) {
        State last = state;
        try {
            return State.inUse(candidate.check(), Optional.of(files));
        } catch (InvalidRuleSetException e) {
            return last.refused(files, e.problems());
        } catch (IOException | RuntimeException | Error e) {
            // Whatever happens, the service continues with its rules.
            return last.refused(files, List.of(unreadable(e)));
        }
    }

    /** Takes files into use that were written while they were read. Their problems may be those of half an edit, and are not reported. */
    private boolean takeAsItIs(Candidate candidate) {
        try {
            put(State.inUse(candidate.check(), Optional.empty()));
            return true;
        } catch (IOException | RuntimeException | Error e) {
            return false;
        }
    }

    private RuleProblem unreadable(Throwable cause) {
        String file = String.valueOf(directory.getFileName());
        Label message = WorkbenchMessages.of("cannot-be-loaded", cause);
        return new RuleProblem(ProblemCode.CANNOT_BE_LOADED, file, 1, 1, "", message);
    }

    private void put(State next) {
        if (events.isClosed()) {
            return;
        }
        State last = state;
        if (next.confirms(last)) {
            state = State.inUse(last.rules(), next.source());
            return;
        }
        state = next;
        if (next.problems().isEmpty()) {
            tell(heard -> heard.loaded(next.rules()));
        } else {
            tell(heard -> heard.refused(next.problems()));
        }
    }

    private void tell(Consumer<RuleSetListener> what) {
        try {
            what.accept(listener);
        } catch (RuntimeException | Error e) {
            LOG.log(ERROR, "a listener failed; the rules in " + directory + " are watched on", e);
        }
    }
}
