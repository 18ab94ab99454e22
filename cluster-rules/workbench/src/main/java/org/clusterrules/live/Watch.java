package org.clusterrules.live;

import static java.lang.System.Logger.Level.ERROR;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;

/** Watches one directory, in a thread of its own. */
final class Watch {
    private static final System.Logger LOG = System.getLogger(Watch.class.getPackageName());
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Path directory;
    private final RuleSetListener listener;
    private final WatchOptions options;
    private final Changes changes;
    private final Thread thread;

    private volatile State state;

    /**
     * What is in use, and what the directory held when it was last looked at.
     *
     * @param rules the rules in use
     * @param source the files that they were loaded from
     * @param seen the files that were last looked at
     * @param problems what is wrong with those; nothing where they are in use
     */
    private record State(RuleSet rules, Snapshot source, Snapshot seen, List<RuleProblem> problems) {
        State {
            problems = List.copyOf(problems);
        }
    }

    private Watch(Path directory, RuleSetListener listener, WatchOptions options, State first) {
        this.directory = directory;
        this.listener = listener;
        this.options = options;
        this.state = first;
        this.changes = new Changes(directory);
        this.thread = new Thread(this::run, "clusterrules-watch-" + directory.getFileName());
        thread.setDaemon(true);
    }

    static Watch start(Path directory, RuleSetListener listener, WatchOptions options) throws IOException {
        // The caller's working directory, should it be a path from there, is that of now.
        Path absolute = directory.toAbsolutePath();
        Watch watch = new Watch(absolute, listener, options, first(absolute));
        watch.thread.start();
        return watch;
    }

    private static State first(Path directory) throws IOException {
        while (true) {
            Snapshot seen = Snapshot.of(directory);
            try {
                RuleSet rules = Loading.load(directory);
                if (Snapshot.of(directory).equals(seen)) {
                    return new State(rules, seen, seen, List.of());
                }
            } catch (IOException | RuntimeException e) {
                if (Snapshot.of(directory).equals(seen)) {
                    throw e;
                }
            }
        }
    }

    RuleSet current() {
        return state.rules();
    }

    List<RuleProblem> problems() {
        return state.problems();
    }

    void close() {
        changes.close();
        if (Thread.currentThread() == thread) {
            return; // a listener closes
        }
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (changes) {
            do {
                changes.watch(state.seen().directories());
                try {
                    look();
                } catch (RuntimeException | Error e) {
                    LOG.log(ERROR, "looking at the rules in " + directory + " failed; they are watched on", e);
                }
                // The pause, so that a file that does not matter and is written all the time costs little.
            } while (changes.pause(options.quiet()) && changes.await(options.poll()));
        }
    }

    /** Looks at the files; where they are others than before, waits until they are quiet, and takes them into use. */
    private void look() {
        Snapshot now = Snapshot.of(directory);
        while (!now.isSameAs(state.seen()) && changes.pause(options.quiet())) {
            Snapshot quiet = Snapshot.of(directory);
            if (quiet.equals(now)) {
                State next = next(now);
                quiet = Snapshot.of(directory);
                if (quiet.equals(now)) {
                    put(next);
                }
            }
            now = quiet;
        }
    }

    private State next(Snapshot now) {
        State last = state;
        if (now.isSameAs(last.source())) {
            return new State(last.rules(), now, now, List.of());
        }
        try {
            return new State(Loading.load(directory), now, now, List.of());
        } catch (InvalidRuleSetException e) {
            return new State(last.rules(), last.source(), now, e.problems());
        } catch (IOException | RuntimeException | Error e) {
            // Whatever it is, a service lives on with the rules that it has.
            return new State(last.rules(), last.source(), now, List.of(unreadable(e)));
        }
    }

    private RuleProblem unreadable(Throwable cause) {
        return new RuleProblem(
                ProblemCode.CANNOT_BE_LOADED,
                String.valueOf(directory.getFileName()),
                1,
                1,
                "",
                new Label("无法载入规则：" + cause, "the rules cannot be loaded: " + cause));
    }

    private void put(State next) {
        if (changes.isClosed()) {
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
