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
    void everyBuiltInRuleSetIsListedWithWhatItExtendsAndWhatIsNotAtHand() {
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
                    Extends: national-2022
                    Criteria: 64 (own 8, inherited 56)
                    Sources:
                        - 云南省中小企业特色产业集群认定标准（省级）
                    Not at hand:
                        - The text and number of Yunnan's standard; the rules follow a comparison with the national one, item by item.
                """, yunnan);
        assertTrue(run("rule-sets").out().contains("""
                        - standard.iiot-adoption：工业互联网平台应用普及率（门槛值未记录）。没有记录门槛值，不作判定
                """));
    }

    @Test
    void theListIsThereForProgramsToo() {
        List<Map<String, Object>> all =
                new Yaml().load(run("rule-sets", "--format", "json").out());

        assertEquals(
                RuleSet.builtInIds(), all.stream().map(one -> one.get("id")).toList());
        Map<String, Object> shanghai = all.get(1);
        assertEquals("national-2022", shanghai.get("extends"));
        assertEquals(Map.of("total", 64, "own", 5, "inherited", 59), shanghai.get("criteria"));
        Map<?, ?> notAtHand = (Map<?, ?>) shanghai.get("notAtHand");
        assertEquals(List.of("standard.rd-growth", "standard.iiot-adoption"), notAtHand.get("criteria"));
        assertEquals(2, ((List<?>) notAtHand.get("texts")).size());
        assertEquals(RuleSet.builtIn("shanghai-2024").info().sha256(), shanghai.get("sha256"));
        assertEquals(null, all.get(0).get("extends"));
    }

    @Test
    void anUnknownFormatIsRefused() {
        assertRefused(
                "command line: there is no format \"xml\"; expected one of text, json\n",
                "rule-sets",
                "--lang=en",
                "--format",
                "xml");
    }
}
