package org.clusterrules.report;

import static org.clusterrules.report.internal.MarkdownText.escape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.report.Applicant.Call;
import org.clusterrules.report.PortfolioContent.Failures;
import org.clusterrules.report.PortfolioContent.Line;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageWords;

/** Lays the page of a portfolio out as Markdown. */
final class PortfolioMarkdown extends MarkdownLines {
    private final PortfolioContent content;

    PortfolioMarkdown(PageWords words, PortfolioContent content) {
        super(words);
        this.content = content;
    }

    Stream<String> write() {
        return inPieces(List.of(
                Stream.of(this::head, this::calls, this::slips, this::rows),
                content.lines().stream().map(line -> () -> row(line)),
                Stream.of(this::failures, this::end)));
    }

    private void head() {
        line("# " + words.of("portfolio"));
        heading("## ", content.heading());
        for (LabelledValue fact : content.about()) {
            line("- " + words.of("fact", fact.label(), escape(fact.value())));
        }
        content.summary().forEach(this::paragraph);
        if (content.standings().containsKey(Standing.NEAR_MISS)) {
            paragraph(words.of("portfolio.near-miss.note"));
        }
    }

    private void calls() {
        List<Line> calls = content.calls();
        heading("### ", words.of("portfolio.calls"));
        paragraph(words.of("portfolio.calls.note", calls.size()));
        if (calls.isEmpty()) {
            return;
        }
        tableHead("portfolio.number", "portfolio.cluster", "portfolio.reason", "message", "portfolio.call");
        for (Line line : calls.subList(0, Math.min(PortfolioContent.MOST_CALLS, calls.size()))) {
            Call call = line.applicant().call().orElseThrow();
            row(List.of(
                    String.valueOf(line.number()),
                    name(line),
                    "**" + words.of("portfolio.call." + call.reason().id()) + "**",
                    Stream.concat(Stream.of(call.words()), call.messages().stream())
                            .map(text -> escape(text))
                            .collect(Collectors.joining("<br>")),
                    escape(call.contact().orElse(""))));
        }
        content.moreCalls(words).ifPresent(this::paragraph);
    }

    private void slips() {
        if (content.otherSlips().isEmpty()) {
            return;
        }
        heading("### ", words.of("portfolio.slips"));
        paragraph(words.of("slips.note"));
        tableHead("portfolio.number", "portfolio.cluster", "message");
        for (Line line : content.otherSlips()) {
            row(List.of(
                    String.valueOf(line.number()),
                    name(line),
                    line.applicant().slips().stream().map(text -> escape(text)).collect(Collectors.joining("<br>"))));
        }
    }

    private static String name(Line line) {
        return Stream.of(
                        line.applicant().name(),
                        line.applicant().place(),
                        line.applicant().source())
                .filter(text -> !text.isEmpty())
                .map(text -> escape(text))
                .collect(Collectors.joining("<br>"));
    }

    private void rows() {
        heading("### ", words.of("portfolio.rows"));
        paragraph(words.of("portfolio.rows.note"));
        paragraph(words.of("portfolio.whole"));
        List<String> columns = new ArrayList<>();
        columns.add(words.of("portfolio.number"));
        columns.add(words.of("portfolio.cluster"));
        columns.add(words.of("portfolio.verdict"));
        columns.add(words.of("portfolio.call"));
        PortfolioContent.PARTS.forEach(part -> columns.add(words.of(part.label())));
        PortfolioContent.OPEN.forEach(outcome -> columns.add(words.of(outcome.label())));
        columns.add(words.of("knife-edge"));
        columns.add(words.of("portfolio.blanks"));
        columns.add(words.of("score"));
        line("");
        row(columns);
        line("|" + " --- |".repeat(columns.size()));
    }

    private void row(Line line) {
        Applicant applicant = line.applicant();
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(line.number()));
        cells.add(name(line));
        boolean isForm = applicant.assessed().isPresent();
        cells.add("**" + applicant.verdict() + "**" + (isForm ? "" : "<br>" + escape(applicant.summary())));
        cells.add(applicant
                .call()
                .map(call -> words.of("portfolio.call." + call.reason().id()))
                .orElse(""));
        for (Part part : PortfolioContent.PARTS) {
            Outcome outcome = applicant.parts().get(part);
            cells.add(outcome == null ? "" : words.of(outcome.label()));
        }
        for (Outcome outcome : PortfolioContent.OPEN) {
            cells.add(isForm ? String.valueOf(applicant.count(outcome)) : "");
        }
        cells.add(isForm ? String.valueOf(applicant.knifeEdges()) : "");
        cells.add(isForm ? String.valueOf(applicant.blanks()) : "");
        cells.add(applicant.score().map(BigDecimal::toPlainString).orElse(""));
        row(cells);
    }

    private void failures() {
        heading("### ", words.of("portfolio.failures"));
        paragraph(words.of("portfolio.failures.note", content.required().size()));
        failures(content.required());
        if (!content.advisory().isEmpty()) {
            heading("#### ", words.of("portfolio.advisory"));
            failures(content.advisory());
        }
    }

    private void failures(List<Failures> all) {
        if (all.isEmpty()) {
            return;
        }
        List<String> columns =
                new ArrayList<>(List.of(words.of("portfolio.number"), words.of("title"), words.of("part")));
        PortfolioContent.OPEN.forEach(outcome -> columns.add(words.of(outcome.label())));
        line("");
        row(columns);
        line("|" + " --- |".repeat(columns.size()));
        for (Failures failures : all) {
            List<String> cells = new ArrayList<>(
                    List.of(String.valueOf(failures.number()), escape(failures.title()), failures.part()));
            PortfolioContent.OPEN.forEach(outcome -> cells.add(String.valueOf(failures.count(outcome))));
            row(cells);
        }
    }

    private void end() {
        paragraph(words.of("score.note"));
        for (LabelledValue fingerprint : content.fingerprints()) {
            line("");
            line(words.of("fact", fingerprint.label(), "`" + fingerprint.value() + "`"));
        }
    }
}
