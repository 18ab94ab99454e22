package org.clusterrules.cli;

import static org.clusterrules.cli.MainTest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of thresholds on its way: written, edited, checked, and seen by every tool. */
class ThresholdsCommandTest {
    private static final String EDITED = "standard.total-output,近三年产值均在30亿元以上,30,,1,必备项,";

    @TempDir
    private Path root;

    private Path directory;
    private Path table;

    @BeforeEach
    void write() throws IOException {
        directory = Files.createDirectory(root.resolve("province"));
        table = directory.resolve("thresholds.csv");
        Files.writeString(
                directory.resolve("ruleset.yaml"),
                "id: province\ntitle: 某省规则\ntitleEn: a province\nedition: \"2022\"\nextends: national-2022\n");
    }

    private void edit() throws IOException {
        run("thresholds", "national-2022", "--output", table.toString());
        String written = Files.readString(table);
        String edited = written.replace("standard.total-output,近三年产值均在40亿元以上,40,,1,必备项,", EDITED)
                .replace("output of at least 4 billion yuan", "output of at least 3 billion yuan");
        assertFalse(edited.equals(written), written);
        Files.writeString(table, edited);
    }

    private String run(String... arguments) {
        return MainTest.run(arguments).out();
    }

    @Test
    void theTableHasARowForEveryCriterion() {
        String text = run("thresholds", "national-2022", "--lang", "en");

        assertTrue(
                text.startsWith("\uFEFFcriterion,title,threshold,tolerance,weight,kind,basis,titleEn,basisEn\r\n"),
                text);
        assertEquals(
                RuleSet.builtIn("national-2022").criteria().size() + 1,
                text.lines().count());
        assertTrue(text.contains("\r\nstandard.total-output,近三年产值均在40亿元以上,40,,1,required,"), text);
    }

    @Test
    void anEditedTableIsCheckedAndShownWithItsPlace() throws IOException {
        edit();

        assertEquals(0, MainTest.run("check", directory.toString()).exit());
        String rules = run("rules", "--rules", directory.toString(), "--lang", "en");
        assertTrue(
                rules.lines()
                        .anyMatch(line -> line.contains("standard.total-output ")
                                && line.contains("province thresholds.csv:")
                                && line.contains("national-2022 standard.drl:")),
                rules);
    }

    @Test
    void theDiffSaysWhatTheTableChanged() throws IOException {
        edit();
        String diff = run("diff", "national-2022", directory.toString(), "--lang", "en");

        assertTrue(
                diff.contains("1 criterion differs: 1 changed") || diff.contains("1 criteria differ: 1 changed"), diff);
        assertTrue(
                diff.contains("at least 4.0 billion yuan (40亿元)\" and is now \"at least 3.0 billion yuan (30亿元)"),
                diff);
    }

    @Test
    void theRuleBookHasTheNewNumber() throws IOException {
        edit();
        String book = run("book", "--rules", directory.toString(), "--lang", "en");

        assertTrue(book.contains("Output of at least 3 billion yuan in each of three years"), book);
        assertFalse(book.contains("近三年产值均在40亿元以上"), book);
    }

    @Test
    void casesCoverageAndMutantsSeeTheChangedRule() throws IOException {
        edit();
        Files.writeString(
                directory.resolve("standard.cases.yaml"),
                "standard.total-output:\n  - {cell: /industry/totalOutput/2021, threshold: 30, below: UNMET, at: MET}\n");

        CommandLine.Result tested = CommandLine.run("test", directory.toString(), "--lang", "en");
        assertEquals(0, tested.exit(), tested.out() + tested.err());
        String mutants = run("mutate", directory.toString(), "--lang", "en");
        assertTrue(mutants.contains("standard.total-output: comparison: "), mutants);
    }

    @Test
    void aTableThatIsInUseIsNotWrittenOver() throws IOException {
        edit();
        String before = Files.readString(table);

        assertEquals(
                2,
                MainTest.run("thresholds", directory.toString(), "--output", table.toString())
                        .exit());
        assertEquals(before, Files.readString(table));
        assertEquals(2, MainTest.run("thresholds", "nowhere").exit());
    }

    @Test
    void theTableOfADirectoryHasWhatIsInForceThere() throws IOException {
        edit();

        assertTrue(run("thresholds", directory.toString()).contains("\r\n" + EDITED));
    }
}
