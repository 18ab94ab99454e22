package org.clusterrules.diff;

import java.util.Locale;
import java.util.Optional;

/**
 * What differs between two rule sets and whom it affects, written out.
 *
 * @param diff what differs
 * @param impact whom it affects, where that was asked for
 * @param language Chinese or English
 */
public record DiffReport(RuleSetDiff diff, Optional<Impact> impact, Locale language) {
    /** Returns it as Markdown, for a review. */
    public String markdown() {
        return new DiffMarkdown(language).write(diff, impact);
    }

    /** Returns it as JSON, for a build. */
    public String json() {
        return DiffJson.write(diff, impact);
    }
}
