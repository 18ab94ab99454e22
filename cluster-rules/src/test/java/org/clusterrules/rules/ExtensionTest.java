package org.clusterrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.RuleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rule sets in directories extend one another. */
class ExtensionTest {
    @TempDir
    private Path root;

    /** Writes a rule set with one rule for each name, and returns its directory. */
    private Path ruleSet(String directory, String manifest, String... rules) throws IOException {
        Path folder = Files.createDirectories(root.resolve(directory));
        String head = "id: " + folder.getFileName() + "\ntitle: 规则\nedition: \"2022\"\n";
        Files.writeString(folder.resolve("ruleset.yaml"), head + manifest);
        StringBuilder drl = new StringBuilder();
        for (String rule : rules) {
            drl.append(rule(rule, ""));
        }
        Files.writeString(folder.resolve("standard.drl"), drl);
        return folder;
    }

    private static String rule(String name, String annotation) {
        return """
                // 条文：%s
                rule "%s"
                    %s
                    @title("题") @basis("依据") @area("INDUSTRY")
                when
                    Basics( $a : area )
                then
                    criterion.figure($a).isAtMost("100");
                end

                """.formatted(name, name, annotation);
    }

    private static List<String> problems(Path directory) {
        return assertThrows(InvalidRuleSetException.class, () -> RuleSet.load(directory)).problems().stream()
                .filter(RuleProblem::isError)
                .map(problem -> problem.describe(Locale.ENGLISH))
                .toList();
    }

    private static List<String> origins(RuleSet rules) {
        return rules.rules().stream()
                .map(rule ->
                        rule.criterion().id() + " " + origin(rule.criterion().location()))
                .toList();
    }

    private static String origin(Criterion.RuleLocation source) {
        return source.ruleSet()
                + source.replaced().map(other -> " < " + origin(other)).orElse("");
    }

    @Test
    void aChainOfDirectoriesOverridesAddsAndRemembersWhereEachRuleIsFrom() throws IOException {
        ruleSet("country", "", "standard.a", "standard.b", "standard.c");
        ruleSet("provinces/north", "extends: ../../country\n", "standard.b", "standard.d");
        Path city = ruleSet("provinces/city", "extends: ../north\n", "standard.b", "standard.c");

        RuleSet rules = RuleSet.load(city);

        assertEquals(
                List.of(
                        "standard.a country",
                        "standard.b city < north < country",
                        "standard.c city < country",
                        "standard.d north"),
                origins(rules));
        assertEquals(
                List.of("city", "north", "country"),
                rules.info().chain().stream().map(RuleSetInfo::id).toList());
        assertEquals(
                List.of("条文：standard.b"),
                rules.rules().get(1).criterion().location().comment());
    }

    @Test
    void everyReplacedRuleIsInTheFileThatItWasWrittenIn() throws IOException {
        ruleSet("region", "extends: national-2022\n", "standard.area");
        Path province = ruleSet("province", "extends: ../region\n", "standard.area");

        Criterion.RuleLocation source = RuleSet.load(province).criteria().stream()
                .filter(criterion -> criterion.id().equals("standard.area"))
                .findFirst()
                .orElseThrow()
                .location();

        assertEquals("standard.drl", source.file());
        Criterion.RuleLocation region = source.replaced().orElseThrow();
        assertEquals("region ../region/standard.drl", region.ruleSet() + " " + region.file());
        Criterion.RuleLocation national = region.replaced().orElseThrow();
        assertEquals("national-2022 standard.drl", national.ruleSet() + " " + national.file());
    }

    @Test
    void theChecksumCoversTheWholeChain() throws IOException {
        ruleSet("base", "", "standard.a");
        Path top = ruleSet("top", "extends: ./../base\n", "standard.b");
        String before = RuleSet.load(top).info().sha256();
        ruleSet("base", "", "standard.a", "standard.c");

        assertNotEquals(before, RuleSet.load(top).info().sha256());
    }

    @Test
    void aRuleIsSwitchedOffWithAReasonAndStaysOffInWhatExtendsIt() throws IOException {
        ruleSet("base", "", "standard.a", "standard.b", "standard.c");
        ruleSet("middle", """
                extends: ../base
                off:
                  standard.a: 省里不考察
                  standard.b: {zh: 无数据, en: no data}
                """);
        Path top = ruleSet("top", "extends: ../middle\n", "standard.b");

        RuleSet rules = RuleSet.load(top);

        assertEquals(List.of("standard.c base", "standard.b top"), origins(rules));
        RuleSetInfo.Off off = rules.info().off().get(0);
        assertEquals(1, rules.info().off().size());
        assertEquals("standard.a", off.criterion().id());
        assertEquals("middle", off.ruleSet());
        assertEquals(6, off.line());
        assertEquals(new Label("省里不考察", "省里不考察"), off.reason());
        assertEquals(
                new Label("无数据", "no data"),
                RuleSet.load(root.resolve("middle")).info().off().get(1).reason());
    }

    @Test
    void whatIsSwitchedOffSaysNothing() throws IOException {
        Path directory = ruleSet("mine", "extends: national-2022\noff:\n  standard.supply-chain: 省里不考察\n");
        RuleSet rules = RuleSet.load(directory);

        assertEquals(
                RuleSet.builtIn("national-2022").criteria().size() - 1,
                rules.criteria().size());
        assertTrue(rules.criteria().stream().noneMatch(c -> c.id().equals("standard.supply-chain")));
        assertEquals("national-2022", rules.criteria().get(0).location().ruleSet());
        assertEquals(
                "standard.supply-chain", rules.info().off().get(0).criterion().id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "standard.suply-chain: x | ruleset.yaml:6:3: \"standard.suply-chain\" cannot be switched off: the rule sets that"
                        + " this one extends do not have this rule; did you mean \"standard.supply-chain\"?",
                "standard.supply-chain: | ruleset.yaml:6:25: give the reason after",
                "standard.supply-chain: ' ' | ruleset.yaml:6:26: give the reason after",
                "standard.supply-chain: {zh: x} | ruleset.yaml:6:26: write {zh: …, en: …}",
                "standard.supply-chain: [x] | ruleset.yaml:6:26: expected one value",
            })
    void offNamesARuleThatIsThereAndAReason(String off, String message) throws IOException {
        Path directory = ruleSet("mine", "extends: national-2022\noff:\n  " + off + "\n");

        List<String> problems = problems(directory);

        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith(message), problems.get(0));
    }

    @Test
    void aRuleIsNotSwitchedOffAndWrittenAnewAtOnce() throws IOException {
        ruleSet("base", "", "standard.a", "standard.b");
        Path top = ruleSet("top", "extends: ../base\noff: {standard.a: x}\n", "standard.a");

        assertEquals(
                List.of(
                        "standard.drl:2:1: standard.a: this rule is also switched off in ruleset.yaml (off); keep one of the two"),
                problems(top));
    }

    @Test
    void aCircleIsReportedWithItsChainWhereItCloses() throws IOException {
        Path a = ruleSet("a", "extends: ../b\n");
        ruleSet("b", "extends: ../c\n");
        ruleSet("c", "extends: ../b/../a\n");

        assertEquals(
                List.of("../b/../c/ruleset.yaml:4:10: rule sets extend each other in a cycle:"
                        + " a → ../b → ../c → ../b/../a; change extends"),
                problems(a));
        assertEquals(
                List.of("ruleset.yaml:4:10: rule sets extend each other in a cycle: d → ./; change extends"),
                problems(ruleSet("d", "extends: ./\n")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "national-2023 | ; did you mean \"national-2022\"?",
                "../nowhere | ; a directory begins with ./ or ../; the chain: top → ../nowhere",
                "/base | ; built in: liaoning-2023, national-2022, shanghai-2024, yunnan",
            })
    void aMissingBaseIsReportedWithWhatThereIs(String base, String hint) throws IOException {
        Path top = ruleSet("top", "extends: " + base + "\noff: {standard.a: x}\n");
        Files.writeString(top.resolve("standard.drl"), rule("standard.b", "@overrides(\"" + base + "\")"));

        List<String> problems = problems(top);

        assertEquals(1, problems.size(), problems.toString());
        assertTrue(
                problems.get(0).startsWith("ruleset.yaml:4:10: \"" + base + "\", named by extends, is not a rule set"),
                problems.get(0));
        assertTrue(problems.get(0).contains(hint), problems.get(0));
    }

    @Test
    void whatIsWrongInADirectoryThatIsExtendedIsReportedThere() throws IOException {
        ruleSet("base", "colour: red\n", "standard.a", "standard.a");
        Path top = ruleSet("top", "extends: ../base\n");
        Files.createDirectories(root.resolve("empty"));

        assertEquals(
                List.of(
                        "../base/ruleset.yaml:4:1: \"colour\" is not a known entry; there are edition, extends, id, inForceFrom,"
                                + " inForceTo, notAtHand, off, sources, title, titleEn",
                        "../base/standard.drl:12:6: standard.a: another rule has this name, on line 2;"
                                + " rename or remove one of them"),
                problems(top));
        assertEquals(
                List.of(
                        "../empty/ruleset.yaml:1:1: the file ruleset.yaml is missing; write one with id, title and edition"),
                problems(ruleSet("upon-nothing", "extends: ../empty\n")));
    }

    @Test
    void aRuleSetHasAnIdOfItsOwn() throws IOException {
        ruleSet("one/same", "");
        ruleSet("one/other", "extends: ../same\n");
        Path same = ruleSet("two/same", "extends: ../../one/other\n");

        assertEquals(
                List.of(
                        "ruleset.yaml:1:5: this is the id of a rule set that this one extends; give it an id of its own"),
                problems(same));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "standard.aera | base | @overrides: \"base\" does not have a rule \"standard.aera\"; did you mean \"standard.area\"?",
                "standard.area | bass | @overrides: this rule set does not extend \"bass\"; did you mean \"base\"?",
                "standard.own | base | @overrides: \"base\" does not have a rule \"standard.own\"",
                "standard.middle | base | @overrides: \"base\" does not have a rule \"standard.middle\"",
            })
    void overridesNamesARuleThatIsThere(String name, String ruleSet, String message) throws IOException {
        ruleSet("base", "", "standard.area");
        ruleSet("middle", "extends: ../base\n", "standard.area", "standard.middle");
        Path top = ruleSet("top", "extends: ../middle\n");
        Files.writeString(top.resolve("standard.drl"), rule(name, "@overrides(\"" + ruleSet + "\")"));

        List<String> problems = problems(top);

        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith("standard.drl:3:16: " + name + ": " + message), problems.get(0));
    }

    @Test
    void overridesMayNameAnyRuleSetOfTheChainThatHasTheRule() throws IOException {
        ruleSet("base", "", "standard.area");
        ruleSet("middle", "extends: ../base\n", "standard.area");
        for (String named : List.of("base", "middle")) {
            Path top = ruleSet("top", "extends: ../middle\n");
            Files.writeString(top.resolve("standard.drl"), rule("standard.area", "@overrides(\"" + named + "\")"));

            assertEquals(List.of("standard.area top < middle < base"), origins(RuleSet.load(top)));
        }
    }

    @Test
    void aBuiltInRuleSetIsReadOnceForAllThatExtendIt() throws IOException {
        RuleSet one = RuleSet.load(ruleSet("one", "extends: yunnan\n", "standard.area"));
        RuleSet other = RuleSet.load(ruleSet("other", "extends: yunnan\n"));
        assertSame(one.base().orElseThrow().rules(), other.base().orElseThrow().rules());
        assertSame(RuleSet.builtIn("yunnan").rules(), one.base().orElseThrow().rules());
        assertEquals(
                List.of("one", "yunnan", "national-2022"),
                one.info().chain().stream().map(RuleSetInfo::id).toList());
    }

    @Test
    void aBuiltInRuleIsInItsOwnFileWhateverWayLeadsThere() throws IOException {
        ruleSet("region", "extends: national-2022\n", "standard.area");
        RuleSet city = RuleSet.load(ruleSet("city", "extends: ../region\n"));
        assertEquals(
                RuleSet.builtIn("national-2022").criteria().get(0).location(),
                city.criteria().get(0).location());
        assertTrue(city.criteria().stream()
                .anyMatch(criterion -> criterion.location().file().equals("../region/standard.drl")));
    }

    /** yunnan and what it extends are two of the ten. */
    @ParameterizedTest
    @CsvSource({"8, false", "9, true"})
    void aChainIsAsLongWhateverIsBuiltInOfIt(int directories, boolean isTooLong) throws IOException {
        Path last = ruleSet("d1", "extends: yunnan\n");
        for (int i = 2; i <= directories; i++) {
            last = ruleSet("d" + i, "extends: ../d" + (i - 1) + "\n");
        }
        if (isTooLong) {
            assertTrue(problems(last).get(0).contains("10"), () -> "no limit");
        } else {
            assertEquals(10, RuleSet.load(last).info().chain().size());
        }
    }

    @Test
    void everyRuleOfTheBuiltInVariantsReplacesANationalOne() {
        for (String id : List.of("yunnan", "shanghai-2024")) {
            RuleSet rules = RuleSet.builtIn(id);
            List<String> own = rules.rules().stream()
                    .filter(rule -> rule.criterion().location().ruleSet().equals(id))
                    .map(rule -> rule.criterion().id()
                            + rule.overrides()
                                    .map(overrides -> " overrides " + overrides.ruleSet())
                                    .orElse(""))
                    .toList();
            assertTrue(
                    own.size() >= 5 && own.stream().allMatch(rule -> rule.endsWith(" overrides national-2022")),
                    own.toString());
        }
    }
}
