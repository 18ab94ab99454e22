package org.clusterrules.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.regex.Pattern;

/**
 * Where the name of an output leads.
 *
 * <p>A symbolic link is kept and its target is written. A dangling link is refused, and so is a planted one: a link that belongs neither
 * to the owner of its directory nor to the owner of its target. (Linux has the same rule where {@code fs.protected_symlinks} is set, for
 * directories that everybody writes to.)
 *
 * @param path not a link, except for the name of an open descriptor
 */
record ResolvedOutput(Path path, Kind kind) {
    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    /** The directories of open descriptors, which are not links to follow. */
    private static final Pattern DESCRIPTORS = Pattern.compile("/dev/fd|/proc/\\d+(/task/\\d+)?/fd");

    enum Kind {
        /** A regular file, or a new one. */
        FILE,
        /** A pipe, a terminal, or another device: it is written to as it is, and cannot be replaced. */
        STREAM,
        /** The standard output of this process, whatever that is. */
        STANDARD_OUTPUT,
        /** The standard error of this process. */
        STANDARD_ERROR
    }

    static ResolvedOutput of(String name, CliMessages messages) throws IOException {
        Path path = FileArguments.path(name, messages);
        if (name.endsWith(File.separator)) {
            throw new UnwritableException(path, "is-directory");
        }
        Path place = path;
        for (int links = 0; Files.isSymbolicLink(place) && !isDescriptor(place); links++) {
            if (links == MOST_LINKS || !Files.exists(place)) {
                throw new UnwritableException(path, "output.dangling-link");
            } else if (isPlanted(place)) {
                throw new UnwritableException(path, "output.planted-link");
            }
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        return new ResolvedOutput(place, isDescriptor(place) ? descriptor(place) : kind(place));
    }

    private static Kind kind(Path place) {
        return Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place)
                ? Kind.STREAM
                : Kind.FILE;
    }

    /** A regular file that is open has no name that could be replaced, and may be one that the virtual machine reads. */
    private static Kind descriptor(Path place) throws IOException {
        boolean isOwn = place.startsWith("/dev")
                || directory(place).equals(Path.of("/proc/self/fd").toRealPath())
                || directory(place).equals(Path.of("/proc/thread-self/fd").toRealPath());
        String number = String.valueOf(place.getFileName());
        if (isOwn && number.equals("1")) {
            return Kind.STANDARD_OUTPUT;
        } else if (isOwn && number.equals("2")) {
            return Kind.STANDARD_ERROR;
        } else if (kind(place) == Kind.FILE) {
            throw new UnwritableException(place, Files.exists(place) ? "output.is-descriptor" : "not-found");
        }
        return Kind.STREAM;
    }

    private static boolean isDescriptor(Path place) throws IOException {
        return DESCRIPTORS.matcher(directory(place).toString()).matches();
    }

    private static Path directory(Path place) throws IOException {
        Path directory = place.resolveSibling(".");
        return Files.isDirectory(directory) ? directory.toRealPath() : directory;
    }

    private static boolean isPlanted(Path link) throws IOException {
        try {
            UserPrincipal owner = Files.getOwner(link, LinkOption.NOFOLLOW_LINKS);
            return !owner.equals(Files.getOwner(link.resolveSibling("."))) && !owner.equals(Files.getOwner(link));
        } catch (UnsupportedOperationException e) {
            return false; // a file system without owners
        }
    }
}
