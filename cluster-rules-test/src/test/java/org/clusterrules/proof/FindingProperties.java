package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;

/** What a finding of the policy says beside its outcome, past what the laws of the kit ask of any rule set. */
class FindingProperties {
    private static final int TRIES = 1_000;
    private static final int PLACES_OF_ENDLESS = 6;
    private static final BigDecimal TOLERANCE = new BigDecimal("0.95");
    private static final BigDecimal NOTHING_LEFT = new BigDecimal("-100");
    private static final List<RuleSet> RULE_SETS = RuleSet.builtInIds().stream()
            .map(id -> RuleSet.builtIn(id).direct())
            .toList();

    @Provide
    Arbitrary<Variation> forms() {
        return Bases.near();
    }

    @Provide
    Arbitrary<RuleSet> ruleSets() {
        return Arbitraries.of(RULE_SETS);
    }

    /**
     * What is not within the 5 % of the policy's 左右 is below 42.75, and what is is not. A figure that does not end is rounded to
     * 6 decimals, and one that was rounded to the very edge may lie on either side of it.
     */
    @Property(tries = TRIES)
    void aboutIsShownWithinItsTolerance(@ForAll("forms") Variation form, @ForAll("ruleSets") RuleSet rules) {
        for (Finding finding : findings(rules, form)) {
            Comparison comparison = finding.comparison().orElse(null);
            boolean misses = finding.outcome() == Outcome.UNMET || finding.outcome() == Outcome.NEAR;
            if (misses && comparison != null && comparison.operator() == Operator.ABOUT) {
                comparison.actual().ifPresent(actual -> {
                    BigDecimal near = comparison.required().orElseThrow().multiply(TOLERANCE);
                    boolean roundedToIt = actual.scale() >= PLACES_OF_ENDLESS && actual.compareTo(near) == 0;
                    assertTrue(
                            roundedToIt || (finding.outcome() == Outcome.NEAR) == (actual.compareTo(near) >= 0),
                            () -> finding.criterion().id() + " " + comparison);
                });
            }
        }
    }

    private static boolean isAboutNumbers(Finding finding) {
        return finding.criterion().part() == Part.STANDARD
                || finding.criterion().part() == Part.TARGETS;
    }

    /** A number that misses by itself can be mended by itself. */
    @Property(tries = TRIES)
    void aNumberThatMissesIsAdvisedAChange(@ForAll("forms") Variation form, @ForAll("ruleSets") RuleSet rules) {
        for (Finding finding : findings(rules, form)) {
            boolean misses = finding.outcome() == Outcome.UNMET || finding.outcome() == Outcome.NEAR;
            boolean aboutANumber =
                    finding.comparison().flatMap(Comparison::actual).isPresent();
            if (misses && aboutANumber && isAboutNumbers(finding) && canBeMended(finding)) {
                assertFalse(
                        finding.advice().isEmpty(),
                        () -> finding.criterion().id() + ": " + finding.message(Locale.ENGLISH));
            }
        }
    }

    /**
     * 无 is not improved on, of the standards none is the one to change, and what fell by 100 % does not grow again by the
     * figures after it.
     */
    private static boolean canBeMended(Finding finding) {
        if (finding.cells().stream().anyMatch(Cell::isNone)) {
            return false;
        }
        return switch (finding.criterion().id()) {
            case "standard.standards" -> false;
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
