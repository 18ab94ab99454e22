package org.clusterrules.report;

import static org.clusterrules.report.MarkdownPage.lines;
import static org.clusterrules.report.MarkdownPage.strong;
import static org.clusterrules.report.internal.MarkdownText.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clusterrules.report.Applicant.Call;
import org.clusterrules.report.PortfolioContent.Failures;
import org.clusterrules.report.PortfolioContent.Line;

/** Lays out the page of a portfolio as Markdown. */
final class PortfolioMarkdown extends PortfolioLayout<MarkdownPage> {
    PortfolioMarkdown(PortfolioContent content, MarkdownPage page) {
        super(content, page);
    }

    @Override
    void calls(List<Line> calls) {
        page.tableHead(
                page.labels("portfolio.number", "portfolio.cluster", "portfolio.reason", "message", "portfolio.call"));
        for (Line line : calls) {
            Call call = line.applicant().call().orElseThrow();
            page.row(List.of(
                    String.valueOf(line.number()),
                    name(line),
                    strong(reason(call)),
                    lines(Stream.concat(Stream.of(call.explanation()), call.messages().stream())),
                    escape(call.contact().orElse(""))));
        }
    }

    @Override
    void slips(List<Line> slips) {
        page.tableHead(page.labels("portfolio.number", "portfolio.cluster", "message"));
        for (Line line : slips) {
            page.row(List.of(String.valueOf(line.number()), name(line), lines(line.applicant().slips().stream())));
        }
    }

    private static String name(Line line) {
        Applicant applicant = line.applicant();
        return lines(Stream.of(applicant.name(), applicant.place(), applicant.source())
                .filter(text -> !text.isEmpty()));
    }

    @Override
    void beginRows() {
        super.beginRows();
        List<String> columns = new ArrayList<>(
                page.labels("portfolio.number", "portfolio.cluster", "portfolio.verdict", "portfolio.call"));
        columns.addAll(rowLabels());
        page.tableHead(columns);
    }

    @Override
    void row(Line line) {
        Applicant applicant = line.applicant();
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(line.number()));
        cells.add(name(line));
        boolean isForm = applicant.assessed().isPresent();
        cells.add(strong(applicant.verdict()) + (isForm ? "" : "<br>" + escape(applicant.summary())));
        cells.add(applicant.call().map(this::reason).orElse(""));
        cells.addAll(rowValues(applicant));
        page.row(cells);
    }

    @Override
    void advisory(String heading, List<Failures> failures) {
        page.subheading(heading);
        failures(failures);
    }

    @Override
    void failures(List<Failures> all) {
        if (all.isEmpty()) {
            return;
        }
        List<String> columns = new ArrayList<>(page.labels("portfolio.number", "title", "part"));
        PortfolioContent.NOT_FULLY_MET.forEach(outcome -> columns.add(messages.of(outcome.label())));
        page.tableHead(columns);
        int number = 0;
        for (Failures failures : all) {
            number++;
            List<String> cells = new ArrayList<>(
                    List.of(String.valueOf(number), escape(failures.title(messages)), failures.part(messages)));
            PortfolioContent.NOT_FULLY_MET.forEach(outcome -> cells.add(String.valueOf(failures.count(outcome))));
            page.row(cells);
        }
    }
}
