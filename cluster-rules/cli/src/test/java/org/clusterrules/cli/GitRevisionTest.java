package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.clusterrules.cli.CommandLine.run;
import static org.clusterrules.cli.GitFixture.HEX;
import static org.clusterrules.cli.GitFixture.MANIFEST;
import static org.clusterrules.cli.GitFixture.RULE;
import static org.clusterrules.cli.GitFixture.deflate;
import static org.clusterrules.cli.GitFixture.entry;
import static org.clusterrules.cli.GitFixture.header;
import static org.clusterrules.cli.SpecialFiles.pipe;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clusterrules.cli.CommandLine.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules as they were in a revision, however it is named and wherever it is kept. */
class GitRevisionTest extends RepositoryOfRules {
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
}
