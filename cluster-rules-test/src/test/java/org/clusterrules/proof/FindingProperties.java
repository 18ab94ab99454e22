package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;

/** What a finding says beside its outcome is true of any form. */
class FindingProperties {
    private static final int TRIES = 1_000;
    private static final BigDecimal TOLERANCE = new BigDecimal("0.95");
    private static final BigDecimal NOTHING_LEFT = new BigDecimal("-100");
    private static final List<RuleSet> RULE_SETS =
            RuleSet.builtInIds().stream().map(RuleSet::builtIn).toList();

    @Provide
    Arbitrary<Variation> forms() {
        return Bases.near();
    }

    @Provide
    Arbitrary<RuleSet> ruleSets() {
        return Arbitraries.of(RULE_SETS);
    }

    /** 70.00 is not shown for a share of 69.999 that has to be at least 70. */
    @Property(tries = TRIES)
    void theNumbersShownNeverContradictTheOutcome(@ForAll("forms") Variation form, @ForAll("ruleSets") RuleSet rules) {
        for (Finding finding : findings(rules, form)) {
            finding.comparison().ifPresent(comparison -> {
                if (comparison.actual().isPresent() && comparison.required().isPresent()) {
                    assertEquals(
                            finding.outcome(),
                            shown(comparison),
                            () -> finding.criterion().id() + " " + comparison);
                }
            });
        }
    }

    private static Outcome shown(Comparison comparison) {
        BigDecimal required = comparison.required().orElseThrow();
        int sign = comparison.actual().orElseThrow().compareTo(required);
        boolean met = switch (comparison.operator().orElseThrow()) {
            case AT_LEAST, ABOUT -> sign >= 0;
            case MORE_THAN, INCREASES -> sign > 0;
            case AT_MOST -> sign <= 0;
            case LESS_THAN -> sign < 0;
            case IS -> sign == 0;
        };
        boolean near = comparison.operator().equals(Optional.of(Operator.ABOUT))
                && comparison.actual().orElseThrow().compareTo(required.multiply(TOLERANCE)) >= 0;
        return met ? Outcome.MET : near ? Outcome.NEAR : Outcome.UNMET;
    }

    @Property(tries = TRIES)
    void theMarginIsThatOfTheNumbersShown(@ForAll("forms") Variation form, @ForAll("ruleSets") RuleSet rules) {
        for (Finding finding : findings(rules, form)) {
            Comparison comparison = finding.comparison().orElse(null);
            if (comparison != null && comparison.margin().isPresent()) {
                int sign = comparison.margin().get().signum();
                boolean met = finding.outcome() == Outcome.MET;
                assertTrue(
                        met ? sign >= 0 : sign <= 0, () -> finding.criterion().id() + " " + comparison);
                BigDecimal distance =
                        comparison.actual().get().subtract(comparison.required().get());
                assertEquals(
                        0, distance.abs().compareTo(comparison.margin().get().abs()));
            }
        }
    }

    @Property(tries = TRIES)
    void aFindingNamesTheCellsThatDecided(@ForAll("forms") Variation form, @ForAll("ruleSets") RuleSet rules) {
        List<String> order =
                form.application().cells().stream().map(Cell::pointer).toList();
        for (Finding finding : findings(rules, form)) {
            String id = finding.criterion().id();
            for (List<Cell> cells : List.of(finding.cells(), finding.missing())) {
                List<Integer> places = cells.stream()
                        .map(cell -> order.indexOf(cell.pointer()))
                        .toList();
                assertFalse(places.contains(-1), id);
                assertEquals(
                        places.stream().sorted().distinct().toList(),
                        places,
                        () -> id + ": " + cells.stream().map(Cell::pointer).toList());
            }
            assertTrue(finding.missing().stream().allMatch(Cell::isBlank), id);
            if (finding.outcome() != Outcome.UNDETERMINED && !id.startsWith("completeness.")) {
                assertEquals(List.of(), finding.missing(), id);
            }
        }
    }

    @Property(tries = TRIES)
    void theMessageIsASentenceWithItsFigures(@ForAll("forms") Variation form, @ForAll("ruleSets") RuleSet rules) {
        for (Finding finding : findings(rules, form)) {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                String message = finding.message(language);
                String id = finding.criterion().id() + ": " + message;
                assertFalse(message.matches("(?s).*[{}].*|.*null.*"), id);
                assertTrue(message.endsWith(language.equals(Locale.CHINESE) ? "。" : "."), id);
                boolean decided =
                        finding.outcome() != Outcome.UNDETERMINED && finding.outcome() != Outcome.NOT_APPLICABLE;
                if (decided && isAboutNumbers(finding)) {
                    finding.comparison()
                            .ifPresent(comparison -> figures(comparison)
                                    .forEach(figure ->
                                            assertTrue(message.contains(figure), () -> figure + " in " + id)));
                }
            }
        }
    }

    /** The other parts compare words, dates, and figures with figures. */
    private static boolean isAboutNumbers(Finding finding) {
        return finding.criterion().part() == Part.STANDARD
                || finding.criterion().part() == Part.TARGETS;
    }

    /** What increases shows its figures and not the smallest step between them. */
    private static Set<String> figures(Comparison comparison) {
        Set<String> figures = new HashSet<>();
        if (!comparison.operator().equals(Optional.of(Operator.INCREASES))) {
            comparison.actual().ifPresent(actual -> figures.add(actual.toPlainString()));
            comparison.required().ifPresent(required -> figures.add(required.toPlainString()));
        }
        return figures;
    }

    /** The changes together meet the requirement; any of them a step smaller does not. */
    @Property(tries = TRIES)
    void theAdviceIsTheLeastChangeThatMeetsIt(@ForAll("forms") Variation form, @ForAll("ruleSets") RuleSet rules) {
        for (Finding finding : findings(rules, form)) {
            String id = finding.criterion().id();
            List<Change> advice = finding.advice();
            if (finding.outcome() == Outcome.MET || finding.outcome() == Outcome.NOT_APPLICABLE) {
                assertEquals(List.of(), advice, id);
            } else if (!advice.isEmpty()) {
                Variation advised = with(form, advice);
                assertEquals(
                        Outcome.MET, outcome(rules, advised, id), () -> id + ": " + finding.message(Locale.ENGLISH));
                for (Change change : advice) {
                    assertTrue(
                            oneStepLess(change).stream()
                                    .map(less -> advised.with(change.from().pointer(), less))
                                    .anyMatch(less -> outcome(rules, less, id) != Outcome.MET),
                            () -> id + ": " + finding.message(Locale.ENGLISH));
                }
            }
        }
    }

    private static Variation with(Variation form, List<Change> changes) {
        Variation changed = form;
        for (Change change : changes) {
            changed = changed.with(change.from().pointer(), change.to());
        }
        return changed;
    }

    /** From a number, a step back towards it; from 无 or a blank there is no saying which way is less. */
    private static List<BigDecimal> oneStepLess(Change change) {
        BigDecimal from = change.from().number();
        BigDecimal below = change.to().subtract(change.from().step());
        BigDecimal above = change.to().add(change.from().step());
        return from == null ? List.of(below, above) : List.of(change.to().compareTo(from) > 0 ? below : above);
    }

    private static Outcome outcome(RuleSet rules, Variation form, String criterion) {
        return rules.assess(form.application()).finding(criterion).outcome();
    }

    /** A number that misses by itself can be mended by itself. */
    @Property(tries = TRIES)
    void aNumberThatMissesIsAdvisedAChange(@ForAll("forms") Variation form, @ForAll("ruleSets") RuleSet rules) {
        for (Finding finding : findings(rules, form)) {
            boolean misses = finding.outcome() == Outcome.UNMET || finding.outcome() == Outcome.NEAR;
            boolean aboutANumber = finding.comparison()
                    .filter(comparison -> comparison.operator().isPresent())
                    .flatMap(Comparison::actual)
                    .isPresent();
            if (misses && aboutANumber && isAboutNumbers(finding) && canBeMended(finding, form)) {
                assertFalse(
                        finding.advice().isEmpty(),
                        () -> finding.criterion().id() + ": " + finding.message(Locale.ENGLISH));
            }
        }
    }

    /** What is to rise from a blank baseline, or to grow again after −100 %, is past mending by the figures behind it. */
    private static boolean canBeMended(Finding finding, Variation form) {
        return switch (finding.criterion().id()) {
            case "targets.quality-smes" ->
                !form.cell("/plan/targets/qualitySmes/baseline").isBlank();
            case "standard.rd-growth" ->
                finding.comparison().orElseThrow().actual().orElseThrow().compareTo(NOTHING_LEFT) > 0;
            default -> true;
        };
    }

    private static List<Finding> findings(RuleSet rules, Variation form) {
        Application application = form.application();
        return rules.assess(application).findings();
    }
}
