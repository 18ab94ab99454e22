package org.clusterrules.language;

import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;

/** A text that has to describe something: 无 does not. */
final class DescriptionJudgement extends Judgement {
    private final Text text;

    DescriptionJudgement(Text text) {
        super(text.isBlank() ? Outcome.UNDETERMINED : text.state() == State.FILLED ? Outcome.MET : Outcome.UNMET);
        this.text = text;
    }

    @Override
    List<Cell> cells() {
        return List.of(text);
    }

    @Override
    List<Cell> missing() {
        return text.isBlank() ? List.of(text) : List.of();
    }

    @Override
    String requirement(Locale language) {
        return Wording.of("description.required", language, text.place().label(language));
    }

    @Override
    String clause(Locale language) {
        String key = "description." + outcome().name().toLowerCase(Locale.ROOT);
        return Wording.of(key, language, text.place().label(language));
    }
}
