package org.clusterrules.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Cell;

/** No required criterion of an earlier part may be unmet. One that is near is not unmet. */
final class ConclusionJudgement extends Judgement {
    private final Phrase part;
    private final List<Finding> required;

    ConclusionJudgement(Conclusion conclusion) {
        this(
                conclusion.part(),
                conclusion.findings().stream()
                        .filter(finding -> finding.criterion().kind() == Kind.REQUIRED)
                        .toList());
    }

    private ConclusionJudgement(String part, List<Finding> required) {
        super(none(outcomesOf(required)));
        this.part = Phrase.name(Part.valueOf(part.toUpperCase(Locale.ROOT)).label()::in);
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
        return Combined.combine(
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
        List<Cell> cells = new ArrayList<>();
        decisive().forEach(finding -> cells.addAll(finding.cells()));
        return cells;
    }

    @Override
    List<Cell> missing() {
        List<Cell> missing = new ArrayList<>();
        decisive().forEach(finding -> missing.addAll(finding.missing()));
        return missing;
    }

    @Override
    Phrase requirement() {
        return Phrase.of("conclusion.required", part);
    }

    @Override
    Phrase clause() {
        List<Finding> decisive = decisive();
        List<Phrase> titles =
                Phrase.each(decisive, finding -> Phrase.name(finding.criterion().title()::in));
        return Phrase.of(
                Phrase.key("conclusion", outcome()), part, Phrase.list(titles, decisive.size()), decisive.size());
    }
}
