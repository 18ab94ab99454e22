package org.clusterrules.language;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Ticks;

/** A group of boxes of which at least one has to be ticked. */
final class TicksJudgement extends Judgement {
    private final Ticks boxes;

    TicksJudgement(Ticks boxes) {
        super(boxes.isBlank() ? Outcome.UNDETERMINED : count(boxes) > 0 ? Outcome.MET : Outcome.UNMET);
        this.boxes = boxes;
    }

    private static int count(Ticks boxes) {
        return requireNonNull(boxes.ticked()).size();
    }

    @Override
    List<Cell> cells() {
        return List.of(boxes);
    }

    @Override
    List<Cell> missing() {
        return boxes.isBlank() ? List.of(boxes) : List.of();
    }

    @Override
    String requirement(Locale language) {
        return Wording.of("ticks.required", language, boxes.place().label(language));
    }

    @Override
    String clause(Locale language) {
        String key = "ticks." + outcome().name().toLowerCase(Locale.ROOT);
        return Wording.of(
                key, language, boxes.place().label(language), boxes.isBlank() ? "" : Integer.toString(count(boxes)));
    }
}
