package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Platforms;

/** As many platforms have to be named as are counted. Names left out beside a count of zero are no names. */
final class PlatformsJudgement extends Judgement {
    private final Platforms platforms;

    PlatformsJudgement(Platforms platforms) {
        super(judge(platforms));
        this.platforms = platforms;
    }

    private static Outcome judge(Platforms platforms) {
        if (platforms.count().isBlank() || namesAreMissing(platforms)) {
            return Outcome.UNDETERMINED;
        }
        BigDecimal named = BigDecimal.valueOf(platforms.names().named().size());
        return Numbers.orZero(platforms.count()).compareTo(named) == 0 ? Outcome.MET : Outcome.UNMET;
    }

    private static boolean namesAreMissing(Platforms platforms) {
        return platforms.names().isBlank() && Numbers.orZero(platforms.count()).signum() > 0;
    }

    @Override
    List<Cell> cells() {
        return outcome() == Outcome.UNDETERMINED ? missing() : List.of(platforms.count(), platforms.names());
    }

    @Override
    List<Cell> missing() {
        List<Cell> missing = new ArrayList<>();
        if (platforms.count().isBlank()) {
            missing.add(platforms.count());
        }
        if (namesAreMissing(platforms)) {
            missing.add(platforms.names());
        }
        return missing;
    }

    @Override
    String requirement(Locale language) {
        return Wording.of(
                "platforms.required",
                language,
                platforms.count().place().field().label().in(language));
    }

    @Override
    String clause(Locale language) {
        String key = "platforms." + outcome().name().toLowerCase(Locale.ROOT);
        return Wording.of(
                key,
                language,
                platforms.count().place().field().label().in(language),
                Numbers.orZero(platforms.count()).toPlainString(),
                Integer.toString(platforms.names().named().size()),
                Wording.list(missing(), language));
    }
}
