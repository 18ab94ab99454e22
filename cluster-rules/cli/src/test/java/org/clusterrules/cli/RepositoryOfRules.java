package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.clusterrules.cli.CommandLine.run;
import static org.clusterrules.cli.GitFixture.MANIFEST;
import static org.clusterrules.cli.GitFixture.RULE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clusterrules.cli.CommandLine.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A repository with rules in one revision, and others in the working tree. */
abstract class RepositoryOfRules {
    static final byte[] BLOB = RULE.getBytes(UTF_8);
    static final String BLOB_ID = GitFixture.id("blob", BLOB);

    @TempDir
    Path home;

    GitFixture repository;
    Path rules;
    String first;

    @BeforeEach
    void write() throws IOException {
        repository = new GitFixture(home.resolve("repository"));
        rules = Files.createDirectories(repository.root.resolve("rules"));
        Files.writeString(rules.resolve("ruleset.yaml"), MANIFEST);
        Files.writeString(rules.resolve("standard.drl"), RULE.replace("\"1\"", "\"2\""));
        first = repository.commitRules(RULE);
    }

    Result diff(String revision, String language) {
        return run("diff", revision + ":" + rules, rules.toString(), "--lang", language);
    }
}
