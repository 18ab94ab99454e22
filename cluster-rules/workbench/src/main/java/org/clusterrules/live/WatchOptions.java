package org.clusterrules.live;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How a directory is watched, and so how soon an edit is in use.
 *
 * <p>Where <i>load</i> is the time that it takes to read the files, check them, run the cases and call the listener:
 *
 * <ul>
 *   <li>files that stay as they are after an edit are in use, or refused, within <i>poll</i> + 2 × <i>quiet</i> + 2 × <i>load</i>;
 *   <li>where files are written all the time, what they say is in use within <i>poll</i> + 22 × <i>quiet</i> + 3 × <i>load</i>,
 *       if it is right each time it is read, and refused only once they stay as they are.
 * </ul>
 *
 * <p>These hold on a busy machine, too, where it is <i>load</i> that grows. Nothing waits for a thread of the host, or for its common
 * pool.
 *
 * @param quiet for how long the files must stay as they are before an edit is loaded; above zero. They must then stay as they are
 *     until they have been read, too. After twenty times as long they are loaded nevertheless
 * @param poll how often the files are read, whether or not the operating system tells of a change; above zero. Where it does
 *     tell, this is the safety net, and an edit does not wait for it; where it does not (network file systems, macOS, a
 *     directory behind a symbolic link that moves), this is how long an edit may go unnoticed
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
