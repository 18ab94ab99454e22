package org.clusterrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.clusterrules.cli.CommandLine.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code why} prints, and how it exits. */
class WhyCommandTest {
    private static final String FORM = "../../cluster-model/samples/near-miss.json";

    @TempDir
    private Path directory;

    private static Result why(String... arguments) {
        return CommandLine.run(
                Stream.concat(Stream.of("why"), Arrays.stream(arguments)).toArray(String[]::new));
    }

    @Test
    void aFindingIsExplainedWithItsNumbersAndTheSmallestChange() {
        Result result = why(FORM, "targets.invention-patents");

        assertEquals(0, result.exit());
        assertEquals("", result.err());
        assertTrue(result.out().startsWith("结论由来\n"), result.out());
        assertTrue(result.out().contains("数值：((304 ÷ 200)^(1/3) − 1) × 100"), result.out());
        assertTrue(result.out().contains("最小改动："), result.out());
        assertTrue(result.out().contains("304 → 305"), result.out());
    }

    @Test
    void anEligibleApplicationIsSaidToBeSoAsFarAsTheRecordedThresholdsGo() {
        String eligible = FORM.replace("near-miss", "eligible");

        String english = why(eligible, "standard.area", "--lang", "en").out().replaceAll("\\s+", " ");
        assertTrue(english.contains("Verdict: eligible, as far as the recorded thresholds go; "), english);
        String chinese = why(eligible, "standard.area").out().replaceAll("\\s+", "");
        assertTrue(chinese.contains("符合申报条件（仅就已载明的门槛而言）"), chinese);
    }

    @Test
    void rulesOfOnesOwnAreExplainedInMarkdownToo() throws IOException {
        Files.writeString(
                directory.resolve("ruleset.yaml"), "id: my-rules\ntitle: 本省规则\nedition: \"2022\"\nextends: yunnan\n");
        Files.writeString(directory.resolve("standard.drl"), """
                rule "standard.sme-count"
                    @title("集群中小企业至少50家") @titleEn("at least 50 SMEs") @basis("本省标准") @area("INDUSTRY")
                when
                    Industry( $smes : smes )
                then
                    criterion.baseYear($smes).isAtLeast("50");
                end
                """);

        Result result = why(
                FORM, "standard.sme-count", "--rules", directory.toString(), "--format", "markdown", "--lang", "en");

        assertEquals(0, result.exit());
        assertTrue(result.out().startsWith("# How an outcome came about: at least 50 SMEs\n"), result.out());
        assertTrue(result.out().contains("- Rule: `my-rules standard.drl:1`\n"), result.out());
        assertTrue(result.out().contains("| `.isAtLeast(\"50\")` | is at least |\n"), result.out());
        assertTrue(result.out().contains("- Outcome: **met**\n"), result.out());
    }

    @Test
    void aFileOfSeveralFormsIsRefused() throws IOException {
        String form = Files.readString(Path.of(FORM));
        Path both = Files.writeString(directory.resolve("both.json"), "[" + form + "," + form + "]");

        Result result = why(both.toString(), "standard.area", "--lang", "en");

        assertEquals(2, result.exit());
        assertEquals("", result.out());
        assertTrue(result.err().endsWith("both.json: the file has 2 forms; give a file with one\n"), result.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "standard.aera | command line: rule set national-2022 has no criterion \"standard.aera\"; did you mean \"standard.area\"?",
                "area | command line: rule set national-2022 has no criterion \"area\"; these contain it: standard.area",
                "xyz | command line: rule set national-2022 has no criterion \"xyz\"; the command \"rules\" lists them",
                "standard.area --format html | command line: unknown format \"html\"; expected one of text, markdown",
                "standard.area --rule-set x | command line: \"x\" is not a built-in rule set",
                "standard.area --rules nowhere | nowhere: no such file or directory; check the path"
            })
    void whatCannotBeReadIsSaidOnStandardError(String arguments, String message) {
        Result result = why(Stream.concat(Stream.of(FORM, "--lang", "en"), Arrays.stream(arguments.split(" ")))
                .toArray(String[]::new));

        assertEquals(2, result.exit());
        assertEquals("", result.out());
        assertTrue(result.err().startsWith(message), result.err());
    }
}
