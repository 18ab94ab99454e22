package org.clusterrules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.FormCells;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.Problem;
import org.clusterrules.report.ReportFormat;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples on the first page of the Javadoc, which is the comment of module-info.java, run and do what the page says. */
class FirstPageTest {
    private static final Path SAMPLES = Path.of("../cluster-model/samples");
    private static final RuleSet NATIONAL = RuleSet.builtIn("national-2022");

    @Test
    void thePageHasTheseExamples() throws IOException {
        String here = read("src/test/java/org/clusterrules/FirstPageTest.java");
        Map<String, String> examples = new TreeMap<>();
        Pattern.compile("(?s)        // example (\\w+)\n(.*?)        // end of example\n")
                .matcher(here)
                .results()
                .forEach(found -> examples.put(
                        found.group(1),
                        found.group(2).replaceAll("(?m)^ {8}", "").strip()));

        Map<String, String> shown = new TreeMap<>();
        Pattern.compile("(?s)<h3>(\\w+)</h3>.*?<pre>\\{@code\n(.*?)\n \\* }</pre>")
                .matcher(read("../cluster-rules/src/main/java/module-info.java"))
                .results()
                .forEach(found -> shown.put(
                        found.group(1),
                        found.group(2).replaceAll("(?m)^ \\* ?", "").strip()));

        assertEquals(10, examples.size());
        assertEquals(examples, shown);
    }

    @Test
    void ruleSet() throws IOException {
        Application form = ApplicationJson.read(SAMPLES.resolve("near-miss.json"));
        // example RuleSet
        RuleSet rules = RuleSet.builtIn("national-2022"); // once, for all threads
        Assessment assessment = rules.assess(form);
        Assessment same = rules.direct().assess(form); // without Drools
        // end of example
        assertEquals(AssessmentJson.write(assessment, Locale.ENGLISH), AssessmentJson.write(same, Locale.ENGLISH));
    }

    @Test
    void application() {
        // example Application
        Application form = Application.builder("2022")
                .set(FormCells.BASICS_CLUSTER_NAME, "竹屿县竹木家居产业集群")
                .set(FormCells.INDUSTRY_LEADING_OUTPUT_SHARE.in(2021), new BigDecimal("70.01"))
                .build();
        // end of example
        assertEquals(
                Outcome.MET,
                NATIONAL.assess(form).finding("standard.leading-output-share").outcome());
    }

    @Test
    void applicationJson(@TempDir Path folder) throws IOException {
        Path file = SAMPLES.resolve("eligible.json");
        Path copy = folder.resolve("copy.json");
        // example ApplicationJson
        Application form = ApplicationJson.read(file);
        Files.writeString(copy, ApplicationJson.write(form));
        // end of example
        assertEquals(form, ApplicationJson.read(copy));
    }

    @Test
    void invalidApplicationException() {
        String json = "{\"edition\": \"2022\", \"basics\": {\"area\": \"vast\", \"arae\": 1}}";
        StringBuilder printed = new StringBuilder();
        Consumer<String> log = line -> printed.append(line).append('\n');
        // example InvalidApplicationException
        try {
            ApplicationJson.parse(json);
        } catch (InvalidApplicationException e) {
            for (Problem problem : e.problems()) { // all at once
                log.accept(problem.pointer() + " " + problem.line() + ":" + problem.column() + " "
                        + problem.message(Locale.ENGLISH));
            }
        }
        // end of example
        assertEquals(2, printed.toString().lines().count(), printed::toString);
        assertTrue(printed.toString().startsWith("/basics/area 1:"), printed::toString);
    }

    @Test
    void assessment() throws IOException {
        Assessment assessment = nearMiss();
        // example Assessment
        Eligibility eligible = assessment.eligible(); // YES, NO or UNDETERMINED
        Finding share = assessment.finding("standard.leading-output-share");
        List<Finding> toBeDone = assessment.findings().stream()
                .filter(finding -> !finding.outcome().passes())
                .toList();
        // end of example
        assertEquals(Eligibility.NO, eligible);
        assertTrue(toBeDone.contains(share));
    }

    @Test
    void finding() throws IOException {
        Assessment assessment = nearMiss();
        // example Finding
        Finding share = assessment.finding("standard.leading-output-share");
        String message = share.message(Locale.ENGLISH); // what is so, and what would meet the requirement
        for (Change change : share.advice()) { // the smallest change that would meet it
            BigDecimal needed = change.to();
            message += " Needed: " + needed + " at " + change.from().pointer();
        }
        // end of example
        assertTrue(message.endsWith(" Needed: 70.01 at /industry/leadingOutputShare/2021"), message);
    }

    @Test
    void outcome() throws IOException {
        Assessment assessment = nearMiss();
        // example Outcome
        Map<Outcome, Long> counts =
                assessment.findings().stream().collect(Collectors.groupingBy(Finding::outcome, Collectors.counting()));
        String unmet = Outcome.UNMET.label().zh() + " " + counts.getOrDefault(Outcome.UNMET, 0L);
        // end of example
        assertEquals("不符合 6", unmet);
    }

    @Test
    void assessmentJson() throws IOException {
        Assessment assessment = nearMiss();
        // example AssessmentJson
        String json = AssessmentJson.write(assessment, Locale.CHINESE); // the language of its messages
        String schema = AssessmentJson.schema();
        // end of example
        assertTrue(json.replace(" ", "").contains("\"eligible\":\"NO\""), json);
        assertTrue(schema.contains("2020-12"), schema);
    }

    @Test
    void reportFormat(@TempDir Path folder) throws IOException {
        Assessment assessment = nearMiss();
        Path report = folder.resolve("report.html");
        // example ReportFormat
        Files.writeString(report, ReportFormat.HTML.write(assessment, Locale.CHINESE));
        // end of example
        assertTrue(Files.readString(report).contains("竹屿县"));
    }

    @Test
    void invalidRuleSetException(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("ruleset.yaml"), "id: of-our-own\n");
        StringBuilder printed = new StringBuilder();
        Consumer<String> log = printed::append;
        // example InvalidRuleSetException
        try {
            RuleSet ours = RuleSet.load(directory);
            log.accept(ours.info().id());
        } catch (InvalidRuleSetException e) {
            for (RuleProblem problem : e.problems()) {
                log.accept(problem.describe(Locale.ENGLISH));
            }
        }
        // end of example
        assertTrue(printed.toString().contains("ruleset.yaml"), printed::toString);
        assertThrows(InvalidRuleSetException.class, () -> RuleSet.load(directory));
    }

    private static Assessment nearMiss() throws IOException {
        return NATIONAL.assess(ApplicationJson.read(SAMPLES.resolve("near-miss.json")));
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file), UTF_8).replace("\r\n", "\n");
    }
}
