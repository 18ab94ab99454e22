package org.clusterrules.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes small rule sets: two rules, in a file each, with the same threshold, and a case. */
final class RuleDirectories {
    private static final String RULE = """
            rule "%s"
                @title("占地面积") @basis("测试") @area("INDUSTRY")
            when
                Basics( $area : area )
            then
                criterion.figure($area).isAtMost("%d");
            end
            """;

    private RuleDirectories() {}

    /** Writes the rule set that says of an area whether it is at most that many. */
    static Path write(Path directory, int threshold) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("ruleset.yaml"), "id: test\ntitle: 测试\nedition: \"2022\"\n");
        Files.writeString(directory.resolve("standard.drl"), standard(threshold));
        Files.writeString(directory.resolve("targets.drl"), targets(threshold));
        return directory;
    }

    /** Writes a file in one step: whoever looks meanwhile, however long that takes, sees what was there before. */
    static void replace(Path file, String text) throws IOException {
        Path aside = Files.createTempFile(file.getParent().resolveSibling("."), "edit", null);
        Files.writeString(aside, text);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static String standard(int threshold) {
        return RULE.formatted("standard.area", threshold);
    }

    static String targets(int threshold) {
        return RULE.formatted("targets.area", threshold);
    }

    /** Writes a case that expects an area of 50 to be allowed. */
    static void writeCase(Path directory) throws IOException {
        replace(
                directory.resolve("standard.cases.yaml"),
                "standard.area:\n  - {when: {/basics/area: 50}, then: MET}\n");
    }
}
