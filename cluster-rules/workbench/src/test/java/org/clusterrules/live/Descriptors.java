package org.clusterrules.live;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux has open and watches for this process. */
final class Descriptors {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fdinfo");

    private Descriptors() {}

    static void assumeTheyCanBeCounted() {
        assumeTrue(Files.isDirectory(DESCRIPTORS), "this system does not say what a process has open");
    }

    static long open() throws IOException {
        return all().size();
    }

    static long watchedDirectories() throws IOException {
        long watched = 0;
        for (Path descriptor : all()) {
            try (Stream<String> lines = Files.lines(descriptor)) {
                watched += lines.filter(line -> line.startsWith("inotify ")).count();
            } catch (NoSuchFileException e) {
                // It was that of the list.
            }
        }
        return watched;
    }

    private static List<Path> all() throws IOException {
        try (Stream<Path> list = Files.list(DESCRIPTORS)) {
            return list.toList();
        }
    }
}
