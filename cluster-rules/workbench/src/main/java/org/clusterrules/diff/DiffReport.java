package org.clusterrules.diff;

import java.util.Locale;
import java.util.Optional;
import org.clusterrules.workbench.internal.Document;
import org.clusterrules.workbench.internal.DocumentFormat;
import org.clusterrules.workbench.internal.WorkbenchMessages;

/**
 * A report on the differences between two rule sets and whom they affect.
 *
 * @param impact whom they affect, if this was asked for
 * @param language Chinese or English
 * @param mostListed the most applications that are listed; JSON lists them all, and all are counted
 */
public record DiffReport(RuleSetDiff diff, Optional<Impact> impact, Locale language, int mostListed) {
    /** Lists every application that is affected. */
    public DiffReport(RuleSetDiff diff, Optional<Impact> impact, Locale language) {
        this(diff, impact, language, Integer.MAX_VALUE);
    }

    /** Returns it as text, for a terminal. */
    public String text() {
        return DocumentFormat.text(document(), WorkbenchMessages.in(language));
    }

    /** Returns it as Markdown, for a review. */
    public String markdown() {
        return DocumentFormat.markdown(document(), WorkbenchMessages.in(language));
    }

    /** Returns it as one self-contained HTML page. */
    public String html() {
        return DocumentFormat.html(document(), WorkbenchMessages.in(language));
    }

    /** Returns it as JSON, for a build. */
    public String json() {
        return DiffJson.write(diff, impact);
    }

    private Document document() {
        return new DiffDocument(diff, WorkbenchMessages.in(language)).build(impact, mostListed);
    }
}
