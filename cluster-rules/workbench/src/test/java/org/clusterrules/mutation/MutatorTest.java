package org.clusterrules.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.clusterrules.mutation.Mutant.Operator;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which errors are made in a rule. */
class MutatorTest {
    private static final List<Rule> RULES = RuleSet.builtIn("national-2022").rules();

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
        Rule rule = RULES.stream()
                .filter(candidate -> candidate.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow();
        List<String> made = Mutator.of(rule).stream()
                .filter(mutant -> mutant.operator() == operator)
                .map(mutant -> mutant.before() + " → " + (mutant.after().isEmpty() ? "∅" : mutant.after()))
                .toList();
        assertEquals(expected, String.join("; ", made));
    }
}
