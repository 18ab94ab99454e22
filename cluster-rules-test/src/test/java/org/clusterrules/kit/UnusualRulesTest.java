package org.clusterrules.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The laws hold of rules such as no built-in rule set has. */
class UnusualRulesTest {
    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicNode> aRuleThatConcludesFromAPartWithoutThresholds() throws IOException {
        return laws("""
                when
                    Conclusion( part == "consistency", $consistency : this )
                then
                    criterion.findingsOf($consistency).haveNoneUnmet();
                """);
    }

    @TestFactory
    Stream<DynamicNode> aRuleThatReadsCellsOfAStageInAnotherOrderThanTheForm() throws IOException {
        return laws("""
                when
                    Plan( $stages : stages, $other : targets.energyPerOutput )
                then
                    criterion.target($other).isAtMost("0.5").and().stages($stages).giveValues()
                        .and().stages($stages).saySomething();
                """);
    }

    @TestFactory
    Stream<DynamicNode> aRuleWithBracesInItsNote() throws IOException {
        return laws("""
                    @note("见附件{0}。")
                    @noteEn("See annex {0}.")
                when
                    Basics( $area : area )
                then
                    criterion.figure($area).isLessThan("50");
                """);
    }

    @TestFactory
    Stream<DynamicNode> aRuleThatHoldsACellAgainstItself() throws IOException {
        return laws("""
                when
                    Green( $co2 : co2PerOutput )
                then
                    criterion.average($co2).isAtMostTimes("1.10", $co2);
                """);
    }

    @TestFactory
    Stream<DynamicNode> aThresholdThatNoCellCanReach() throws IOException {
        return laws("""
                when
                    Industry( $smes : smes, $enterprises : enterprises )
                then
                    criterion.eachYear($smes).isAtLeastTimes("99999999999999999999", $enterprises);
                """);
    }

    @Test
    void alternativesOfWhichNoneAppliesDoNotApply() throws IOException {
        RuleSet rules = rules("""
                when
                    Industry( $drawn : chainMap.drawn, $map : chainMap.evidence )
                    Openness( $branches : overseasBranches, $list : overseasBranchesEvidence )
                then
                    criterion.ifYes($drawn).thereIsEvidence($map).or().ifAboveZero($branches).thereIsEvidence($list);
                """);
        Application form = Variation.of(Laws.samples().get(0))
                .with("/industry/chainMap/drawn", "NO")
                .with("/openness/overseasBranches", 0)
                .application();

        for (RuleSet engine : List.of(rules, rules.direct())) {
            Finding finding = engine.assess(form).finding("standard.unusual");
            assertEquals(Outcome.NOT_APPLICABLE, finding.outcome());
            assertEquals(Optional.empty(), finding.comparison());
            assertEquals(Optional.empty(), finding.earned());
            assertEquals(
                    "“集群是否绘制产业链图谱”选“否”，不需要“产业链图谱佐证材料”；" + "“集群或集群内企业在境外设立分支机构数量”为零，不需要“境外分支机构佐证材料”。",
                    finding.message(Locale.CHINESE));
        }
    }

    private static final String ROW_OR_AREA = """
            when
                Industry( $output : totalOutput )
                Basics( $area : area )
            then
                criterion.row($output).rises().or().figure($area).isAbout("50", "10%");
            """;

    @Test
    void ifAnAlternativeIsMetTheCellsAreAllThatWereRead() throws IOException {
        assertCells(
                Outcome.MET,
                List.of(
                        "/basics/area",
                        "/industry/totalOutput/2019",
                        "/industry/totalOutput/2020",
                        "/industry/totalOutput/2021"),
                ROW_OR_AREA,
                form -> form.with("/basics/area", 50).with("/industry/totalOutput/2021", 0));
    }

    @Test
    void ifAnAlternativeIsNearTheCellsAreAllThatWereRead() throws IOException {
        assertCells(
                Outcome.NEAR,
                List.of(
                        "/basics/area",
                        "/industry/totalOutput/2019",
                        "/industry/totalOutput/2020",
                        "/industry/totalOutput/2021"),
                ROW_OR_AREA,
                form -> form.with("/basics/area", 45).with("/industry/totalOutput/2021", 0));
    }

    @Test
    void ifNoAlternativeIsMetTheCellsAreThoseAtFault() throws IOException {
        assertCells(
                Outcome.UNMET,
                List.of("/basics/area", "/industry/totalOutput/2020", "/industry/totalOutput/2021"),
                ROW_OR_AREA,
                form -> form.with("/basics/area", 44).with("/industry/totalOutput/2021", 0));
    }

    @Test
    void ifOneAlternativeWaitsForABlankAndAnotherHasNoNumberTheCellsAreTheBlank() throws IOException {
        assertCells(
                Outcome.UNDETERMINED,
                List.of("/basics/area"),
                """
                when
                    Industry( $output : totalOutput )
                    Basics( $area : area )
                then
                    criterion.growthAcross($output).isAtLeast("1").or().figure($area).isAtLeast("1");
                """,
                form -> form.with("/basics/area", null).with("/industry/totalOutput/2019", 0));
    }

    @Test
    void ifAnUndefinedConditionLeavesItUndeterminedTheCellsAreAllThatWereRead() throws IOException {
        assertCells(
                Outcome.UNDETERMINED,
                List.of("/basics/area", "/industry/totalOutput/2019", "/industry/totalOutput/2021"),
                """
                when
                    Industry( $output : totalOutput )
                    Basics( $area : area )
                then
                    criterion.figure($area).isAtLeast("1").appliesWhere().growthAcross($output).isAtLeast("1");
                """,
                form -> form.with("/industry/totalOutput/2019", 0));
    }

    private void assertCells(Outcome outcome, List<String> cells, String rule, UnaryOperator<Variation> change)
            throws IOException {
        RuleSet rules = rules(rule);
        Application form = change.apply(Variation.of(Laws.samples().get(0))).application();
        for (RuleSet engine : List.of(rules, rules.direct())) {
            Finding finding = engine.assess(form).finding("standard.unusual");
            assertEquals(outcome, finding.outcome());
            assertEquals(cells, finding.cells().stream().map(Cell::pointer).toList());
        }
    }

    private Stream<DynamicNode> laws(String rule) throws IOException {
        return Laws.of(rules(rule), 30);
    }

    private RuleSet rules(String rule) throws IOException {
        Files.writeString(directory.resolve("ruleset.yaml"), """
                id: unusual
                title: 示例
                edition: "2022"
                """);
        Files.writeString(directory.resolve("standard.drl"), """
                rule "standard.unusual"
                    @title("示例") @basis("示例") @area("INDUSTRY")
                """ + rule + """
                end
                """);
        return RuleSet.load(directory);
    }
}
