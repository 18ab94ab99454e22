package org.clusterrules.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.DynamicNode;
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

    private Stream<DynamicNode> laws(String rule) throws IOException {
        Files.writeString(directory.resolve("ruleset.yaml"), """
                id: unusual
                title: 示例
                edition: "2022"
                extends: national-2022
                """);
        Files.writeString(directory.resolve("standard.drl"), """
                rule "standard.unusual"
                    @title("示例") @basis("示例") @area("INDUSTRY")
                """ + rule + """
                end
                """);
        return Laws.of(RuleSet.load(directory), 30);
    }
}
