package org.clusterrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.cli.CommandLine.Result;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code assess --format csv}: one row for each application. */
class AssessmentTableTest {
    private static final Path SAMPLES = Path.of("../../cluster-model/samples");

    private static String sample(String name) {
        return SAMPLES.resolve(name + ".json").toString();
    }

    private static List<String> lines(String csv) {
        return Splitter.on("\r\n").omitEmptyStrings().splitToList(csv);
    }

    private static List<String> cells(String line) {
        return Splitter.on(',').splitToList(line);
    }

    @Test
    void thereIsOneRowForEachApplicationInTheOrderOfTheInput() throws IOException {
        Result result = CommandLine.run("assess", sample("near-miss"), sample("eligible"), "--format", "csv");

        assertEquals(1, result.exit(), result.err());
        assertTrue(
                result.out()
                        .startsWith(
                                "\uFEFF\"序号\",\"集群名称\",\"所属地区\",\"来源\",\"总览分类\",\"建议联系的事由\",\"疑似填报差错\",\"联系人\",\"联系电话\","
                                        + "\"待填写处数\",\"无法读取的原因\",\"申报表版本\",\"结论\",\"完整性\""),
                result.out());
        List<String> lines = lines(result.out());
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).startsWith("1,\"虚构省竹屿县"), lines.get(1));
        assertTrue(lines.get(2).startsWith("2,"), lines.get(2));
    }

    @Test
    void aRowHasTheVerdictTheCountsTheScoreAndEveryOutcome() throws IOException {
        String line = lines(CommandLine.run("assess", sample("near-miss"), "--format", "csv", "--lang", "en")
                        .out())
                .get(1);
        Assessment assessment =
                RuleSet.builtIn("national-2022").assess(ApplicationJson.read(SAMPLES.resolve("near-miss.json")));

        List<String> cells = cells(line);
        assertEquals(
                List.of("\"not eligible\"", "\"met\"", "\"met\"", "\"met\"", "\"unmet\"", "\"unmet\"", "6", "0", "1"),
                cells.subList(12, 21));
        assertEquals(assessment.score().total().orElseThrow().toPlainString(), cells.get(22));
        assertEquals(
                assessment.findings().stream()
                        .map(finding -> '"' + finding.outcome().label().en() + '"')
                        .toList(),
                cells.subList(23, cells.size()));
        assertEquals(
                List.of(
                        "\"虚构省样例市竹屿县\"",
                        '"' + sample("near-miss") + '"',
                        "\"nearly eligible\"",
                        "\"nearly eligible\"",
                        "\"\"",
                        "\"陈示例\"",
                        "\"0000-2345678\"",
                        "0",
                        "\"\"",
                        "\"2022\""),
                cells.subList(2, 12));
        assertTrue(cells.contains('"' + Outcome.UNMET.label().en() + '"'));
    }

    @Test
    void aFormThatCannotBeReadIsARowWithItsFirstProblem(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("forms.ndjson"), "{\"edition\":\"2022\"}\n{\"edition\":\"2022\",}\n");

        Result result = CommandLine.run("assess", file.toString(), "--format", "csv", "--lang", "en");
        assertEquals(2, result.exit());
        assertTrue(result.err().startsWith(file + ":2:"), result.err());
        List<String> lines = lines(result.out());
        assertEquals(3, lines.size());
        assertTrue(
                lines.get(2)
                        .startsWith("2,\"\",\"\",\"" + file
                                + ", line 2\",\"unreadable\",\"send again\",\"\",\"\",\"\",\"\",\"line 2, column 19: "),
                lines.get(2));
        assertTrue(lines.get(2).contains(",\"\",\"unreadable\",\"\","), lines.get(2));
    }

    @Test
    void aRowSaysWhichFiguresLookLikeSlipsAndHowManyBlanksThereAre(@TempDir Path folder) throws IOException {
        Path slip = Files.writeString(
                folder.resolve("slip.json"),
                ApplicationJson.write(Variation.of(ApplicationJson.read(SAMPLES.resolve("eligible.json")))
                        .with("/industry/totalOutput/2021", "1263800")
                        .application()));

        List<String> lines = lines(CommandLine.run("assess", slip.toString(), sample("half-filled"), "--format", "csv")
                .out());
        assertTrue(lines.get(1).contains(",\"符合申报条件\",\"疑似差错\",\"有1处数值的大小超出一般情况"), lines.get(1));
        assertTrue(lines.get(2).contains(",\"尚无法判定\",\"\",\"\","), lines.get(2));
        assertTrue(lines.get(2).contains(",131,\"\",\"2022\",\"尚无法判定是否符合申报条件\","), lines.get(2));
    }

    /** Lines and columns are places, not amounts: no thousands apart. */
    @Test
    void placesInAFileOfSeveralFormsHaveTheirLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("forms.ndjson"),
                "{\"edition\":\"2022\"}\n" + "\n".repeat(1234) + "{\"edition\":" + " ".repeat(9000) + "\"2022\",}\n");

        for (String format : List.of("csv", "text", "markdown", "html")) {
            String page = CommandLine.run("assess", file.toString(), sample("eligible"), "--format", format)
                    .out()
                    .replaceAll("\\s+", "");
            String name = file.getFileName().toString();
            assertTrue(page.contains(name + "第1行"), page);
            assertTrue(page.contains(name + "第1236行"), page);
            assertTrue(page.contains("第1236行第9019列"), page);
            assertFalse(page.contains("eligible.json第"), page);
        }
    }

    /** What begins like a formula would be worked out by the spreadsheet of whoever opens the table. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "=1+1 | \"'=1+1\"",
                "+1 | \"'+1\"",
                "-1 | \"'-1\"",
                "@SUM(A1) | \"'@SUM(A1)\"",
                "甲 \"乙\", 丙 | \"甲 \"\"乙\"\", 丙\"",
                "甲=乙 | \"甲=乙\"",
            })
    void aNameIsAText(String name, String cell, @TempDir Path folder) throws IOException {
        String form = Files.readString(SAMPLES.resolve("near-miss.json"))
                .replace("虚构省竹屿县中小企业特色产业集群（竹木家居产业）", name.replace("\"", "\\\""));
        Path file = Files.writeString(folder.resolve("form.json"), form);

        String line = lines(CommandLine.run("assess", file.toString(), "--format", "csv")
                        .out())
                .get(1);
        assertTrue(line.startsWith("1," + cell + ","), line);
    }
}
