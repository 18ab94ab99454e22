package org.clusterrules.language.judgement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.Conclusion;
import org.clusterrules.model.Cell;

/** No required criterion of an earlier part may be unmet. NEAR is not unmet. */
final class ConclusionJudgement extends Judgement {
    private static final OutcomeTable NONE_UNMET = new OutcomeTable(ConclusionJudgement::noneUnmet);

    private final Part part;
    private final List<Finding> required;

    ConclusionJudgement(Conclusion conclusion) {
        this.part = Part.of(conclusion.part());
        this.required = required(conclusion.findings());
    }

    private static List<Finding> required(List<Finding> findings) {
        List<Finding> required = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            if (finding.criterion().isRequired()) {
                required.add(finding);
            }
        }
        return required;
    }

    @Override
    Outcome judge() {
        int bits = 0;
        for (Finding finding : required) {
            bits |= OutcomeTable.bit(finding.outcome());
        }
        return NONE_UNMET.of(bits);
    }

    /** The conclusion about another form is known once the rules of that part were applied to it. */
    @Override
    LocatedJudgement locate(FormIndex index) {
        return new LocatedJudgement(
                form -> new ConclusionJudgement(form.conclusion(part)).outcome(),
                form -> new ConclusionJudgement(form.conclusion(part)));
    }

    private static Outcome noneUnmet(Collection<Outcome> outcomes) {
        Outcome all = Outcome.allOf(outcomes);
        return all == Outcome.NEAR ? Outcome.MET : all;
    }

    @Override
    Set<Outcome> outcomesUnderRounding() {
        return NONE_UNMET.ofAny(required.stream()
                .map(finding -> ((JudgedFinding) finding).outcomesUnderRounding())
                .toList());
    }

    private List<Finding> agreeing() {
        return outcome() == Outcome.MET
                ? required
                : required.stream()
                        .filter(finding -> finding.outcome() == outcome())
                        .toList();
    }

    /** Those of the findings that decide, also if some of them wait for a blank and others have no number. */
    @Override
    List<Cell> cells() {
        return agreeing().stream().flatMap(finding -> finding.cells().stream()).toList();
    }

    @Override
    List<Cell> offending() {
        return cells();
    }

    @Override
    List<Cell> read() {
        return gather(Judgement::read);
    }

    @Override
    List<Cell> missing() {
        return agreeing().stream()
                .flatMap(finding -> finding.missing().stream())
                .toList();
    }

    @Override
    List<Cell> everything() {
        return gather(Judgement::everything);
    }

    private List<Cell> gather(Function<Judgement, List<Cell>> cells) {
        return Combined.gather(
                required.stream()
                        .map(finding -> ((JudgedFinding) finding).judgement())
                        .toList(),
                cells);
    }

    private Phrase part() {
        return Phrase.name(part.label()::in);
    }

    @Override
    Phrase requirement() {
        return Phrase.of("conclusion.required", part());
    }

    @Override
    Phrase statement() {
        List<Finding> agreeing = agreeing();
        List<Phrase> titles =
                Phrase.each(agreeing, finding -> Phrase.name(finding.criterion().title()::in));
        return Phrase.of(
                Phrase.key("conclusion", outcome()), part(), Phrase.list(titles, agreeing.size()), agreeing.size());
    }
}
