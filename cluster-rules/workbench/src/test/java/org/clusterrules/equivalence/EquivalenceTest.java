package org.clusterrules.equivalence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.equivalence.Equivalence.Kind;
import org.clusterrules.model.Application;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.internal.RuleApplier;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two rules are proved equal, or a form shows the difference, or it is said that none was found. */
class EquivalenceTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # the same, written otherwise
            Industry( $x : smes )             | .baseYear($x).isAtLeast("50") | .baseYear($x).isAtLeast("50.0")
            Industry( $x : smes, $y : totalOutput ) | .baseYear($x).isAtLeast("50").or().baseYear($y).isAtLeast("40") | .baseYear($y).isAtLeast("40").or().baseYear($x).isAtLeast("50")
            # a word that nothing is known of
            Industry( $x : smes, $y : littleGiants ) | .row($y).isAtMost($x) | .row($y).isAtMost($x)
            # counts are whole
            Industry( $x : smes )             | .baseYear($x).isAtLeast("10") | .baseYear($x).isMoreThan("9")
            Industry( $x : smes )             | .eachYear($x).isAtMost("10") | .eachYear($x).isLessThan("11")
            Industry( $x : smes, $y : littleGiants ) | .sumInBaseYear($x, $y).isAtLeast("10") | .sumInBaseYear($y, $x).isMoreThan("9")
            Innovation( $s : standards )      | .totalOf($s).isAtLeast("1") | .totalOf($s).isMoreThan("0")
            # of a count the tolerance ends at the next whole number
            Industry( $x : smes )             | .baseYear($x).isAbout("10", "5%") | .baseYear($x).isAbout("10", "9%")
            Industry( $x : smes )             | .baseYear($x).isAbout("10", "0%") | .baseYear($x).isAtLeast("10")
            # an alternative that is met only where another is
            Industry( $x : totalOutput )      | .eachYear($x).isAtLeast("40") | .eachYear($x).isAtLeast("40").or().eachYear($x).isAtLeast("50")
            Industry( $x : smes )             | .baseYear($x).isAtLeast("0") | .baseYear($x).isAtLeast("38").or().baseYear($x).isAtMost("37")
            # no quotient of two counts is in between, and none is exactly there
            Plan( $x : targets.inventionPatents ) | .averageGrowth($x).isAtLeast("0.0000000001") | .averageGrowth($x).isMoreThan("0.0000000001")
            # no share of two counts is exactly there
            Industry( $x : smes, $y : littleGiants ) | .shareInBaseYear($y, $x).isAtLeast("0.0000000001") | .shareInBaseYear($y, $x).isMoreThan("0.0000000001")
            Industry( $x : totalOutput )      | .average($x).isAtLeast("40") | .average($x).isAtLeast("40").or().average($x).isMoreThan("50")
            # options
            Industry( $x : chainMap.drawn ) | .answer($x).isYes() | .answer($x).is("YES")
            """)
    void equalRulesAreProvedEqual(String facts, String one, String other) {
        Equivalence equivalence = TwoRules.compare(directory, facts, one, other);

        assertEquals(Kind.PROVED, equivalence.kind(), equivalence.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Industry( $x : totalOutput )      | .eachYear($x).isAtLeast("45") | .eachYear($x).isAtLeast("45.0000001")
            Industry( $x : totalOutput )      | .eachYear($x).isAtLeast("45") | .eachYear($x).isMoreThan("45")
            Industry( $x : totalOutput )      | .eachYear($x).isAtLeast("45.000000001") | .eachYear($x).isAtLeast("45.000000002")
            # a count of exactly 37
            Industry( $x : smes )             | .baseYear($x).isAtLeast("0") | .baseYear($x).isAtLeast("38").or().baseYear($x).isAtMost("36")
            Industry( $x : smes, $y : littleGiants ) | .sumInBaseYear($x, $y).isAtLeast("0") | .sumInBaseYear($x, $y).isAtLeast("9876544").or().sumInBaseYear($x, $y).isAtMost("9876542")
            Plan( $x : targets.inventionPatents ) | .averageGrowth($x).isAtLeast("15") | .averageGrowth($x).isMoreThan("15")
            Plan( $x : targets.inventionPatents ) | .averageGrowth($x).isAtLeast("15") | .averageGrowth($x).isAtLeast("15.0001")
            Plan( $x : targets.rdSpending )   | .averageGrowth($x).isAtLeast("10") | .averageGrowth($x).isAtLeast("10.000000001")
            Plan( $x : targets.co2Emissions ) | .reduction($x).isAbout("18", "5%") | .reduction($x).isAbout("18", "5.0000001%")
            # a tolerance below a threshold that is below zero
            Openness( $x : exportGrowth )     | .baseYear($x).isAbout("-10", "5%") | .baseYear($x).isAbout("-10", "50%")
            Industry( $x : totalOutput )      | .growthAcross($x).isMoreThan("10") | .growthAcross($x).isAtLeast("10")
            Innovation( $x : rdSpendingGrowth ) | .averageOfGrowths($x).isAtLeast("5") | .averageOfGrowths($x).isAtLeast("5.000001")
            Industry( $x : smes, $y : littleGiants ) | .shareInBaseYear($y, $x).isAtLeast("10") | .shareInBaseYear($y, $x).isAtLeast("10.000001")
            Industry( $x : totalOutput )      | .average($x).isAtLeast("40") | .average($x).isAtLeast("40.0000001")
            # a mean of counts, which can be between two counts
            Industry( $x : enterprises )      | .average($x).isAtLeast("20") | .average($x).isAtLeast("30")
            Industry( $x : enterprises )      | .average($x).isAtLeast("10") | .average($x).isMoreThan("9.6")
            # blank, and 无
            Industry( $x : smes, $y : littleGiants ) | .sumInBaseYear($x, $y).isAtLeast("1") | .baseYear($x).isAtLeast("1")
            # how many boxes, and which
            Governance( $b : smeServicesWork ) | .boxes($b).haveAtLeast("3") | .boxes($b).haveAtLeast("4")
            Governance( $b : smeServicesWork ) | .boxes($b).haveAtLeastOf("3", "INFORMATION", "STARTUP_COACHING", "TRAINING", "FINANCING", "MANAGEMENT_CONSULTING") | .boxes($b).haveAtLeastOf("4", "INFORMATION", "STARTUP_COACHING", "TRAINING", "FINANCING", "MANAGEMENT_CONSULTING")
            Governance( $b : smeServicesWork ) | .boxes($b).haveAtLeastOf("3", "INFORMATION", "STARTUP_COACHING", "TRAINING", "FINANCING", "MANAGEMENT_CONSULTING") | .boxes($b).haveAtLeastOf("3", "INFORMATION", "STARTUP_COACHING", "TRAINING", "FINANCING", "MARKETING")
            Governance( $b : smeServicesWork ) | .boxes($b).haveAtLeastOf("3", "INFORMATION", "STARTUP_COACHING", "TRAINING", "FINANCING", "MANAGEMENT_CONSULTING") | .boxes($b).haveAtLeastOf("3", "INFORMATION", "TRAINING", "FINANCING", "MANAGEMENT_CONSULTING")
            Governance( $b : smeServicesWork ) | .boxes($b).haveAtLeastOf("1", "TRAINING", "FINANCING") | .boxes($b).haveAtLeastOf("1", "TRAINING", "FINANCING", "MARKETING")
            Governance( $b : smeServicesWork ) | .boxes($b).haveAtLeastOf("2", "TRAINING", "FINANCING") | .boxes($b).haveAtLeastOf("2", "INFORMATION", "MARKETING")
            Digital( $c : cloudAdoption )  Governance( $b : smeServicesWork ) | .figure($c).isAtLeast("40").and().boxes($b).haveAtLeast("3") | .figure($c).isAtLeast("40").and().boxes($b).haveAtLeast("4")
            Industry( $a : resourceSharingWork, $b : qualityAndBrandWork ) | .boxes($a, $b).haveAtLeast("6") | .boxes($a, $b).haveAtLeast("7")
            # two platforms of one level and none of another, beside many cells
            Innovation( $s : standards, $n : platforms.national, $p : platforms.provincial ) | .countOf($n, $p).isAtLeast("2").appliesWhere().ledOf($s, "national", "industry").isAtLeast("4") | .countOf($p).isAtLeast("2").appliesWhere().ledOf($s, "national", "industry").isAtLeast("4")
            Innovation( $n : platforms.national, $p : platforms.provincial ) | .countOf($n, $p).isAtLeast("2") | .countOf($n).isAtLeast("2")
            """)
    void rulesThatDifferAnywhereAreShownByAFormThatTheyJudgeDifferently(String facts, String one, String other) {
        Equivalence equivalence = TwoRules.compare(directory, facts, one, other);

        assertEquals(Kind.DIFFERS, equivalence.kind(), equivalence.toString());
        Application form = equivalence.witness().orElseThrow().application();
        Rule[] rules = TwoRules.read(directory, facts, one, other).toArray(Rule[]::new);
        assertTrue(outcome(rules[0], form).isPresent());
        assertTrue(!outcome(rules[0], form).equals(outcome(rules[1], form)), equivalence.toString());
    }

    private static Optional<Outcome> outcome(Rule rule, Application form) {
        return RuleApplier.tryOn(rule, form, java.util.List.of()).map(finding -> finding.outcome());
    }

    @Test
    void aWitnessChangesTheCellThatShowsTheDifferenceAloneAndIsDecidedWhereItCanBe() {
        Equivalence equivalence = TwoRules.compare(
                directory,
                "Industry( $x : totalOutput )",
                ".eachYear($x).isAtLeast(\"45\")",
                ".eachYear($x).isMoreThan(\"45\")");

        assertEquals(
                Map.of("/industry/totalOutput/2019", "45"),
                equivalence.witness().orElseThrow().changes());
    }

    @Test
    void whatCannotBeDecidedIsSaidToHaveBeenSearchedAlone() {
        // Equal, since a sum is at least 0 where each of its parts is; but both read the same cells in different ways.
        Equivalence equivalence = TwoRules.compare(
                directory,
                "Industry( $x : smes, $y : littleGiants )",
                ".row($y).isAtMost($x)",
                ".row($y).isAtMost($x).or().row($y).isAtMost($x)");

        assertEquals(Kind.PROVED, equivalence.kind(), "an alternative that is repeated");
        equivalence = TwoRules.compare(
                directory,
                "Industry( $x : smes, $y : littleGiants )",
                ".sumInBaseYear($x, $y).isAtLeast(\"5\")",
                ".sumInBaseYear($x, $y).isAtLeast(\"5\").or().sumInBaseYear($x).isAtLeast(\"5\")");

        assertEquals(Kind.SEARCHED, equivalence.kind(), equivalence.toString());
        assertTrue(equivalence.forms() > 100, equivalence.toString());
    }

    @Test
    void whatReadsAnEarlierPartIsNotARequirementOfAForm() {
        Rule rule = RuleSet.builtIn("national-2022").rules().stream()
                .filter(one -> one.facts().stream().anyMatch(fact -> fact.part().isPresent()))
                .findFirst()
                .orElseThrow();

        assertThrows(IllegalArgumentException.class, () -> Equivalence.of(rule, rule, TwoRules.BASE));
    }
}
