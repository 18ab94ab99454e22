package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.clusterrules.cli.MainTest.assertRefused;
import static org.clusterrules.cli.MainTest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clusterrules.cli.MainTest.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final String FORM = "../../cluster-model/samples/near-miss.json";
    private static final String OTHER_FORM = "../../cluster-model/samples/eligible.json";

    @TempDir
    private Path directory;

    private String json;
    private String file;

    @BeforeEach
    void assess() throws IOException {
        json = run("assess", "--format", "json", FORM).out();
        file = file("assessment.json", json);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    @Test
    void anAssessmentThatIsWhatTheRulesSayIsVerified() throws IOException {
        assertEquals(
                new Run(0, "一致：审核结果就是中小企业特色产业集群申报审核规则（国家级，2022年版）（national-2022）对这份申报表得出的结果。\n", ""),
                run("verify", file, FORM));
        String english = file(
                "en.json",
                run("assess", "--format", "ndjson", "--lang", "en", FORM).out());
        assertEquals(
                new Run(
                        0,
                        "Verified: this is the assessment of the form under national-2022"
                                + " (Rules for characteristic industrial clusters of SMEs (national, 2022)).\n",
                        ""),
                run("verify", english, FORM, "--lang", "en", "--rule-set", "national-2022"));
    }

    @Test
    void aRuleSetThatIsBuiltInIsTakenFromTheAssessment() throws IOException {
        String yunnan =
                run("assess", "--format", "json", "--rule-set", "yunnan", FORM).out();

        assertEquals(0, run("verify", file("yunnan.json", yunnan), FORM).exit());
    }

    @Test
    void eachDifferenceIsOnStandardOutput() throws IOException {
        String changed = file("changed.json", json.replaceFirst("\"actual\" : 70.00", "\"actual\" : 70.01"));
        Run english = run("verify", changed, FORM, "--lang", "en");
        assertEquals(1, english.exit(), english.toString());
        assertTrue(
                english.out()
                        .matches("Not verified: .* Differences: 1\n    standard[.]sme-output-share actual"
                                + " \\(/findings/[0-9]+/actual\\): written 70[.]01, expected 70[.]00\n"),
                english.out());
        Run chinese = run("verify", changed, FORM);
        assertEquals(1, chinese.exit());
        assertTrue(chinese.out().startsWith("不一致：审核结果不是"), chinese.out());
        assertTrue(chinese.out().endsWith("写的是 70.01，应为 70.00\n"), chinese.out());
    }

    @Test
    void anotherFormAndOtherRulesAreToldAlone() {
        Run otherForm = run("verify", file, OTHER_FORM, "--lang", "en");
        assertEquals(1, otherForm.exit());
        assertTrue(otherForm.out().contains("\n    another form: the SHA-256 of the form"), otherForm.out());
        assertEquals(2, otherForm.out().lines().count());
        Run otherRules = run("verify", file, FORM, "--rule-set", "yunnan", "--lang", "en");
        assertEquals(1, otherRules.exit());
        assertTrue(
                otherRules.out().contains("\n    another rule set: the assessment was made with \"national-2022\","),
                otherRules.out());
        assertTrue(otherRules.out().contains("\n    other rules: the SHA-256 of the rules"), otherRules.out());
        assertEquals(3, otherRules.out().lines().count());
    }

    @Test
    void rulesOfOnesOwnHaveToBeNamed() throws IOException {
        String rules = directory.resolve("rules").toString();
        assertEquals(0, run("new", rules).exit());
        String own = file(
                "own.json",
                run("assess", "--format", "json", "--rules", rules, FORM).out());

        assertEquals(0, run("verify", own, FORM, "--rules", rules).exit());
        assertRefused(
                own + ": the rule set of the assessment, \"rules\", is not built in (",
                "verify",
                own,
                FORM,
                "--lang",
                "en");
        assertRefused(own + ": 审核结果所用规则集“rules”不是内置规则集（", "verify", own, FORM);
    }

    @Test
    void oneOfThemMayComeFromStandardInput() {
        assertEquals(0, runWith(json, "verify", "-", FORM));
        assertRefused("命令行：标准输入只能读一次", "verify", "-", "-");
    }

    @Test
    void aFormOfAnotherCharacterSetIsTheSameForm() throws IOException {
        Path gbk = directory.resolve("gbk.json");
        Files.write(gbk, Files.readString(Path.of(FORM)).getBytes(Charset.forName("GB18030")));

        assertEquals(
                0, run("verify", file, gbk.toString(), "--encoding", "GB18030").exit());
    }

    @Test
    void whatCannotBeReadIsToldAllAtOnceOnStandardError() throws IOException {
        String broken = file("broken.json", json.replace("\"eligible\" : \"NO\"", "\"eligible\" : \"\u001b[2J\""));
        Run run = run("verify", broken, file("form.json", "{}"), "--lang", "en");

        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().contains("broken.json:"), run.err());
        assertTrue(run.err().contains("form.json:1:1: /edition: the document does not say which edition"), run.err());
        assertFalse(run.err().contains("\u001b"), run.err());
        assertRefused("nowhere.json: 没有此文件或目录", "verify", "nowhere.json", FORM);
        assertRefused(directory + ": 是目录", "verify", directory.toString(), FORM);
        assertRefused("command line: missing: FORM", "verify", file, "--lang", "en");
    }

    @Test
    void ofSeveralEachIsToldInTheOrderOfTheForms() throws IOException {
        for (String format : List.of("json", "ndjson")) {
            String written = file(
                    "several." + format,
                    run("assess", "--format", format, FORM, OTHER_FORM, FORM).out());
            Run run = run("verify", written, FORM, OTHER_FORM, FORM, "--lang", "en");

            assertEquals(0, run.exit(), run.toString());
            assertEquals(
                    List.of(
                            FORM + ":1: Verified:",
                            OTHER_FORM + ":1: Verified:",
                            FORM + ":1: Verified:",
                            "Total: 3; verified: 3, not verified: 0, cannot be verified: 0"),
                    starts(run));
        }
    }

    /** Returns the lines that begin at the margin, as far as the outcome. */
    private static List<String> starts(Run run) {
        return run.out()
                .lines()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.startsWith("Total") ? line : line.replaceAll("(?i)(verified:).*", "$1"))
                .toList();
    }

    @Test
    void linesAreNamedByTheLineOfTheForm() throws IOException {
        String form = oneLine(Files.readString(Path.of(FORM)));
        String forms = file("forms.ndjson", form + "\n\n" + form + "\n");
        String written =
                file("written.out", run("assess", "--format", "ndjson", forms).out());
        Run run = run("verify", written, forms, "--lang", "en");

        assertEquals(0, run.exit(), run.toString());
        assertEquals(
                List.of(
                        forms + ":1: Verified:",
                        forms + ":3: Verified:",
                        "Total: 2; verified: 2, not verified: 0, cannot be verified: 0"),
                starts(run));
    }

    private static String oneLine(String json) {
        return json.replaceAll("\\n *", "");
    }

    @Test
    void oneThatDiffersIsToldAndTheOthersAreVerified() throws IOException {
        String written = run("assess", "--format", "json", FORM, OTHER_FORM).out();
        String changed = file("changed.json", written.replaceFirst("\"actual\" : 70.00", "\"actual\" : 70.01"));
        Run run = run("verify", changed, FORM, OTHER_FORM, "--lang", "en");

        assertEquals(1, run.exit());
        assertEquals("", run.err());
        assertEquals(
                List.of(
                        FORM + ":1: Not verified:",
                        OTHER_FORM + ":1: Verified:",
                        "Total: 2; verified: 1, not verified: 1, cannot be verified: 0"),
                starts(run));
        assertTrue(run.out().contains(": written 70.01, expected 70.00\n"), run.out());
    }

    @Test
    void formsInAnotherOrderAreOtherForms() throws IOException {
        String written = file(
                "written.json",
                run("assess", "--format", "json", FORM, OTHER_FORM).out());
        Run run = run("verify", written, OTHER_FORM, FORM);

        assertEquals(1, run.exit());
        assertTrue(run.out().endsWith("共 2 份：一致 0，不一致 2，无法核对 0\n"), run.out());
    }

    @Test
    void assessmentsByDifferentRuleSetsStandSideBySide() throws IOException {
        String both = run("assess", "--format", "ndjson", FORM).out()
                + run("assess", "--format", "ndjson", "--rule-set", "yunnan", FORM)
                        .out();
        Run run = run("verify", file("both.ndjson", both), FORM, FORM);

        assertEquals(0, run.exit(), run.toString());
        assertTrue(run.out().contains("（national-2022）") && run.out().contains("（yunnan）"), run.out());
    }

    @Test
    void theErrorsOfAFormThatCannotBeReadAreVerifiedToo() throws IOException {
        String bad = file("bad.json", "{\"edition\": \"2022\", \"basics\": {\"area\": \"vast\"},\n \"cover\": 1}");
        for (String language : List.of("zh", "en")) {
            String written = run("assess", "--format", "ndjson", "--lang", language, bad, FORM)
                    .out();
            Run same = run("verify", file("errors.ndjson", written), bad, FORM, "--lang", "en");
            assertEquals(0, same.exit(), same.toString());
            assertTrue(same.out().contains("bad.json:1: Verified: the form cannot be read"), same.out());

            Run other = run(
                    "verify",
                    file("errors.ndjson", written.replaceFirst("/basics/area", "/basics/arae")),
                    bad,
                    FORM,
                    "--lang",
                    "en");
            assertEquals(1, other.exit());
            assertTrue(
                    other.out()
                            .contains(
                                    "are not those written. Differences: 2\n    an error that is written and not found: 1:"),
                    other.out());

            Run readable = run("verify", file("errors.ndjson", written), OTHER_FORM, FORM, "--lang", "en");
            assertEquals(1, readable.exit());
            assertTrue(readable.out().contains("says that the form cannot be read, and it can."), readable.out());
        }
        String alone =
                file("alone.ndjson", run("assess", "--format", "ndjson", bad).out());
        assertEquals(new Run(0, "一致：申报表无法读取，各项错误与所写的相同。\n", ""), run("verify", alone, bad));
    }

    @Test
    void oneOfSeveralThatCannotBeReadIsOnStandardErrorAndTheOthersAreVerified() throws IOException {
        String line = run("assess", "--format", "ndjson", FORM).out();
        String written = file("written.ndjson", line + "{\"format\": 1}\n" + line);
        Run run = run("verify", written, FORM, FORM, file("broken.json", "{"), "--lang", "en");

        assertEquals(2, run.exit());
        assertEquals(
                List.of(
                        FORM + ":1: Verified:",
                        FORM + ":1: Cannot be verified:",
                        directory.resolve("broken.json") + ":1: Cannot be verified:",
                        "Total: 3; verified: 1, not verified: 0, cannot be verified: 2"),
                starts(run));
        assertTrue(run.err().contains("written.ndjson:2:1: "), run.err());
        assertTrue(run.err().contains("broken.json:1:2: "), run.err());
    }

    @Test
    void anotherNumberOfFormsIsRefused() throws IOException {
        String two = file(
                "two.json", run("assess", "--format", "json", FORM, OTHER_FORM).out());
        Run tooFew = run("verify", two, FORM, "--lang", "en");
        assertEquals(2, tooFew.exit());
        assertEquals(two + ": the number of assessments (2) is not the number of forms (1)\n", tooFew.err());
        Run tooMany = run("verify", two, FORM, OTHER_FORM, FORM, FORM, "--lang", "en");
        assertEquals(2, tooMany.exit());
        assertEquals(two + ": the number of assessments (2) is not the number of forms (4)\n", tooMany.err());
        assertEquals(
                new Run(
                        2,
                        FORM + ":1: 一致：审核结果就是中小企业特色产业集群申报审核规则（国家级，2022年版）（national-2022）对这份申报表得出的结果。\n"
                                + "共 1 份：一致 1，不一致 0，无法核对 0\n",
                        file + ": 审核结果 1 份，申报表 2 份，份数应相同\n"),
                run("verify", file, FORM, OTHER_FORM));
    }

    @Test
    void whatIsWrongWithAFileIsSaidAlsoIfThereAreOtherwiseTooFew() throws IOException {
        String page = file("page.json", "<!DOCTYPE html>");

        Run run = run("verify", page, FORM, OTHER_FORM, "--lang", "en");

        assertEquals(2, run.exit());
        assertEquals(
                List.of(
                        page + ":1:1: JSON syntax: \"<!DOCTYPE\" is not a JSON value; put texts in double quotes",
                        page + ": the number of assessments (1) is not the number of forms (2)"),
                run.err().lines().toList());
    }

    @Test
    void aFormInThePlaceOfTheAssessmentIsNamedAsOne() {
        assertRefused(FORM + ": 这是申报表，不是审核结果；请先写审核结果，再写申报表", "verify", FORM, file);
    }

    @Test
    void anEmptyArrayIsNotAnAssessment() throws IOException {
        assertRefused(directory.resolve("none.json") + ":1:1: 数组为空，至少应有一项", "verify", file("none.json", "[]"), FORM);
    }

    @Test
    void whatIsForeignReachesNoTerminalAsItIs() throws IOException {
        String hostile = json.replaceFirst("\"message\" : \"", "\"message\" : \"\\\\u001b[2J\\\\u202e")
                .replaceFirst("\"criterion\" : \"completeness", "\"criterion\" : \"\\\\u001b]0;x");
        Run run = run("verify", file("hostile.json", hostile), FORM);

        assertEquals(1, run.exit(), run.toString());
        assertTrue(run.out().contains("\\u001B"), run.out());
        assertFalse(run.out().contains("\u001b") || run.out().contains("\u202e"), run.out());
    }

    @Test
    void ofManyDifferencesTheFirstHundredAreListed() throws IOException {
        String changed = file(
                "changed.json",
                json.replaceAll("\"line\" : ", "\"line\" : 9").replaceAll("\"file\" : \"", "\"file\" : \"x"));
        Run run = run("verify", changed, FORM, "--lang", "en");

        assertEquals(1, run.exit());
        assertEquals(102, run.out().lines().count());
        assertTrue(run.out().matches("(?s).*\n    … and [0-9]+ more\n"), run.out());
    }

    private static int runWith(String in, String... arguments) {
        return Main.run(
                List.of(arguments),
                new ByteArrayInputStream(in.getBytes(UTF_8)),
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream());
    }

    @Test
    void whatIsWrittenWithFewerFindingsIsVerifiedAndSaidToBeFewer() throws IOException {
        Run work = run("assess", "--format", "json", "--findings", "needing-work", FORM);
        assertEquals(1, work.exit());
        Run verified = run("verify", file("work.json", work.out()), FORM, "--lang", "en");
        assertEquals(0, verified.exit(), verified.toString());
        assertTrue(
                verified.out()
                        .endsWith(
                                " 6 findings were written: those that need work; the rule set has 84 criteria. The others"
                                        + " were not compared.\n"),
                verified.out());

        String none = run("assess", "--format", "ndjson", "--findings", "none", FORM, OTHER_FORM)
                .out();
        assertEquals(2, none.split("\"findings\":\\[]", -1).length - 1, none);
        Run both = run("verify", file("none.ndjson", none), FORM, OTHER_FORM);
        assertEquals(0, both.exit(), both.toString());
        assertTrue(both.out().contains("所写的审核结果未列判定项的结论，规则集共有 84 项，其余未作核对。\n"), both.out());

        String all =
                run("assess", "--format", "json", "--findings", "all", FORM).out();
        assertEquals(json, all);
        assertFalse(run("verify", file, FORM).out().contains("其余未作核对"));
    }

    @Test
    void fewerFindingsAreForOtherSystemsAlone() {
        assertRefused("命令行：没有“some”", "assess", "--format", "json", "--findings", "some", FORM);
        for (String format : List.of("text", "markdown", "html", "csv", "xlsx")) {
            assertRefused("命令行：--findings 须与", "assess", "--format", format, "--findings", "all", FORM);
        }
    }
}
