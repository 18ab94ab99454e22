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

/** The report on the only form, or one page about all forms. */
final class ReportOutput implements JointOutput {
    private final ReportFormat format;
    private final Locale language;
    private final PortfolioReport portfolio;
    private final List<PortfolioReport.Entry> entries = new ArrayList<>();
    private Optional<Assessment> first = Optional.empty();

    ReportOutput(ReportFormat format, Locale language) {
        this.format = format;
        this.language = language;
        this.portfolio = new PortfolioReport(format, language);
    }

    @Override
    public Addition assessed(FormSource source, Assessment assessment) {
        return adding(
                portfolio.entry(source.name(), assessment),
                source.number() == 1 ? Optional.of(assessment) : Optional.empty());
    }

    @Override
    public Addition unreadable(FormSource source, String problem) {
        return adding(portfolio.unreadable(source.name(), problem), Optional.empty());
    }

    /** Keeps the first assessment as long as it may be the only one. */
    private Addition adding(PortfolioReport.Entry entry, Optional<Assessment> onlyIfAlone) {
        return () -> {
            entries.add(entry);
            first = onlyIfAlone;
        };
    }

    @Override
    public Stream<byte[]> finish() {
        return first.map(only -> Stream.of(format.write(only, language)))
                .orElseGet(() -> portfolio.write(entries))
                .map(piece -> piece.getBytes(UTF_8));
    }
}
