package org.clusterrules.sweep;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Application;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.internal.RuleApplier;
import org.clusterrules.rulefile.reader.ThresholdChange;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * One threshold of a rule set, moved through several numbers. Each number replaces the threshold as a row of {@code thresholds.csv}
 * would, so that it means what it would mean in a rule file; a tolerance keeps its percentage. Everything else is unchanged.
 *
 * <p>If only the requirement itself is compared with the threshold, the outcome changes in one direction as the threshold grows: if it is
 * the same at two numbers, it is the same between them. So most numbers need not be tried. A threshold of a condition, or a limit of
 * texts, is tried at every number.
 *
 * <p>Immutable, and safe to share between threads. Methods throw a {@code NullPointerException} if an argument is null.
 */
public final class Sweep {
    /** The most numbers that a threshold can be moved through. */
    public static final int MOST_THRESHOLDS = 1_000;

    private final RuleSet rules;
    private final Rule rule;
    private final ThresholdChange.Threshold threshold;
    private final List<BigDecimal> thresholds;
    private final Rule[] changed;

    /** The rules on which eligibility depends, and those whose conclusions this rule reads. */
    private final RuleApplier needed;

    /** The rules that read conclusions of earlier parts and on which eligibility depends, in the order in which they are applied. */
    private final List<Rule> dependent;

    private Sweep(
            RuleSet rules,
            Rule rule,
            ThresholdChange.Threshold threshold,
            List<BigDecimal> thresholds,
            Rule[] changed) {
        this.rules = rules;
        this.rule = rule;
        this.threshold = threshold;
        this.thresholds = List.copyOf(thresholds);
        this.changed = changed;
        this.dependent = rules.rules().stream()
                .filter(Rule::readsConclusions)
                .filter(other -> other.criterion().part().compareTo(Part.STANDARD) <= 0)
                .sorted(Comparator.comparing(other -> other.criterion().part()))
                .toList();
        boolean needsAll = !dependent.isEmpty() || rule.readsConclusions();
        this.needed = new RuleApplier(rules.rules().stream()
                .filter(other -> needsAll || other.criterion().part().decidesEligibility())
                .toList());
    }

    /**
     * Returns the thresholds of a criterion as written, in the order of its rule; empty if it has none.
     *
     * @throws IllegalArgumentException if the rule set has no such criterion
     */
    public static List<String> thresholdsOf(RuleSet rules, String criterionId) {
        return ThresholdChange.thresholdsOf(rule(rules, criterionId)).stream()
                .map(ThresholdChange.Threshold::text)
                .toList();
    }

    /**
     * Moves a threshold through several numbers.
     *
     * @param rules the rules; applied without Drools
     * @param index the index of the threshold, from 0
     * @param thresholds the numbers in ascending order; at least one and at most {@link #MOST_THRESHOLDS}
     * @throws IllegalArgumentException if the rule set has no such criterion, that has no such threshold, or there are too few or too
     *     many numbers, or not in ascending order
     * @throws InvalidRuleSetException if the rule cannot require one of the numbers; has the problems of the first of these
     */
    public static Sweep of(RuleSet rules, String criterionId, int index, List<BigDecimal> thresholds) {
        Rule rule = rule(rules, criterionId);
        List<ThresholdChange.Threshold> there = ThresholdChange.thresholdsOf(rule);
        checkArgument(index >= 0 && index < there.size(), "%s has %s thresholds", criterionId, there.size());
        checkArgument(
                !thresholds.isEmpty() && thresholds.size() <= MOST_THRESHOLDS, "%s thresholds", thresholds.size());
        Rule[] changed = new Rule[thresholds.size()];
        for (int i = 0; i < changed.length; i++) {
            BigDecimal number = thresholds.get(i);
            checkArgument(i == 0 || number.compareTo(thresholds.get(i - 1)) > 0, "%s is not greater", number);
            changed[i] = ThresholdChange.change(rule, index, number.toPlainString());
        }
        return new Sweep(rules, rule, there.get(index), thresholds, changed);
    }

    static Rule rule(RuleSet rules, String criterionId) {
        return rules.rule(criterionId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "rule set " + rules.info().id() + " has no criterion " + criterionId));
    }

    /**
     * The outcomes of an application along the thresholds.
     *
     * @param stretches runs of thresholds with the same result, in their order
     */
    public record Course(List<Stretch> stretches) {
        public Course {
            stretches = List.copyOf(stretches);
        }
    }

    /**
     * A run of thresholds at which an application has the same outcome.
     *
     * @param size the number of thresholds
     * @param outcome the outcome of the criterion
     * @param eligible whether the application is eligible
     */
    public record Stretch(int size, Outcome outcome, Eligibility eligible) {}

    /** Returns the outcomes of an application at each threshold. Eligibility is computed once for each outcome. */
    public Course course(Application application) {
        return new Walk(requireNonNull(application, "application")).course();
    }

    RuleSet rules() {
        return rules;
    }

    Rule rule() {
        return rule;
    }

    ThresholdChange.Threshold threshold() {
        return threshold;
    }

    List<BigDecimal> thresholds() {
        return thresholds;
    }

    /** One application at one threshold after the other. */
    private final class Walk {
        private final Application application;
        private final List<Finding> base;
        private final @Nullable Finding[] findings = new @Nullable Finding[changed.length];

        Walk(Application application) {
            this.application = application;
            this.base = needed.findings(application);
        }

        Course course() {
            int last = changed.length - 1;
            fill(0, last);
            List<Stretch> stretches = new ArrayList<>();
            Map<Outcome, Eligibility> eligible = new EnumMap<>(Outcome.class);
            int start = 0;
            for (int i = 0; i <= last; i++) {
                Finding finding = at(i);
                if (i == last || at(i + 1).outcome() != finding.outcome()) {
                    Outcome outcome = finding.outcome();
                    Eligibility verdict = eligible.computeIfAbsent(outcome, unused -> eligible(finding));
                    stretches.add(new Stretch(i + 1 - start, outcome, verdict));
                    start = i + 1;
                }
            }
            return new Course(stretches);
        }

        /** Finds the outcomes between two thresholds: the same, if both ends agree and outcomes change in one direction only. */
        private void fill(int low, int high) {
            if (threshold.isPlain() && at(low).outcome() == at(high).outcome()) {
                for (int i = low + 1; i < high; i++) {
                    findings[i] = at(low);
                }
            } else if (high - low > 1) {
                int middle = (low + high) / 2;
                fill(low, middle);
                fill(middle, high);
            }
        }

        private Finding at(int index) {
            Finding finding = findings[index];
            if (finding == null) {
                finding = RuleApplier.finding(changed[index], application, base);
                findings[index] = finding;
            }
            return finding;
        }

        /** Returns whether the application is eligible with this finding and its effect on later rules. */
        private Eligibility eligible(Finding finding) {
            List<Finding> said = new ArrayList<>(base);
            replace(said, finding);
            for (Rule other : dependent) {
                if (!other.criterion().id().equals(rule.criterion().id())) {
                    replace(said, RuleApplier.finding(other, application, said));
                }
            }
            return new Assessment(rules.info(), application, said).eligible();
        }

        private static void replace(List<Finding> said, Finding finding) {
            said.replaceAll(
                    one -> one.criterion().id().equals(finding.criterion().id()) ? finding : one);
        }
    }
}
