package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;
import org.clusterrules.report.ReportFormat;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.sweep.FormColumns;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Rules of any words, in any combination that can be read: what holds of the built-in rule sets holds of them as well. */
class RandomRulesTest {
    private static final int RULE_SETS = Integer.getInteger("proof.forms", 2_000) / 400;
    private static final int REPLACED = 8;
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

    /** Every other rule set replaces rules of a built-in one, switches some off and changes thresholds in a table. */
    private RuleSet ruleSet(int number) {
        List<String> builtIn = RuleSet.builtInIds();
        return number % 2 == 0
                ? load(number, "", part -> random.file(part, 4))
                : overlay(number, RuleSet.builtIn(builtIn.get(number / 2 % builtIn.size())));
    }

    private RuleSet overlay(int number, RuleSet base) {
        Random choice = new Random(number);
        List<Criterion> criteria = new ArrayList<>(base.criteria());
        Collections.shuffle(criteria, choice);
        List<Criterion> replaced = criteria.subList(0, REPLACED);
        List<Criterion> off = criteria.subList(REPLACED, 2 * REPLACED);
        List<Criterion> changed = criteria.subList(2 * REPLACED, criteria.size());
        StringBuilder table = new StringBuilder("criterion,threshold,title\n");
        for (Criterion criterion : changed) {
            List<String> thresholds = thresholds(base.rule(criterion.id()).orElseThrow());
            if (!thresholds.isEmpty()) {
                table.append(criterion.id() + "," + String.join("；", thresholds) + ",示例\n");
            }
        }
        write(number, "thresholds.csv", table.toString());
        StringBuilder manifest = new StringBuilder("extends: " + base.info().id() + "\noff:\n");
        off.forEach(criterion -> manifest.append("  " + criterion.id() + ": 示例\n"));
        RuleSet rules = load(
                number,
                manifest.toString(),
                part -> replaced.stream()
                        .filter(criterion -> criterion.part() == part)
                        .map(criterion -> random.rule(part, criterion.id()))
                        .collect(Collectors.joining("\n")));
        assertEquals(criteria.size() - off.size(), rules.criteria().size());
        return rules;
    }

    /** Returns the thresholds of a rule, each a little lower. */
    private static List<String> thresholds(Rule rule) {
        return rule.calls().stream()
                .flatMap(call -> call.arguments().stream())
                .filter(argument ->
                        argument instanceof Rule.QuotedText text && text.role().equals(Optional.of(Role.THRESHOLD)))
                .map(argument -> new BigDecimal(((Rule.QuotedText) argument).text()))
                .map(number -> number.subtract(number.signum() > 0 ? number.ulp() : BigDecimal.ZERO))
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private RuleSet load(int number, String manifest, Function<Part, String> file) {
        String edition = number % 3 == 1 ? editionOf(2 + number % 9) : "\"2022\"";
        write(number, "ruleset.yaml", "id: random-" + number + "\ntitle: 示例\nedition: " + edition + "\n" + manifest);
        for (Part part : Part.values()) {
            write(number, part.id() + ".drl", file.apply(part));
        }
        try {
            return RuleSet.load(directory.resolve(number + ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String editionOf(int years) {
        return "{id: \"years-%d\", seriesYears: %s, stageYears: %s}"
                .formatted(
                        years,
                        IntStream.range(2030 - years, 2030).boxed().toList(),
                        IntStream.range(2030, 2032 + years % 4).boxed().toList());
    }

    private void write(int number, String name, String text) {
        try {
            Path own = Files.createDirectories(directory.resolve(number + ""));
            Files.writeString(own.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Application> forms(RuleSet rules, Random random) {
        List<Application> samples =
                rules.edition().equals(Bases.ELIGIBLE.edition()) ? Bases.all() : Laws.samples(rules.edition());
        List<Variation> bases = samples.stream().map(Variation::of).toList();
        List<Threshold> thresholds = Threshold.all(rules, samples.get(0));
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
