package org.clusterrules.cli;

/**
 * How far a run has come.
 *
 * @param file the file to go on with, from 0
 * @param offset the bytes of it that are done
 * @param line the lines of it that are done
 * @param written the bytes that were written
 * @param failed whether a form did not pass
 * @param unreadable whether a form could not be read
 */
record Checkpoint(int file, long offset, int line, long written, boolean failed, boolean unreadable) {
    static final Checkpoint START = new Checkpoint(0, 0, 0, 0, false, false);

    int exitCode() {
        if (unreadable) {
            return Main.UNREADABLE;
        }
        return failed ? 1 : 0;
    }
}
