package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is complete or absent. */
class AtomicFileTest {
    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("报告.md");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private String mode() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private void assertRefused(String key, Path refused) throws IOException {
        List<Path> before = files();
        UnwritableException refusal =
                assertThrows(UnwritableException.class, () -> AtomicFile.write(refused, "refused"));
        assertEquals(key, refusal.key());
        assertEquals(refused.toString(), refusal.getFile());
        assertEquals(before, files());
    }

    @Test
    void fileIsThereOnceItIsFinishedAndWhatWasThereStaysUntilThen() throws IOException {
        Files.writeString(file, "before");
        try (AtomicFile written = AtomicFile.begin(file)) {
            written.write("after".getBytes(UTF_8));
            written.write("!".getBytes(UTF_8));
            assertEquals("before", Files.readString(file));
            assertEquals(2, files().size());
            written.finish();
        }
        assertEquals("after!", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void whatIsNotFinishedLeavesNothing() throws IOException {
        try (AtomicFile written = AtomicFile.begin(file)) {
            written.write(new byte[] {1});
        }
        assertEquals(List.of(), files());
    }

    @Test
    void noTwoTemporaryNamesAreAlike() throws IOException {
        try (AtomicFile one = AtomicFile.begin(file);
                AtomicFile other = AtomicFile.begin(file)) {
            List<Path> names = files();
            assertEquals(2, names.size());
            names.forEach(name -> assertTrue(
                    name.getFileName().toString().matches("\\.cluster-[0-9a-f]{32}\\.tmp"), name.toString()));
            one.write("1".getBytes(UTF_8));
            other.write("2".getBytes(UTF_8));
            one.finish();
            other.finish();
        }
        assertEquals("2", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void newFileHasTheModeOfAnyNewFile() throws IOException {
        Path other = Files.createFile(directory.resolve("other"));
        AtomicFile.write(file, "");
        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-r-----", "rwxrwxrwx", "rw-rw-rw-", "-w-------"})
    void modeOfWhatIsReplacedIsKept(String mode) throws IOException {
        Files.writeString(file, "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        Assumptions.assumeTrue(Files.isWritable(file));

        try (AtomicFile written = AtomicFile.begin(file)) {
            Path beside = files().stream()
                    .filter(one -> !one.equals(file))
                    .findFirst()
                    .orElseThrow();
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(beside)));
            written.finish();
        }

        assertEquals(mode, mode());
        assertEquals(0, Files.size(file));
    }

    @Test
    void ownerAndGroupOfWhatIsReplacedAreKeptWhereThatIsAllowed() throws IOException {
        Files.writeString(file, "before");
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        var lookup = file.getFileSystem().getUserPrincipalLookupService();
        UserPrincipal owner = lookup.lookupPrincipalByName("nobody");
        GroupPrincipal group = lookup.lookupPrincipalByGroupName("mail");
        try {
            view.setGroup(group);
            view.setOwner(owner);
        } catch (FileSystemException e) {
            Assumptions.abort("only the superuser gives files away");
        }

        AtomicFile.write(file, "after");

        assertEquals(owner, view.readAttributes().owner());
        assertEquals(group, view.readAttributes().group());
        assertEquals("after", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"r--r--r--", "r--------", "---------", "r-xr-xr-x"})
    void writeProtectedFileIsRefusedEvenToTheSuperuser(String mode) throws IOException {
        Files.writeString(file, "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        assertRefused("output.read-only", file);
        assertEquals(mode, mode());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals("before", Files.readString(file));
    }

    @Test
    void linkIsReplacedAndNotFollowed() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "secret");
        for (Path to : List.of(secret, directory.resolve("nowhere"), directory)) {
            Files.deleteIfExists(file);
            Files.createSymbolicLink(file, to);
            AtomicFile.write(file, "public");
            assertTrue(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
            assertEquals("public", Files.readString(file));
        }
        assertEquals("secret", Files.readString(secret));
        assertFalse(Files.exists(directory.resolve("nowhere")));
    }

    @Test
    void whatCannotBeAFileIsRefusedWithTheReason() throws IOException {
        assertRefused("output.no-directory", directory.resolve("no/file"));
        assertRefused("is-directory", Files.createDirectory(directory.resolve("empty")));
        assertRefused("is-directory", Path.of("/"));
        Files.writeString(file, "a file");
        FileSystemException below =
                assertThrows(FileSystemException.class, () -> AtomicFile.write(file.resolve("below/x"), ""));
        assertEquals("Not a directory", below.getReason());
        Path longName = directory.resolve("长".repeat(100));
        FileSystemException tooLong = assertThrows(FileSystemException.class, () -> AtomicFile.write(longName, ""));
        assertEquals("File name too long", tooLong.getReason());
        assertEquals(longName.toString(), tooLong.getFile());
    }
}
