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
import org.clusterrules.report.internal.Columns;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageWords;

/** Lays the page of a portfolio out as plain text. */
final class PortfolioText extends TextLines {
    private final PortfolioContent content;

    PortfolioText(PageWords words, PortfolioContent content) {
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
        lines("", words.of("portfolio"));
        line("");
        heading(content.heading(), "=");
        int labels = Columns.widest(content.about(), LabelledValue::label);
        for (LabelledValue fact : content.about()) {
            lines(Columns.pad(fact.label(), labels) + "  ", fact.value());
        }
        line("");
        content.summary().forEach(sentence -> lines("", sentence));
        if (content.standings().containsKey(Standing.NEAR_MISS)) {
            lines("", words.of("portfolio.near-miss.note"));
        }
    }

    private void section(String key) {
        line("");
        heading(words.of(key), "-");
    }

    private void calls() {
        List<Line> calls = content.calls();
        section("portfolio.calls");
        lines("", words.of("portfolio.calls.note", calls.size()));
        for (Line line : calls.subList(0, Math.min(PortfolioContent.MOST_CALLS, calls.size()))) {
            Call call = line.applicant().call().orElseThrow();
            line("");
            name(line);
            lines(INDENT, tag(call) + words.of("tag.space") + call.words());
            call.contact().ifPresent(contact -> lines(INDENT, words.of("fact", words.of("portfolio.call"), contact)));
            call.messages().forEach(message -> lines(INDENT + "– ", message));
        }
        content.moreCalls(words).ifPresent(more -> {
            line("");
            lines("", more);
        });
    }

    private void slips() {
        if (content.otherSlips().isEmpty()) {
            return;
        }
        section("portfolio.slips");
        lines("", words.of("slips.note"));
        for (Line line : content.otherSlips()) {
            line("");
            name(line);
            line.applicant().slips().forEach(slip -> lines(INDENT + "– ", slip));
        }
    }

    private void name(Line line) {
        String start = line.number() + "  ";
        lines(start, line.applicant().name());
        Stream.of(line.applicant().place(), line.applicant().source())
                .filter(text -> !text.isEmpty())
                .forEach(text -> lines(INDENT, text));
    }

    private void rows() {
        section("portfolio.rows");
        lines("", words.of("portfolio.rows.note"));
        lines("", words.of("portfolio.whole"));
    }

    private void row(Line line) {
        Applicant applicant = line.applicant();
        line("");
        name(line);
        String tags =
                applicant.call().map(call -> words.of("tag.space") + tag(call)).orElse("");
        lines(INDENT, words.of("verdict", applicant.verdict()) + tags);
        if (applicant.assessed().isEmpty()) {
            lines(INDENT, applicant.summary());
            return;
        }
        List<String> facts = new ArrayList<>();
        for (Part part : PortfolioContent.PARTS) {
            facts.add(words.of("count", words.of(part.label()), outcome(applicant, part)));
        }
        for (Outcome outcome : PortfolioContent.OPEN) {
            facts.add(words.of("count", words.of(outcome.label()), applicant.count(outcome)));
        }
        facts.add(words.of("count", words.of("knife-edge"), applicant.knifeEdges()));
        facts.add(words.of("count", words.of("portfolio.blanks"), applicant.blanks()));
        facts.add(words.of(
                "count",
                words.of("score"),
                applicant.score().map(BigDecimal::toPlainString).orElse(words.of("score.none"))));
        lines(INDENT, String.join(words.of("semicolon"), facts));
    }

    private String tag(Call call) {
        return words.of("tag", words.of("portfolio.call." + call.reason().id()));
    }

    private String outcome(Applicant applicant, Part part) {
        Outcome outcome = applicant.parts().get(part);
        return outcome == null ? words.of("score.none") : words.of(outcome.label());
    }

    private void failures() {
        section("portfolio.failures");
        lines("", words.of("portfolio.failures.note", content.required().size()));
        line("");
        content.required().forEach(this::failures);
        if (!content.advisory().isEmpty()) {
            line("");
            lines("", words.of("portfolio.advisory"));
            line("");
            content.advisory().forEach(this::failures);
        }
    }

    private void failures(Failures failures) {
        List<String> counts = new ArrayList<>();
        for (Outcome outcome : PortfolioContent.OPEN) {
            if (failures.count(outcome) > 0) {
                counts.add(words.of("count", words.of(outcome.label()), failures.count(outcome)));
            }
        }
        String title = words.of("portfolio.failures.title", failures.title(), failures.part());
        lines(INDENT + "– ", words.of("fact", title, String.join(words.of("semicolon"), counts)));
    }

    private void end() {
        line("");
        lines("", words.of("score.note"));
        for (LabelledValue fingerprint : content.fingerprints()) {
            line("");
            lines("", words.of("fact", fingerprint.label(), ""));
            lines(INDENT, fingerprint.value());
        }
    }
}
