package org.clusterrules.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Kind;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.reader.ThresholdTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code thresholds.csv} changes, as people write it and as spreadsheets save it. */
class ThresholdTableTest extends TableDirectory {
    private static String requirement(RuleSet rules, String criterion) {
        return rule(rules, criterion).requirementDrl();
    }

    @Test
    void aThresholdIsChangedWithoutCopyingTheRule() throws IOException {
        RuleSet rules = load("判定项,门槛值,标题,标题（英文）", OUTPUT + ",20,近三年产值均在20亿元以上,output of at least 2 billion yuan");

        assertEquals(".eachYear($output).isAtLeast(\"20\")", requirement(rules, OUTPUT));
        assertEquals("近三年产值均在20亿元以上", rule(rules, OUTPUT).criterion().title().zh());
        assertEquals(List.of(), rules.warnings());
        assertEquals(
                RuleSet.builtIn("national-2022").rules().size(), rules.rules().size());
    }

    @Test
    void whatTheTableChangesAppliesWithDroolsAndWithout() throws IOException {
        RuleSet rules = load("criterion,threshold", OUTPUT + ",100000");
        Application form = sample();

        assertEquals("UNMET", rules.assess(form).finding(OUTPUT).outcome().name());
        assertEquals(
                "UNMET", rules.direct().assess(form).finding(OUTPUT).outcome().name());
    }

    private static Application sample() throws IOException {
        try (var in = Application.class.getResourceAsStream("samples/eligible.json")) {
            return ApplicationJson.parse(new String(in.readAllBytes(), UTF_8));
        }
    }

    @Test
    void everyColumnChangesWhatItNames() throws IOException {
        RuleSet rules = load(
                "criterion,title,threshold,tolerance,weight,kind,basis,titleEn,basisEn",
                ADOPTION + ",普及率达到50%左右,50,10%,2,advisory,本省要求,adoption of about 50%,the province asks");
        Criterion criterion = rule(rules, ADOPTION).criterion();

        assertEquals(".target($adoption).isAbout(\"50\", \"10%\")", requirement(rules, ADOPTION));
        assertEquals(new BigDecimal("2"), criterion.weight());
        assertEquals(Kind.ADVISORY, criterion.kind());
        assertEquals(
                "普及率达到50%左右 adoption of about 50%",
                criterion.title().zh() + " " + criterion.title().en());
        assertEquals(
                "本省要求 the province asks",
                criterion.basis().zh() + " " + criterion.basis().en());
    }

    @Test
    void theRowIsWhereTheRuleIsFromAndTheOtherWhatItReplaced() throws IOException {
        Criterion.RuleLocation source = rule(load("criterion,threshold", "", OUTPUT + ",30"), OUTPUT)
                .criterion()
                .location();

        assertEquals("province thresholds.csv:3", source.ruleSet() + " " + source.file() + ":" + source.line());
        assertEquals(
                "national-2022 standard.drl",
                source.replaced()
                        .map(other -> other.ruleSet() + " " + other.file())
                        .orElseThrow());
    }

    @Test
    void theTableOfARuleSetInBetweenIsNamedByTheWayToIt() throws IOException {
        Files.writeString(
                Files.createDirectories(root.resolve("city")).resolve("ruleset.yaml"),
                "id: city\ntitle: 某市\nedition: \"2022\"\nextends: ../province\n");
        load("criterion,threshold", OUTPUT + ",30");
        Criterion.RuleLocation source =
                rule(RuleSet.load(root.resolve("city")), OUTPUT).criterion().location();

        assertEquals(
                "province ../province/thresholds.csv:2", source.ruleSet() + " " + source.file() + ":" + source.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "40.0", "４０", "\"40\"", "\" 40 \"", "4E1", "\"\"", "", "  "})
    void anEmptyCellOrTheSameValueChangesNothing(String threshold) throws IOException {
        RuleSet rules = load("criterion,threshold,weight,kind", OUTPUT + "," + threshold + ",1.0,REQUIRED");

        assertEquals("national-2022", rule(rules, OUTPUT).criterion().location().ruleSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"50%", "50.00%", "50", "５０", "\"50\"", "５０％"})
    void aPercentageMayKeepItsSign(String threshold) throws IOException {
        assertEquals(
                ".target($adoption).isAbout(\"50\", \"5%\")",
                requirement(load("criterion,threshold", ADOPTION + "," + threshold), ADOPTION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1,000\"", "1000", "1000.00", "1E3"})
    void aLargeNumberMayHaveSeparators(String threshold) throws IOException {
        assertEquals(
                ".eachYear($output).isAtLeast(\"1000\")",
                requirement(load("criterion,threshold", OUTPUT + "," + threshold), OUTPUT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"40|40", "39.99|39.99", "40.01|40.01", "0.01|0.01"})
    void aValueJustBelowAndAboveTheInheritedOneIsTakenAsItIs(String written, String threshold) throws IOException {
        assertEquals(
                ".eachYear($output).isAtLeast(\"" + threshold + "\")",
                requirement(load("criterion,threshold", OUTPUT + "," + written), OUTPUT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"80；30|80|30", "'80;30'|80|30", "；30|100|30", "80；|80|40", "80 ； 30.0|80|30"})
    void severalThresholdsStandInTheirOrder(String written, String first, String second) throws IOException {
        RuleSet rules = loadAboveSeveral("criterion,threshold", "standard.several,\"" + written + "\"");

        assertEquals(
                ".figure($area).isAtMost(\"" + first + "\").or().baseYear($output).isAtLeast(\"" + second + "\")",
                requirement(rules, "standard.several"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void spreadsheetsSeparateCellsInThreeWays(String separator) throws IOException {
        String table = "\uFEFF判定项,标题,门槛值,,\r\n" + OUTPUT + ",\"近三年产值均在30亿元以上；每年\",30,,\r\n,,,,\r\n";

        assertEquals(
                ".eachYear($output).isAtLeast(\"30\")",
                requirement(load(table.replace(",", separator).getBytes(UTF_8)), OUTPUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndInAnyWay(String end) throws IOException {
        String table = "criterion,threshold" + end + end + OUTPUT + ",30" + end + ADOPTION + ",60";

        RuleSet rules = load(table.getBytes(UTF_8));

        assertEquals(".eachYear($output).isAtLeast(\"30\")", requirement(rules, OUTPUT));
        assertEquals(4, rule(rules, ADOPTION).criterion().location().line());
    }

    @Test
    void theTableThatIsWrittenChangesNothing() throws IOException {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            for (String id : RuleSet.builtInIds()) {
                RuleSet base = RuleSet.builtIn(id);
                Files.writeString(
                        directory.resolve("ruleset.yaml"),
                        "id: province\ntitle: 某省规则\nedition: \"2022\"\nextends: " + id + "\n");

                RuleSet rules =
                        load(ThresholdTable.write(base.rules(), language).getBytes(UTF_8));

                assertEquals(base.rules(), rules.rules());
                assertEquals(List.of(), rules.warnings());
            }
        }
    }

    /** White space around a title is in no cell. */
    @Test
    void aTitleThatEndsInASpaceIsNotChangedByTheTableThatIsWritten() throws IOException {
        Path region = Files.createDirectory(root.resolve("region"));
        Files.writeString(region.resolve("ruleset.yaml"), "id: region\ntitle: 大区\nedition: \"2022\"\n");
        Files.writeString(region.resolve("standard.drl"), SEVERAL.replaceFirst("(@title\\(\"[^\"]*)", "$1 \u00a0"));
        Files.writeString(
                directory.resolve("ruleset.yaml"), "id: province\ntitle: 某省\nedition: \"2022\"\nextends: ../region\n");
        RuleSet rules = load(ThresholdTable.write(RuleSet.load(region).rules(), Locale.CHINESE)
                .getBytes(UTF_8));

        assertTrue(rules.criteria().get(0).title().zh().endsWith(" \u00a0"));
        assertEquals("region", rules.criteria().get(0).location().ruleSet());
    }

    @Test
    void theTableThatIsWrittenHasWhatIsInForce() throws IOException {
        RuleSet rules = loadAboveSeveral("criterion,threshold", OUTPUT + ",30");
        List<String> lines =
                ThresholdTable.write(rules.rules(), Locale.CHINESE).lines().toList();

        assertEquals("\uFEFF判定项,标题,门槛值,容差,权重,类别,依据,标题（英文）,依据（英文）", lines.get(0));
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith(OUTPUT + ",近三年产值均在40亿元以上,30,,1,必备项,")),
                lines.toString());
        assertTrue(lines.contains("standard.several,占地面积和企业数,100；40,,1,必备项,测试,area or enterprises,"));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith(ADOPTION + ",工业互联网普及率达到45%左右,45,5%,1,")));
    }

    @Test
    void theTableOfARuleSetWithATableCanTakeItsPlace() throws IOException {
        RuleSet rules = loadAboveSeveral("criterion,threshold", OUTPUT + ",30", "standard.several,；20");
        String table = ThresholdTable.write(rules.rules(), Locale.ENGLISH);

        assertEquals(
                rules.rules().stream().map(Rule::requirementDrl).toList(),
                load(table.getBytes(UTF_8)).rules().stream()
                        .map(Rule::requirementDrl)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"~$thresholds.csv", ".~thresholds.csv", ".~lock.thresholds.csv#", "applicants.csv"})
    void whatSpreadsheetsKeepBesideATableIsLeftAlone(String name) throws IOException {
        Files.writeString(directory.resolve(name), "x");

        assertEquals(List.of(), RuleSet.load(directory).warnings());
    }

    @Test
    void theTableIsPartOfTheChecksum() throws IOException {
        String before = load("criterion,threshold", OUTPUT + ",30").info().sha256();

        assertNotEquals(
                before, load("criterion,threshold", OUTPUT + ",31").info().sha256());
    }

    @Test
    void rulesThatAreSentHaveTheTableWithThem() throws IOException {
        RuleSet rules = load("criterion,threshold", OUTPUT + ",30");

        assertEquals(rules.rules(), PortableRules.read(directory).load().rules());
    }
}
