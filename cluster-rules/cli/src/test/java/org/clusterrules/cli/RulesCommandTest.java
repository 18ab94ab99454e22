package org.clusterrules.cli;

import static org.clusterrules.cli.MainTest.assertRefused;
import static org.clusterrules.cli.MainTest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class RulesCommandTest {
    private static final String RULE = """
            rule "standard.%s"
                @title("题") @titleEn("title") @basis("依据") @area("INDUSTRY") @kind("%s")
            when
                Basics( $a : area )
            then
                criterion.figure($a).isAtMost("100");
            end
            """;

    @TempDir
    private Path root;

    /** Writes a base, and what extends it: one rule replaced, one new, one switched off. */
    private Path city() throws IOException {
        ruleSet("base", "", RULE.formatted("a", "REQUIRED") + RULE.formatted("b", "ADVISORY"));
        return ruleSet(
                "city",
                "extends: ../base\noff:\n  standard.b: {zh: 本市不考察, en: not looked at here}\n",
                RULE.formatted("a", "ADVISORY") + RULE.formatted("new-one", "REQUIRED"));
    }

    private Path ruleSet(String id, String more, String rules) throws IOException {
        Path directory = Files.createDirectories(root.resolve(id));
        Files.writeString(
                directory.resolve("ruleset.yaml"),
                "id: " + id + "\ntitle: 规则\ntitleEn: Rules\nedition: \"2022\"\n" + more);
        Files.writeString(directory.resolve("standard.drl"), rules);
        return directory;
    }

    @Test
    void eachRuleIsShownWithItsOriginAndWhatItReplacedAndWhatIsOffWithItsReason() throws IOException {
        String city = city().toString();

        assertEquals("""
                Rules (city)
                Extends: city → base

                Standard
                    standard.a        advisory  city standard.drl:1, replaces base ../base/standard.drl:1
                    standard.new-one  required  city standard.drl:8

                Switched off
                    standard.b (base ../base/standard.drl:8), switched off by city ruleset.yaml:7: not looked at here
                """, run("rules", "--lang", "en", "--rules", city).out());
        assertEquals("""
                规则（city）
                扩展：city → base

                认定标准
                    standard.a        参考  city standard.drl:1，替换 base ../base/standard.drl:1
                    standard.new-one  必备  city standard.drl:8

                停用的规则
                    standard.b（base ../base/standard.drl:8）由 city ruleset.yaml:7 停用：本市不考察
                """, run("rules", "--rules", city).out());
    }

    @Test
    void theSameIsThereForPrograms() throws IOException {
        String out = run("rules", "--format", "json", "--lang", "en", "--rules", city() + "")
                .out();
        Map<String, Object> document = new Yaml().load(out);

        List<?> rules = (List<?>) document.get("rules");
        assertEquals(2, rules.size());
        assertEquals(
                Map.of(
                        "criterion", "standard.a",
                        "part", "standard",
                        "kind", "ADVISORY",
                        "area", "INDUSTRY",
                        "weight", 1,
                        "title", "title",
                        "rule", Map.of("file", "standard.drl", "line", 1, "ruleSet", "city"),
                        "replaced", List.of(Map.of("file", "../base/standard.drl", "line", 1, "ruleSet", "base"))),
                rules.get(0));
        Map<?, ?> off = (Map<?, ?>) ((List<?>) document.get("off")).get(0);
        assertEquals("standard.b", off.get("criterion"));
        assertEquals(
                Map.of("file", "ruleset.yaml", "line", 7, "ruleSet", "city", "reason", "not looked at here"),
                off.get("switchedOff"));
        assertEquals(List.of("base"), ((Map<?, ?>) document.get("ruleSet")).get("extends"));
    }

    @Test
    void theNationalRulesAreShownWhereNoneAreNamed() {
        List<String> lines = run("rules").out().lines().toList();

        assertEquals("中小企业特色产业集群申报审核规则（国家级，2022年版）（national-2022）", lines.get(0));
        assertEquals(
                84,
                lines.stream().filter(line -> line.contains("  national-2022 ")).count());
    }

    @Test
    void whatCannotBeReadIsSaidWithItsPlaceAndNothingElse() throws IOException {
        Path broken = ruleSet("broken", "extends: ../broken\n", "");
        assertRefused(
                broken.resolve("ruleset.yaml")
                        + ":5:10: rule sets extend each other in a cycle: broken → ../broken; change extends\n",
                "rules",
                "--lang=en",
                "--rules",
                broken + "");
        assertRefused("command line: --rule-set and --rules", "rules", "--lang=en", "--rules", "x", "--rule-set", "y");
        assertTrue(run("rules", "--rules", "nowhere").err().startsWith("nowhere: 没有此文件或目录"));
    }
}
