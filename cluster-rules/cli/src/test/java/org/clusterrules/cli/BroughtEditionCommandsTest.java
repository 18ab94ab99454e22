package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.clusterrules.cli.CommandLine.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clusterrules.cli.CommandLine.Result;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Edition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An edition of the form that a rule directory brings, through the commands. */
class BroughtEditionCommandsTest {
    private static final String FORM =
            "{\"edition\": \"2025\", \"industry\": {\"totalOutput\": {\"2022\": 50, \"2023\": 60, \"2024\": 30}}}\n";

    private static final Edition EDITION = new Edition("2025", List.of(2022, 2023, 2024), List.of(2025, 2026, 2027));

    @TempDir
    private Path root;

    private String directory = "";
    private String form = "";

    @BeforeEach
    void write() throws IOException {
        Path rules = Files.createDirectory(root.resolve("rules"));
        Files.writeString(rules.resolve("ruleset.yaml"), """
                id: province
                title: 某省规则
                edition: {id: "2025", seriesYears: [2022, 2023, 2024], stageYears: [2025, 2026, 2027]}
                extends: national-2022
                """);
        Files.writeString(rules.resolve("standard.drl"), """
                rule "standard.total-output"
                    @title("近三年产值均在30亿元以上") @titleEn("output of at least 3 billion yuan") @basis("测试") @area("INDUSTRY")
                when
                    Industry( $output : totalOutput )
                then
                    criterion.eachYear($output).isAtLeast("30");
                end
                """);
        directory = rules.toString();
        form = Files.writeString(root.resolve("form.json"), FORM).toString();
    }

    @Test
    void theRulesAreUsableAndTheCasesAreOfTheEdition() throws IOException {
        Files.writeString(root.resolve("rules/standard.cases.yaml"), """
                standard.total-output:
                  - {cell: /industry/totalOutput/2024, threshold: 30, below: UNMET, at: MET, above: MET}
                """);

        assertEquals(0, run("check", directory).exit());
        Result tested = run("test", directory, "--lang", "en");
        assertEquals(0, tested.exit(), tested.out() + tested.err());
        assertEquals(0, run("book", "--rules", directory).exit());
    }

    @Test
    void casesOfARuleSetThatExtendsItAreOfTheEditionToo() throws IOException {
        Path city = Files.createDirectory(root.resolve("city"));
        Files.writeString(city.resolve("ruleset.yaml"), "id: city\ntitle: 某市\nedition: \"2025\"\nextends: ../rules\n");
        Files.writeString(
                city.resolve("standard.cases.yaml"),
                "standard.total-output:\n  - {when: {/industry/totalOutput/2024: 29.99}, then: UNMET}\n");

        Result tested = run("test", city.toString(), "--lang", "en");
        assertEquals(0, tested.exit(), tested.out() + tested.err());
    }

    @Test
    void aFormBesideTheCasesMayBeOfTheEdition() throws IOException {
        Files.writeString(root.resolve("rules/base.json"), FORM);
        Files.writeString(root.resolve("rules/standard.cases.yaml"), """
                base: base.json
                standard.total-output:
                  - {when: {/industry/totalOutput/2024: 29.99}, then: UNMET}
                """);

        Result tested = run("test", directory, "--lang", "en");
        assertEquals(0, tested.exit(), tested.out() + tested.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "ndjson", "csv", "html", "markdown"})
    void formsOfTheEditionAreAssessed(String format) {
        Result result = run("assess", form, "--rules", directory, "--format", format);

        assertEquals(1, result.exit(), result.err());
        assertTrue(result.out().contains("2025"), result.out());
    }

    @Test
    void documentsOfTheEditionAreReadWrittenAndCommentedOn() throws IOException {
        String docx = root.resolve("form.docx").toString();
        String back = root.resolve("back.json").toString();
        String checked = root.resolve("checked.docx").toString();
        String filled = root.resolve("filled.docx").toString();

        assertEquals(0, run("convert", form, docx, "--rules", directory).exit());
        assertEquals(0, run("convert", docx, back, "--rules", directory).exit());
        assertEquals(
                ApplicationJson.write(ApplicationJson.read(Path.of(form), UTF_8, EDITION)),
                Files.readString(Path.of(back)).stripTrailing());
        Result assessed = run("assess", docx, "--rules", directory, "--comments", checked, "--lang", "en");
        assertEquals(1, assessed.exit(), assessed.err());
        assertTrue(assessed.out().contains("Output of at least 3 billion yuan"), assessed.out());
        assertEquals(
                0,
                run("convert", form, filled, "--into", docx, "--rules", directory)
                        .exit());
        assertEquals(
                0,
                run("why", docx, "standard.total-output", "--rules", directory).exit());
        assertEquals(2, run("assess", docx).exit());
    }

    @Test
    void otherRulesDoNotKnowTheEdition() {
        assertEquals(2, run("assess", form).exit());
    }

    @Test
    void theTemplateAndTheSchemaAreOfTheEdition() throws IOException {
        String template = run("template", "--rules", directory).out();
        Path blank = Files.writeString(root.resolve("blank.json"), template);

        assertTrue(template.contains("\"2024\""), template);
        assertEquals(1, run("assess", blank.toString(), "--rules", directory).exit());
        assertTrue(run("schema", "form", "--rules", directory).out().contains("2027"));
        assertEquals(2, run("schema", "assessment", "--rules", directory).exit());
        assertEquals(
                2, run("template", "--rules", directory, "--edition", "2022").exit());
        assertEquals(2, run("template", "--rules", "nowhere").exit());
    }

    @Test
    void whatWasAssessedIsVerified() throws IOException {
        Path written = root.resolve("assessment.json");
        run("assess", form, "--rules", directory, "--format", "json", "--output", written.toString());

        Result verified = run("verify", written.toString(), form, "--rules", directory, "--lang", "en");
        assertEquals(0, verified.exit(), verified.out() + verified.err());
    }

    @Test
    void aReportSaysThatTheFormIsOfAnotherEditionThanTheRules() throws IOException {
        String other = Files.writeString(
                        root.resolve("other.json"), run("template").out())
                .toString();

        Result assessed = run("assess", other, "--rules", directory, "--format", "text", "--lang", "en");

        assertTrue(assessed.out().contains("edition 2022 (the rule set is for edition 2025)"), assessed.out());
    }

    @Test
    void aComparisonSaysThatTheRuleSetsAreForDifferentEditions() {
        Result compared = run("diff", "national-2022", directory, "--format", "text", "--lang", "en");

        assertTrue(
                compared.out().contains("The rule sets are for different editions of the form: 2022 and 2025."),
                compared.out());
    }

    @Test
    void formsOfTheEditionAreComparedWhicheverRulesBringIt() {
        for (List<String> rules : List.of(List.of("national-2022", directory), List.of(directory, "national-2022"))) {
            Result compared =
                    run("diff", rules.get(0), rules.get(1), "--applications", form, "--format", "text", "--lang", "en");

            assertEquals(0, compared.exit(), compared.toString());
            assertTrue(compared.out().contains("1 application"), compared.out());
        }
    }
}
