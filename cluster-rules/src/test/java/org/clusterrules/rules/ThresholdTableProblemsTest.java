package org.clusterrules.rules;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a {@code thresholds.csv} that cannot mean what it says. */
class ThresholdTableProblemsTest extends TableDirectory {
    private List<RuleProblem> problems(String... rows) {
        return assertThrows(InvalidRuleSetException.class, () -> load(rows)).problems();
    }

    private String problem(String... rows) {
        return describe(problems(rows));
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
                        .location()
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
