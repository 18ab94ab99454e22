package org.clusterrules.live;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How a directory is watched.
 *
 * @param quiet for how long the files must stay as they are before an edit is loaded; above zero. They must then stay as they are
 *     until it is loaded, too
 * @param poll how often the files are read, whether or not the operating system tells of a change; above zero. Where it does
 *     tell, this is the safety net; where it does not (network file systems, macOS, a directory behind a
 *     symbolic link that moves), this is how long an edit may go unnoticed
 */
public record WatchOptions(Duration quiet, Duration poll) {
    /** 50 ms of quiet, to which the time is added that loading takes, and a look every two seconds. */
    public static final WatchOptions DEFAULT = new WatchOptions(Duration.ofMillis(50), Duration.ofSeconds(2));

    /** Checks that both are above zero. */
    public WatchOptions {
        checkArgument(quiet.compareTo(Duration.ZERO) > 0, "quiet must be above zero, was %s", quiet);
        checkArgument(poll.compareTo(Duration.ZERO) > 0, "poll must be above zero, was %s", poll);
    }
}
