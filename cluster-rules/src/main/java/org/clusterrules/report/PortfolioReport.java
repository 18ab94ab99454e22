package org.clusterrules.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.report.Applicant.Person;
import org.clusterrules.report.internal.Html;
import org.clusterrules.report.internal.PageMessages;

/**
 * Writes an overview of many applications on one page: how many are eligible, whom to call first, likely slips, a row for each
 * application, and the criteria that they fail. For each application it needs only an {@link Entry}, a small part of the assessment:
 *
 * <pre>{@code
 * PortfolioReport report = new PortfolioReport(ReportFormat.HTML, Locale.CHINESE);
 * List<PortfolioReport.Entry> entries = rules.assessAll(forms)
 *         .map(assessment -> report.entry("", assessment))
 *         .toList();
 * report.write(entries).forEach(out::append);
 * }</pre>
 *
 * <p>Applications come in the order in which to call the applicants, numbered as in the list. The same entries give the same page. Text from forms
 * cannot turn into markup or terminal commands. Immutable and thread-safe; no argument may be null.
 */
public final class PortfolioReport {
    private final ReportFormat format;
    private final PageMessages messages;

    /** One application, in the language of its report. Its texts are safe to show, and not escaped for any markup. Immutable. */
    public static final class Entry {
        private final Applicant applicant;
        private final PageMessages messages;

        private Entry(Applicant applicant, PageMessages messages) {
            this.applicant = applicant;
            this.messages = messages;
        }

        /** Returns the province, city and county of the cluster; empty if the cover is blank or there is no form. */
        public String place() {
            return applicant.place();
        }

        /** Returns its group on the page: the verdict, nearly eligible, or unreadable. */
        public String standing() {
            return messages.of("portfolio." + Html.id(applicant.standing()));
        }

        /** Returns the reason to call the applicant, in a word or two; empty if a call would not help. */
        public Optional<String> reason() {
            return applicant.call().map(call -> messages.of("portfolio.call." + Html.id(call.reason())));
        }

        /** Returns the likely slips, a sentence each. */
        public List<String> slips() {
            return applicant.slips();
        }

        /** Returns the name of the contact; empty if there is no name or no telephone number. */
        public String contact() {
            return applicant.contact().map(Person::name).orElse("");
        }

        /** Returns the telephone number of the contact; empty if there is none. */
        public String phone() {
            return applicant.contact().map(Person::phone).orElse("");
        }

        /** Returns the number of blanks to fill in; 0 if there is no form. */
        public int blanks() {
            return applicant.blanks();
        }
    }

    /** Makes a report in that format: in Chinese for any Chinese locale, in English for every other. */
    public PortfolioReport(ReportFormat format, Locale language) {
        this.format = requireNonNull(format, "format");
        this.messages = ReportFormat.messages(language);
    }

    /** Makes the entry of an assessment; {@code source} is the origin of the form, such as the name of its file, and may be empty. */
    public Entry entry(String source, Assessment assessment) {
        requireNonNull(source, "source");
        return new Entry(
                new ApplicantBuilder(requireNonNull(assessment, "assessment"), messages).build(source), messages);
    }

    /** Makes the entry of a form that could not be read, with the reason in the language of the report. */
    public Entry unreadable(String source, String problem) {
        requireNonNull(source, "source");
        return new Entry(ApplicantBuilder.unreadable(source, requireNonNull(problem, "problem"), messages), messages);
    }

    /** Returns the page in pieces, in order. */
    public Stream<String> write(List<Entry> entries) {
        PortfolioContent content = PortfolioContent.of(
                requireNonNull(entries, "entries").stream()
                        .map(entry -> entry.applicant)
                        .toList(),
                messages);
        return switch (format) {
            case TEXT -> new PortfolioText(content, new TextPage(messages)).write();
            case MARKDOWN -> new PortfolioMarkdown(content, new MarkdownPage(messages)).write();
            case HTML ->
                new PortfolioHtml(content, new HtmlPage(messages, messages.of("portfolio"), "portfolio")).write();
        };
    }
}
