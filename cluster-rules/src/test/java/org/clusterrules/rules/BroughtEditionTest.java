package org.clusterrules.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationBuilder;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Edition;
import org.clusterrules.model.FormReader;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An edition of the form that a rule directory brings. */
class BroughtEditionTest {
    private static final String BROUGHT =
            "edition: {id: \"2025\", seriesYears: [2022, 2023, 2024], stageYears: [2025, 2026, 2027]}\n";
    private static final String FORM =
            "{\"edition\": \"2025\", \"industry\": {\"totalOutput\": {\"2022\": 50, \"2023\": 60, \"2024\": 30}}}";

    @TempDir
    private Path root;

    private Path directory(String id, String manifest) throws IOException {
        Path directory = Files.createDirectories(root.resolve(id));
        Files.writeString(directory.resolve("ruleset.yaml"), "id: " + id + "\ntitle: 某省规则\n" + manifest);
        return directory;
    }

    private RuleSet load() throws IOException {
        return RuleSet.load(directory("province", BROUGHT + "extends: national-2022\n"));
    }

    @Test
    void aFormOfTheEditionIsReadAndAssessed() throws IOException {
        RuleSet rules = load();
        Application form = ApplicationJson.parse(FORM, rules.edition());
        Assessment assessment = rules.assess(form);

        assertEquals("2025", rules.info().edition());
        assertEquals(new Edition("2025", List.of(2022, 2023, 2024), List.of(2025, 2026, 2027)), form.edition());
        assertEquals(
                List.of("/industry/totalOutput/2024"),
                assessment.finding("standard.total-output").advice().stream()
                        .map(change -> change.from().pointer())
                        .toList());
        assertEquals(assessment.in(Locale.ENGLISH), rules.direct().assess(form).in(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "'[2023, 2024]', 两年平均值, over the two years",
        "'[2021, 2022, 2023, 2024]', 四年平均值, over the four years",
        "'[2019, 2020, 2021, 2022, 2023, 2024]', 6年平均值, over the 6 years"
    })
    void aSentenceSaysHowManyYearsAnAverageHas(String years, String zh, String en) throws IOException {
        Path directory = directory(
                "province", "edition: {id: \"2025\", seriesYears: " + years + ", stageYears: [2025, 2026, 2027]}\n");
        Files.writeString(directory.resolve("standard.drl"), """
                rule "standard.growth"
                    @title("示例") @basis("示例") @area("INDUSTRY")
                when
                    Industry( $growths : leadingOutputGrowth )
                then
                    criterion.averageOfGrowths($growths).isAtLeast("10");
                end
                """);
        RuleSet rules = RuleSet.load(directory);
        ApplicationBuilder form = Application.blank(rules.edition()).toBuilder();
        rules.edition().seriesYears().forEach(year -> form.set("/industry/leadingOutputGrowth/" + year, 12));

        Finding finding = rules.assess(form.build()).finding("standard.growth");

        assertTrue(finding.message(Locale.CHINESE).contains(zh), finding.message(Locale.CHINESE));
        assertTrue(finding.message(Locale.ENGLISH).contains(en), finding.message(Locale.ENGLISH));
    }

    @Test
    void everyWayOfReadingTakesTheEdition() throws IOException {
        Edition edition = load().edition();
        Application form = ApplicationJson.parse(FORM, edition);
        Path file = Files.writeString(root.resolve("form.json"), FORM);

        assertEquals(form, ApplicationJson.read(file, UTF_8, edition));
        assertEquals(form, ApplicationJson.read(new ByteArrayInputStream(FORM.getBytes(UTF_8)), UTF_8, edition));
        try (FormReader reader = new FormReader(
                new ByteArrayInputStream((FORM + "\n").getBytes(UTF_8)),
                UTF_8,
                FormReader.Arrangement.LINES,
                edition)) {
            assertEquals(form, reader.next().orElseThrow().application());
        }
        assertEquals(form, ApplicationJson.parse(ApplicationJson.write(form), edition));
        assertEquals(
                "2022",
                ApplicationJson.parse("{\"edition\": \"2022\"}", edition)
                        .edition()
                        .id());
    }

    @Test
    void withoutTheRulesTheEditionIsNotKnown() throws IOException {
        load();

        assertTrue(assertThrows(InvalidApplicationException.class, () -> ApplicationJson.parse(FORM))
                .getMessage()
                .contains("2025"));
        assertTrue(Edition.all().keySet().stream().noneMatch("2025"::equals));
    }

    @Test
    void templateAndSchemaAreOfTheEdition() throws IOException {
        Edition edition = load().edition();

        assertTrue(ApplicationJson.template(edition).contains("\"2024\""));
        assertEquals(Application.blank(edition), ApplicationJson.parse(ApplicationJson.template(edition), edition));
        assertTrue(ApplicationJson.schema(edition).contains("2027"));
    }

    @Test
    void aRuleSetThatExtendsItNamesTheEditionOnly() throws IOException {
        directory("region", BROUGHT + "extends: national-2022\n");
        RuleSet city = RuleSet.load(directory("city", "edition: \"2025\"\nextends: ../region\n"));

        assertEquals(2024, city.edition().baseYear());
        assertEquals(
                city.edition(), PortableRules.read(root.resolve("city")).load().edition());
    }

    @Test
    void everyOtherRuleSetHasAKnownEdition() {
        assertEquals(Edition.of("2022"), RuleSet.builtIn("yunnan").edition());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: '2022', seriesYears: [2022, 2023], stageYears: [2024, 2025]}|3:15: there is an edition \"2022\" of the form already; write only edition: \"2022\", or give yours another name",
                "{id: '2025', seriesYears: [2022, 2024], stageYears: [2025, 2026]}|3:36: seriesYears are 2 to 10 years that follow one another, such as [2025, 2026, 2027]",
                "{id: '2025', seriesYears: [2024, 2023], stageYears: [2025, 2026]}|3:36: seriesYears are 2 to 10 years that follow one another, such as [2025, 2026, 2027]",
                "{id: '2025', seriesYears: [2024], stageYears: [2025, 2026]}|3:36: seriesYears are 2 to 10 years that follow one another, such as [2025, 2026, 2027]",
                "{id: '2025', seriesYears: 2024, stageYears: [2025, 2026]}|3:36: seriesYears are 2 to 10 years that follow one another, such as [2025, 2026, 2027]",
                "{id: '2025', seriesYears: [first, second], stageYears: [2025, 2026]}|3:36: seriesYears are 2 to 10 years that follow one another, such as [2025, 2026, 2027]",
                "{id: '2025', seriesYears: [2023, 2024], stageYears: [2026, 2027]}|3:62: stageYears begin with the year after the last of seriesYears",
                "{id: '2025', seriesYears: [2023, 2024]}|3:10: \"stageYears\" is missing; add a line \"stageYears: …\"",
                "{id: 'a b', seriesYears: [2023, 2024], stageYears: [2025, 2026]}|3:15: \"a b\" is not a valid id; use letters, digits and . _ -, for example yunnan",
                "{id: '2025', seriesYears: [2023, 2024], stageYears: [2025, 2026], blanks: []}|3:76: \"blanks\" is not a known entry; there are id, seriesYears, stageYears",
                "[2025]|3:10: expected one value",
                "'2099'|3:10: there is no edition \"2099\" of the form; known: 2022",
            })
    void aWrongEditionIsToldInItsPlace(String edition, String expected) {
        String problems = assertThrows(
                        InvalidRuleSetException.class,
                        () -> RuleSet.load(directory("x", "edition: " + edition + "\nextends: national-2022\n")))
                .problems()
                .stream()
                .map(problem -> problem.describe(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));

        assertEquals("ruleset.yaml:" + expected, problems);
    }

    @Test
    void anEditionOfManyYearsIsRefused() {
        String years = java.util.stream.IntStream.rangeClosed(1000, 3000)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", ", "[", "]"));

        assertThrows(
                InvalidRuleSetException.class,
                () -> RuleSet.load(directory(
                        "x", "edition: {id: \"x\", seriesYears: " + years + ", stageYears: [3001, 3002]}\n")));
    }
}
