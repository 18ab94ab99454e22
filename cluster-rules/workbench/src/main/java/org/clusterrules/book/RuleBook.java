package org.clusterrules.book;

import java.util.List;
import java.util.Locale;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.report.internal.PageWords;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.workbench.internal.Document;
import org.clusterrules.workbench.internal.DocumentFormat;
import org.clusterrules.workbench.internal.WorkbenchWords;

/**
 * A rule set as a document, for people who will never open a rule file. Words are Chinese for a Chinese locale and English for
 * every other; what is required is worded by the rules themselves. Immutable.
 */
public final class RuleBook {
    private final Document book;
    private final PageWords words;

    /**
     * Makes the book of a rule set.
     *
     * @param rules the rule set
     * @param cases what came of cases on this rule set; the book chooses a few that pass as examples, at most three for a criterion
     * @param language the language
     */
    public RuleBook(RuleSet rules, List<CaseResult> cases, Locale language) {
        this.words = WorkbenchWords.in(language);
        this.book = new BookBuilder(rules, cases, words).build();
    }

    /** Returns it as Markdown, as GitHub has it, with a line break at its end. */
    public String markdown() {
        return DocumentFormat.markdown(book, words);
    }

    /** Returns it as one HTML page that needs nothing else. */
    public String html() {
        return DocumentFormat.html(book, words);
    }
}
