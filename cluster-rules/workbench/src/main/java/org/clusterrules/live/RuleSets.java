package org.clusterrules.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;

/**
 * The rule set of a directory, for a service that goes on while the rules are edited.
 *
 * <pre>{@code
 * try (RuleSets rules = RuleSets.watch(Path.of("/etc/rules"))) {
 *     Assessment assessment = rules.current().assess(form);
 * }
 * }</pre>
 *
 * <p>An edit is loaded as {@link RuleSet#load} does, and the cases beside the rules are run; only then does it replace the rules in use,
 * as a whole. An edit that is invalid or has a failing case leaves the rules in use as they are, and a {@link RuleSetListener} receives
 * its problems, once.
 *
 * <p>An edit is a change of content, whatever the files' times. It may consist of many files, written one by one or through temporary
 * files: it is loaded once the files have been quiet for {@link WatchOptions#quiet()}, and again if one of them was written during
 * loading. Files that belong together but are written further apart are two edits; to avoid the first, replace the directory, or a
 * symbolic link to it. Files that a program writes all the time are never quiet, and are taken as they are after a while. {@link
 * WatchOptions} says how soon an edit is in use. Editing the directory that the rule set extends is an edit, too.
 *
 * <p>A directory that vanishes, or cannot be read for a while, is reported as an invalid edit; it is still watched, and is loaded when it
 * returns with other content. On Windows a watched directory cannot be renamed or deleted, but its files can.
 *
 * <p>Safe to share between threads. Use one {@link #current()} for one application: the next call may return the next edit. A rule set
 * that is no longer in use is released when its last assessment is done.
 */
public final class RuleSets implements AutoCloseable {
    private final Watch watch;

    private RuleSets(Watch watch) {
        this.watch = watch;
    }

    /**
     * Loads the rule set in a directory and watches it. Edits are reported to the {@link System.Logger} of this package, in English.
     *
     * @throws IOException if the directory cannot be read
     * @throws InvalidRuleSetException if it holds no valid rule set, or a case fails; has all problems
     */
    public static RuleSets watch(Path directory) throws IOException {
        return watch(directory, RuleSetListener.logging(Locale.ENGLISH));
    }

    /**
     * Loads the rule set in a directory and watches it.
     *
     * @param listener learns of edits; not of the first load, which succeeds or throws
     * @throws IOException if the directory cannot be read
     * @throws InvalidRuleSetException if it holds no valid rule set, or a case fails; has all problems
     */
    public static RuleSets watch(Path directory, RuleSetListener listener) throws IOException {
        return watch(directory, listener, WatchOptions.DEFAULT);
    }

    /** Loads and watches as {@link #watch(Path, RuleSetListener)} does, with these options. */
    public static RuleSets watch(Path directory, RuleSetListener listener, WatchOptions options) throws IOException {
        return new RuleSets(Watch.start(directory, listener, options));
    }

    /** Returns the rules in use: those of the last valid edit. Works after {@link #close()}, too. */
    public RuleSet current() {
        return watch.current();
    }

    /** Returns what is wrong with the directory's files as they are; empty if they are in use. For a health check. */
    public List<RuleProblem> problems() {
        return watch.problems();
    }

    /**
     * Stops watching. The rules in use stay usable. Waits a few seconds for an edit that is being loaded, which is then not taken into
     * use, and for a listener that is being called. Closing again does nothing.
     */
    @Override
    public void close() {
        watch.close();
    }
}
