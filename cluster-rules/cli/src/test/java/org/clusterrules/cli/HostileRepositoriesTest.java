package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.clusterrules.cli.GitFixture.HEX;
import static org.clusterrules.cli.GitFixture.MANIFEST;
import static org.clusterrules.cli.GitFixture.RULE;
import static org.clusterrules.cli.GitFixture.deflate;
import static org.clusterrules.cli.GitFixture.entry;
import static org.clusterrules.cli.GitFixture.header;
import static org.clusterrules.cli.SpecialFiles.pipe;
import static org.clusterrules.cli.SpecialFiles.sparse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterrules.cli.CommandLine.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Repositories that git would not make, or that hold what nobody reads rules from: each is refused with a reason. */
class HostileRepositoriesTest extends RepositoryOfRules {
    /** Does something to a repository. */
    private interface Maker {
        void make(GitFixture git) throws Exception;
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
}
