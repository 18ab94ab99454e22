package org.clusterrules.cli.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.clusterrules.rulefile.reader.PlainFile;

/** Opens plain files of a repository, not through a link, and reads no more of each than is allowed. */
final class GitFile {
    private GitFile() {}

    /** Returns the bytes of a file; empty if there is none, or it is a folder. */
    static Optional<byte[]> read(Path file, int mostBytes) throws IOException {
        if (!isThere(file) || Files.isDirectory(file, NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        byte[] bytes = PlainFile.read(file, mostBytes)
                .orElseThrow(() -> new GitException("not-plain", file))
                .bytes();
        if (bytes.length > mostBytes) {
            throw new GitException("file-too-large", file, mostBytes);
        }
        return Optional.of(bytes);
    }

    static Optional<String> line(Path file) throws IOException {
        return read(file, 4_096).map(bytes -> new String(bytes, UTF_8).strip());
    }

    static FileChannel open(Path file) throws IOException {
        if (!isThere(file) || !Files.isRegularFile(file, NOFOLLOW_LINKS)) {
            throw new GitException("not-plain", file);
        }
        return FileChannel.open(file, StandardOpenOption.READ, NOFOLLOW_LINKS);
    }

    /** Whether the file exists; a link at its place, or on the way to it, is refused. */
    static boolean isThere(Path file) throws IOException {
        try {
            if (!file.toRealPath().equals(file)) {
                throw new GitException("not-plain", file);
            }
            return true;
        } catch (NoSuchFileException | NotDirectoryException e) {
            if (Files.isSymbolicLink(file)) {
                throw new GitException("not-plain", file);
            }
            return false;
        }
    }

    /** Returns a path named by a file of the repository, with its links resolved; empty if it does not exist. */
    static Optional<Path> named(Path from, String path) {
        try {
            return Optional.of(from.resolve(path).toRealPath());
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
