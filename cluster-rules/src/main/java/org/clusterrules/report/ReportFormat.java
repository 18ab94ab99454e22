package org.clusterrules.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.internal.Catalogue;
import org.clusterrules.report.internal.PageMessages;

/**
 * Writes assessments for people. All formats have the same content in the same order: the verdict, what to correct by section, advice, and
 * the score. The language is Chinese for a Chinese locale and English for every other; nothing depends on the machine's locale or the
 * time. Text from the form cannot turn into markup or terminal commands.
 */
public enum ReportFormat {
    /** Plain text, in lines of at most 80 columns; a CJK character takes two. */
    TEXT,
    /** GitHub-flavored Markdown, with tables. */
    MARKDOWN,
    /** One HTML page without external resources. */
    HTML;

    private static final Catalogue MESSAGES = new Catalogue(name -> ReportFormat.class.getResourceAsStream(name));

    /** Writes the report of one assessment, with a line break at its end. */
    public String write(Assessment assessment, Locale language) {
        requireNonNull(assessment, "assessment");
        PageMessages messages = messages(language);
        ReportContent content = new ReportContent(assessment, messages);
        ReportPage page = switch (this) {
            case TEXT -> new TextPage(messages);
            case MARKDOWN -> new MarkdownPage(messages);
            case HTML -> new HtmlPage(messages, content.name() + " – " + messages.of("report"), "");
        };
        return page.report(content);
    }

    /** Writes one page about several assessments, as {@link PortfolioReport} does with less memory; for exactly one, its report. */
    public String write(List<Assessment> assessments, Locale language) {
        if (requireNonNull(assessments, "assessments").size() == 1) {
            return write(assessments.get(0), language);
        }
        PortfolioReport report = new PortfolioReport(this, language);
        Stream<PortfolioReport.Entry> entries = assessments.stream().map(assessment -> report.entry("", assessment));
        return report.write(entries.toList()).collect(Collectors.joining());
    }

    static PageMessages messages(Locale language) {
        return new PageMessages(requireNonNull(language, "language"), MESSAGES);
    }
}
