package org.clusterrules.live;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(3600)
class EditsTest {
    @TempDir
    private Path home;

    private Path directory;

    @BeforeEach
    void writeRules() throws IOException {
        directory = RuleDirectories.write(home.resolve("rules"), 100);
    }

    @Test
    void beginWithTheFilesAsTheyAre() {
        try (Edits edits = Edits.of(directory)) {
            assertTrue(edits.await());
        }
    }

    @Test
    void areNotMissedWhileOneIsLookedAt() throws IOException {
        try (Edits edits = Edits.of(directory)) {
            assertTrue(edits.await());

            Files.writeString(directory.resolve("standard.drl"), "// half of it");

            assertTrue(edits.await());
        }
    }

    @Test
    void includeADirectoryThatGoes() throws IOException {
        try (Edits edits = Edits.of(directory)) {
            assertTrue(edits.await());

            Files.move(directory, home.resolve("away"));

            assertTrue(edits.await());
        }
    }

    @Test
    void endWhenClosed() throws InterruptedException {
        Edits edits = Edits.of(directory);
        assertTrue(edits.await());
        Thread closing = new Thread(edits::close);
        closing.start();

        assertFalse(edits.await());
        closing.join();
    }

    @Test
    void endWhenTheThreadIsInterrupted() {
        try (Edits edits = Edits.of(directory)) {
            assertTrue(edits.await());
            Thread.currentThread().interrupt();

            assertFalse(edits.await());
        }
    }
}
