package org.clusterrules.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.FormReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Whatever reads a file says which one it could not read. */
class UnreadableFileTest {
    @TempDir
    Path directory;

    private static List<Executable> readersOf(Path file) {
        return List.of(() -> ApplicationJson.read(file), () -> AssessmentJson.read(file), () -> {
            try (FormReader reader = FormReader.open(file)) {
                reader.next();
            }
        });
    }

    @Test
    void aDirectoryIsNamed() {
        for (Executable reader : readersOf(directory)) {
            FileSystemException e = assertThrows(FileSystemException.class, reader);

            assertEquals(directory.toString(), e.getFile());
            assertNotNull(e.getReason());
        }
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = directory.resolve("missing.json");
        for (Executable reader : readersOf(missing)) {
            assertEquals(
                    missing.toString(),
                    assertThrows(NoSuchFileException.class, reader).getFile());
        }
    }
}
