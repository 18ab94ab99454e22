package org.clusterrules.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clusterrules.mutation.Mutant.Operator;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which errors are made in a rule. */
class MutatorTest {
    private static final List<Rule> RULES = RuleSet.builtIn("national-2022").rules();

    /** Rules of an invented province, with the words that no built-in rule set uses. */
    private static final Path WORDS = Path.of("../src/test/resources/org/clusterrules/language/words");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a figure has steps of 0.01, a count of 1, a length of 1, a tolerance of 0.01
            standard.area                | THRESHOLD  | "100" → "99.99"; "100" → "100.01"
            standard.standards           | THRESHOLD  | "1" → "0"; "1" → "2"
            completeness.text-length     | THRESHOLD  | "200" → "199"; "200" → "201"
            targets.iiot-adoption        | THRESHOLD  | "45" → "44.99"; "45" → "45.01"; "5%" → "4.99%"; "5%" → "5.01%"
            consistency.leading-growth   | THRESHOLD  | "1.00" → "0.99"; "1.00" → "1.01"

            # strict, lax, turned round, about without its tolerance
            standard.standards           | COMPARISON | .isAtLeast("1") → .isAtMost("1"); .isAtLeast("1") → .isLessThan("1"); .isAtLeast("1") → .isMoreThan("1")
            declarations.no-misconduct   | COMPARISON | .isYes() → .is("NO")
            consistency.smes             | COMPARISON | .row($smes).isAtMost($enterprises) → .row($enterprises).isAtMost($smes)

            # the neighbours of the same type, on both sides
            standard.iiot-adoption       | CELL       | iiotAdoption → cloudAdoption
            targets.baseline-meets-standard | CELL    | standard → completeness; standard → consistency; standard → declarations

            # one of several cells, one of two alternatives, texts together with their twins
            standard.governance          | OMISSION   | $platforms → ∅; $services → ∅; $governance → ∅
            consistency.cover            | OMISSION   | $name, $nameAgain → ∅; $authority, $authorityAgain → ∅; $operator, $operatorAgain → ∅
            standard.quality-enterprises | OMISSION   | $champions → ∅; $giants → ∅; $specialized → ∅; $innovative → ∅; .sumInBaseYear($champions, $giants).isAtLeast("1") → ∅; .sumInBaseYear($specialized, $innovative).isAtLeast("10") → ∅

            standard.area                | KIND       | ADVISORY → REQUIRED
            """)
    void makesThatError(String criterion, Operator operator, String expected) {
        assertMade(RULES, criterion, operator, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # boxes are counted; an average of counts can have decimals
            standard.work-done                | THRESHOLD  | "4" → "3"; "4" → "5"
            standard.average-specialized-smes | THRESHOLD  | "20.5" → "20.49"; "20.5" → "20.51"; "5%" → "4.99%"; "5%" → "5.01%"
            standard.large-cluster            | THRESHOLD  | "60" → "59.99"; "60" → "60.01"; "150" → "149"; "150" → "151"
            targets.quality-smes              | THRESHOLD  | "10" → "9"; "10" → "11"
            targets.rd-spending               | THRESHOLD  | "1.25" → "1.24"; "1.25" → "1.26"

            # a condition for a requirement or an alternative, and the other way round
            targets.iiot-adoption             | COMPARISON | .increase($adoption) → .averageGrowth($adoption); .increase($adoption) → .baseline($adoption); .increase($adoption) → .reduction($adoption); .increase($adoption) → .target($adoption); .isAtLeast("10") → .isAtMost("10"); .isAtLeast("10") → .isLessThan("10"); .isAtLeast("10") → .isMoreThan("10"); .appliesWhere() → .and(); .appliesWhere() → .or()

            # one of two, with the word that joins it; one of the boxes that count
            standard.large-cluster            | OMISSION   | .figure($cloud).isAtLeast("60") → ∅; .baseYear($enterprises).isAtLeast("150") → ∅
            standard.chosen-work              | OMISSION   | "CHAIN_COLLABORATION" → ∅; "JOINT_PURCHASING_AND_SALES" → ∅; "SHARED_WORKSHOPS" → ∅
            """)
    void makesErrorsInEveryWord(String criterion, Operator operator, String expected) throws IOException {
        assertMade(RuleSet.load(WORDS).rules(), criterion, operator, expected);
    }

    @Test
    void makesNoErrorThatACheckOfUnitsWouldReport() throws IOException {
        List<String> words = Mutator.of(rule(RuleSet.load(WORDS).rules(), "standard.average-output")).stream()
                .filter(mutant -> mutant.operator() == Operator.COMPARISON)
                .map(Mutant::after)
                .filter(after -> after.contains("$output"))
                .toList();

        // Not .averageOfGrowths($output), which takes changes in % alone.
        assertEquals(
                List.of(
                        ".baseYear($output)",
                        ".eachYear($output)",
                        ".growthAcross($output)",
                        ".increaseAcross($output)"),
                words);
    }

    @Test
    void leavesOutTheWordThatBindsCloser() throws IOException {
        List<String> left = Mutator.of(rule(RuleSet.load(WORDS).rules(), "standard.quality-enterprises")).stream()
                .filter(mutant -> mutant.operator() == Operator.OMISSION)
                .map(mutant -> mutant.rule().orElseThrow().requirementDrl())
                .toList();

        assertEquals(
                List.of(
                        ".baseYear($giants).isAtLeast(\"3\").and().baseYear($specialized).isAtLeast(\"20\")",
                        ".baseYear($champions).isAtLeast(\"1\").or().baseYear($specialized).isAtLeast(\"20\")",
                        ".baseYear($champions).isAtLeast(\"1\").or().baseYear($giants).isAtLeast(\"3\")"),
                left);
    }

    private static Rule rule(List<Rule> rules, String criterion) {
        return rules.stream()
                .filter(candidate -> candidate.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static void assertMade(List<Rule> rules, String criterion, Operator operator, String expected) {
        List<String> made = Mutator.of(rule(rules, criterion)).stream()
                .filter(mutant -> mutant.operator() == operator)
                .map(mutant -> mutant.before() + " → " + (mutant.after().isEmpty() ? "∅" : mutant.after()))
                .toList();
        assertEquals(expected, String.join("; ", made));
    }
}
