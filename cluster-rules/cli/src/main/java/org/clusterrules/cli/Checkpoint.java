package org.clusterrules.cli;

/** How far a run has come: the end of the last form, how many forms did not pass, and how many could not be read. */
record Checkpoint(Position position, long failed, long unreadable) {
    static final Checkpoint START = new Checkpoint(Position.START, 0, 0);

    /** The end of a form in the input: the number of forms up to here, the index of its file, and what was read of that file. */
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
