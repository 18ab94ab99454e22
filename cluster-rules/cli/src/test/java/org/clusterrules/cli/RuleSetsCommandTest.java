package org.clusterrules.cli;

import static org.clusterrules.cli.MainTest.assertRefused;
import static org.clusterrules.cli.MainTest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class RuleSetsCommandTest {
    @Test
    void everyBuiltInRuleSetIsListedWithWhatItExtendsAndTheGapsInItsSources() {
        assertEquals(0, run("rule-sets").exit());
        String text = run("rule-sets", "--lang", "en").out();

        assertEquals(
                RuleSet.builtInIds(),
                text.lines()
                        .filter(line -> !line.isEmpty() && !line.startsWith(" "))
                        .toList());
        String yunnan = text.substring(text.indexOf("yunnan\n"));
        assertEquals("""
                yunnan
                    Rules for characteristic industrial clusters of SMEs in Yunnan (provincial)
                    Edition: 2022
                    In force: not stated
                    Extends: national-2022
                    Criteria: 84 (own 10, inherited 74)
                    Sources:
                        - 云南省中小企业特色产业集群认定标准（省级）
                    Known gaps in the sources:
                        - The text and number of Yunnan's standard; the rules follow a comparison with the national one, item by item.
                """, yunnan);
        assertTrue(run("rule-sets").out().contains("""
                        - standard.iiot-adoption：工业互联网平台应用普及率（门槛值未载明）。门槛值未载明，不作判定
                """));
    }

    @Test
    void theListIsThereForProgramsToo() {
        List<Map<String, Object>> all =
                new Yaml().load(run("rule-sets", "--format", "json").out());

        assertEquals(
                RuleSet.builtInIds(), all.stream().map(one -> one.get("id")).toList());
        assertEquals(List.of("liaoning-2023", "national-2022", "shanghai-2024", "yunnan"), RuleSet.builtInIds());
        assertTrue(all.stream().allMatch(one -> one.get("edition").equals("2022")));
        assertEquals(Map.of("total", 87, "own", 12, "inherited", 75), all.get(0).get("criteria"));
        Map<String, Object> shanghai = all.get(2);
        assertEquals("national-2022", shanghai.get("extends"));
        assertEquals(Map.of("total", 84, "own", 7, "inherited", 77), shanghai.get("criteria"));
        Map<?, ?> notAtHand = (Map<?, ?>) shanghai.get("notAtHand");
        assertEquals(List.of("standard.rd-growth", "standard.iiot-adoption"), notAtHand.get("criteria"));
        assertEquals(2, ((List<?>) notAtHand.get("texts")).size());
        assertEquals(RuleSet.builtIn("shanghai-2024").info().sha256(), shanghai.get("sha256"));
        assertEquals(null, all.get(1).get("extends"));
    }

    @Test
    void anUnknownFormatIsRefused() {
        assertRefused(
                "command line: unknown format \"xml\"; expected one of text, json\n",
                "rule-sets",
                "--lang=en",
                "--format",
                "xml");
    }
}
