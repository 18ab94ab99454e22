package org.clusterrules.rulefile.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Kind;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.RuleProblem;
import org.junit.jupiter.api.Test;

/** What becomes of the files of a rule set; what is refused, and how, is in the corpora of broken and of hostile rules. */
class RuleSetReaderTest {
    private static final String MANIFEST = "id: test\ntitle: 测试\nedition: \"2022\"\n";

    private static final String RULE = """
            // 占地面积
            rule "standard.area"
                @title("占地面积一般不超过100平方公里") @basis("认定标准 一") @area("INDUSTRY")
            when
                Basics( $area : area )
            then
                criterion.figure($area).isAtMost("100");
            end
            """;

    private static Map<String, byte[]> files(String manifest, String standard) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("ruleset.yaml", manifest.getBytes(UTF_8));
        files.put("standard.drl", standard.getBytes(UTF_8));
        return files;
    }

    private static RuleSetDefinition read(String manifest, String standard) {
        return RuleSetReader.read(
                files(manifest, standard),
                id -> id.equals("base")
                        ? Optional.of(files(MANIFEST.replace("test", "base"), RULE))
                        : Optional.empty());
    }

    @Test
    void aRuleDeclaresItsCriterion() {
        Criterion criterion = read(MANIFEST, RULE).rules().get(0).criterion();

        assertEquals("standard.area", criterion.id());
        assertEquals(Kind.REQUIRED, criterion.kind());
        assertEquals("占地面积一般不超过100平方公里", criterion.title().zh());
        assertEquals(
                new Criterion.RuleLocation("test", "standard.drl", 2, List.of("占地面积"), Optional.empty()),
                criterion.location());
    }

    @Test
    void theSameFilesAreReadAsTheSameValue() {
        assertEquals(read(MANIFEST, RULE), read(MANIFEST, RULE));
    }

    @Test
    void aRuleIsWhatItReadsAndTheWordsItSays() {
        Rule rule = read(MANIFEST, RULE).rules().get(0);

        assertEquals("Basics( $area : area )", rule.facts().get(0).toString());
        assertEquals("/basics/area", rule.variables().get(0).field().pointer());
        assertEquals(".figure($area).isAtMost(\"100\")", rule.requirementDrl());
        assertEquals(
                List.of(new Rule.QuotedText("100", Optional.of(Role.THRESHOLD))),
                rule.calls().get(1).arguments());
    }

    @Test
    void theBasisIsInEnglishWhereTheRuleSaysItSo() {
        String basis = "@basis(\"认定标准 一\")";
        Function<String, String> english = annotation -> read(MANIFEST, RULE.replace(basis, basis + annotation))
                .rules()
                .get(0)
                .criterion()
                .basis()
                .en();

        assertEquals("standard, section 1", english.apply(" @basisEn(\"standard, section 1\")"));
        assertEquals("认定标准 一", english.apply(" @basisEn(\" \")"));
        assertEquals("认定标准 一", english.apply(""));
    }

    @Test
    void aRuleOfTheSameNameReplacesThatOfTheExtendedSetInItsPlace() {
        String own = RULE.replace("\"100\"", "\"50\"") + RULE.replace("standard.area", "standard.new-area");
        List<Rule> rules = read(MANIFEST + "extends: base\n", own).rules();

        assertEquals(
                List.of("standard.area", "standard.new-area"),
                rules.stream().map(rule -> rule.criterion().id()).toList());
    }

    @Test
    void theChecksumFollowsEveryFile() {
        assertNotEquals(
                read(MANIFEST, RULE).info().sha256(),
                read(MANIFEST, RULE + "\n").info().sha256());
    }

    @Test
    void aLargeFileOfTextsTakesNoLongerForEachThanASmallOne() {
        String texts = ("\"\" ".repeat(600) + "\n").repeat(300); // slow, where each text looks at all before it

        List<RuleProblem> problems = assertThrows(InvalidRuleSetException.class, () -> read(MANIFEST, texts))
                .problems();

        assertEquals(ProblemCode.ONLY_RULES, problems.get(0).code());
    }

    @Test
    void aTextForAWordThatTakesNothingIsAnErrorAsAnyOther() {
        Map<String, byte[]> files = files(MANIFEST, RULE);
        files.put("targets.drl", """
                rule "targets.baselines"
                    @title("基准值符合认定标准") @titleEn("the baselines meet the standard") @basis("申报表 八") @area("INDUSTRY")
                when
                    Conclusion( part == "standard", $standard : this )
                then
                    criterion.findingsOf($standard).haveNoneUnmet("70");
                end
                """.getBytes(UTF_8));

        List<RuleProblem> problems = assertThrows(
                        InvalidRuleSetException.class, () -> RuleSetReader.read(files, id -> Optional.empty()))
                .problems();

        assertTrue(
                problems.stream().anyMatch(problem -> problem.code() == ProblemCode.ARGUMENT_COUNT),
                problems.toString());
    }

    @Test
    void everythingIsFoundAtOnceInTheOrderOfTheFiles() {
        Map<String, byte[]> files = files("title: 测试\nedition: \"2022\"\n", RULE.replace("when\n", "") + RULE);
        files.put("targets.drl", "import x;".getBytes(UTF_8));
        files.put("standrad.drl", RULE.getBytes(UTF_8));

        List<RuleProblem> problems = assertThrows(
                        InvalidRuleSetException.class, () -> RuleSetReader.read(files, id -> Optional.empty()))
                .problems();

        assertEquals(
                List.of(
                        "ruleset.yaml:1:1 missing-key",
                        "standard.drl:4:5 missing-when",
                        "standard.drl:9:6 duplicate-rule",
                        "targets.drl:1:1 only-rules",
                        "standrad.drl:1:1 unknown-file"),
                problems.stream()
                        .filter(RuleProblem::isError)
                        .map(problem -> problem.file() + ":" + problem.line() + ":" + problem.column() + " "
                                + problem.code().id())
                        .toList());
    }

    @Test
    void aFileAsWindowsWritesItIsFine() {
        String windows = "\uFEFF" + RULE.replace("\n", "\r\n");

        Criterion criterion = RuleSetReader.read(
                        files("\uFEFF" + MANIFEST.replace("\n", "\r\n"), windows), id -> Optional.empty())
                .rules()
                .get(0)
                .criterion();

        assertEquals(2, criterion.location().line());
        assertEquals(List.of("占地面积"), criterion.location().comment());
    }

    @Test
    void warningsDoNotStopARuleSet() {
        List<RuleProblem> warnings = RuleSetReader.read(files(MANIFEST, RULE), id -> Optional.empty())
                .warnings();

        assertEquals(
                List.of(ProblemCode.MISSING_ENGLISH_TITLE),
                warnings.stream().map(RuleProblem::code).toList());
        assertFalse(warnings.get(0).isError());
    }

    @Test
    void aNameThatIsNearlyThatOfAnExtendedRuleIsProbablyMeantToReplaceIt() {
        List<RuleProblem> warnings = RuleSetReader.read(
                        files(MANIFEST + "extends: base\n", RULE.replace("standard.area", "standard.aera")),
                        id -> Optional.of(files(MANIFEST.replace("test", "base"), RULE)))
                .warnings();

        assertTrue(
                warnings.stream()
                        .anyMatch(warning -> warning.code() == ProblemCode.SIMILAR_RULE_NAME
                                && warning.message().en().contains("standard.area")),
                warnings.toString());
        assertTrue(warnings.stream().anyMatch(warning -> warning.code() == ProblemCode.DUPLICATE_TITLE));
    }
}
