package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is complete or absent, even if the process is killed, the disk is full or the machine stops.
 *
 * <p>It is written as a temporary file beside its place, under a name that cannot be guessed, forced to the disk, and moved into place in
 * one step by {@link #finish()}. If it is closed before that, nothing remains. No link is followed: one at the file's place is replaced.
 *
 * <p>A file that is replaced passes on its permissions, and its owner and group if this process may set them; access control lists and
 * extended attributes are lost. A write-protected file is not replaced.
 */
final class AtomicFile implements Sink {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> TO_WRITE = PosixFilePermissions.fromString("-w--w--w-");
    private static final Set<PosixFilePermission> OF_THE_GROUP = PosixFilePermissions.fromString("---rwx---");

    private final Path target;
    private final Path beside;
    private final FileChannel channel;
    private final @Nullable PosixFileAttributes replaced;
    private boolean finished;

    private AtomicFile(Path target, Path beside, FileChannel channel, @Nullable PosixFileAttributes replaced) {
        this.target = target;
        this.beside = beside;
        this.channel = channel;
        this.replaced = replaced;
    }

    /** Begins a file; the one in its place stays until this is finished. */
    static AtomicFile begin(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new UnwritableException(file, "is-directory");
        }
        checkDirectory(file, directory);
        checkCanBeReplaced(file);
        PosixFileAttributes replaced = regular(file);
        Path beside =
                directory.resolve(".cluster-" + UUID.randomUUID().toString().replace("-", "") + ".tmp");
        try {
            // The replacement of a secret must never be readable by others.
            FileAttribute<?>[] mode = replaced == null
                    ? new FileAttribute<?>[0]
                    : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)};
            FileChannel channel = FileChannel.open(
                    beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, NOFOLLOW_LINKS), mode);
            beside.toFile().deleteOnExit(); // even if the process is stopped
            return new AtomicFile(file, beside, channel, replaced);
        } catch (FileSystemException e) {
            throw named(file, e);
        }
    }

    static void write(Path file, String text) throws IOException {
        try (AtomicFile written = begin(file)) {
            written.write(text.getBytes(UTF_8));
            written.finish();
        }
    }

    private static void checkDirectory(Path target, Path directory) throws IOException {
        try {
            if (Files.readAttributes(directory, BasicFileAttributes.class).isDirectory()) {
                return;
            }
        } catch (NoSuchFileException e) {
            // reported below
        } catch (FileSystemException e) {
            throw named(target, e);
        }
        throw new UnwritableException(target, "output.no-directory");
    }

    static void checkCanBeReplaced(Path target) throws IOException {
        BasicFileAttributes there;
        try {
            there = Files.readAttributes(target, BasicFileAttributes.class, NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return;
        }
        if (there.isSymbolicLink()) {
            return;
        } else if (there.isDirectory()) {
            throw new UnwritableException(target, "is-directory");
        } else if (!there.isRegularFile()) {
            throw new UnwritableException(target, "output.is-special");
        }
        PosixFileAttributes attributes = regular(target);
        // Otherwise the superuser could write to a write-protected file.
        boolean writable = attributes == null || !Collections.disjoint(attributes.permissions(), TO_WRITE);
        if (!writable || !Files.isWritable(target)) {
            throw new UnwritableException(target, "output.read-only");
        }
    }

    /** Returns the attributes of the regular file here; null if there is none, or the system has no POSIX permissions. */
    private static @Nullable PosixFileAttributes regular(Path target) throws IOException {
        PosixFileAttributeView view = view(target);
        return view == null || !Files.isRegularFile(target, NOFOLLOW_LINKS) ? null : view.readAttributes();
    }

    private static @Nullable PosixFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, NOFOLLOW_LINKS);
    }

    @Override
    public boolean write(byte[] bytes) throws IOException {
        try {
            Channels.newOutputStream(channel).write(bytes);
        } catch (IOException e) {
            throw named(target, e);
        }
        return true;
    }

    @Override
    public void finish() throws IOException {
        try {
            passOn();
            channel.force(true);
            channel.close();
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw named(target, e);
        }
        finished = true;
        forceDirectory();
    }

    /** Gives the file the owner, group and permissions of the one that it replaces. */
    private void passOn() throws IOException {
        PosixFileAttributeView view = view(beside);
        if (replaced == null || view == null) {
            return;
        }
        Set<PosixFilePermission> permissions = new HashSet<>(replaced.permissions());
        PosixFileAttributes own = view.readAttributes();
        try {
            if (!own.owner().equals(replaced.owner())) {
                view.setOwner(replaced.owner());
            }
        } catch (FileSystemException e) {
            // Only the superuser may change the owner.
        }
        try {
            if (!own.group().equals(replaced.group())) {
                view.setGroup(replaced.group());
            }
        } catch (FileSystemException e) {
            // The permissions of one group are not for another.
            permissions.removeAll(OF_THE_GROUP);
        }
        view.setPermissions(permissions);
    }

    /** Forces the new name to the disk, where the system allows opening a directory for that. */
    private void forceDirectory() {
        try (FileChannel directory = FileChannel.open(target.resolveSibling("."), StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException e) {
            // Not supported on Windows; the file is in place.
        }
    }

    /** Deletes a file that was not finished. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!finished) {
            Files.deleteIfExists(beside);
        }
    }

    /** Returns the error with the name of the file: an error of writing has none, and one of the temporary file has that. */
    private static FileSystemException named(Path file, IOException e) {
        String reason = e instanceof FileSystemException of ? of.getReason() : e.getMessage();
        FileSystemException named = e instanceof AccessDeniedException
                ? new AccessDeniedException(file.toString())
                : new FileSystemException(file.toString(), null, reason);
        named.initCause(e);
        return named;
    }
}
