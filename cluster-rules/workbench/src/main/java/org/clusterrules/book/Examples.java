package org.clusterrules.book;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.clusterrules.cases.CaseResult;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;
import org.clusterrules.report.internal.PageWords;

/**
 * Chooses a few of the cases of a criterion: one that meets a threshold by as little as there is, one that misses it by as little, and one
 * that is odd, because the form says that it does not apply, says 无 or says nothing. None is told twice in a book.
 */
final class Examples {
    private static final BigDecimal FAR = new BigDecimal("1e30");

    /** What is near the threshold comes first, then what takes fewer words to tell. */
    private static final Comparator<Finding> TELLING = Comparator.comparing((Finding finding) -> !isAsPrinted(finding))
            .thenComparing(finding -> finding.comparison()
                    .flatMap(Comparison::margin)
                    .map(BigDecimal::abs)
                    .orElse(FAR))
            .thenComparing(finding -> finding.cells().size());

    private final PageWords words;
    private final Set<String> told = new HashSet<>();

    Examples(PageWords words) {
        this.words = words;
    }

    /** Returns the findings to tell of, of those that are as the cases expect. */
    List<Finding> of(List<CaseResult> cases) {
        List<Finding> findings = cases.stream()
                .filter(CaseResult::passes)
                .flatMap(result -> result.finding().stream())
                .toList();
        Set<Finding> chosen = new LinkedHashSet<>();
        add(chosen, findings, finding -> finding.outcome() == Outcome.MET && hasMargin(finding) && !isOdd(finding));
        add(chosen, findings, finding -> isMissed(finding) && !isOdd(finding));
        for (Predicate<Finding> odd : ODD) {
            if (chosen.stream().noneMatch(Examples::isOdd)) {
                add(chosen, findings, odd);
            }
        }
        List<Finding> examples = new ArrayList<>();
        for (Finding finding : chosen) {
            if (told.add(finding.message(words.language()))) {
                examples.add(finding);
            }
        }
        return examples;
    }

    /** From what says most about a criterion to what can be said of any. */
    private static final List<Predicate<Finding>> ODD = List.of(
            finding -> finding.outcome() == Outcome.NOT_APPLICABLE,
            finding -> finding.cells().stream().anyMatch(Cell::isNone),
            finding -> finding.outcome() == Outcome.UNDETERMINED);

    private void add(Set<Finding> chosen, List<Finding> findings, Predicate<Finding> wanted) {
        Optional<Finding> best = findings.stream()
                .filter(wanted)
                .sorted(TELLING)
                .filter(finding -> !told.contains(finding.message(words.language())))
                .findFirst();
        best.ifPresent(chosen::add);
    }

    /** Whether there is a threshold to be near to; what is met without one is what is required, and no more to tell. */
    private static boolean hasMargin(Finding finding) {
        return finding.comparison().flatMap(Comparison::margin).isPresent();
    }

    private static boolean isMissed(Finding finding) {
        return finding.outcome() == Outcome.NEAR || finding.outcome() == Outcome.UNMET;
    }

    private static boolean isOdd(Finding finding) {
        return ODD.stream().anyMatch(odd -> odd.test(finding));
    }

    /** Whether all numbers have the decimals that the form asks for. */
    private static boolean isAsPrinted(Finding finding) {
        return finding.cells().stream()
                .allMatch(cell -> !(cell instanceof Numeric numeric && numeric.number() != null)
                        || numeric.number().stripTrailingZeros().scale()
                                <= numeric.step().scale());
    }
}
