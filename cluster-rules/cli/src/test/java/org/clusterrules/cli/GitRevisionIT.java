package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar beside programs that nothing may start, and configurations that nothing may obey. */
class GitRevisionIT {
    @TempDir
    private Path home;

    @Test
    void nothingIsStartedObeyedOrWritten() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no pipes here");
        GitFixture repository = new GitFixture(home.resolve("repository"));
        repository.commitRules(GitFixture.RULE);
        Path rules = Files.createDirectories(repository.root.resolve("rules"));
        Files.writeString(rules.resolve("ruleset.yaml"), GitFixture.MANIFEST);
        Files.writeString(rules.resolve("standard.drl"), GitFixture.RULE);
        Path mark = home.resolve("mark");
        Path programs = Files.createDirectory(home.resolve("programs"));
        for (String name : List.of("git", "sh", "bash", "ssh", "uname", "hostname")) {
            program(programs.resolve(name), mark);
        }
        Path hook = programs.resolve("git");
        Path hooks = Files.createDirectories(repository.git.resolve("hooks"));
        program(hooks.resolve("post-checkout"), mark);
        program(hooks.resolve("fsmonitor-watchman"), mark);
        Path user = Files.createDirectory(home.resolve("user"));
        for (String file : List.of("user/.gitconfig", "user/.jgitconfig", "included")) {
            assertEquals(
                    0,
                    new ProcessBuilder("/usr/bin/mkfifo", home.resolve(file).toString())
                            .start()
                            .waitFor());
        }
        Files.writeString(repository.git.resolve("config"), """
                [core]
                    repositoryformatversion = 1
                    fsmonitor = %1$s
                    hooksPath = %2$s
                    sshCommand = %1$s
                    worktree = /nonexistent
                    editor = %1$s
                    pager = %1$s
                    sha1Implementation = none
                [extensions]
                    partialClone = origin
                    worktreeConfig = true
                [remote "origin"]
                    url = ext::%1$s
                    promisor = true
                    uploadpack = %1$s
                [filter "x"]
                    smudge = %1$s
                    process = %1$s
                    required = true
                [diff]
                    external = %1$s
                [alias]
                    show = !%1$s
                [include]
                    path = %3$s
                """.formatted(hook, hooks, home.resolve("included")));
        Files.writeString(repository.root.resolve(".gitattributes"), "* filter=x diff=x\n");
        Map<String, String> before = contents(repository.root);

        List<String> command = new ArrayList<>(QuickJava.command(
                "-Duser.home=" + user,
                "-jar",
                System.getProperty("cluster.jar"),
                "diff",
                "HEAD:" + rules,
                rules.toString(),
                "--lang",
                "en"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment()
                .putAll(Map.of(
                        "PATH", programs.toString(),
                        "HOME", user.toString(),
                        "XDG_CONFIG_HOME", user.toString(),
                        "SHELL", programs.resolve("sh").toString(),
                        "GIT_SSH_COMMAND", hook.toString(),
                        "GIT_EXTERNAL_DIFF", hook.toString(),
                        "GIT_DIR", home.resolve("nowhere").toString(),
                        "GIT_CONFIG_GLOBAL", home.resolve("included").toString()));
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertEquals(0, process.waitFor(), out);
        assertTrue(out.contains("The rules of both rule sets are the same."), out);
        assertFalse(Files.exists(mark), "a program was started");
        assertEquals(before, contents(repository.root));
    }

    private static void program(Path path, Path mark) throws IOException {
        Files.writeString(path, "#!/bin/sh\necho \"$0 $*\" >> " + mark + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                String content = Files.isRegularFile(path)
                        ? GitFixture.HEX.encode(GitFixture.sha1(Files.readAllBytes(path)))
                        : "";
                contents.put(root.relativize(path).toString(), content + Files.getLastModifiedTime(path));
            }
        }
        return contents;
    }
}
