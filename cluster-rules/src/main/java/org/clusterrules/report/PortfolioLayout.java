package org.clusterrules.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.report.Applicant.Call;
import org.clusterrules.report.PortfolioContent.Failures;
import org.clusterrules.report.PortfolioContent.Line;
import org.clusterrules.report.internal.Html;
import org.clusterrules.report.internal.PageMessages;

/** Lays out the page of a portfolio, in the same order in every format. */
abstract class PortfolioLayout<P extends ReportPage> {
    final PortfolioContent content;
    final PageMessages messages;
    final P page;

    PortfolioLayout(PortfolioContent content, P page) {
        this.content = content;
        this.messages = page.messages;
        this.page = page;
    }

    Stream<String> write() {
        return page.inPieces(List.of(
                Stream.of(this::head, this::calls, this::slips, this::beginRows),
                content.lines().stream().map(line -> () -> row(line)),
                Stream.of(this::failures, this::end)));
    }

    final void head() {
        page.begin(messages.of("portfolio"), content.heading(), content.about());
        standings();
        page.gap();
        content.summary().forEach(page::paragraph);
        if (content.standings().containsKey(Standing.NEARLY_ELIGIBLE)) {
            page.paragraph(messages.of("portfolio.nearly-eligible.note"));
        }
    }

    final void calls() {
        List<Line> calls = content.calls();
        page.chapter(messages.of("portfolio.calls"));
        page.paragraph(messages.of("portfolio.calls.note", calls.size()));
        if (!calls.isEmpty()) {
            calls(calls.subList(0, Math.min(PortfolioContent.MOST_CALLS, calls.size())));
        }
        content.moreCalls(messages).ifPresent(more -> {
            page.gap();
            page.paragraph(more);
        });
        page.endChapter();
    }

    final void slips() {
        List<Line> slips = content.otherSlips();
        if (!slips.isEmpty()) {
            page.chapter(messages.of("portfolio.slips"));
            page.paragraph(messages.of("slips.note"));
            slips(slips);
            page.endChapter();
        }
    }

    void beginRows() {
        page.chapter(messages.of("portfolio.rows"));
        page.paragraph(messages.of("portfolio.rows.note"));
        page.paragraph(messages.of("portfolio.whole"));
    }

    final void failures() {
        page.chapter(messages.of("portfolio.failures"));
        page.paragraph(messages.of("portfolio.failures.note", content.required().size()));
        failures(content.required());
        if (!content.advisory().isEmpty()) {
            advisory(messages.of("portfolio.advisory"), content.advisory());
        }
        page.endChapter();
    }

    final void end() {
        page.gap();
        page.paragraph(messages.of("score.note"));
        content.fingerprints().forEach(page::fingerprint);
        page.end();
    }

    void standings() {}

    final List<String> rowLabels() {
        List<String> labels = new ArrayList<>();
        PortfolioContent.PARTS.forEach(part -> labels.add(messages.of(part.label())));
        PortfolioContent.NOT_FULLY_MET.forEach(outcome -> labels.add(messages.of(outcome.label())));
        labels.addAll(page.labels("knife-edge", "portfolio.blanks", "score"));
        return labels;
    }

    /** Returns the outcomes and the numbers of a row; an absent one is an empty text. */
    final List<String> rowValues(Applicant applicant) {
        List<String> values = new ArrayList<>();
        for (Part part : PortfolioContent.PARTS) {
            Outcome outcome = applicant.parts().get(part);
            values.add(outcome == null ? "" : messages.of(outcome.label()));
        }
        boolean isForm = applicant.assessed().isPresent();
        PortfolioContent.NOT_FULLY_MET.forEach(
                outcome -> values.add(isForm ? String.valueOf(applicant.count(outcome)) : ""));
        values.add(isForm ? String.valueOf(applicant.knifeEdges()) : "");
        values.add(isForm ? String.valueOf(applicant.blanks()) : "");
        values.add(applicant.score().map(BigDecimal::toPlainString).orElse(""));
        return values;
    }

    abstract void calls(List<Line> calls);

    abstract void slips(List<Line> slips);

    abstract void row(Line line);

    abstract void failures(List<Failures> failures);

    abstract void advisory(String heading, List<Failures> failures);

    final String reason(Call call) {
        return messages.of("portfolio.call." + Html.id(call.reason()));
    }
}
