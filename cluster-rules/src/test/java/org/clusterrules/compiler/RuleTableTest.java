package org.clusterrules.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Criterion.Source;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.assessment.RuleSetInfo.Off;
import org.clusterrules.model.Label;
import org.junit.jupiter.api.Test;

class RuleTableTest {
    private static Criterion criterion(String id, Source source) {
        return new Criterion(
                id,
                Part.STANDARD,
                Kind.ADVISORY,
                Optional.of(Area.GREEN),
                new BigDecimal("0.50"),
                new Label("题", "title"),
                new Label("依据", "basis"),
                new Label("", ""),
                new Label("又注", "another note"),
                source);
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        Source first = new Source("base", "standard.drl", 3, List.of(), Optional.empty());
        Source second = new Source("middle", "standard.drl", 5, List.of("一：条文", "读法：如此"), Optional.of(first));
        Source third = new Source("top", "standard.drl", 7, List.of("又一条"), Optional.of(second));
        RuleSetInfo base = new RuleSetInfo(
                "base", new Label("底", "base"), "2022", List.of("a", "b"), List.of(), Optional.empty(), List.of(), "0");
        RuleSetInfo top = new RuleSetInfo(
                "top",
                new Label("顶", "top"),
                "2024",
                List.of(),
                List.of(new Label("原文", "the text")),
                Optional.of(base),
                List.of(new Off(criterion("standard.off", first), "top", 9, new Label("因为", "because"))),
                "1");
        RuleTable table = new RuleTable(
                top, List.of(criterion("standard.a", third), criterion("standard.b", first)), "org.example.Model");
        assertEquals(table, RuleTable.parse(table.lines()));
    }
}
