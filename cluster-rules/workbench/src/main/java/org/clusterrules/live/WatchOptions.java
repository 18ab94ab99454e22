package org.clusterrules.live;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How a directory is watched, and so how soon an edit is in use.
 *
 * <p>If <i>load</i> is the time to read the files, check them, run the cases and call the listener:
 *
 * <ul>
 *   <li>files that are quiet after an edit are in use, or refused, within <i>poll</i> + 2 × <i>quiet</i> + 2 × <i>load</i>;
 *   <li>files that are written all the time are in use within <i>poll</i> + 22 × <i>quiet</i> + 3 × <i>load</i> if they are valid each
 *       time they are read, and refused only once they are quiet.
 * </ul>
 *
 * <p>This holds on a busy machine, too, where <i>load</i> grows. Nothing waits for a thread of the host or for its common pool.
 *
 * @param quiet how long the files must be unchanged before an edit is loaded, and until it has been read; above zero. After twenty times
 *     as long they are loaded anyway
 * @param poll how often the files are read even if the operating system reports no change; above zero. If it does report changes, an
 *     edit does not wait for this; otherwise (network file systems, macOS, a symbolic link to another directory), this is how long an
 *     edit may go unnoticed
 */
public record WatchOptions(Duration quiet, Duration poll) {
    /** 50 ms of quiet, plus the time for loading, and a look every two seconds. */
    public static final WatchOptions DEFAULT = new WatchOptions(Duration.ofMillis(50), Duration.ofSeconds(2));

    private static final int PATIENCE = 20;

    public WatchOptions {
        checkArgument(quiet.compareTo(Duration.ZERO) > 0, "quiet must be above zero, was %s", quiet);
        checkArgument(poll.compareTo(Duration.ZERO) > 0, "poll must be above zero, was %s", poll);
    }

    /** How long files may keep changing before they are loaded as they are. */
    Duration patience() {
        return quiet.multipliedBy(PATIENCE);
    }
}
