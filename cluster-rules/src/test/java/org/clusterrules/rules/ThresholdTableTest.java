package org.clusterrules.rules;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Kind;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.ThresholdTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code thresholds.csv} changes, as people write it and as spreadsheets save it. */
class ThresholdTableTest {
    private static final String OUTPUT = "standard.total-output";
    private static final String ADOPTION = "targets.iiot-adoption";

    /** A rule of several thresholds. */
    private static final String SEVERAL = """
            rule "standard.several"
                @title("占地面积和企业数") @titleEn("area or enterprises") @basis("测试") @area("INDUSTRY")
            when
                Basics( $area : area )
                Industry( $output : totalOutput )
            then
                criterion.figure($area).isAtMost("100").or().baseYear($output).isAtLeast("40");
            end
            """;

    @TempDir
    private Path root;

    private Path directory;

    @BeforeEach
    void write() throws IOException {
        directory = Files.createDirectory(root.resolve("province"));
        Files.writeString(
                directory.resolve("ruleset.yaml"),
                "id: province\ntitle: 某省规则\ntitleEn: a province\nedition: \"2022\"\nextends: national-2022\n");
    }

    private RuleSet load(String... rows) throws IOException {
        return load((String.join("\n", rows) + "\n").getBytes(UTF_8));
    }

    private RuleSet load(byte[] table) throws IOException {
        Files.write(directory.resolve("thresholds.csv"), table);
        return RuleSet.load(directory);
    }

    /** Loads it with another rule set between it and the national one, which has a rule of several thresholds. */
    private RuleSet loadAboveSeveral(String... rows) throws IOException {
        Path region = Files.createDirectories(root.resolve("region"));
        Files.writeString(
                region.resolve("ruleset.yaml"), "id: region\ntitle: 大区\nedition: \"2022\"\nextends: national-2022\n");
        Files.writeString(region.resolve("standard.drl"), SEVERAL);
        Files.writeString(
                directory.resolve("ruleset.yaml"), "id: province\ntitle: 某省\nedition: \"2022\"\nextends: ../region\n");
        return load(rows);
    }

    private List<RuleProblem> problems(String... rows) {
        return assertThrows(InvalidRuleSetException.class, () -> load(rows)).problems();
    }

    private String problem(String... rows) {
        return describe(problems(rows));
    }

    private static String describe(List<RuleProblem> problems) {
        return problems.stream()
                .map(problem -> problem.describe(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    private static Rule rule(RuleSet rules, String criterion) {
        return rules.rules().stream()
                .filter(rule -> rule.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static String requirement(RuleSet rules, String criterion) {
        return rule(rules, criterion).requirement();
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
        Criterion.Source source = rule(load("criterion,threshold", "", OUTPUT + ",30"), OUTPUT)
                .criterion()
                .source();

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
        Criterion.Source source =
                rule(RuleSet.load(root.resolve("city")), OUTPUT).criterion().source();

        assertEquals(
                "province ../province/thresholds.csv:2", source.ruleSet() + " " + source.file() + ":" + source.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "40.0", "４０", "\"40\"", "\" 40 \"", "4E1", "\"\"", "", "  "})
    void anEmptyCellOrTheSameValueChangesNothing(String threshold) throws IOException {
        RuleSet rules = load("criterion,threshold,weight,kind", OUTPUT + "," + threshold + ",1.0,REQUIRED");

        assertEquals("national-2022", rule(rules, OUTPUT).criterion().source().ruleSet());
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
    @ValueSource(strings = {"80", "80；30；20", "；；"})
    void theWrongNumberOfThresholdsIsRefused(String written) {
        List<RuleProblem> problems = assertThrows(
                        InvalidRuleSetException.class,
                        () -> loadAboveSeveral("criterion,threshold", "standard.several," + written))
                .problems();

        assertEquals(
                "thresholds.csv:2:18: standard.several: this criterion has 2 numbers here (100；40); write 2 numbers in"
                        + " this order, separated by semicolons; leave one empty to keep it",
                describe(problems));
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
        assertEquals(4, rule(rules, ADOPTION).criterion().source().line());
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
                rules.rules().stream().map(Rule::requirement).toList(),
                load(table.getBytes(UTF_8)).rules().stream()
                        .map(Rule::requirement)
                        .toList());
    }

    @Test
    void aTitleWhoseNumberNoLongerFitsIsReportedAtTheThreshold() throws IOException {
        assertEquals(
                "thresholds.csv:2:23: standard.total-output: the threshold is 30, but the title says \"40亿元以上 / at least 4"
                        + " billion yuan\"; check which is right",
                describe(load("criterion,threshold", OUTPUT + ",30").warnings()));
    }

    @Test
    void anUnknownCriterionIsSuggested() {
        assertEquals(
                "thresholds.csv:2:1: standard.total-outptu: the rule set that this one extends does not have a criterion"
                        + " \"standard.total-outptu\"; did you mean \"standard.total-output\"?",
                problem("criterion,threshold", "standard.total-outptu,30"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "threshold|standard.governance,1|this criterion does not have a threshold",
                "threshold|standard.rd-growth,1|neither the threshold of this criterion nor how it is compared is recorded",
                "tolerance|standard.total-output,5%|this criterion does not have a tolerance",
                "threshold|standard.total-output,30亿元|did you mean \"30\"?",
                "threshold|standard.total-output,300000万元|did you mean \"30\"?",
                "threshold|standard.total-output,30%|\"30%\" is not a threshold",
                "threshold|standard.total-output,abc|\"abc\" is not a threshold",
                "threshold|standard.total-output,30；|this criterion has one number here (40); write one number",
                "threshold|standard.sme-output-share,101|out of range",
                "threshold|standard.total-output,=1+1|\"=1+1\" is a formula",
                "threshold|standard.total-output,+30|is a formula",
                "threshold|standard.total-output,@SUM(A1)|is a formula",
                "title|standard.total-output,-cmd|is a formula",
                "threshold|standard.total-output,-|\"-\" stands for nothing here; leave the cell empty",
                "weight|standard.total-output,—|leave the cell empty",
                "threshold|standard.total-output,#REF!|an error value of a spreadsheet",
                "threshold|standard.total-output,#DIV/0!|an error value of a spreadsheet",
                "threshold|standard.total-output,########|an error value of a spreadsheet",
                "threshold|standard.total-output,2024/4/30|a date or a time",
                "threshold|standard.total-output,4月30日|a date or a time",
                "threshold|standard.total-output,30-Apr|a date or a time",
                "threshold|standard.total-output,Apr-30|a date or a time",
                "threshold|standard.total-output,12:30|a date or a time",
                "tolerance|targets.iiot-adoption,0.05|\"0.05\" is not a tolerance",
                "tolerance|targets.iiot-adoption,200%|\"200%\" is not a tolerance",
                "tolerance|targets.iiot-adoption,5|did you mean \"5%\"?",
                "weight|standard.total-output,heavy|a weight is a number",
                "weight|standard.total-output,-1|a weight is a number",
                "kind|standard.total-output,optional|\"optional\" is not a kind",
                "title|standard.total-output,\"a \"\" b\"|a double quote",
                "title|standard.total-output,\"a \\ b\"|a backslash",
                "titel|standard.total-output,x|did you mean \"title\"?",
                "标题党|standard.total-output,x|is not a column",
                "criterion|standard.total-output,x|the column \"criterion\" appears twice",
                "title|standard.total-output,\"x|this quote is not closed",
                "title|standard.total-output,\"x\"y|there is text after the closing quote",
                "title|standard.total-output,x,y|more cells than the first row",
                "title|,x|this row does not name a criterion",
            })
    void whatIsWrongIsSaidOfTheCell(String column, String row, String expected) {
        String problem = problem("criterion," + column, row);

        assertTrue(problem.contains(expected), problem);
        assertEquals(1, problem.lines().count(), problem);
    }

    @Test
    void aTitleOfSeveralLinesIsRefused() {
        assertTrue(problem("criterion,title", OUTPUT + ",\"a\nb\"").contains("contains a line break"));
    }

    @Test
    void theSameCriterionTwiceIsRefused() {
        assertEquals(
                "thresholds.csv:3:1: standard.total-output: line 2 is about this criterion too; keep one of the two",
                problem("criterion,weight", OUTPUT + ",3", OUTPUT + ",2"));
    }

    @Test
    void aRuleOfTheDirectoryItselfIsChangedInItsFile() throws IOException {
        Files.writeString(directory.resolve("standard.drl"), SEVERAL);

        assertEquals(
                "thresholds.csv:2:1: standard.several: the rule of this criterion is in this directory, at"
                        + " standard.drl:1; change it there and delete this row",
                problem("criterion,threshold", "standard.several,1；2"));
        assertEquals(
                "province",
                rule(load("criterion,threshold", "standard.several,100；40"), "standard.several")
                        .criterion()
                        .source()
                        .ruleSet());
    }

    @Test
    void aRuleThatIsSwitchedOffIsNotChanged() throws IOException {
        Files.writeString(
                directory.resolve("ruleset.yaml"),
                "id: p\ntitle: 某省\nedition: \"2022\"\nextends: national-2022\noff:\n  " + OUTPUT + ": 不考察\n");

        assertEquals(
                ProblemCode.RULE_IS_OFF,
                problems("criterion,threshold", OUTPUT + ",30").get(0).code());
    }

    @Test
    void withoutANameOfTheCriteriaNothingCanBeRead() {
        assertEquals(
                "thresholds.csv:1:1: the column \"criterion\" is missing; the first row has the names of the columns",
                problem("threshold,title", "30,x"));
        assertEquals(ProblemCode.TABLE_SYNTAX, problems("").get(0).code());
    }

    @Test
    void anotherEncodingIsNamedWithTheTypeToSaveAs() {
        String table = "判定项,门槛值\n" + OUTPUT + ",30\n";
        for (Charset charset : List.of(Charset.forName("GBK"), UTF_16)) {
            String problem = describe(assertThrows(InvalidRuleSetException.class, () -> load(table.getBytes(charset)))
                    .problems());

            assertTrue(problem.contains(charset.name() + "; in Excel or WPS, save the file as \"CSV UTF-8"), problem);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thresholds.xlsx",
                "Thresholds.csv",
                "threshold.csv",
                "thresholds (1).csv",
                "thresholds.csv.txt",
                "门槛值.csv",
                "thresholds.et"
            })
    void aTableByAnotherNameIsNotLeftOutSilently(String name) throws IOException {
        Files.writeString(directory.resolve(name), "");
        List<RuleProblem> problems = assertThrows(InvalidRuleSetException.class, () -> RuleSet.load(directory))
                .problems();

        assertEquals(ProblemCode.UNKNOWN_FILE, problems.get(0).code());
        assertTrue(problems.get(0).message().en().contains("thresholds.csv"), problems.toString());
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

    @Test
    void aHostileTableIsRefusedWithFewWords() {
        String row = OUTPUT + ",=cmd|' /C calc'!A0\n";
        List<RuleProblem> problems = problems("criterion,threshold", row.repeat(10_000));

        assertEquals(501, problems.size());
    }

    @Test
    void aTableOfMoreCellsThanAnyPolicyIsRefused() {
        String commas = ",".repeat(1_900) + "\n";

        assertTrue(problem("criterion,threshold", commas.repeat(200)).contains("200000 cells"));
    }

    @Test
    void aTableThatIsTooLargeIsRefused() {
        assertEquals(
                ProblemCode.FILE_TOO_LARGE,
                assertThrows(InvalidRuleSetException.class, () -> load(new byte[(1 << 20) + 1]))
                        .problems()
                        .get(0)
                        .code());
    }
}
