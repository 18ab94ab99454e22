package org.clusterrules.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.FindingSelection;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.kit.Applications;
import org.clusterrules.kit.Laws;
import org.clusterrules.kit.Threshold;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark gives the same answers as a single machine. */
class SparkAnswersTest {
    private static final int FORMS = 300;
    private static final long SEED = 20220930;

    /** Forms of all sorts, most of them near the thresholds of the policy. */
    private static final List<Application> APPLICATIONS = draw();

    private static List<Application> draw() {
        Random random = new Random(SEED);
        List<Application> forms = new ArrayList<>(Laws.samples());
        List<Threshold> thresholds =
                Threshold.all(RuleSet.builtIn("national-2022").direct(), forms.get(0));
        while (forms.size() < FORMS) {
            Variation base = Variation.of(forms.get(random.nextInt(3)));
            Variation form = random.nextInt(3) == 0
                    ? Applications.any(base, random)
                    : Applications.near(base, thresholds, random);
            forms.add(form.application());
        }
        return forms;
    }

    private static void assertSame(RuleSet here, ClusterRules there) throws Exception {
        List<Row> rows = LocalSpark.assess(
                there, APPLICATIONS.stream().map(ApplicationJson::write).toList());
        assertEquals(FORMS, rows.size());
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        Set<Class<?>> compared = new HashSet<>();
        for (int i = 0; i < FORMS; i++) {
            Assessment assessment = here.assess(APPLICATIONS.get(i));
            assessment.findings().forEach(finding -> {
                seen.add(finding.outcome());
                finding.comparison().map(Object::getClass).ifPresent(compared::add);
            });
            RowAssertions.assertSame(assessment, rows.get(i));
        }
        assertEquals(EnumSet.allOf(Outcome.class), seen);
        assertEquals(Set.of(Comparison.Numbers.class, Comparison.Options.class, Comparison.Rise.class), compared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"national-2022", "yunnan", "shanghai-2024", "liaoning-2023"})
    void builtInRules(String id) throws Exception {
        assertSame(RuleSet.builtIn(id).direct(), ClusterRules.builtIn(id));
    }

    @Test
    void fewerFindingsLeaveEverythingElseAsItIs() {
        ClusterRules rules = ClusterRules.builtIn("national-2022");
        List<String> documents = List.of(
                ApplicationJson.write(Laws.samples().get(0)),
                ApplicationJson.write(Laws.samples().get(1)));
        Dataset<Row> forms = LocalSpark.forms(documents);
        String fields = "struct(assessment.parts, assessment.score, assessment.eligible, assessment.not_checked)";
        String criteria = "transform(%s, finding -> finding.criterion)";
        List<Row> all = rules.assess(forms, "form")
                .orderBy("id")
                .selectExpr(
                        fields,
                        criteria.formatted("filter(assessment.findings, finding -> finding.kind = 'REQUIRED'"
                                + " and finding.outcome in ('UNMET', 'UNDETERMINED'))"))
                .collectAsList();
        List<Row> some = rules.assess(forms, "form", FindingSelection.NEEDING_WORK)
                .orderBy("id")
                .selectExpr(fields, criteria.formatted("assessment.findings"))
                .collectAsList();
        assertEquals(all, some);
        assertTrue(some.stream().anyMatch(row -> !row.getList(1).isEmpty()));
        assertEquals(
                List.of(0, 0),
                rules
                        .assess(forms, "form", FindingSelection.NONE)
                        .selectExpr("size(assessment.findings)")
                        .collectAsList()
                        .stream()
                        .map(row -> row.getInt(0))
                        .toList());
    }

    @Test
    void rulesOfADirectoryThatExtendsAnotherAndIsGoneWhenTheyAreApplied(@TempDir Path root) throws Exception {
        Path province = AreaRules.lessArea(root, "7.5");
        RuleSet here = RuleSet.load(province).direct();
        ClusterRules there = ClusterRules.load(province);
        for (Path file : List.of(province, root.resolve("base"))) {
            Files.move(file, Path.of(file + "-that-was"));
        }

        assertSame(here, there);
        assertTrue(APPLICATIONS.stream()
                .map(form -> here.assess(form).finding("standard.area"))
                .anyMatch(finding -> finding.outcome() == Outcome.UNMET));
    }
}
