package org.clusterrules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.book.Book.Means;
import org.clusterrules.report.internal.PageWords;
import org.clusterrules.rulefile.Rule;

/** Says what each outcome of a criterion means: for the criterion, for its part and the application, and for the score. */
final class OutcomeMeanings {
    private final PageWords words;
    private final Criterion criterion;
    private final boolean unrecorded;

    OutcomeMeanings(PageWords words, Rule rule) {
        this.words = words;
        this.criterion = rule.criterion();
        this.unrecorded = rule.hasNoRecordedThreshold();
    }

    /** Returns the meanings, in the order of the outcomes. */
    List<Means> of(Set<Outcome> possible) {
        List<Means> meanings = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (possible.contains(outcome)) {
                meanings.add(new Means(outcome, words.of(outcome.label()), meaning(outcome)));
            }
        }
        return meanings;
    }

    private String meaning(Outcome outcome) {
        List<String> parts = new ArrayList<>();
        boolean isUnrecorded = unrecorded && outcome == Outcome.UNDETERMINED;
        parts.add(words.of(isUnrecorded ? "book.unrecorded" : "book." + name(outcome)));
        if (outcome != Outcome.MET && outcome != Outcome.NOT_APPLICABLE) {
            parts.add(consequence(outcome));
        }
        if (criterion.area().isPresent()) {
            parts.add(words.of(isUnrecorded ? "book.score.left-out" : "book.score." + name(outcome)));
        }
        return String.join(words.of("book.semicolon"), parts);
    }

    private String consequence(Outcome outcome) {
        if (criterion.kind() == Kind.ADVISORY) {
            return words.of("book.advisory");
        }
        String part = words.of(criterion.part().label());
        boolean decides = criterion.part() == Part.DECLARATIONS || criterion.part() == Part.STANDARD;
        return words.of("book.required." + name(outcome), part)
                + (decides ? words.of("book.eligible." + name(outcome)) : "");
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
