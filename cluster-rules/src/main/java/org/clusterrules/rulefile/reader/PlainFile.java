package org.clusterrules.rulefile.reader;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;

/** A snapshot of a plain file. */
public final class PlainFile {
    private static final int ATTEMPTS = 3;

    private final byte[] bytes;
    private final FileTime written;

    private PlainFile(byte[] bytes, FileTime written) {
        this.bytes = bytes;
        this.written = written;
    }

    /** Returns the content; of a file larger than allowed, its beginning, one byte longer than the limit. */
    public byte[] bytes() {
        return bytes;
    }

    FileTime written() {
        return written;
    }

    /**
     * Reads a file up to one byte beyond the limit: its size is found by reading, since the size in the file system may
     * be outdated. If the file might be replaced by something else, call this through {@link TimeLimit}. Links are not
     * followed; empty if it is not a plain file.
     *
     * @throws ChangingFileException if it was written during every attempt
     */
    public static Optional<PlainFile> read(Path path, int mostBytes) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            BasicFileAttributes before = attributes(path);
            if (!before.isRegularFile()) {
                return Optional.empty();
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(path, options(path))) {
                bytes = in.readNBytes(mostBytes + 1);
            }
            if (bytes.length > mostBytes || isUnchanged(before, attributes(path), bytes.length)) {
                return Optional.of(new PlainFile(bytes, before.lastModifiedTime()));
            }
        }
        throw new ChangingFileException(path);
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
    }

    /** A link may take the file's place before it is opened. Archives have no links, and do not know the option. */
    private static OpenOption[] options(Path path) {
        return path.getFileSystem().equals(FileSystems.getDefault())
                ? new OpenOption[] {NOFOLLOW_LINKS}
                : new OpenOption[0];
    }

    private static boolean isUnchanged(BasicFileAttributes before, BasicFileAttributes after, int read) {
        return Objects.equals(before.fileKey(), after.fileKey())
                && before.lastModifiedTime().equals(after.lastModifiedTime())
                && before.size() == after.size()
                && after.size() == read;
    }

    static final class ChangingFileException extends IOException {
        private static final long serialVersionUID = 1L;

        ChangingFileException(Path path) {
            super(path + " is being written");
        }
    }
}
