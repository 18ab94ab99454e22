package org.clusterrules.language;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;

/** No required criterion of an earlier part may be unmet. One that is near is not unmet. */
final class ConclusionJudgement extends Judgement {
    private final List<Finding> required;

    ConclusionJudgement(Conclusion conclusion) {
        this(conclusion.findings().stream()
                .filter(finding -> finding.criterion().kind() == Kind.REQUIRED)
                .toList());
    }

    private ConclusionJudgement(List<Finding> required) {
        super(none(outcomesOf(required)));
        this.required = required;
    }

    private static Set<Outcome> outcomesOf(List<Finding> findings) {
        EnumSet<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (Finding finding : findings) {
            outcomes.add(finding.outcome());
        }
        return outcomes;
    }

    private static Outcome none(Collection<Outcome> outcomes) {
        Outcome all = Outcome.allOf(outcomes);
        return all == Outcome.NEAR ? Outcome.MET : all;
    }

    @Override
    Set<Outcome> outcomesNearby() {
        return AllOf.combine(
                required.stream()
                        .map(finding -> ((JudgedFinding) finding).judgement().outcomesNearby())
                        .toList(),
                ConclusionJudgement::none);
    }

    private List<Finding> decisive() {
        return outcome() == Outcome.MET
                ? required
                : required.stream()
                        .filter(finding -> finding.outcome() == outcome())
                        .toList();
    }

    @Override
    List<Cell> cells() {
        return decisive().stream()
                .flatMap(finding -> finding.cells().stream())
                .distinct()
                .toList();
    }

    @Override
    List<Cell> missing() {
        return decisive().stream()
                .flatMap(finding -> finding.missing().stream())
                .distinct()
                .toList();
    }

    @Override
    String requirement(Locale language) {
        return Wording.of("conclusion.met", language);
    }

    @Override
    String clause(Locale language) {
        if (outcome() == Outcome.MET) {
            return Wording.of("conclusion.met", language);
        }
        String key = "conclusion." + outcome().name().toLowerCase(Locale.ROOT);
        return Wording.of(
                key,
                language,
                decisive().stream()
                        .map(finding -> finding.criterion().title().in(language))
                        .collect(Collectors.joining(Wording.of("semicolon", language))));
    }
}
