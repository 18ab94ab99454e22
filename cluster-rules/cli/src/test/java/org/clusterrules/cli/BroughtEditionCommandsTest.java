package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.clusterrules.cli.CommandLine.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
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

    /** A directory whose edition has that many years, which differs from another in a threshold, and a form of the edition. */
    private String[] ofYears(int years) throws IOException {
        String edition = "edition: {id: many, seriesYears: %s, stageYears: %s}\n"
                .formatted(
                        IntStream.range(2030 - years, 2030).boxed().toList(),
                        IntStream.range(2030, 2030 + years).boxed().toList());
        for (String name : List.of("before", "after")) {
            Path rules = Files.createDirectory(root.resolve(name));
            Files.writeString(
                    rules.resolve("ruleset.yaml"),
                    "id: " + name + "\ntitle: 示例\n" + edition + "extends: national-2022\n");
            Files.writeString(rules.resolve("standard.cases.yaml"), """
                    standard.leading-output-share:
                      - {cell: /industry/leadingOutputShare/2029, threshold: 70, below: UNMET, at: UNMET, above: MET}
                    consistency.dates:
                      - {when: {}, then: MET}
                    """);
        }
        Files.writeString(
                root.resolve("after/thresholds.csv"), "criterion,threshold,title\nstandard.total-output,45,示例\n");
        Path blank = Files.writeString(
                root.resolve("many.json"),
                run("template", "--rules", root.resolve("before").toString()).out());
        return new String[] {
            root.resolve("before").toString(), root.resolve("after").toString(), blank.toString()
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void anEditionMayHaveAsManyYearsAsItSays(int years) throws IOException {
        String[] files = ofYears(years);

        Result tested = run("test", files[0], "--lang", "en");
        assertEquals(0, tested.exit(), tested.toString());
        assertEquals(0, run("check", files[1]).exit());
        Result compared = run("diff", files[0], files[1], "--lang", "en");
        assertTrue(compared.out().contains("The outcome was met and is now unmet."), compared.toString());
        Result mutated = run("mutate", files[1], "--lang", "en");
        assertTrue(mutated.out().contains("/industry/totalOutput/" + (2030 - years)), mutated.toString());
        assertEquals(1, run("assess", files[2], "--rules", files[0]).exit());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10})
    void documentsHavePlacesForThreeYearsOnly(int years) throws IOException {
        String[] files = ofYears(years);
        Path docx = root.resolve("many.docx");
        String printed = "the printed form has three years and three stages, and edition many of the form has " + years
                + " and " + years + ", for which a document has no places; use JSON\n";

        Result converted = run("convert", files[2], docx.toString(), "--rules", files[0], "--lang", "en");
        assertEquals(2, converted.exit());
        assertEquals(files[2] + ": " + printed, converted.err());
        Result template = run("template", "--rules", files[0], "--output", docx.toString(), "--lang", "en");
        assertEquals(2, template.exit());
        assertEquals(printed, template.err());
        assertFalse(Files.exists(docx));
        String own = root.resolve("own.docx").toString();
        assertEquals(0, run("template", "--output", own).exit());
        Result filledIn = run("convert", files[2], docx.toString(), "--into", own, "--rules", files[0], "--lang", "en");
        assertEquals(2, filledIn.exit());
        assertEquals(files[2] + ": " + printed, filledIn.err());
    }

    @Test
    void aDocumentOfAnEditionWithOtherYearsIsRefused() throws IOException {
        String[] files = ofYears(10);
        String next = root.resolve("next.docx").toString();
        Files.writeString(root.resolve("rules/ruleset.yaml"), """
                id: province
                title: 某省规则
                edition: {id: next, seriesYears: [2027, 2028, 2029], stageYears: [2030, 2031, 2032]}
                extends: national-2022
                """);
        assertEquals(0, run("template", "--rules", directory, "--output", next).exit());
        assertEquals(1, run("assess", next, "--rules", directory).exit());

        Result assessed = run("assess", next, "--rules", files[0], "--lang", "en");
        assertEquals(2, assessed.exit());
        assertEquals(
                next
                        + ": the document is a form of edition many, which has 10 years and 10 stages; documents are read with three of"
                        + " each only; use JSON\n",
                assessed.err());
        String known = root.resolve("known.docx").toString();
        assertEquals(0, run("template", "--output", known).exit());
        assertEquals(1, run("assess", known, "--rules", files[0]).exit());
    }
}
