package org.clusterrules.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.RuleProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A rule directory that extends the national rules with a {@code thresholds.csv}. */
abstract class TableDirectory {
    static final String OUTPUT = "standard.total-output";
    static final String ADOPTION = "targets.iiot-adoption";

    /** A rule of several thresholds. */
    static final String SEVERAL = """
            rule "standard.several"
                @title("占地面积和企业数") @titleEn("area or enterprises") @basis("测试") @area("INDUSTRY")
            when
                Basics( $area : area )
                Industry( $output : totalOutput )
            then
                criterion.figure($area).isAtMost("100").or().baseYear($output).isAtLeast("40");
            end
            """;

    @TempDir
    Path root;

    Path directory;

    @BeforeEach
    void write() throws IOException {
        directory = Files.createDirectory(root.resolve("province"));
        Files.writeString(
                directory.resolve("ruleset.yaml"),
                "id: province\ntitle: 某省规则\ntitleEn: a province\nedition: \"2022\"\nextends: national-2022\n");
    }

    RuleSet load(String... rows) throws IOException {
        return load((String.join("\n", rows) + "\n").getBytes(UTF_8));
    }

    RuleSet load(byte[] table) throws IOException {
        Files.write(directory.resolve("thresholds.csv"), table);
        return RuleSet.load(directory);
    }

    /** Loads it with another rule set between it and the national one, which has a rule of several thresholds. */
    RuleSet loadAboveSeveral(String... rows) throws IOException {
        Path region = Files.createDirectories(root.resolve("region"));
        Files.writeString(
                region.resolve("ruleset.yaml"), "id: region\ntitle: 大区\nedition: \"2022\"\nextends: national-2022\n");
        Files.writeString(region.resolve("standard.drl"), SEVERAL);
        Files.writeString(
                directory.resolve("ruleset.yaml"), "id: province\ntitle: 某省\nedition: \"2022\"\nextends: ../region\n");
        return load(rows);
    }

    static String describe(List<RuleProblem> problems) {
        return problems.stream()
                .map(problem -> problem.describe(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    static Rule rule(RuleSet rules, String criterion) {
        return rules.rules().stream()
                .filter(rule -> rule.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow();
    }
}
