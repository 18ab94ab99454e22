package org.clusterrules.report;

import static org.clusterrules.report.internal.MarkdownText.escape;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.report.ReportContent.FindingEntry;
import org.clusterrules.report.ReportContent.PartRow;
import org.clusterrules.report.ReportContent.ScoreRow;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.MarkdownText;
import org.clusterrules.report.internal.PageMessages;

/** GitHub-flavored Markdown. */
final class MarkdownPage extends ReportPage {
    private static final String BREAK = "<br>";

    MarkdownPage(PageMessages messages) {
        super(messages);
    }

    @Override
    void begin(String kind, String name, List<LabelledValue> about) {
        line("# " + kind);
        heading("## ", name);
        about.forEach(line -> line("- " + messages.of("labelled", line.label(), escape(line.value()))));
    }

    @Override
    void beginVerdict(ReportContent content) {
        chapter(content.verdict());
    }

    @Override
    void chapter(String heading) {
        heading("### ", heading);
    }

    @Override
    void subheading(String heading) {
        heading("#### ", heading);
    }

    private void heading(String level, String heading) {
        line("");
        line(level + escape(heading));
        line("");
    }

    @Override
    void paragraph(String text) {
        leaveLine();
        line(escape(text));
    }

    private void leaveLine() {
        boolean isLeft = page.length() > 1 && page.charAt(page.length() - 2) == '\n';
        if (!isLeft) {
            line("");
        }
    }

    @Override
    void parts(List<PartRow> parts, String basis) {
        tableHead(labels("part", "outcome", "required"));
        parts.forEach(part -> row(List.of(part.part(), strong(part.outcomeLabel()), part.counts())));
        paragraph(basis);
    }

    @Override
    void list(String label, boolean isToTick, List<String> items) {
        paragraph(label);
        line("");
        items.forEach(item -> line((isToTick ? "- [ ] " : "- ") + escape(item)));
    }

    @Override
    void entries(List<FindingEntry> entries, int level) {
        if (entries.isEmpty()) {
            return;
        }
        tableHead(labels("outcome", "title", "message", "cells", "basis"));
        for (FindingEntry entry : entries) {
            row(List.of(
                    strong(entry.outcomeLabel())
                            + entry.knifeEdge().map(edge -> BREAK + edge).orElse(""),
                    escape(entry.title()) + BREAK + "`" + entry.criterionId() + "`",
                    escape(entry.message()),
                    cells(entry),
                    escape(entry.basis())));
        }
    }

    private String cells(FindingEntry entry) {
        return Stream.concat(
                        entry.cells().stream()
                                .map(cell -> messages.of("labelled", escape(cell.label()), escape(cell.value()))),
                        entry.more().stream())
                .collect(Collectors.joining(BREAK));
    }

    @Override
    void scores(List<ScoreRow> scores) {
        tableHead(labels("score.area", "score.number"));
        for (ScoreRow row : scores) {
            String number = row.score().map(BigDecimal::toPlainString).orElse(messages.of("score.none"));
            row(row.total() ? List.of(strong(row.label()), strong(number)) : List.of(row.label(), number));
        }
    }

    @Override
    void fingerprint(LabelledValue fingerprint) {
        line("");
        line(messages.of("labelled", fingerprint.label(), "`" + fingerprint.value() + "`"));
    }

    void tableHead(List<String> columns) {
        leaveLine();
        row(columns);
        line("|" + " --- |".repeat(columns.size()));
    }

    void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    static String strong(String text) {
        return "**" + text + "**";
    }

    static String lines(Stream<String> lines) {
        return lines.map(MarkdownText::escape).collect(Collectors.joining(BREAK));
    }
}
