package org.clusterrules.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.report.Applicant.Person;
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

    /**
     * What the page says of one application, in the language of the report that made it. Its texts are safe to show, and not escaped for
     * any markup. Immutable.
     */
    public static final class Entry {
        private final Applicant applicant;
        private final PageWords words;

        private Entry(Applicant applicant, PageWords words) {
            this.applicant = applicant;
            this.words = words;
        }

        /** Returns the province, city and county of the cluster; an empty text where the cover is blank or there is no form. */
        public String place() {
            return applicant.place();
        }

        /** Returns where it stands, as the page counts it: the verdict, or that it is nearly eligible or unreadable. */
        public String standing() {
            return words.of("portfolio." + applicant.standing().id());
        }

        /** Returns why to call the applicant, in a word or two; empty where a call would not help. */
        public Optional<String> reason() {
            return applicant
                    .call()
                    .map(call -> words.of("portfolio.call." + call.reason().id()));
        }

        /** Returns what looks like a slip, a sentence each; an empty list where nothing does. */
        public List<String> slips() {
            return applicant.slips();
        }

        /** Returns the name of whom to call; an empty text where no telephone number or no name is filled in. */
        public String contact() {
            return applicant.contact().map(Person::name).orElse("");
        }

        /** Returns the telephone number of whom to call; an empty text where none is filled in. */
        public String phone() {
            return applicant.contact().map(Person::phone).orElse("");
        }

        /** Returns how many blanks are to be filled in; 0 where there is no form. */
        public int blanks() {
            return applicant.blanks();
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
        return new Entry(new ApplicantBuilder(assessment, words).build(source), words);
    }

    /**
     * Makes the entry of a form that could not be read.
     *
     * @param source where the form comes from
     * @param problem what is wrong with it, in the language of the report
     */
    public Entry unreadable(String source, String problem) {
        return new Entry(ApplicantBuilder.unreadable(source, problem, words), words);
    }

    /** Returns the page in pieces, in order: one for each application, and some more. The time that it takes grows with their number. */
    public Stream<String> write(List<Entry> entries) {
        PortfolioContent content = PortfolioContent.of(
                entries.stream().map(entry -> entry.applicant).toList(), words);
        return switch (format) {
            case TEXT -> new PortfolioText(content, new TextPage(words)).write();
            case MARKDOWN -> new PortfolioMarkdown(content, new MarkdownPage(words)).write();
            case HTML -> new PortfolioHtml(content, new HtmlPage(words, words.of("portfolio"), "portfolio")).write();
        };
    }
}
