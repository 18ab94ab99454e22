package org.clusterrules.language;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Text;
import org.jspecify.annotations.Nullable;

/** Two texts that have to say the same, white space aside. */
final class TextsJudgement extends Judgement {
    private final Text one;
    private final Text other;

    TextsJudgement(Text one, Text other) {
        super(judge(one, other));
        this.one = one;
        this.other = other;
    }

    private static Outcome judge(Text one, Text other) {
        if (one.isBlank() || other.isBlank()) {
            return Outcome.UNDETERMINED;
        }
        return Objects.equals(dense(one.value()), dense(other.value())) ? Outcome.MET : Outcome.UNMET;
    }

    private static @Nullable String dense(@Nullable String text) {
        return text == null ? null : Spaces.removeFrom(text);
    }

    @Override
    List<Cell> cells() {
        return outcome() == Outcome.UNDETERMINED ? missing() : List.of(one, other);
    }

    @Override
    List<Cell> missing() {
        return blank(List.of(one, other));
    }

    @Override
    String requirement(Locale language) {
        return Wording.of(
                "texts.required",
                language,
                one.place().label(language),
                one.place().field().section().label().in(language),
                other.place().field().section().label().in(language));
    }

    @Override
    String clause(Locale language) {
        String key = "texts." + outcome().name().toLowerCase(Locale.ROOT);
        return Wording.of(
                key,
                language,
                one.place().label(language),
                String.valueOf(one.value()),
                String.valueOf(other.value()),
                Wording.list(missing(), language));
    }
}
