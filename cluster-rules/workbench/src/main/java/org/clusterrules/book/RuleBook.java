package org.clusterrules.book;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.Cases;
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.workbench.internal.Document;
import org.clusterrules.workbench.internal.DocumentFormat;
import org.clusterrules.workbench.internal.WorkbenchMessages;

/**
 * A rule set as a document, for people who will never open a rule file. The rules themselves word what they require. Chinese for a
 * Chinese locale, English for every other. Immutable.
 */
public final class RuleBook {
    private final Document book;
    private final PageMessages messages;

    /**
     * Makes the book of a rule set.
     *
     * @param cases results of cases on this rule set; the book chooses examples from those that pass, at most three for a criterion
     */
    public RuleBook(RuleSet rules, List<CaseResult> cases, Locale language) {
        this(new BookBuilder(rules, cases, WorkbenchMessages.in(language)).build(), WorkbenchMessages.in(language));
    }

    private RuleBook(Document book, PageMessages messages) {
        this.book = book;
        this.messages = messages;
    }

    /**
     * Makes the book of a rule set. Examples come from the cases beside it and, for inherited rules, from the cases of the built-in rule
     * sets that it extends; only as many of these are run as are needed.
     *
     * @param beside the cases in the rule set's directory; empty for a built-in rule set
     */
    public static RuleBook of(RuleSet rules, Optional<Cases> beside, Locale language) {
        PageMessages messages = WorkbenchMessages.in(language);
        BookCases cases = new BookCases(rules, beside);
        BookBuilder builder;
        Document book;
        do {
            builder = new BookBuilder(rules, cases.few(), messages);
            book = builder.build();
        } while (!cases.wereEnough(builder.examples().exhausted()));
        return new RuleBook(book, messages);
    }

    /** Returns it as GitHub-flavored Markdown, with a line break at its end. */
    public String markdown() {
        return DocumentFormat.markdown(book, messages);
    }

    /** Returns it as one self-contained HTML page. */
    public String html() {
        return DocumentFormat.html(book, messages);
    }
}
