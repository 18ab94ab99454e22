package org.clusterrules.cli;

import com.google.common.base.Strings;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Turns names on the command line into paths, and I/O errors into words. */
final class FileArguments {
    private static final char UNREADABLE = '\uFFFD';

    private FileArguments() {}

    /** Refuses a blank name, as of a variable that is not set, and one that the machine's locale has garbled. */
    static Path path(String name, CliMessages messages) throws IOException {
        if (name.isBlank()) {
            throw new IOException(messages.of("no-name"));
        }
        try {
            if (name.indexOf(UNREADABLE) < 0) {
                return Path.of(name);
            }
        } catch (InvalidPathException e) {
            throw new IOException(messages.of("unreadable-name"), e);
        }
        throw new IOException(messages.of("unreadable-name"));
    }

    /** Returns the path of a rule directory; refuses a file. */
    static Path directory(String name, CliMessages messages) throws IOException {
        Path path = path(name, messages);
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new IOException(messages.of("no-rule-directory"));
        }
        return path;
    }

    /** Returns why a file or directory could not be read or written. */
    static String describe(IOException problem, CliMessages messages) {
        if (problem instanceof UnwritableException unwritable) {
            return messages.of(unwritable.key());
        } else if (problem instanceof NoSuchFileException) {
            return messages.of("not-found");
        } else if (problem instanceof AccessDeniedException) {
            return messages.of("access-denied");
        } else if (problem instanceof FileSystemException of && of.getReason() != null) {
            return messages.system(of.getReason());
        }
        boolean isPathAlone = problem instanceof FileSystemException; // its message is only the path
        return isPathAlone ? messages.of("no-reason") : messages.system(String.valueOf(problem.getMessage()));
    }

    static String describe(String name, IOException problem, CliMessages messages) {
        String reason = describe(problem, messages);
        return name.isBlank() ? reason : messages.of("at-file", name, reason);
    }

    /** Returns which file or directory could not be read or written, and why. */
    static String describeWithFile(IOException problem, CliMessages messages) {
        String reason = describe(problem, messages);
        return problem instanceof FileSystemException of && !Strings.isNullOrEmpty(of.getFile())
                ? messages.of("at-file", of.getFile(), reason)
                : reason;
    }
}
