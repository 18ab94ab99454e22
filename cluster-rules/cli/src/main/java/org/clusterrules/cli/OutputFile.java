package org.clusterrules.cli;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.clusterrules.cli.RunNote.Noted;

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
    private final CRC32C checksum;
    private long noted = System.nanoTime();

    private OutputFile(FileChannel channel, RunNote note, Checkpoint start, CRC32C checksum) {
        this.channel = channel;
        this.note = note;
        this.start = start;
        this.checksum = checksum;
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
        Noted noted = note.exists() ? note.read() : new Noted(Checkpoint.START, 0);
        Checkpoint start = noted.reached();
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(channel, path, words);
            CRC32C checksum = new CRC32C();
            if (lines(channel, start.written(), checksum) != start.forms()
                    || checksum.getValue() != noted.outputChecksum()) {
                throw new UnreadableException(List.of(words.of("output-changed", path, note.path())));
            }
            channel.truncate(start.written());
            channel.position(start.written());
            note.write(start, checksum.getValue());
            return new OutputFile(channel, note, start, checksum);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Counts the lines in the first bytes of the file, as far as it goes, and adds these to the checksum. */
    private static long lines(FileChannel channel, long length, CRC32C checksum) throws IOException {
        long lines = 0;
        InputStream written = ByteStreams.limit(Channels.newInputStream(channel), length);
        byte[] buffer = new byte[1 << 16];
        for (int read = written.read(buffer); read >= 0; read = written.read(buffer)) {
            checksum.update(buffer, 0, read);
            for (int i = 0; i < read; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
        }
        return lines;
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
        checksum.update(line);
        return true;
    }

    /** The note may never run ahead of the file, not even where the machine loses its power. */
    @Override
    public void reached(Checkpoint checkpoint) throws IOException {
        if (System.nanoTime() - noted >= NANOS_BETWEEN_NOTES) {
            channel.force(false);
            note.write(checkpoint, checksum.getValue());
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
