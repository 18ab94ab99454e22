package org.clusterrules.book;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.cases.Case;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;
import org.clusterrules.report.internal.PageMessages;

/**
 * Chooses a few cases of a criterion as examples: one that barely meets the threshold, one that barely misses it, and one that is
 * special, because it does not apply, says 无 or is blank. No two examples in a book have the same message.
 */
final class Examples {
    private static final BigDecimal FAR = new BigDecimal("1e30");

    /** The nearest to the threshold first, then those with the fewest cells. */
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(
                    (Candidate candidate) -> !candidate.isAsPrinted())
            .thenComparing(candidate -> candidate.margin().map(BigDecimal::abs).orElse(FAR))
            .thenComparing(candidate -> candidate.cells().size());

    private final PageMessages messages;
    private final Set<String> shown = new HashSet<>();
    private final Set<Case> considered = new LinkedHashSet<>();
    private final Set<String> exhausted = new HashSet<>();

    Examples(PageMessages messages) {
        this.messages = messages;
    }

    /** A finding with the values by which it is chosen: there are a thousand cases, and a finding computes these values at each call. */
    private record Candidate(Case what, Finding finding, List<Cell> cells, Optional<BigDecimal> margin) {
        Candidate(Case what, Finding finding) {
            this(what, finding, finding.cells(), finding.comparison().flatMap(Comparison::margin));
        }

        Outcome outcome() {
            return finding.outcome();
        }

        boolean isMetByMargin() {
            return outcome() == Outcome.MET && margin.isPresent() && !isSpecial();
        }

        boolean isMissed() {
            return (outcome() == Outcome.NEAR || outcome() == Outcome.UNMET) && !isSpecial();
        }

        boolean isSpecial() {
            return SPECIAL.stream().anyMatch(special -> special.test(this));
        }

        /** Whether no number has more decimals than the form asks for. */
        boolean isAsPrinted() {
            return cells.stream()
                    .noneMatch(cell -> cell instanceof Numeric numeric
                            && numeric.number() != null
                            && numeric.number().stripTrailingZeros().scale()
                                    > numeric.step().scale());
        }
    }

    /** From the most specific to the most general. */
    private static final List<Predicate<Candidate>> SPECIAL = List.of(
            candidate -> candidate.outcome() == Outcome.NOT_APPLICABLE,
            candidate -> candidate.cells().stream().anyMatch(Cell::isNone),
            candidate -> candidate.outcome() == Outcome.UNDETERMINED);

    /** Returns the findings to show, of the cases that pass. */
    List<Finding> of(List<CaseResult> cases) {
        List<Candidate> candidates = cases.stream()
                .filter(CaseResult::passes)
                .flatMap(result -> result.finding().map(finding -> new Candidate(result.what(), finding)).stream())
                .toList();
        Set<Candidate> chosen = new LinkedHashSet<>();
        // Without a threshold, an example of MET would only repeat the requirement.
        add(chosen, candidates, Candidate::isMetByMargin);
        add(chosen, candidates, Candidate::isMissed);
        for (Predicate<Candidate> special : SPECIAL) {
            if (chosen.stream().noneMatch(Candidate::isSpecial)) {
                add(chosen, candidates, special);
            }
        }
        return chosen.stream()
                .map(Candidate::finding)
                .filter(finding -> shown.add(finding.message(messages.language())))
                .toList();
    }

    private void add(Set<Candidate> chosen, List<Candidate> candidates, Predicate<Candidate> wanted) {
        List<Candidate> fitting =
                candidates.stream().filter(wanted).sorted(BEST_FIRST).toList();
        for (Candidate candidate : fitting) {
            considered.add(candidate.what());
            if (!shown.contains(candidate.finding().message(messages.language()))) {
                chosen.add(candidate);
                return;
            }
        }
        fitting.forEach(candidate -> exhausted.add(candidate.what().criterionId()));
    }

    /** Returns the cases that were considered, in the order of choice; later ones make no difference. */
    Set<Case> considered() {
        return considered;
    }

    /** Returns the criteria for which all cases of a kind were shown already, so that a further case would be used. */
    Set<String> exhausted() {
        return exhausted;
    }
}
