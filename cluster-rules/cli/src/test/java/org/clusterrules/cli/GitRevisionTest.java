package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.clusterrules.cli.CommandLine.run;
import static org.clusterrules.cli.GitFixture.HEX;
import static org.clusterrules.cli.GitFixture.MANIFEST;
import static org.clusterrules.cli.GitFixture.RULE;
import static org.clusterrules.cli.GitFixture.deflate;
import static org.clusterrules.cli.GitFixture.entry;
import static org.clusterrules.cli.GitFixture.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterrules.cli.CommandLine.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules as they were in a revision, in repositories of every kind, most of which git would not make. */
class GitRevisionTest {
    private static final byte[] BLOB = RULE.getBytes(UTF_8);
    private static final String BLOB_ID = GitFixture.id("blob", BLOB);

    @TempDir
    private Path home;

    private GitFixture repository;
    private Path rules;
    private String first;

    /** Does something to a repository. */
    private interface Maker {
        void make(GitFixture git) throws Exception;
    }

    @BeforeEach
    void write() throws IOException {
        repository = new GitFixture(home.resolve("repository"));
        rules = Files.createDirectories(repository.root.resolve("rules"));
        Files.writeString(rules.resolve("ruleset.yaml"), MANIFEST);
        Files.writeString(rules.resolve("standard.drl"), RULE.replace("\"1\"", "\"2\""));
        first = repository.commitRules(RULE);
    }

    private Result diff(String revision, String language) {
        return run("diff", revision + ":" + rules, rules.toString(), "--lang", language);
    }

    private void assertWorks(String revision) {
        Result result = diff(revision, "en");
        assertEquals(0, result.exit(), result.err());
        assertTrue(
                result.out().contains("The requirement was \"at most 1 km²\" and is now \"at most 2 km²\"."),
                result.out());
    }

    @Test
    void everyWayToNameARevisionWorks() throws IOException {
        String tree = repository.tree();
        String second = repository.commit(tree, first);
        repository.branch(second);
        String tag = repository.write(
                "tag", ("object " + first + "\ntype commit\ntag v2\ntagger a <a@b> 1 +0000\n\nm\n").getBytes(UTF_8));
        Files.writeString(
                repository.git.resolve("packed-refs"),
                "# pack-refs with: peeled\n" + tag + " refs/tags/v2\n^" + first + "\n" + first + " refs/tags/v1\n");
        Path log = repository.git.resolve("logs/refs/heads/main");
        Files.createDirectories(log.getParent());
        Files.writeString(
                log,
                "0".repeat(40) + " " + first + " a <a@b> 1 +0000\tcommit (initial)\n" + first + " " + second
                        + " a <a@b> 1 +0000\tcommit\n");

        for (String revision : List.of(
                first,
                first.substring(0, 8),
                "HEAD~1",
                "HEAD^",
                "main~",
                "@~1",
                "v1",
                "v2",
                "tags/v2",
                "v2^{commit}",
                "main@{1}",
                "@{1}",
                "refs/tags/v1",
                "v1-0-g" + first.substring(0, 7))) {
            assertWorks(revision);
        }
    }

    @Test
    void whatTheRuleSetExtendedIsReadFromTheSameRevision() throws IOException {
        String region = repository.tree(
                entry("100644", "ruleset.yaml", repository.blob(MANIFEST.replace("test", "region"))),
                entry("100644", "standard.drl", BLOB_ID));
        String own =
                repository.tree(entry("100644", "ruleset.yaml", repository.blob(MANIFEST + "extends: ../region\n")));
        repository.branch(
                repository.commit(repository.tree(entry("40000", "region", region), entry("40000", "rules", own))));

        assertWorks("HEAD");
    }

    @Test
    void aDirectoryThatIsGoneNowCanBeNamed() throws IOException {
        Files.move(rules, home.resolve("now"));
        Result result = run("diff", "HEAD:" + rules, home.resolve("now").toString(), "--lang", "en");
        assertEquals(0, result.exit(), result.err());
    }

    @Test
    void packedObjectsAndDifferencesBetweenThemAreRead() throws IOException {
        repository.move(BLOB_ID, "blob", BLOB);
        assertWorks("HEAD");

        byte[] changed = RULE.replace("\"1\"", "\"10\"").getBytes(UTF_8);
        int at = RULE.substring(0, RULE.indexOf("\"1\"")).getBytes(UTF_8).length;
        byte[] delta = Bytes.concat(
                size(BLOB.length),
                size(changed.length),
                new byte[] {(byte) 0xB0, (byte) at, (byte) (at >> 8)}, // from the beginning of the other
                new byte[] {4, '"', '1', '0', '"'},
                new byte[] {(byte) 0x93, (byte) (at + 3), (byte) ((at + 3) >> 8), (byte) (BLOB.length - at - 3)});
        String id = GitFixture.id("blob", changed);
        repository.pack(id, Bytes.concat(header(7, delta.length), HEX.decode(BLOB_ID), deflate(delta)));
        repository.commitRules(entry("100644", "standard.drl", id));
        Result result = diff("HEAD", "en");
        assertTrue(
                result.out().contains("The requirement was \"at most 10 km²\" and is now \"at most 2 km²\"."),
                result.out() + result.err());
    }

    private static byte[] size(int size) {
        return new byte[] {(byte) ((size & 127) | 128), (byte) (size >> 7)};
    }

    @Test
    void aFurtherWorkingTreeAndASubmoduleAreRead() throws IOException {
        Path other = Files.createDirectories(home.toRealPath().resolve("other"));
        Path own = Files.createDirectories(repository.git.resolve("worktrees/other"));
        Files.writeString(other.resolve(".git"), "gitdir: " + own + "\n");
        Files.writeString(own.resolve("gitdir"), other.resolve(".git") + "\n");
        Files.writeString(own.resolve("commondir"), "../..\n");
        Files.writeString(own.resolve("HEAD"), first + "\n");
        assertEquals(
                0,
                run("diff", "HEAD:" + other.resolve("rules"), rules.toString()).exit());

        Path module = Files.createDirectories(home.toRealPath().resolve("super/module"));
        Path modules = Files.createDirectories(home.toRealPath().resolve("super/.git/modules"));
        Files.move(repository.git, modules.resolve("module"));
        Files.writeString(module.resolve(".git"), "gitdir: ../.git/modules/module\n");
        Files.writeString(modules.resolve("module/config"), "[core]\n\tworktree = ../../../module\n");
        assertEquals(
                0,
                run("diff", "HEAD:" + module.resolve("rules"), rules.toString()).exit());
    }

    /** What is not looked at can be anything. */
    @Test
    void nothingElseOfTheRepositoryIsOpened() throws Exception {
        for (String file : List.of(
                "index",
                "config.worktree",
                "objects/info/alternates",
                "shallow",
                "info/grafts",
                "objects/info/commit-graph",
                "objects/pack/multi-pack-index",
                "hooks/post-checkout",
                "FETCH_HEAD")) {
            Path path = repository.git.resolve(file);
            Files.createDirectories(path.getParent());
            pipe(path);
        }
        pipe(rules.resolve(".gitattributes"));
        assertWorks("HEAD");
    }

    static Stream<Arguments> hostile() {
        Map<String, Maker> all = new LinkedHashMap<>();
        for (String file : List.of("HEAD", "config", "packed-refs", "refs/heads/main")) {
            all.put("is not a regular file: a pipe as " + file, git -> pipe(asked(git, file)));
            all.put("is not a regular file: a link as " + file, git -> {
                Files.writeString(git.root.resolve("x"), "ref: refs/heads/x");
                Files.createSymbolicLink(asked(git, file), git.root.resolve("x"));
            });
            all.put("is larger than the limit: 3 GB as " + file, git -> sparse(asked(git, file), 3L << 30));
        }
        all.put("is not a regular file: the repository is a pipe", git -> pipe(moved(git.git)));
        all.put("is larger than the limit: the repository is a file of 3 GB", git -> sparse(moved(git.git), 3L << 30));
        all.put("is not a regular file: the repository is a link", git -> {
            Path elsewhere = git.root.resolveSibling("elsewhere");
            moved(git.git);
            Files.createSymbolicLink(git.git, elsewhere);
        });
        all.put(
                "names another repository: a repository elsewhere",
                git -> Files.writeString(moved(git.git), "gitdir: ../elsewhere\n"));
        all.put("names another repository: a working tree of somebody else's", git -> {
            Files.writeString(moved(git.git), "gitdir: own\n");
            Path own = Files.createDirectories(git.root.resolve("own"));
            Files.writeString(own.resolve("gitdir"), git.git.toString());
            Files.writeString(
                    own.resolve("commondir"),
                    git.root.resolveSibling("elsewhere").toString());
        });
        all.put("names another repository: nonsense", git -> Files.writeString(moved(git.git), "nonsense"));
        all.put("is damaged: refs in a circle", git -> {
            Files.writeString(git.git.resolve("refs/heads/main"), "ref: refs/heads/other\n");
            Files.writeString(git.git.resolve("refs/heads/other"), "ref: refs/heads/main\n");
        });
        all.put(
                "is damaged: a ref that leads out",
                git -> Files.writeString(git.git.resolve("HEAD"), "ref: refs/../../../x\n"));
        all.put(
                "format sha256: other hashes",
                git -> Files.writeString(git.git.resolve("config"), "[extensions]\n\tobjectformat = sha256\n"));
        all.put(
                "format reftable: other refs",
                git -> Files.writeString(git.git.resolve("config"), "[extensions]\n\trefstorage = reftable\n"));
        all.put("is not in this repository: an object that a partial clone lacks", git -> {
            Files.writeString(git.git.resolve("config"), "[remote \"o\"]\n\tpromisor = true\n\tuploadpack = touch x\n");
            Files.delete(git.file(BLOB_ID));
        });
        all.put("is not in this repository: an object of an alternate", git -> {
            GitFixture other = new GitFixture(git.root.resolveSibling("other"));
            other.blob(RULE);
            Files.delete(git.file(BLOB_ID));
            Path alternates = git.git.resolve("objects/info/alternates");
            Files.createDirectories(alternates.getParent());
            Files.writeString(alternates, other.git.resolve("objects") + "\n");
        });
        all.put(
                "is outside the repository: extends what is outside",
                git -> git.branch(git.commit(git.tree(entry(
                        "40000",
                        "rules",
                        git.tree(entry("100644", "ruleset.yaml", git.blob(MANIFEST + "extends: ../../x\n"))))))));
        all.put("did not exist: no such directory then", git -> git.branch(git.commit(git.tree())));
        all.put(
                "is not a regular file of this directory: a link at the name of a rule file",
                git -> git.commitRules(entry("120000", "standard.drl", git.blob("/etc/passwd"))));
        all.put(
                "is not a regular file of this directory: a submodule at the name of a rule file",
                git -> git.commitRules(entry("160000", "standard.drl", BLOB_ID)));
        all.put(
                "is not a regular file of this directory: a folder at the name of a rule file",
                git -> git.commitRules(entry("40000", "standard.drl", git.tree())));
        all.put("is damaged: an entry ..", git -> git.commitRules(entry("100644", "..", BLOB_ID)));
        all.put(
                "is damaged: an entry with a slash",
                git -> git.commitRules(entry("100644", "x/standard.drl", BLOB_ID)));
        all.put(
                "is damaged: an entry twice",
                git -> git.commitRules(Bytes.concat(
                        entry("100644", "standard.drl", BLOB_ID), entry("100644", "standard.drl", BLOB_ID))));
        addObjects(all);
        addPacks(all);
        return all.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static void addObjects(Map<String, Maker> all) {
        all.put("is not a regular file: a pipe as an object", git -> pipe(gone(git.file(BLOB_ID))));
        all.put("is larger than the limit: 3 GB as an object", git -> sparse(gone(git.file(BLOB_ID)), 3L << 30));
        all.put("is damaged: no object", git -> Files.writeString(git.file(BLOB_ID), "nonsense"));
        all.put(
                "is damaged: an object cut off",
                git -> Files.write(git.file(BLOB_ID), Arrays.copyOf(Files.readAllBytes(git.file(BLOB_ID)), 60)));
        all.put(
                "is damaged: another object",
                git -> Files.write(git.file(BLOB_ID), deflate(GitFixture.object("blob", "other".getBytes(UTF_8)))));
        all.put(
                "is damaged: an object of 100 MB that claims to be small",
                git -> Files.write(
                        git.file(BLOB_ID), deflate(Bytes.concat("blob 9\0".getBytes(UTF_8), new byte[100 << 20]))));
        all.put(
                "standard.drl is larger than the limit of 1048576 bytes: an object that claims 2 GB",
                git -> Files.write(git.file(BLOB_ID), deflate("blob 2147483648\0".getBytes(UTF_8))));
        all.put(
                "standard.drl is larger than the limit of 1048576 bytes: a byte too many",
                git -> git.commitRules("/".repeat((1 << 20) + 1)));
        all.put("is damaged: a commit that is its own parent", git -> {
            String id = "ab".repeat(20);
            Files.createDirectories(git.file(id).getParent());
            Files.write(
                    git.file(id),
                    deflate(GitFixture.object(
                            "commit",
                            ("tree " + id + "\nparent " + id
                                            + "\nauthor a <a@b> 1 +0000\ncommitter a <a@b> 1 +0000\n\nm\n")
                                    .getBytes(UTF_8))));
            git.branch(id);
        });
    }

    private static void addPacks(Map<String, Maker> all) {
        all.put("is damaged: an index cut off", git -> {
            git.move(BLOB_ID, "blob", BLOB);
            Files.write(git.index(), Arrays.copyOf(Files.readAllBytes(git.index()), 1_000));
        });
        all.put("is damaged: an index that claims four billion objects", git -> {
            git.move(BLOB_ID, "blob", BLOB);
            byte[] index = Files.readAllBytes(git.index());
            Arrays.fill(index, 8, 8 + 1024, (byte) 0xFF);
            Files.write(git.index(), index);
        });
        all.put("is damaged: an index of nothing", git -> {
            git.move(BLOB_ID, "blob", BLOB);
            sparse(git.index(), 3L << 30);
            Files.write(git.index(), new byte[0]);
        });
        all.put("is not a regular file: a pipe as an index", git -> {
            git.move(BLOB_ID, "blob", BLOB);
            pipe(gone(git.index()));
        });
        all.put("more than 200 packs: 201 packs", git -> {
            Files.delete(git.file(BLOB_ID));
            for (int i = 0; i < 201; i++) {
                git.pack("00".repeat(20), new byte[] {(byte) i});
            }
        });
        all.put("standard.drl is larger than the limit of 1048576 bytes: a packed object of 1 TB", git -> {
            Files.delete(git.file(BLOB_ID));
            git.pack(BLOB_ID, Bytes.concat(header(3, 1L << 40), deflate(BLOB)));
        });
        all.put("is damaged: a difference from itself", git -> {
            Files.delete(git.file(BLOB_ID));
            git.pack(BLOB_ID, Bytes.concat(header(7, 4), HEX.decode(BLOB_ID), deflate(new byte[] {1, 1, 1, 1})));
        });
        all.put("is damaged: a difference from what comes before the pack", git -> {
            Files.delete(git.file(BLOB_ID));
            git.pack(BLOB_ID, Bytes.concat(header(6, 4), new byte[] {127}, deflate(new byte[] {1, 1, 1, 1})));
        });
        all.put("standard.drl is larger than the limit of 1048576 bytes: a difference that makes 2 GB", git -> {
            Files.delete(git.file(BLOB_ID));
            String base = GitFixture.id("blob", new byte[] {1});
            git.pack(base, Bytes.concat(header(3, 1), deflate(new byte[] {1})));
            byte[] delta = {1, (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 8, (byte) 0x90, 1};
            git.pack(BLOB_ID, Bytes.concat(header(7, delta.length), HEX.decode(base), deflate(delta)));
        });
        all.put("is damaged: a type that there is not", git -> {
            Files.delete(git.file(BLOB_ID));
            git.pack(BLOB_ID, Bytes.concat(header(5, BLOB.length), deflate(BLOB)));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefusedWithRevisionDirectoryAndReason(String name, Maker maker) throws Exception {
        maker.make(repository);
        for (String language : List.of("en", "zh")) {
            Result result = diff("HEAD", language);
            assertEquals(2, result.exit(), result.out() + result.err());
            assertEquals("", result.out());
            assertTrue(result.err().startsWith("HEAD:" + rules), result.err());
            assertTrue(result.err().length() < 2_000, result.err());
            if (language.equals("en")) {
                String reason = name.substring(0, name.indexOf(':'));
                assertTrue(result.err().contains(reason), result.err());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nowhere", "HEAD~9", "a b", "HEAD^{x}", "HEAD@{5}", "main@{upstream}", "../x", "HEAD~99999999999"
            })
    void aRevisionThatIsNoneIsRefused(String revision) {
        Result result = diff(revision, "en");
        assertEquals(2, result.exit(), result.out());
        assertTrue(
                result.err()
                        .contains("revision \"" + revision + "\" of the directory " + rules + " cannot be read: "
                                + "the revision does not exist"),
                result.err());
    }

    /** Removes a file of the repository, and what would be found before it is looked for. */
    private static Path asked(GitFixture git, String file) throws IOException {
        if (file.equals("packed-refs")) {
            gone(git.git.resolve("refs/heads/main"));
        }
        return gone(git.git.resolve(file));
    }

    private static Path gone(Path file) throws IOException {
        Files.deleteIfExists(file);
        return file;
    }

    /** Moves the repository away, and returns where it was. */
    private static Path moved(Path git) throws IOException {
        Files.move(git, git.getParent().resolveSibling("elsewhere"));
        return git;
    }

    private static void sparse(Path file, long length) throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(length);
        }
    }

    private static void pipe(Path path) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no pipes here");
        assertEquals(
                0,
                new ProcessBuilder("/usr/bin/mkfifo", path.toString()).start().waitFor());
    }
}
