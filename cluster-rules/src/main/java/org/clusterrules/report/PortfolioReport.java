package org.clusterrules.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.report.internal.PageWords;

/**
 * Writes one page about many applications, on which a province sees the whole: how many are eligible, whom to call first, likely slips, a
 * row for each application, and where they fail. Of each application it keeps an {@link Entry}, which is a small part of the
 * assessment:
 *
 * <pre>{@code
 * PortfolioReport report = new PortfolioReport(ReportFormat.HTML, Locale.CHINESE);
 * List<PortfolioReport.Entry> entries = rules.assessAll(forms)
 *         .map(assessment -> report.entry("", assessment))
 *         .toList();
 * report.write(entries).forEach(out::append);
 * }</pre>
 *
 * <p>The page has the applications in the order in which a call helps, and their numbers are those of the list. The same entries give the
 * same page. Text from forms cannot turn into markup or terminal commands. Immutable, and safe for many threads; no argument may be null.
 */
public final class PortfolioReport {
    private final ReportFormat format;
    private final PageWords words;

    /** What the page says of one application, in the language of the report that made it. Immutable. */
    public static final class Entry {
        private final Applicant applicant;

        private Entry(Applicant applicant) {
            this.applicant = applicant;
        }
    }

    /** Makes a report in that format: in Chinese for any Chinese locale, in English for every other. */
    public PortfolioReport(ReportFormat format, Locale language) {
        this.format = format;
        this.words = ReportFormat.words(language);
    }

    /**
     * Takes from an assessment what the page says of it.
     *
     * @param source where the form comes from, such as the name of its file; shown as it is, and empty where that does not matter
     * @param assessment the assessment
     */
    public Entry entry(String source, Assessment assessment) {
        return new Entry(new ApplicantBuilder(assessment, words).build(source));
    }

    /**
     * Makes the entry of a form that could not be read.
     *
     * @param source where the form comes from
     * @param problem what is wrong with it, in the language of the report
     */
    public Entry unreadable(String source, String problem) {
        return new Entry(ApplicantBuilder.unreadable(source, problem, words));
    }

    /** Returns the page in pieces, in order: one for each application, and some more. The time that it takes grows with their number. */
    public Stream<String> write(List<Entry> entries) {
        PortfolioContent content = PortfolioContent.of(
                entries.stream().map(entry -> entry.applicant).toList(), words);
        return switch (format) {
            case TEXT -> new PortfolioText(words, content).write();
            case MARKDOWN -> new PortfolioMarkdown(words, content).write();
            case HTML -> new PortfolioHtml(words, content).write();
        };
    }
}
