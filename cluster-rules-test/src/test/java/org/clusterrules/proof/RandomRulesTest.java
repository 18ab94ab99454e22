package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.book.FindingPage;
import org.clusterrules.kit.Applications;
import org.clusterrules.kit.Laws;
import org.clusterrules.kit.Threshold;
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;
import org.clusterrules.report.ReportFormat;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.sweep.FormColumns;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Rules of any words, in any combination that can be read: what holds of the built-in rule sets holds of them as well. */
class RandomRulesTest {
    private static final int RULE_SETS = Integer.getInteger("proof.forms", 2_000) / 400;
    private static final int FORMS = 30;
    private static final int FORMS_OF_LAWS = 8;

    private final RandomRules random = new RandomRules(new Random(2022));

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicNode> everyWayGivesTheSameBytes() {
        return ruleSets((rules, forms) -> OneMeaningTest.assertOneMeaning(rules, forms.stream()));
    }

    @TestFactory
    Stream<DynamicNode> columnsGiveTheSameOutcomes() {
        return ruleSets((rules, forms) -> {
            FormColumns.Outcomes columns = FormColumns.of(forms).under(rules);
            List<Assessment> assessments =
                    forms.stream().map(rules.direct()::assess).toList();
            for (Criterion criterion : rules.criteria()) {
                Function<Assessment, Outcome> outcome =
                        assessment -> assessment.finding(criterion.id()).outcome();
                assertEquals(assessments.stream().map(outcome).toList(), columns.of(criterion.id()), criterion::id);
            }
        });
    }

    @TestFactory
    Stream<DynamicNode> everyPageCanBeWritten() {
        return ruleSets((rules, forms) -> {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                Assessment assessment = rules.direct().assess(forms.get(0));
                for (ReportFormat format : ReportFormat.values()) {
                    assertFalse(format.write(List.of(assessment), language).contains("null"), format::toString);
                }
                for (Finding finding : assessment.findings()) {
                    String id = finding.criterion().id();
                    String page = new FindingPage(rules.direct(), forms.get(0), id, language).text();
                    assertFalse(page.contains("null"), page);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicNode> everyLawHolds() {
        return numbers().flatMap(number -> {
            RuleSet rules = ruleSet(number).direct();
            return Laws.of(rules, FORMS_OF_LAWS);
        });
    }

    private interface Check {
        void of(RuleSet rules, List<Application> forms);
    }

    private Stream<DynamicNode> ruleSets(Check check) {
        return numbers().map(number -> {
            RuleSet rules = ruleSet(number);
            return DynamicTest.dynamicTest(
                    rules.info().id(), () -> check.of(rules, forms(rules.direct(), new Random(number))));
        });
    }

    private static Stream<Integer> numbers() {
        return IntStream.range(0, RULE_SETS).boxed();
    }

    private RuleSet ruleSet(int number) {
        try {
            Files.writeString(
                    directory.resolve("ruleset.yaml"), "id: random-" + number + "\ntitle: 示例\nedition: \"2022\"\n");
            for (Part part : Part.values()) {
                Files.writeString(directory.resolve(part.id() + ".drl"), random.file(part, 4));
            }
            return RuleSet.load(directory);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Application> forms(RuleSet rules, Random random) {
        List<Variation> bases = Bases.all().stream().map(Variation::of).toList();
        List<Threshold> thresholds = Threshold.all(rules, Bases.ELIGIBLE);
        return IntStream.range(0, FORMS)
                .mapToObj(number -> {
                    Variation base = bases.get(number % bases.size());
                    return number % 3 == 0
                            ? Applications.any(base, random)
                            : Applications.near(base, thresholds, random);
                })
                .map(Variation::application)
                .toList();
    }
}
