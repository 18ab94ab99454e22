package org.clusterrules.equivalence;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.cases.Probes;
import org.clusterrules.equivalence.ClassRepresentatives.Filled;
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.internal.RuleApplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether two rules have the same outcome on every form of an edition: proved, refuted by a form, or not decided by a search. This is
 * about outcomes alone; margins, advice, words, weight and kind can still differ.
 *
 * <h2>Why a proof is valid</h2>
 *
 * <p>Rules that state the same, except for names of variables, zeros at the end of numbers and the order of alternatives, have the same
 * outcomes. For others:
 *
 * <ol>
 *   <li>An outcome is a function of the outcomes of the alternatives, and each of these is a function of <em>cuts</em>: the option in
 *       a cell; whether a cell is blank, says 无 or has a value; which cells of a quantity are blank and which say 无, and whether the
 *       quantity is below, at or above each number that it is compared with, or does not exist. This is the meaning of the words that
 *       {@code RuleCuts} knows; with any other word nothing is proved.
 *   <li>Both rules are cut at the values of both. So each cut has finitely many classes, and neither outcome changes within a
 *       combination of them.
 *   <li>Each class that some form can be in is filled in once ({@code ClassRepresentatives}). If one cannot be filled and may not be
 *       empty, nothing is proved.
 *   <li>No cell belongs to two cuts, or nothing is proved. So classes can be combined freely, and every combination is one form, to
 *       which both rules are applied as always: there is no second interpretation of a word.
 * </ol>
 *
 * <p>If all combinations agree, all forms do; if one does not, it is a form that shows the difference.
 *
 * @param witness a form on which the outcomes differ, with as few changed cells as possible; present for {@link Kind#DIFFERS} alone
 * @param forms the number of forms to which both rules were applied; 0 if both state the same
 */
public record Equivalence(Kind kind, Optional<Variation> witness, int forms) {
    /** What is known. */
    public enum Kind {
        /** The outcomes are the same on every form of the edition. */
        PROVED,
        /** There is a form on which they differ. */
        DIFFERS,
        /** They are the same on all forms that were tried; there may be others. */
        SEARCHED
    }

    private static final int MOST_COMBINED = 40_000;

    /**
     * Compares two rules.
     *
     * @param base the form that witnesses are variations of; the result holds for forms of its edition
     * @throws IllegalArgumentException if a rule reads the conclusion of an earlier part, which is not on the form
     */
    public static Equivalence of(Rule one, Rule other, Variation base) {
        if (one.readsConclusions() || other.readsConclusions()) {
            throw new IllegalArgumentException(one.criterion().id() + " reads what an earlier part concluded");
        }
        return NormalRule.of(one).equals(NormalRule.of(other))
                ? new Equivalence(Kind.PROVED, Optional.empty(), 0)
                : new Search(one, other, base).run();
    }

    /** Applies two rules to one form after another. */
    private static final class Search {
        private final List<Rule> rules;
        private final Variation base;
        private int forms;
        private @Nullable Variation difference;

        Search(Rule one, Rule other, Variation base) {
            this.rules = List.of(one, other);
            this.base = base;
        }

        Equivalence run() {
            Optional<List<Filled>> cuts = cuts(base.application());
            long combinations = cuts.stream()
                    .flatMap(List::stream)
                    .mapToLong(cut -> cut.values().size())
                    .reduce(1, (all, size) -> Math.min(all * size, Integer.MAX_VALUE));
            boolean isAll = cuts.isPresent() && combinations <= MOST_COMBINED;
            if (isAll) {
                combine(base, cuts.get(), cuts.get().size());
            }
            Variation found = difference;
            if (found != null) {
                return differs(found);
            } else if (isAll && cuts.get().stream().allMatch(Filled::complete)) {
                return new Equivalence(Kind.PROVED, Optional.empty(), forms);
            }
            return Probes.of(base, rules)
                    .peek(form -> forms++)
                    .filter(this::isDifferent)
                    .findFirst()
                    .map(this::differs)
                    .orElseGet(() -> new Equivalence(Kind.SEARCHED, Optional.empty(), forms));
        }

        /** Returns the cuts of both rules; empty if they are not known, or not independent of each other. */
        private Optional<List<Filled>> cuts(Application form) {
            Map<List<Object>, Cut> merged = new LinkedHashMap<>();
            for (Rule rule : rules) {
                Optional<List<Cut>> cuts = RuleCuts.of(rule, form);
                if (cuts.isEmpty()) {
                    return Optional.empty();
                }
                cuts.get().forEach(cut -> merged.merge(cut.subject(), cut, Cut::and));
            }
            Set<String> cells = new HashSet<>();
            boolean areIndependent = merged.values().stream()
                    .flatMap(cut -> cut.pointers().stream())
                    .allMatch(cells::add);
            Stream<Filled> filled = merged.values().stream().map(cut -> ClassRepresentatives.of(cut, base));
            return areIndependent ? Optional.of(filled.toList()) : Optional.empty();
        }

        /**
         * Tries every combination until the outcomes differ and are decided; otherwise keeps the first difference. The first cuts are
         * written last, so that they remain if any one of several would show the difference.
         */
        private boolean combine(Variation form, List<Filled> cuts, int left) {
            if (left > 0) {
                return cuts.get(left - 1).values().stream()
                        .anyMatch(values -> combine(form.with(values), cuts, left - 1));
            }
            forms++;
            List<Optional<Outcome>> outcomes = outcomes(form);
            boolean isDifferent = differ(outcomes);
            boolean isDecided = isDifferent && areDecided(outcomes);
            if (isDecided || (isDifferent && difference == null)) {
                difference = form;
            }
            return isDecided;
        }

        private static boolean areDecided(List<Optional<Outcome>> outcomes) {
            return outcomes.stream()
                    .allMatch(outcome ->
                            outcome.filter(one -> one != Outcome.UNDETERMINED).isPresent());
        }

        private Equivalence differs(Variation form) {
            Predicate<Variation> shows = areDecided(outcomes(form))
                    ? less -> isDifferent(less) && areDecided(outcomes(less))
                    : this::isDifferent;
            return new Equivalence(Kind.DIFFERS, Optional.of(form.smallest(shows)), forms);
        }

        private boolean isDifferent(Variation form) {
            return differ(outcomes(form));
        }

        private static boolean differ(List<Optional<Outcome>> outcomes) {
            return !outcomes.get(0).equals(outcomes.get(1));
        }

        /** Returns the outcome of each rule; empty if it cannot be applied, as some mutants cannot. */
        private List<Optional<Outcome>> outcomes(Variation form) {
            Application application = form.application();
            return rules.stream()
                    .map(rule -> RuleApplier.tryOn(rule, application, List.of()).map(Finding::outcome))
                    .toList();
        }
    }
}
