package org.clusterrules.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be known of the files of a run before any is read. */
final class InputFiles {
    private final List<String> names;
    private final List<Path> paths = new ArrayList<>(); // without standard input
    private final List<Long> before = new ArrayList<>(List.of(0L));
    private final List<String> problems = new ArrayList<>();
    private boolean standardInput;

    InputFiles(List<String> names, Charset charset, Words words) {
        this.names = List.copyOf(names);
        for (String name : names) {
            try {
                before.add(before.get(before.size() - 1) + size(name, charset, words));
            } catch (IOException e) {
                problems.add(words.of("at-file", name, Places.describe(e, words)));
            }
        }
    }

    private long size(String name, Charset charset, Words words) throws IOException {
        if (name.equals(Documents.STANDARD_INPUT)) {
            standardInput = true;
            return 0;
        }
        Path path = Documents.path(name, charset, words);
        if (!Files.exists(path)) {
            throw new NoSuchFileException(name);
        } else if (!Files.isReadable(path)) {
            throw new AccessDeniedException(name);
        }
        paths.add(path);
        return Files.size(path);
    }

    List<String> names() {
        return names;
    }

    /** Returns what is wrong with them, a line each. */
    List<String> problems() {
        return problems;
    }

    /** Whether they are files proper; a pipe is gone once it was read. */
    boolean canBeReadAgain() {
        return !standardInput && paths.stream().allMatch(Files::isRegularFile);
    }

    boolean contain(Path path) throws IOException {
        for (Path input : paths) {
            if (Files.exists(path) && Files.isSameFile(input, path)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the bytes of all files; 0 where they cannot be known. */
    long size() {
        return canBeReadAgain() ? sizeBefore(names.size()) : 0;
    }

    /** Returns the bytes of the files before one of them, which are numbered from 0. */
    long sizeBefore(int file) {
        return before.get(file);
    }

    /** Returns what tells these files from others and from what they were before they were changed. */
    Map<String, String> describe() throws IOException {
        Map<String, String> described = new LinkedHashMap<>();
        for (Path path : paths) {
            described.put(
                    "FILE " + (described.size() + 1),
                    path.toRealPath() + ", " + Files.size(path) + " bytes, " + Files.getLastModifiedTime(path));
        }
        return described;
    }
}
