package org.clusterrules.cli;

/**
 * How far a run has come.
 *
 * @param forms how many forms are done; each of them has a line in the output
 * @param read the bytes of the input that are done
 * @param written the bytes that were written
 * @param failed whether a form did not pass
 * @param unreadable whether a form could not be read
 */
record Checkpoint(long forms, long read, long written, boolean failed, boolean unreadable) {
    static final Checkpoint START = new Checkpoint(0, 0, 0, false, false);

    int exitCode() {
        if (unreadable) {
            return Main.UNREADABLE;
        }
        return failed ? 1 : 0;
    }
}
