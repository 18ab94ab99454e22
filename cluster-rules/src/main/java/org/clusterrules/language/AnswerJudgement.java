package org.clusterrules.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Label;

/** An option that has to be the chosen one, or must not be. */
final class AnswerJudgement extends Judgement {
    private final Choice choice;
    private final String option;
    private final boolean wanted;

    /** Whether {@code option} has to be the one chosen ({@code wanted}) or must not be. */
    AnswerJudgement(Choice choice, String option, boolean wanted) {
        super(judge(choice, option, wanted));
        this.choice = choice;
        this.option = option;
        this.wanted = wanted;
    }

    private static Outcome judge(Choice choice, String option, boolean wanted) {
        if (choice.isBlank()) {
            return Outcome.UNDETERMINED;
        } else if (choice.is(Choice.NOT_APPLICABLE)) {
            return Outcome.NOT_APPLICABLE;
        }
        return choice.is(option) == wanted ? Outcome.MET : Outcome.UNMET;
    }

    @Override
    List<Cell> cells() {
        return List.of(choice);
    }

    @Override
    List<Cell> missing() {
        return choice.isBlank() ? List.of(choice) : List.of();
    }

    @Override
    Set<Outcome> possible() {
        Set<Outcome> possible = super.possible();
        if (choice.place().options().containsKey(Choice.NOT_APPLICABLE)) {
            possible.add(Outcome.NOT_APPLICABLE);
        }
        return possible;
    }

    @Override
    String requirement(Locale language) {
        return Wording.of("answer.required", language, choice.place().label(language), wantedAnswer(language));
    }

    private String wantedAnswer(Locale language) {
        return Wording.of(wanted ? "answer.is" : "answer.is-not", language, label(option, language));
    }

    @Override
    String clause(Locale language) {
        String key = "answer." + outcome().name().toLowerCase(Locale.ROOT);
        String chosen = choice.option();
        return Wording.of(
                key,
                language,
                choice.place().label(language),
                chosen == null ? "" : label(chosen, language),
                outcome() == Outcome.MET ? "" : wantedAnswer(language));
    }

    private String label(String option, Locale language) {
        Label label = choice.place().options().get(option);
        return label == null ? option : label.in(language);
    }
}
