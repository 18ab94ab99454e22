package org.clusterrules.cli;

/**
 * How far a run has come.
 *
 * @param position how far it has read
 * @param failed how many of these forms did not pass
 * @param unreadable how many of them could not be read
 */
record Checkpoint(Position position, long failed, long unreadable) {
    static final Checkpoint START = new Checkpoint(Position.START, 0, 0);

    /**
     * The end of a form in the input.
     *
     * @param forms how many forms end here or before; each has a line in the output
     * @param file the file that it is in, numbered from 0
     * @param read what was read of this file
     */
    record Position(long forms, int file, Fingerprint read) {
        static final Position START = new Position(0, 0, Fingerprint.EMPTY);
    }

    int exitCode() {
        if (unreadable > 0) {
            return Main.UNREADABLE;
        }
        return failed > 0 ? 1 : 0;
    }
}
