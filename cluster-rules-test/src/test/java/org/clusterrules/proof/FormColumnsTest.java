package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.kit.Applications;
import org.clusterrules.kit.Threshold;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.sweep.FormColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes over columns are those of the assessments, whatever stands in the cells. */
class FormColumnsTest {
    private static final int FORMS = 250;

    /** Numbers that columns hold, that they do not, and that are too large to calculate with. */
    private static final List<String> NUMBERS = List.of(
            "0",
            "0.01",
            "-0.01",
            "-100",
            "-100.01",
            "-250",
            "100",
            "0.001",
            "12.3456789",
            "999999999999999.99",
            "-999999999999999.99",
            "92233720368547.58",
            "1000000",
            "无",
            "");

    @TempDir
    private Path directory;

    private final Variation base;

    FormColumnsTest() throws IOException {
        base = Variation.of(ApplicationJson.read(Path.of("../cluster-model/samples/eligible.json")));
    }

    /** Draws forms near thresholds, some cells of which hold a number that is far away or that no column holds. */
    private List<Application> draw(RuleSet rules) {
        List<Threshold> thresholds = Threshold.all(rules, base.application());
        List<String> cells = base.baseCells().values().stream()
                .filter(Numeric.class::isInstance)
                .map(cell -> cell.place().pointer())
                .toList();
        List<Application> forms = new ArrayList<>();
        for (int seed = 0; seed < FORMS; seed++) {
            Random random = new Random(seed);
            Variation form = Applications.near(base, thresholds, random);
            for (int i = random.nextInt(3) * random.nextInt(40); i > 0; i--) {
                form = with(form, cells.get(random.nextInt(cells.size())), NUMBERS.get(random.nextInt(NUMBERS.size())));
            }
            forms.add(form.application());
        }
        for (String cell : cells) {
            for (String value : List.of("", "无")) {
                forms.add(with(base, cell, value).application());
            }
        }
        return forms;
    }

    /** Returns the form with that in the cell, or as it is where the cell does not take it, as a count takes no decimals. */
    private static Variation with(Variation form, String pointer, String value) {
        try {
            Variation other = form.with(pointer, value.isEmpty() ? null : value);
            return other.application().equals(form.application()) ? form : other;
        } catch (IllegalArgumentException e) {
            return form;
        }
    }

    private static void assertAreThoseOfAssessments(RuleSet rules, List<Application> forms) {
        FormColumns.Outcomes outcomes = FormColumns.of(forms).under(rules);
        List<Assessment> assessments =
                forms.stream().map(form -> rules.direct().assess(form)).toList();
        for (Criterion criterion : rules.criteria()) {
            List<Outcome> expected = assessments.stream()
                    .map(one -> one.finding(criterion.id()).outcome())
                    .toList();
            List<Outcome> actual = outcomes.of(criterion.id());
            for (int i = 0; i < forms.size(); i++) {
                Application form = forms.get(i);
                assertEquals(
                        expected.get(i), actual.get(i), () -> criterion.id() + " of " + ApplicationJson.write(form));
            }
        }
        assertEquals(assessments.stream().map(Assessment::eligible).toList(), outcomes.eligible());
    }

    @ParameterizedTest
    @ValueSource(strings = {"national-2022", "liaoning-2023", "shanghai-2024", "yunnan"})
    void everyOutcomeOfABuiltInRuleSetIsThatOfTheAssessment(String id) {
        RuleSet rules = RuleSet.builtIn(id);
        assertAreThoseOfAssessments(rules, draw(rules));
    }

    @Test
    void everyWayToCompareNumbersIsThatOfTheAssessment() throws IOException {
        List<String> requirements = List.of(
                "averageGrowth($patents).isMoreThan(\"-100\")",
                "averageGrowth($spending).isAtLeast(\"12.34567\")",
                "growthAcross($output).isLessThan(\"7.25\")",
                "averageOfGrowths($growth).isAbout(\"5.5\", \"12%\")",
                "average($smes).isAtLeast(\"305.333\")",
                "average($smes).isAtMost(\"305.333\")",
                "increase($patents).isAtMost(\"150\")",
                "increaseAcross($output).isAtLeast(\"0.005\")",
                "reduction($emissions).isAbout(\"18\", \"5%\")",
                "shareInBaseYear($smes, $enterprises).isAtLeast(\"33.33\")",
                "sumInBaseYear($smes, $enterprises).isAtMost(\"800\")",
                "eachYear($output).isAbout(\"90.5\", \"10%\")",
                "eachYear($smes).isAtLeast(\"1\").and().eachYear($output).isMoreThan(\"80\")",
                "eachYear($output).isLessThan(\"90\").or().average($smes).isMoreThan(\"300\")",
                "average($smes).isAtLeastTimes(\"0.5\", $enterprises)",
                "figure($area).isMoreThan(\"10\").appliesWhere().eachYear($output).isAtLeast(\"90\")");
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < requirements.size(); i++) {
            String requirement = requirements.get(i);
            rules.append("""
                    rule "targets.extra-%d"
                        @title("要求%d") @titleEn("requirement %d") @basis("测试") @area("INDUSTRY")
                    when
                    %s
                    then
                        criterion.%s;
                    end
                    """.formatted(i, i, i, facts(requirement), requirement));
        }
        Files.writeString(
                directory.resolve("ruleset.yaml"), "id: more\ntitle: 更多\nedition: \"2022\"\nextends: national-2022\n");
        Files.writeString(directory.resolve("targets.drl"), rules);
        RuleSet more = RuleSet.load(directory);

        assertAreThoseOfAssessments(more, draw(more));
    }

    private static String facts(String requirement) {
        Map<String, String> fields = Map.of(
                "$patents", "Plan( $patents : targets.inventionPatents )",
                "$spending", "Plan( $spending : targets.rdSpending )",
                "$emissions", "Plan( $emissions : targets.co2Emissions )",
                "$output", "Industry( $output : totalOutput )",
                "$smes", "Industry( $smes : smes )",
                "$enterprises", "Industry( $enterprises : enterprises )",
                "$growth", "Innovation( $growth : rdSpendingGrowth )",
                "$area", "Basics( $area : area )");
        return fields.entrySet().stream()
                .filter(field -> requirement.contains(field.getKey()))
                .map(field -> "    " + field.getValue())
                .sorted()
                .reduce("", (all, one) -> all.isEmpty() ? one : all + "\n" + one);
    }

    @Test
    void oneRuleSetAfterAnotherAndNoApplicationsAreAsked() {
        FormColumns forms = FormColumns.of(draw(RuleSet.builtIn("yunnan")));
        for (String id : List.of("national-2022", "yunnan", "national-2022")) {
            RuleSet rules = RuleSet.builtIn(id).direct();
            Map<Outcome, Integer> counts = forms.under(rules).count("standard.total-output");
            assertEquals(5, counts.size());
            assertEquals(
                    forms.under(rules).of("standard.total-output").stream()
                            .filter(Outcome.MET::equals)
                            .count(),
                    counts.getOrDefault(Outcome.MET, 0).longValue());
        }
        RuleSet national = RuleSet.builtIn("national-2022");
        assertEquals(List.of(), FormColumns.of(List.of()).under(national).eligible());
        assertThrows(IllegalArgumentException.class, () -> forms.under(national).of("standard.no-such-criterion"));
    }
}
