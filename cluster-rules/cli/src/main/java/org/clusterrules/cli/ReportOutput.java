package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.report.PortfolioReport;
import org.clusterrules.report.ReportFormat;

/** The report of the one form that there is, or one page about all of them. */
final class ReportOutput implements JointOutput<ReportOutput.Kept> {
    private final ReportFormat format;
    private final Locale language;
    private final PortfolioReport portfolio;
    private final List<PortfolioReport.Entry> entries = new ArrayList<>();
    private Optional<Assessment> first = Optional.empty();

    /**
     * What is kept of a form.
     *
     * @param entry its entry on the page
     * @param first the first assessment, which may be the only one
     */
    record Kept(PortfolioReport.Entry entry, Optional<Assessment> first) {}

    ReportOutput(ReportFormat format, Locale language) {
        this.format = format;
        this.language = language;
        this.portfolio = new PortfolioReport(format, language);
    }

    @Override
    public Kept assessed(FormSource source, Assessment assessment) {
        return new Kept(
                portfolio.entry(source.name(), assessment),
                source.number() == 1 ? Optional.of(assessment) : Optional.empty());
    }

    @Override
    public Kept unreadable(FormSource source, String problem) {
        return new Kept(portfolio.unreadable(source.name(), problem), Optional.empty());
    }

    @Override
    public void add(Kept form) {
        entries.add(form.entry());
        first = entries.size() == 1 ? form.first() : Optional.empty();
    }

    @Override
    public Stream<byte[]> finish() {
        return first.map(only -> Stream.of(format.write(only, language)))
                .orElseGet(() -> portfolio.write(entries))
                .map(piece -> piece.getBytes(UTF_8));
    }
}
