package org.clusterrules.language;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Count;
import org.clusterrules.model.Series;
import org.clusterrules.model.Standards;

/** The counts of standards: for each year and level, those that were led and those that were joined. */
final class StandardCounts {
    /** The levels of standards, in the form's order. */
    static final List<String> LEVELS = List.of("international", "national", "industry", "group");

    private StandardCounts() {}

    static List<Count> all(Series<Standards> standards) {
        return of(standards, LEVELS);
    }

    static List<Count> of(Series<Standards> standards, List<String> levels) {
        levels.forEach(level -> checkArgument(LEVELS.contains(level), "no level %s; known: %s", level, LEVELS));
        List<Count> counts = new ArrayList<>();
        for (Standards year : standards.values()) {
            for (String level : LEVELS) {
                if (levels.contains(level)) {
                    Standards.Drafted drafted = year.level(level);
                    counts.add(drafted.led());
                    counts.add(drafted.joined());
                }
            }
        }
        return counts;
    }

    /** Names the levels. */
    static Phrase label(List<String> levels) {
        return Phrase.of("levels", Phrase.join("comma", Phrase.each(levels, level -> Phrase.of("level." + level))));
    }
}
