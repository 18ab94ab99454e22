package org.clusterrules.cli;

import static org.clusterrules.cli.CommandLine.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clusterrules.cli.CommandLine.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --as-of}: no version is chosen silently. */
class AsOfTest {
    private static final String FORM = "../../cluster-model/samples/eligible.json";

    @TempDir
    private Path root;

    @BeforeEach
    void write() throws IOException {
        version("old", "inForceTo: 2024-12-31\n");
        version("new", "inForceFrom: 2025-01-01\ninForceTo: 2025-12-31\n");
        Files.createDirectory(root.resolve("notes"));
    }

    private void version(String id, String time) throws IOException {
        Files.writeString(
                Files.createDirectories(root.resolve(id)).resolve("ruleset.yaml"),
                "id: " + id + "\ntitle: 某省规则\nedition: \"2022\"\nextends: national-2022\n" + time);
    }

    private Result assess(String date, String... more) {
        String[] arguments = new String[more.length + 6];
        System.arraycopy(new String[] {"assess", FORM, "--as-of", date, "--lang", "en"}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return run(arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, old, until 2024-12-31",
        "2025-01-01, new, from 2025-01-01 to 2025-12-31",
        "2025-12-31, new, from 2025-01-01 to 2025-12-31"
    })
    void theVersionInForceIsTakenAndNamed(String date, String id, String time) {
        Result result = assess(date, "--rules", root.toString());

        assertTrue(result.out().contains("(" + id + ")"), result.out());
        assertTrue(result.out().contains(time), result.out());
        assertEquals("", result.err());
    }

    @Test
    void aDayWithoutAVersionIsRefused() {
        Result result = assess("2026-01-01", "--rules", root.toString());

        assertEquals(2, result.exit());
        assertEquals("", result.out());
        assertEquals(
                root
                        + ": no version is in force on 2026-01-01; there are new (from 2025-01-01 to 2025-12-31); old (until"
                        + " 2024-12-31)\n",
                result.err());
    }

    @Test
    void twoVersionsOnOneDayAreRefused() throws IOException {
        version("newer", "inForceFrom: 2025-12-31\n");

        assertEquals(
                root
                        + ": more than one version is in force on 2025-12-31: new (from 2025-01-01 to 2025-12-31); newer (from"
                        + " 2025-12-31); name one with --rule-set or --rules\n",
                assess("2025-12-31", "--rules", root.toString()).err());
    }

    @Test
    void aVersionThatCannotBeReadIsNotPassedOver() throws IOException {
        version("broken", "inForceFrom: soon\n");

        assertEquals(2, assess("2025-01-01", "--rules", root.toString()).exit());
    }

    @Test
    void aRuleSetThatIsNamedIsAppliedWithAWarning() {
        Result result = assess("2025-01-01", "--rules", root.resolve("old").toString());

        assertTrue(result.exit() < 2, result.err());
        assertTrue(result.out().contains("(old)"), result.out());
        assertEquals(
                "warning: the rule set old is in force until 2024-12-31; 2025-01-01 is outside this time\n",
                result.err());
        assertEquals(
                "",
                assess("2024-12-31", "--rules", root.resolve("old").toString()).err());
    }

    @ParameterizedTest
    @CsvSource({"national, national-2022", "yunnan, yunnan", "shanghai, shanghai-2024", "liaoning-2023, liaoning-2023"})
    void aBuiltInFamilyStandsForItsVersionInForce(String name, String id) {
        assertTrue(assess("2023-06-01", "--rule-set", name).out().contains("(" + id + ")"));
    }

    @Test
    void aRuleSetThatDoesNotStateItsTimeIsAppliedWithAWarning() {
        Result plain = run("assess", FORM, "--lang", "en");
        Result result = assess("1999-01-01");

        assertEquals(
                "warning: the rule set national-2022 does not state when it is in force; check that it applies on"
                        + " 1999-01-01\n",
                result.err());
        assertEquals(plain.out(), result.out());
        assertEquals(plain.exit(), result.exit());
        assertEquals("", plain.err());
    }

    @Test
    void withoutADayAFamilyIsNotKnown() {
        assertEquals(2, run("assess", FORM, "--rule-set", "national").exit());
        assertEquals(2, assess("2023-06-01", "--rule-set", "nation").exit());
        assertTrue(assess("2023-06-01").out().contains("(national-2022)"));
    }

    @ParameterizedTest
    @CsvSource({"2025-13-01", "yesterday", "2025", "01.01.2025"})
    void whatIsNotADateIsRefused(String date) {
        Result result = assess(date);

        assertEquals(2, result.exit());
        assertTrue(
                result.err().contains("\"" + date + "\" is not a date; write a date such as 2025-03-31"), result.err());
    }

    @Test
    void ruleSetsShowTheirTime() {
        assertTrue(run("rule-sets", "--lang", "en").out().contains("    In force: not stated\n"));
        assertTrue(run("rule-sets").out().contains("    施行时间：未载明\n"));
        assertEquals(
                run("rule-sets").out(),
                run("rule-sets", "--as-of", "2025-01-01").out());
        assertTrue(run("rule-sets", "--format", "json").out().contains("\"inForceFrom\""));
    }
}
