package org.clusterrules.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * An output file that a later run can continue. Whenever the process is killed, the file begins with what the {@link RunNote}
 * beside it tells of; what was written after the note is cut off and written again.
 */
final class OutputFile implements Sink {
    /** How much work an interruption may cost. */
    private static final long NANOS_BETWEEN_NOTES = 1_000_000_000;

    private final FileChannel channel;
    private final RunNote note;
    private final Checkpoint start;
    private long noted = System.nanoTime();

    private OutputFile(FileChannel channel, RunNote note, Checkpoint start) {
        this.channel = channel;
        this.note = note;
        this.start = start;
    }

    /**
     * Opens the file: behind what an interrupted run has written, where there was one and it is to be resumed, or else empty.
     * Locked until it is closed, so that two runs do not write to it.
     */
    static OutputFile open(Path path, Map<String, String> run, boolean resume, Words words) throws IOException {
        RunNote note = new RunNote(path, run, words);
        if (note.exists() && !resume) {
            throw new UnreadableException(List.of(words.of("interrupted", path, note.path())));
        }
        Checkpoint start = note.exists() ? note.read() : Checkpoint.START;
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock(channel, path, words);
            if (channel.size() < start.written()) {
                throw new UnreadableException(List.of(words.of("output-changed", path, note.path())));
            }
            channel.truncate(start.written());
            channel.position(start.written());
            note.write(start);
            return new OutputFile(channel, note, start);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void lock(FileChannel channel, Path path, Words words) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return; // held until the channel is closed
            }
        } catch (OverlappingFileLockException e) {
            // by this very process
        }
        throw new UnreadableException(List.of(words.of("output-in-use", path)));
    }

    @Override
    public Checkpoint start() {
        return start;
    }

    @Override
    public boolean write(byte[] line) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(line);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        return true;
    }

    /** The note may never run ahead of the file, not even where the machine loses its power. */
    @Override
    public void reached(Checkpoint checkpoint) throws IOException {
        if (System.nanoTime() - noted >= NANOS_BETWEEN_NOTES) {
            channel.force(false);
            note.write(checkpoint);
            noted = System.nanoTime();
        }
    }

    @Override
    public void finish() throws IOException {
        channel.force(false);
        note.delete();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
