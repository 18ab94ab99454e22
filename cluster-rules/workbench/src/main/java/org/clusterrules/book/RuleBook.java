package org.clusterrules.book;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clusterrules.report.internal.PageWords;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.workbench.internal.WorkbenchWords;

/**
 * A rule set as a document, for people who will never open a rule file. Words are Chinese for a Chinese locale and English for
 * every other; what is required is worded by the rules themselves. Immutable.
 */
public final class RuleBook {
    private final Book book;
    private final PageWords words;

    /**
     * Makes the book of a rule set.
     *
     * @param rules the rule set
     * @param cases sentences about the cases of each criterion, by its id; a criterion may have none
     * @param language the language
     */
    public RuleBook(RuleSet rules, Map<String, List<String>> cases, Locale language) {
        this.words = WorkbenchWords.in(language);
        this.book = new BookBuilder(rules, cases, words).build();
    }

    /** Returns it as Markdown, as GitHub has it, with a line break at its end. */
    public String markdown() {
        return new BookMarkdown(words).write(book);
    }

    /** Returns it as one HTML page that needs nothing else. */
    public String html() {
        return new BookHtml(words).write(book);
    }
}
