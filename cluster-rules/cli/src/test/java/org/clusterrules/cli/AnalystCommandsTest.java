package org.clusterrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.cases.Cases;
import org.clusterrules.cli.CommandLine.Result;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An analyst makes a rule directory, changes it, tests it, and sees what the change does. */
class AnalystCommandsTest {
    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void makeRules() {
        rules = folder.resolve("province");
        assertEquals(0, run("new", rules.toString()).exit());
    }

    private static Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--lang=en");
        return CommandLine.run(all.toArray(String[]::new));
    }

    private void edit(String file, String before, String after) throws IOException {
        String text = Files.readString(rules.resolve(file));
        assertTrue(text.contains(before), before);
        Files.writeString(rules.resolve(file), text.replace(before, after));
    }

    private void addCases(String text) throws IOException {
        Files.writeString(rules.resolve("standard.cases.yaml"), text, StandardOpenOption.APPEND);
    }

    @Test
    void newRulesPassTheirCases() {
        Result result = run("test", rules.toString());
        assertEquals(0, result.exit(), result.toString());
        assertTrue(result.out().contains("  ✓ standard.cases.yaml:6 /industry/totalOutput/2021 = 19.99 → unmet"));
        assertTrue(result.out().endsWith("All 2 rules are fully covered.\n13 cases: 13 pass, 0 fail\n"), result.out());
    }

    /** What is said to be run next can be copied. */
    @Test
    void aNameWithASpaceIsOneArgumentOfTheNextCommand() {
        Result plain = run("new", folder.resolve("某省").toString());
        assertTrue(plain.out().endsWith("test " + folder.resolve("某省") + "\n"), plain.out());
        Result spaced = run("new", folder.resolve("某省 规则").toString());
        assertTrue(spaced.out().endsWith("test \"" + folder.resolve("某省 规则") + "\"\n"), spaced.out());
    }

    @Test
    void newRulesAreNeverWrittenOverOthers() {
        Result result = run("new", rules.toString());
        assertEquals(2, result.exit());
        assertTrue(result.err().contains("is not empty"), result.err());
    }

    @Test
    void aCaseThatDoesNotHoldIsShownWithWhatTheRuleSaid() throws IOException {
        addCases("  - {when: {/industry/smes/2021: 50}, then: UNMET, margin: 1}\n");
        Result result = run("test", rules.toString());
        assertEquals(1, result.exit());
        assertTrue(result.out().contains("✗ standard.cases.yaml:15 /industry/smes/2021 = 50 → unmet"), result.out());
        assertTrue(result.out().contains("      expected UNMET, was MET"), result.out());
        assertTrue(result.out().contains("      margin: expected 1, was 0"), result.out());
    }

    @Test
    void aCaseFileWithMistakesSaysWhereTheyAre() throws IOException {
        addCases("  - {when: {/industry/smes/2021: fifty}, then: FINE}\n");
        Result result = run("test", rules.toString());
        assertEquals(2, result.exit());
        assertEquals("", result.out());
        assertTrue(result.err().contains("standard.cases.yaml:15:"), result.err());
        assertTrue(result.err().contains("unknown outcome \"FINE\"; expected one of MET"), result.err());
    }

    @Test
    void theResultsCanBeReadByABuildServer() throws IOException {
        addCases("  - {when: {/industry/smes/2021: 50}, then: UNMET}\n");
        Path xml = folder.resolve("report.xml");
        run("test", rules.toString(), "--junit", xml.toString());
        String report = Files.readString(xml);
        assertTrue(report.contains("<testsuite name=\"standard.sme-count\" tests=\"8\" failures=\"1\">"), report);
        assertTrue(report.contains("<failure message=\"expected UNMET, was MET\">"), report);
    }

    @Test
    void anErrorThatNoCaseNoticesIsNamedWithACaseThatWould() throws IOException {
        edit(
                "standard.cases.yaml",
                "threshold: 50, below: UNMET, at: MET, above: MET",
                "threshold: 50, below: UNMET, above: MET");
        Result before = run("mutate", rules.toString());
        assertEquals(1, before.exit());
        String survivor = "standard.sme-count: comparison: .isAtLeast(\"50\") → .isMoreThan(\"50\")";
        assertTrue(before.out().contains(survivor), before.out());
        String noticing = "standard.sme-count:\n  - {when: {/industry/smes/2021: 50}, then: MET}\n";
        assertTrue(before.out().contains(noticing), before.out());
        addCases(noticing.substring(noticing.indexOf('\n') + 1));
        assertFalse(run("mutate", rules.toString()).out().contains(survivor));
    }

    @Test
    void casesThatDetectTheErrorsAreWrittenIntoTheFilesOnRequest() throws IOException {
        edit("standard.cases.yaml", "threshold: 50, below: UNMET, at: MET,", "threshold: 50, below: UNMET,");
        String before = Files.readString(rules.resolve("standard.cases.yaml"));

        Result written = run("mutate", rules.toString(), "--write");

        assertEquals(0, written.exit(), written.toString());
        assertTrue(written.out().contains("added to standard.cases.yaml:"), written.out());
        String after = Files.readString(rules.resolve("standard.cases.yaml"));
        assertTrue(before.lines().allMatch(after.lines().toList()::contains), after);
        assertEquals(0, run("test", rules.toString()).exit());
        Result again = run("mutate", rules.toString(), "--write");
        assertEquals(0, again.exit());
        assertTrue(again.out().matches("\\d+ mutants, 0 survived\n"), again.out());
        assertEquals(after, Files.readString(rules.resolve("standard.cases.yaml")));
        assertEquals(2, run("mutate", "--rule-set", "yunnan", "--write").exit());
    }

    @Test
    void whatMutatePrintsIsACaseFile() throws IOException {
        Files.delete(rules.resolve("standard.cases.yaml"));

        String out = run("mutate", rules.toString()).out();

        assertEquals(1, out.lines().filter("standard.sme-count:"::equals).count(), out);
        Files.writeString(rules.resolve("standard.cases.yaml"), out);
        assertEquals(0, run("test", rules.toString()).exit());
        assertTrue(run("mutate", rules.toString()).out().endsWith("mutants, 0 survived\n"));
    }

    @Test
    void whatNoCaseTriesFailsWhereCoverageIsRequired() throws IOException {
        edit("standard.cases.yaml", "threshold: 50, below: UNMET, at: MET,", "threshold: 50, below: UNMET,");
        assertEquals(0, run("test", rules.toString()).exit());
        Result result = run("test", rules.toString(), "--require-coverage");
        assertEquals(1, result.exit());
        assertTrue(result.out().contains("  standard.sme-count (6 cases): at the threshold"), result.out());
    }

    @Test
    void whatIsNotTriedIsSaidOfEachOfTheRequirementsThatARuleJoins() throws IOException {
        edit("standard.drl", ".isAtLeast(\"50\")", ".isAtLeast(\"50\").or().baseYear($smes).isAtMost(\"10\")");
        String out = run("test", rules.toString()).out();
        assertTrue(out.contains("""
                          standard.sme-count (7 cases):
                            at most 10 enterprises for "number of SMEs in the cluster (2021)": at the threshold
                        """), out);
    }

    @Test
    void errorsAreNotMadeWhileACaseFails() throws IOException {
        addCases("  - {when: {/industry/smes/2021: 50}, then: UNMET}\n");
        Result result = run("mutate", rules.toString());
        assertEquals(2, result.exit());
        assertTrue(result.err().contains("standard.cases.yaml:15: this case fails"), result.err());
    }

    @Test
    void aDifferenceIsShownWithAFormThatTheTwoJudgeDifferently() throws IOException {
        Path witnesses = folder.resolve("witnesses");
        Result result = run("diff", "national-2022", rules.toString(), "--witnesses", witnesses.toString());
        assertEquals(0, result.exit(), result.err());
        assertTrue(
                result.out()
                        .contains("The requirement was \"at least 4.0 billion yuan (40亿元)\" and is now \"at least 2.0"
                                + " billion yuan (20亿元)\"."),
                result.out());
        assertTrue(result.out().contains("New advisory criterion: at least 50 enterprises."), result.out());
        String form = witnesses.resolve("standard.total-output.json").toString();
        Application witness = ApplicationJson.read(Path.of(form));
        assertEquals(
                Eligibility.NO, RuleSet.builtIn("national-2022").assess(witness).eligible());
        assertEquals(Eligibility.YES, RuleSet.load(rules).assess(witness).eligible());
    }

    @Test
    void whoIsAffectedIsCountedAndCanFailABuild() throws IOException {
        Path forms = folder.resolve("forms.jsonl");
        StringBuilder lines = new StringBuilder();
        for (String sample : List.of("eligible", "near-miss")) {
            lines.append(ApplicationJson.writeLine(
                            ApplicationJson.read(Path.of("../../cluster-model/samples/" + sample + ".json"))))
                    .append('\n');
        }
        Files.writeString(forms, lines);
        edit("standard.drl", "isAtLeast(\"50\")", "isAtLeast(\"100000\")");
        String[] diff = {"diff", "national-2022", rules.toString(), "--applications", forms.toString(), "--fail-on"};
        List<String> arguments = new ArrayList<>(List.of(diff));
        arguments.add("newly-unmet");
        Result result = run(arguments.toArray(String[]::new));
        assertEquals(1, result.exit(), result.toString());
        assertTrue(result.out().contains("2 applications. Of the 2 compared, "), result.out());
        assertTrue(
                result.out().contains("| Generally at least 50 SMEs | no such criterion → unmet | 2 |"), result.out());
    }

    @Test
    void aFormThatCannotBeReadIsReportedAndTheOthersAreCompared() throws IOException {
        Path forms = folder.resolve("forms.jsonl");
        String form = ApplicationJson.writeLine(Cases.eligibleForm());
        Files.writeString(forms, form + "\n{\n" + form + "\n");
        String[] diff = {"diff", "national-2022", rules.toString(), "--applications", forms.toString()};

        Result result = run(diff);

        assertEquals(2, result.exit());
        assertTrue(result.err().startsWith(forms + ":2:2: "), result.err());
        assertTrue(
                result.out().contains("3 applications, of which 1 could not be read and was not compared. Of the 2"),
                result.out());
        Files.writeString(forms, "{\n");
        result = run(diff);
        assertEquals(2, result.exit());
        assertEquals("", result.out());
    }

    @Test
    void aComparisonIsWrittenInEveryFormatAndToAFile() throws IOException {
        Path file = folder.resolve("diff.html");
        for (String format : List.of("text", "markdown", "html", "json")) {
            Result result = run("diff", "national-2022", rules.toString(), "--format", format);
            assertEquals(0, result.exit(), result.err());
            assertTrue(result.out().contains("standard.total-output"), result.out());
        }
        Result written =
                run("diff", "national-2022", rules.toString(), "--format", "html", "--output", file.toString());
        assertEquals("", written.out());
        assertTrue(Files.readString(file).startsWith("<!DOCTYPE html>"), written.err());
        Path rule = rules.resolve("standard.drl");
        String before = Files.readString(rule);
        assertEquals(
                2,
                run("diff", "national-2022", rules.toString(), "--output", rule.toString())
                        .exit());
        assertEquals(before, Files.readString(rule));
    }

    @Test
    void aFileOfARuleSetThatIsExtendedIsNamedWhereItIs() throws IOException {
        Path city = Files.createDirectory(folder.resolve("city"));
        Files.writeString(
                city.resolve("ruleset.yaml"), "id: city\ntitle: 某市\nedition: \"2022\"\nextends: ../province\n");
        edit("standard.drl", "isAtLeast(\"50\")", "isAtLest(\"50\")");

        Result result = run("diff", "national-2022", city.toString());

        assertEquals(2, result.exit());
        assertTrue(result.err().startsWith(rules.resolve("standard.drl") + ":"), result.err());
    }

    @Test
    void noCaseIsNoPassUnlessThatIsAskedFor() throws Exception {
        try (Stream<Path> files = Files.list(rules)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".cases.yaml"))
                    .toList()) {
                Files.delete(file);
            }
        }
        Result result = run("test", rules.toString());
        assertEquals(1, result.exit(), result.err());
        assertTrue(
                result.out()
                        .endsWith("There are no cases: write some in a file such as standard.cases.yaml, or give"
                                + " --allow-no-cases.\n"),
                result.out());
        assertEquals(0, run("test", rules.toString(), "--allow-no-cases").exit());
    }

    @ParameterizedTest
    @CsvSource({"en, There are no rules to cover.", "zh, 没有规则可覆盖。"})
    void ofRulesThatAreNotThereNoneIsSaidToBeCovered(String language, String said) throws Exception {
        Path empty = Files.createDirectory(rules.resolve("empty"));
        Files.writeString(
                empty.resolve("ruleset.yaml"), "id: empty\ntitle: 示例\nedition: \"2022\"\nextends: national-2022\n");
        String out = CommandLine.run("test", empty.toString(), "--allow-no-cases", "--lang", language)
                .out();
        assertTrue(out.contains(said), out);
    }

    @Test
    void aDirectoryCanBeHeldAgainstItsOwnPast() throws Exception {
        assumeTrue(git("init", "-q") == 0, "git is there");
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "first");
        edit("standard.drl", "isAtLeast(\"20\")", "isMoreThan(\"20\")");
        Result result = run("diff", "HEAD:" + rules, rules.toString());
        assertEquals(0, result.exit(), result.err());
        assertTrue(result.out().contains("(20亿元)\" and is now \"more than 2.0 billion yuan (20亿元)\"."), result.out());
        assertTrue(
                result.out()
                        .contains(
                                "with \"2. Leading industry · total output of the cluster (2019)\" changed from 96.40 to"
                                        + " 20.00. The outcome was met and is now unmet."),
                result.out());
        assertTrue(run("diff", "nowhere:" + rules, rules.toString()).err().contains("revision \"nowhere\" of"));
    }

    private int git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", rules.toString()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
