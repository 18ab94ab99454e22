package org.clusterrules.cli;

import com.google.common.base.Strings;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Turns what the command line names into paths, and what is wrong with them into words. */
final class NamedFiles {
    private static final char UNREADABLE = '\uFFFD';

    private NamedFiles() {}

    /** Returns the path of that name; it may be that of a variable that is not set, or not have survived the machine's locale. */
    static Path path(String name, Words words) throws IOException {
        if (name.isBlank()) {
            throw new IOException(words.of("no-name"));
        }
        try {
            if (name.indexOf(UNREADABLE) < 0) {
                return Path.of(name);
            }
        } catch (InvalidPathException e) {
            throw new IOException(words.of("unreadable-name"), e);
        }
        throw new IOException(words.of("unreadable-name"));
    }

    /** Returns the path of a rule directory of that name, which is no file. */
    static Path directory(String name, Words words) throws IOException {
        Path path = path(name, words);
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new IOException(words.of("no-rule-directory"));
        }
        return path;
    }

    /** Says why a file or directory could not be read or written. */
    static String describe(IOException problem, Words words) {
        if (problem instanceof UnwritableException unwritable) {
            return words.of(unwritable.key());
        } else if (problem instanceof NoSuchFileException) {
            return words.of("not-found");
        } else if (problem instanceof AccessDeniedException) {
            return words.of("access-denied");
        } else if (problem instanceof FileSystemException of && of.getReason() != null) {
            return words.system(of.getReason());
        }
        boolean isPathAlone = problem instanceof FileSystemException; // whose message is nothing but the path
        return isPathAlone ? words.of("no-reason") : words.system(String.valueOf(problem.getMessage()));
    }

    /** Says why the file or directory of that name could not be read or written. */
    static String describe(String name, IOException problem, Words words) {
        String reason = describe(problem, words);
        return name.isBlank() ? reason : words.of("at-file", name, reason);
    }

    /** Says which file or directory could not be read or written, and why. */
    static String describeWithFile(IOException problem, Words words) {
        String reason = describe(problem, words);
        return problem instanceof FileSystemException of && !Strings.isNullOrEmpty(of.getFile())
                ? words.of("at-file", of.getFile(), reason)
                : reason;
    }
}
