package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clusterrules.cli.ClusterJar.Run;
import org.clusterrules.model.ApplicationJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line as other systems and people rely on it: output, errors and exit codes of the real process. */
class AssessIT {
    private static final String ELIGIBLE = ClusterJar.sample("eligible");
    private static final String NEAR_MISS = ClusterJar.sample("near-miss");

    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void assertRefused(Run run) {
        assertEquals(2, run.exitCode(), run.err());
        assertEquals("", run.out());
        assertFalse(run.err().isBlank());
        assertFalse(run.err().contains("Exception"), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @ParameterizedTest
    @CsvSource({"eligible, 0, 符合申报条件", "near-miss, 1, 不符合申报条件", "half-filled, 1, 尚无法判定是否符合申报条件"})
    void theExitCodeSaysWhetherEveryRequiredCriterionPasses(String sample, int exitCode, String verdict)
            throws Exception {
        Run run = ClusterJar.run("assess", ClusterJar.sample(sample));

        assertEquals(exitCode, run.exitCode());
        assertTrue(run.out().contains("结论：" + verdict + "\n"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void theReportIsTheSameInAnyLocaleAndFromStandardInput() throws Exception {
        String expected = ClusterJar.run("assess", NEAR_MISS).out();
        byte[] document = Files.readAllBytes(Path.of(NEAR_MISS));

        assertEquals(
                expected,
                ClusterJar.run(Map.of("LC_ALL", "C"), List.of(), document, "assess", "-")
                        .out());
        assertEquals(
                expected,
                ClusterJar.run(Map.of(), List.of("-Dfile.encoding=GBK"), new byte[0], "assess", NEAR_MISS)
                        .out());
    }

    @Test
    void englishIsSpokenWhereItIsAskedFor() throws Exception {
        Run run = ClusterJar.run("assess", "--lang", "en", NEAR_MISS);

        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("not eligible"), run.out());
    }

    @Test
    void theWorstOfSeveralFormsGivesTheExitCodeAndJsonBecomesAnArray() throws Exception {
        Run run = ClusterJar.run("assess", "--format", "json", ELIGIBLE, NEAR_MISS);

        assertEquals(1, run.exitCode());
        assertTrue(run.out().startsWith("[\n{"), run.out());
        assertTrue(run.out().endsWith("}\n]\n"), run.out());
    }

    @Test
    void anNdjsonFileHoldsAFormALine() throws Exception {
        String line = ApplicationJson.writeLine(ApplicationJson.read(Path.of(ELIGIBLE)));
        Path forms = file("forms.ndjson", (line + "\r\n\n" + line + "\n").getBytes(UTF_8));

        Run run = ClusterJar.run("assess", "--format", "ndjson", forms.toString());

        assertEquals(0, run.exitCode(), run.err());
        assertEquals(2, run.out().lines().count());
        assertTrue(run.out().lines().allMatch(assessment -> assessment.startsWith("{\"ruleSet\":{")), run.out());
    }

    @Test
    void aLineThatCannotBeReadIsNamedByItsNumberAndNothingIsWritten() throws Exception {
        String line = ApplicationJson.writeLine(ApplicationJson.read(Path.of(ELIGIBLE)));
        Path forms = file("forms.ndjson", (line + "\n" + line.replace("\"2022\"", "2022") + "\n").getBytes(UTF_8));

        Run run = ClusterJar.run("assess", "--lang", "en", "--format", "ndjson", forms.toString());

        assertRefused(run);
        assertTrue(run.err().startsWith(forms + ":2:"), run.err());
    }

    @Test
    void everyProblemOfEveryFormIsOneLineWithItsPlace() throws Exception {
        Path one = file(
                "one.json", "{\"edition\": \"2022\",\n \"covr\": {}, \"basics\": {\"area\": \"x\"}}".getBytes(UTF_8));
        Path two = file("two.json", "{".getBytes(UTF_8));

        Run run = ClusterJar.run("assess", "--lang", "en", one.toString(), two.toString(), ELIGIBLE);

        assertRefused(run);
        assertEquals(3, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith(one + ":2:2: "), run.err());
        assertTrue(run.err().contains("did you mean \"cover\""), run.err());
        assertTrue(run.err().contains(one + ":2:33: /basics/area: "), run.err());
        assertTrue(run.err().contains(two + ":1:2: "), run.err());
    }

    @Test
    void aFormInGbkIsExplainedAndReadWhenAsked() throws Exception {
        byte[] gbk = Files.readString(Path.of(ELIGIBLE)).getBytes(Charset.forName("GBK"));
        Path form = file("gbk.json", gbk);

        Run refused = ClusterJar.run("assess", form.toString());
        Run read = ClusterJar.run("assess", "--encoding", "GBK", form.toString());

        assertRefused(refused);
        assertTrue(refused.err().contains("GBK"), refused.err());
        assertEquals(0, read.exitCode(), read.err());
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "assess",
        "asess x.json",
        "assess --frmat json x.json",
        "assess --format yaml x.json",
        "assess --lang fr x.json",
        "assess --rule-set nowhere x.json",
        "assess --rules nowhere x.json",
        "assess --encoding x-none x.json",
        "assess no-such-file.json",
        "assess ."
    })
    void aCommandThatMakesNoSenseIsExplained(String command) throws Exception {
        assertRefused(ClusterJar.run(command.isEmpty() ? new String[0] : command.split(" ", -1)));
    }

    @Test
    void anotherBuiltInRuleSetIsApplied() throws Exception {
        Run run = ClusterJar.run("assess", "--rule-set", "yunnan", "--format", "json", NEAR_MISS);

        assertTrue(run.out().contains("\"id\" : \"yunnan\""), run.out());
        assertTrue(run.out().contains("\"eligible\" : \"YES\""), run.out());
    }

    @Test
    void aRuleDirectoryOfOnesOwnIsCompiledAndApplied() throws Exception {
        file("ruleset.yaml", "id: own\ntitle: 自定规则\nedition: \"2022\"\nextends: national-2022\n".getBytes(UTF_8));
        String rule = """
                rule "standard.leading-output-share"
                    @title("主导产业占集群总产值比例70%以上") @basis("自定") @area("INDUSTRY")
                when
                    Industry( $share : leadingOutputShare )
                then
                    criterion.baseYear($share).isAtLeast("70");
                end
                """;
        file("standard.drl", rule.getBytes(UTF_8));

        Run run = ClusterJar.run("assess", "--rules", folder.toString(), "--format", "json", NEAR_MISS);

        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.out().contains("\"id\" : \"own\""), run.out());
        assertTrue(run.out().contains("\"title\" : \"主导产业占集群总产值比例70%以上\""), run.out());

        file("standard.drl", rule.replace("\"70\"", "\"七十\"").getBytes(UTF_8));
        Run broken = ClusterJar.run("assess", "--rules", folder.toString(), NEAR_MISS);

        assertRefused(broken);
        assertTrue(broken.err().contains("standard.drl:1:"), broken.err());
        assertTrue(broken.err().contains("standard.leading-output-share"), broken.err());
    }

    @Test
    void helpAndVersionAreAnsweredOnStandardOutput() throws Exception {
        Run help = ClusterJar.run("assess", "--help");
        Run version = ClusterJar.run("--version");

        assertEquals(0, help.exitCode());
        assertTrue(help.out().contains("--rule-set"), help.out());
        assertEquals("clusterrules " + System.getProperty("cluster.version") + "\n", version.out());
    }
}
