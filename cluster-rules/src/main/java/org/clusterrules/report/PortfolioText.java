package org.clusterrules.report;

import static org.clusterrules.report.TextPage.INDENT;
import static org.clusterrules.report.TextPage.ITEM;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.report.Applicant.Call;
import org.clusterrules.report.PortfolioContent.Failures;
import org.clusterrules.report.PortfolioContent.Line;

/** Lays out the page of a portfolio as plain text. */
final class PortfolioText extends PortfolioLayout<TextPage> {
    PortfolioText(PortfolioContent content, TextPage page) {
        super(content, page);
    }

    @Override
    void calls(List<Line> calls) {
        for (Line line : calls) {
            Call call = line.applicant().call().orElseThrow();
            name(line);
            page.lines(INDENT, messages.of("tag", reason(call)) + messages.of("tag.space") + call.explanation());
            call.contact()
                    .ifPresent(contact ->
                            page.lines(INDENT, messages.of("labelled", messages.of("portfolio.call"), contact)));
            call.messages().forEach(message -> page.lines(ITEM, message));
        }
    }

    @Override
    void slips(List<Line> slips) {
        for (Line line : slips) {
            name(line);
            line.applicant().slips().forEach(slip -> page.lines(ITEM, slip));
        }
    }

    private void name(Line line) {
        page.gap();
        page.lines(line.number() + "  ", line.applicant().name());
        Stream.of(line.applicant().place(), line.applicant().source())
                .filter(text -> !text.isEmpty())
                .forEach(text -> page.lines(INDENT, text));
    }

    @Override
    void row(Line line) {
        Applicant applicant = line.applicant();
        name(line);
        Optional<Call> call = applicant.call();
        String tags = call.map(it -> messages.of("tag.space") + messages.of("tag", reason(it)))
                .orElse("");
        page.lines(INDENT, messages.of("verdict", applicant.verdict()) + tags);
        if (applicant.assessed().isEmpty()) {
            page.lines(INDENT, applicant.summary());
            return;
        }
        List<String> labels = rowLabels();
        List<String> facts = new ArrayList<>();
        for (String value : rowValues(applicant)) {
            facts.add(messages.of(
                    "count", labels.get(facts.size()), value.isEmpty() ? messages.of("score.none") : value));
        }
        page.lines(INDENT, String.join(messages.of("semicolon"), facts));
    }

    @Override
    void advisory(String heading, List<Failures> failures) {
        page.gap();
        page.paragraph(heading);
        failures(failures);
    }

    @Override
    void failures(List<Failures> all) {
        page.gap();
        for (Failures failures : all) {
            String counts = PortfolioContent.NOT_FULLY_MET.stream()
                    .filter(outcome -> failures.count(outcome) > 0)
                    .map(outcome -> messages.of("count", messages.of(outcome.label()), failures.count(outcome)))
                    .collect(Collectors.joining(messages.of("semicolon")));
            String title = messages.of("portfolio.failures.title", failures.title(messages), failures.part(messages));
            page.lines(ITEM, messages.of("labelled", title, counts));
        }
    }
}
