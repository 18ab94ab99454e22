package org.clusterrules.cli;

import static org.clusterrules.cli.MainTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.cli.CommandLine.Result;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code sweep} counts and writes, and how it exits. */
class SweepCommandTest {
    private static final String HEADER = "\uFEFF门槛值,符合,接近,不符合,无法判定,不适用,结论变化,符合申报条件,不符合申报条件,尚无法判定是否符合申报条件,申报条件变化";

    @TempDir
    private Path directory;

    private Path file;
    private final List<Application> forms = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        file = directory.resolve("forms.ndjson");
        StringBuilder lines = new StringBuilder();
        for (String sample : List.of("eligible", "near-miss", "half-filled")) {
            Variation form =
                    Variation.of(ApplicationJson.read(Path.of("../../cluster-model/samples/" + sample + ".json")));
            for (String output : List.of("20", "39.99", "40", "42.5", "无")) {
                for (String adoption : List.of("42.74", "42.75", "45", "47.5", "", "无")) {
                    Variation varied = form.with("/industry/totalOutput/2020", output)
                            .with("/plan/targets/iiotAdoption/target", adoption);
                    forms.add(varied.application());
                    lines.append(ApplicationJson.write(varied.application()).replace("\n", ""))
                            .append('\n');
                }
            }
        }
        Files.writeString(file, lines);
    }

    private Result sweep(String... arguments) {
        return CommandLine.run(
                Stream.concat(Stream.of("sweep", "--applications", file.toString()), Arrays.stream(arguments))
                        .toArray(String[]::new));
    }

    /** Returns the rows that a person would get who writes each number into a rule directory and assesses every form. */
    private List<String> byHand(String criterion, List<String> thresholds) throws IOException {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        List<Assessment> before = List.of();
        for (String threshold : thresholds) {
            Path rules = Files.createTempDirectory(directory, "rules");
            Files.writeString(
                    rules.resolve("ruleset.yaml"), "id: moved\ntitle: 测算\nedition: \"2022\"\nextends: national-2022\n");
            Files.writeString(rules.resolve("thresholds.csv"), "criterion,threshold\n" + criterion + "," + threshold);
            RuleSet moved = RuleSet.load(rules).direct();
            List<Assessment> all = forms.stream().map(moved::assess).toList();
            List<Outcome> outcomes =
                    all.stream().map(one -> one.finding(criterion).outcome()).toList();
            List<Eligibility> eligible = all.stream().map(Assessment::eligible).toList();
            List<Assessment> last = before.isEmpty() ? all : before;
            long outcomesChanged = different(
                    last.stream().map(one -> one.finding(criterion).outcome()).toList(), outcomes);
            long eligibilityChanged =
                    different(last.stream().map(Assessment::eligible).toList(), eligible);
            rows.add(threshold + counts(outcomes, List.of(Outcome.values())) + "," + outcomesChanged
                    + counts(eligible, List.of(Eligibility.values())) + "," + eligibilityChanged);
            before = all;
        }
        return rows;
    }

    private static String counts(Collection<?> all, List<?> kinds) {
        StringBuilder counts = new StringBuilder();
        kinds.forEach(kind -> counts.append(",").append(Collections.frequency(all, kind)));
        return counts.toString();
    }

    private static long different(List<?> before, List<?> after) {
        long different = 0;
        for (int i = 0; i < after.size(); i++) {
            different += before.get(i).equals(after.get(i)) ? 0 : 1;
        }
        return different;
    }

    @Test
    void everyNumberCountsWhatItWouldInATableOfThresholds() throws IOException {
        Map<String, List<String>> swept = Map.of(
                "standard.total-output", List.of("37.5", "40.0", "42.5", "45.0"),
                "targets.iiot-adoption", List.of("42.5", "45.0", "47.5", "50.0"));
        for (Map.Entry<String, List<String>> one : swept.entrySet()) {
            List<String> thresholds = one.getValue();
            Result result = sweep(
                    "--criterion",
                    one.getKey(),
                    "--from",
                    thresholds.get(0),
                    "--to",
                    thresholds.get(3),
                    "--step",
                    "2.5",
                    "--format",
                    "csv");

            assertEquals(0, result.exit(), result.err());
            assertEquals("", result.err());
            assertEquals(byHand(one.getKey(), thresholds), result.out().lines().toList());
        }
    }

    @Test
    void toleranceStaysTheSameShareOfTheThreshold() {
        Result result = sweep("--criterion", "targets.iiot-adoption", "--from", "45", "--to", "50", "--step", "5");

        assertEquals(0, result.exit(), result.err());
        // 42.75 is 95% of 45, 47.5 is 95% of 50; 15 forms have each of the four numbers, 15 a blank and 15 无
        assertTrue(result.out().contains("    45      30    15    0       15        30      0\n"), result.out());
        assertTrue(result.out().contains("    50      0     15    0       15        60      45\n"), result.out());
    }

    @Test
    void thresholdsAreExactAndTheLastIsNotPassed() {
        Result result =
                sweep("--criterion", "standard.area", "--from", "0.1", "--to", "1", "--step", "0.3", "--format", "csv");

        assertEquals(
                List.of("0.1", "0.4", "0.7", "1.0"),
                result.out()
                        .lines()
                        .skip(1)
                        .map(row -> row.substring(0, row.indexOf(',')))
                        .toList());
    }

    @Test
    void rulesOfOnesOwnAndEnglishAreTaken() throws IOException {
        Path rules = Files.createDirectory(directory.resolve("province"));
        Files.writeString(
                rules.resolve("ruleset.yaml"),
                "id: province\ntitle: 某省规则\ntitleEn: a province\nedition: \"2022\"\nextends: yunnan\n");

        Result result = sweep(
                "--criterion",
                "standard.total-output",
                "--from",
                "20",
                "--to",
                "40",
                "--step",
                "20",
                "--rules",
                rules.toString(),
                "--lang",
                "en");

        assertEquals(0, result.exit(), result.err());
        assertTrue(result.out().startsWith("Threshold sweep\n"), result.out());
        assertTrue(result.out().contains("Rule set: a province (province)\n"), result.out());
        assertTrue(result.out().contains("Current: 10亿元\n"), result.out());
    }

    @Test
    void pageHasAPictureWithItsNumbersInATableAndNoScript() throws IOException {
        Path page = directory.resolve("page.html");
        Result result = sweep(
                "--criterion",
                "targets.iiot-adoption",
                "--from",
                "40",
                "--to",
                "50",
                "--format",
                "html",
                "--output",
                page.toString());

        assertEquals(0, result.exit(), result.err());
        assertEquals("", result.out());
        String html = Files.readString(page);
        assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">"), html);
        assertEquals(2, html.split("<svg ", -1).length - 1);
        assertTrue(
                html.contains("aria-labelledby=\"outcomes-title outcomes-desc\"><title id=\"outcomes-title\">"), html);
        assertTrue(html.contains("<desc id=\"eligible-desc\">门槛值由40%至50%"), html);
        assertTrue(html.contains("现行：45%</text>"), html);
        assertEquals(2, html.split("<table class=\"sweep\">", -1).length - 1);
        assertTrue(html.contains("<tr><th scope=\"row\">45</th><td>30</td><td>15</td>"), html);
        assertFalse(html.contains("<script"), html);
    }

    @Test
    void formsThatCannotBeReadAreReportedAndCountedApart() throws IOException {
        Files.writeString(file, Files.readString(file) + "{\"edition\": \"2022\", \"basicss\": 1}\n{\n");
        String[] arguments = {"--criterion", "standard.area", "--from", "80", "--to", "100", "--step", "20"};

        Result result = sweep(arguments);

        assertEquals(2, result.exit());
        assertTrue(result.out().contains("申报表：90 份；另有 2 份无法读取，未计入\n"), result.out());
        assertTrue(
                result.err().startsWith(file + ":91:21: 此处没有名为“basicss”的栏目，是否应为“basics”？\n" + file + ":92:"),
                result.err());

        Files.writeString(file, "{\n");
        assertRefused(
                file + ":1:2: ",
                Stream.concat(Stream.of("sweep", "--applications", file.toString()), Arrays.stream(arguments))
                        .toArray(String[]::new));
    }

    @Test
    void nothingIsWrittenOverTheForms() throws IOException {
        String before = Files.readString(file);
        Result result =
                sweep("--criterion", "standard.area", "--from", "80", "--to", "100", "--output", file.toString());

        assertEquals(2, result.exit());
        assertEquals(before, Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            standard.totl-output 1 2 | rule set national-2022 has no criterion "standard.totl-output"; did you mean "standard.total-output"?
            standard.chain-map 1 2 | criterion "standard.chain-map" has no threshold to move
            standard.iiot-adoption 1 2 | criterion "standard.iiot-adoption" has no threshold to move
            standard.quality-enterprises 1 2 | criterion "standard.quality-enterprises" has 2 thresholds (1, 10); say with --threshold which
            standard.quality-enterprises 1 2 --threshold 3 | criterion "standard.quality-enterprises" has 2 thresholds (1, 10); say
            standard.quality-enterprises 1 2 --threshold 2 --step 0.5 | criterion "standard.quality-enterprises" cannot have such a threshold: the threshold "1.5" is out of range
            standard.sme-output-share 90 110 | criterion "standard.sme-output-share" cannot have such a threshold: the threshold "101" is out of range
            standard.area 3 1 | --from (3) is greater than --to (1)
            standard.area 1 3 --step 0 | --step has to be above zero and not 0
            standard.area 1 3 --step -1 | --step has to be above zero and not -1
            standard.area 1 3 --step 0.001 | 2001 thresholds are more than the 1,000 allowed
            standard.area 1 3 --step 0.0000000001 | 20000000001 thresholds are more than the 1,000 allowed
            standard.area 1e2 3 | --from: "1e2" is not a number; write a value such as 45 or 13.5
            standard.area 1 30% | --to: "30%" is not a number
            standard.area 1 3 --format xlsx | unknown format "xlsx"; expected one of text, csv, html
            """)
    void whatCannotBeSweptIsRefused(String arguments, String expected) {
        String[] given = arguments.split(" ");
        List<String> command = new ArrayList<>(List.of(
                "sweep",
                "--lang",
                "en",
                "--applications",
                file.toString(),
                "--criterion",
                given[0],
                "--from",
                given[1],
                "--to",
                given[2]));
        command.addAll(List.of(given).subList(3, given.length));
        assertRefused("command line: " + expected, command.toArray(String[]::new));
    }

    @Test
    void oneOfSeveralThresholdsIsMovedAndTheOthersStay() throws IOException {
        String criterion = "standard.quality-enterprises";
        Result result = sweep(
                "--criterion",
                criterion,
                "--threshold",
                "1",
                "--from",
                "1",
                "--to",
                "1001",
                "--step",
                "1000",
                "--format",
                "csv");

        assertEquals(0, result.exit(), result.err());
        assertEquals(
                byHand(criterion, List.of("1；", "1001；")).stream()
                        .map(row -> row.replace("；", ""))
                        .toList(),
                result.out().lines().toList());
    }
}
