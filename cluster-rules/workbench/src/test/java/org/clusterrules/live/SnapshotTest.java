package org.clusterrules.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {
    @TempDir
    private Path home;

    private Path directory;

    @BeforeEach
    void writeRules() throws IOException {
        directory = RuleDirectories.write(home.resolve("rules"), 100);
    }

    @Test
    void fileThatIsTouchedIsTheSameAndWasWritten() throws IOException {
        Snapshot before = Snapshot.of(directory);
        assertEquals(before, Snapshot.of(directory));
        Files.setLastModifiedTime(directory.resolve("standard.drl"), FileTime.fromMillis(1));
        assertTrue(before.isSameAs(Snapshot.of(directory)));
        assertNotEquals(before, Snapshot.of(directory));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ruleset.yaml", "standard.drl", "standards.drl", "thresholds.csv", "new.cases.yaml", "form.json"
            })
    void fileOfARuleSetCounts(String name) throws IOException {
        Snapshot before = Snapshot.of(directory);
        Files.writeString(directory.resolve(name), "other");
        assertFalse(before.isSameAs(Snapshot.of(directory)));
    }

    @ParameterizedTest
    @ValueSource(strings = {".standard.drl.swp", ".hidden.drl", "standard.drl~", "#standard.drl#", "README.md", "4913"})
    void fileOfAnEditorDoesNotCount(String name) throws IOException {
        Snapshot before = Snapshot.of(directory);
        Files.writeString(directory.resolve(name), "other");
        assertEquals(before, Snapshot.of(directory));
    }

    @Test
    void renamedFileIsAnother() throws IOException {
        Snapshot before = Snapshot.of(directory);
        Files.move(directory.resolve("standard.drl"), directory.resolve("declarations.drl"));
        assertFalse(before.isSameAs(Snapshot.of(directory)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"extends: ../base", "extends: \"../base\"", "extends : '../base' # the country's"})
    void filesOfTheDirectoryThatIsExtendedCount(String line) throws IOException {
        Path base = RuleDirectories.write(home.resolve("base"), 1);
        Files.writeString(directory.resolve("ruleset.yaml"), "id: test\n" + line + "\ntitle: 测试\n");
        Snapshot before = Snapshot.of(directory);
        assertEquals(Set.of(directory, directory.resolve("../base")), before.directories());
        Files.writeString(base.resolve("standard.drl"), "other");
        assertFalse(before.isSameAs(Snapshot.of(directory)));
    }

    @Test
    void directoriesThatExtendEachOtherAreReadOnce() throws IOException {
        Files.writeString(directory.resolve("ruleset.yaml"), "extends: ../rules\n");
        assertEquals(2, Snapshot.of(directory).directories().size());
    }

    @Test
    void directoryThatIsNotThereIsOtherThanAnyThatIs() {
        Path nowhere = home.resolve("nowhere");
        assertEquals(Snapshot.of(nowhere), Snapshot.of(nowhere));
        assertFalse(Snapshot.of(nowhere).isSameAs(Snapshot.of(directory)));
        assertEquals(Set.of(nowhere), Snapshot.of(nowhere).directories());
    }
}
