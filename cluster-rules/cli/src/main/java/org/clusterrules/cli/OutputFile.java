package org.clusterrules.cli;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clusterrules.cli.Checkpoint.Position;
import org.clusterrules.cli.RunNote.Noted;

/**
 * An output file that a later run can continue. Whenever the process is killed, the file begins with what the {@link RunNote} beside it
 * records; anything after that is cut off and written again. Nothing is changed before the note has been compared with the input and the
 * output.
 */
final class OutputFile implements Sink {
    /** The most work that an interruption can cost: the longest time between notes. The first come sooner. */
    private static final long MOST_NANOS_BETWEEN_NOTES = 1_000_000_000;

    private static final long NANOS_BEFORE_FIRST_NOTE = 10_000_000;

    private final Path path;
    private final FileChannel channel;
    private final boolean isNew;
    private final RunNote note;
    private final CliMessages messages;
    private final Fingerprint.Taker written = new Fingerprint.Taker();
    private Position noted = Position.START;
    private Checkpoint start = Checkpoint.START;
    private boolean isLocked;
    private boolean isBegun;
    private long notedAt = System.nanoTime();
    private long nanosBetweenNotes = NANOS_BEFORE_FIRST_NOTE;

    private OutputFile(Path path, FileChannel channel, boolean isNew, RunNote note, CliMessages messages) {
        this.path = path;
        this.channel = channel;
        this.isNew = isNew;
        this.note = note;
        this.messages = messages;
    }

    /**
     * Opens the file, to be continued if a run was interrupted and is to be resumed, or else from its beginning. It is locked until it is
     * closed, so that two runs do not write to it.
     */
    static OutputFile open(
            Path path, Map<String, String> options, InputFiles input, boolean resume, CliMessages messages)
            throws IOException {
        Path beside = RunNote.path(path);
        if (input.contain(beside)) {
            throw messages.refusal("note-is-input", beside);
        }
        Map<String, String> run = new LinkedHashMap<>(options);
        run.putAll(input.describe());
        OutputFile file = open(path, new RunNote(path, run, messages), messages);
        try {
            file.lock();
            if (file.note.exists()) {
                file.goOn(resume);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static OutputFile open(Path path, RunNote note, CliMessages messages) throws IOException {
        try {
            FileChannel created = FileChannel.open(path, CREATE_NEW, READ, WRITE, NOFOLLOW_LINKS);
            return new OutputFile(path, created, true, note, messages);
        } catch (FileAlreadyExistsException e) {
            AtomicFile.checkCanBeReplaced(path);
            FileChannel there = FileChannel.open(path, READ, WRITE, NOFOLLOW_LINKS);
            return new OutputFile(path, there, false, note, messages);
        } catch (NoSuchFileException e) {
            throw new UnwritableException(path, "output.no-directory");
        }
    }

    private void lock() throws IOException {
        try {
            isLocked = channel.tryLock() != null; // until the channel is closed
        } catch (OverlappingFileLockException e) {
            // locked by this process
        }
        if (!isLocked) {
            throw messages.refusal("output-in-use", path);
        }
    }

    /** Finds how far the interrupted run had come. */
    private void goOn(boolean resume) throws IOException {
        if (!resume) {
            throw messages.refusal("interrupted", path, note.path());
        }
        Noted state;
        try {
            state = note.read();
        } catch (IOException e) {
            throw messages.refusal("at-file", note.path(), FileArguments.describe(e, messages));
        }
        long bytes = state.written().bytes();
        if (channel.size() < bytes) {
            throw messages.refusal("output-shorter", path, note.path(), bytes, channel.size());
        }
        InputStream before = ByteStreams.limit(Channels.newInputStream(channel), Math.max(0, bytes));
        WrittenLines lines = WrittenLines.read(before, written);
        if (!written.taken().equals(state.written())) {
            throw messages.refusal("output-changed", path, note.path(), bytes);
        }
        if (!lines.areWellFormed() || lines.lines() != state.position().forms()) {
            throw messages.refusal("note-unreadable", note.path());
        }
        noted = state.position();
        start = new Checkpoint(noted, lines.failed(), lines.unreadable());
    }

    @Override
    public Checkpoint start() {
        return start;
    }

    /** The note comes first: an incomplete output has one beside it even if the machine stops in between. */
    @Override
    public void begin(Position position) throws IOException {
        if (!position.equals(noted)) {
            throw messages.refusal("input-disagrees", note.path());
        }
        if (!note.exists()) {
            note.note(new Noted(position, written.taken()));
        }
        isBegun = true;
        change(path, () -> channel.truncate(written.bytes()).position(written.bytes()));
    }

    @Override
    public boolean write(byte[] line) {
        change(path, () -> Channels.newOutputStream(channel).write(line));
        written.write(line, 0, line.length);
        return true;
    }

    @Override
    public void reached(Checkpoint checkpoint) {
        if (System.nanoTime() - notedAt >= nanosBetweenNotes) {
            force();
            change(note.path(), () -> note.note(new Noted(checkpoint.position(), written.taken())));
            notedAt = System.nanoTime();
            nanosBetweenNotes = Math.min(2 * nanosBetweenNotes, MOST_NANOS_BETWEEN_NOTES);
        }
    }

    /** The note must never be ahead of the file, even if the machine stops. */
    private void force() {
        change(path, () -> channel.force(false));
    }

    private interface Change {
        void make() throws IOException;
    }

    /** If it fails, the last note remains, and the run can be continued. */
    private void change(Path file, Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw messages.refusal("output-interrupted", file, FileArguments.describe(e, messages));
        }
    }

    @Override
    public void finish() throws IOException {
        force();
        if (!Files.isRegularFile(path, NOFOLLOW_LINKS) || Files.size(path) != written.bytes()) {
            throw messages.refusal("output-changed-meanwhile", path, note.path());
        }
        note.delete();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (isNew && isLocked && !isBegun) {
                Files.deleteIfExists(path);
            }
        }
    }
}
