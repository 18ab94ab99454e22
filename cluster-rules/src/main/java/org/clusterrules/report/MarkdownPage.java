package org.clusterrules.report;

import static org.clusterrules.report.internal.MarkdownText.escape;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.report.Content.Chapter;
import org.clusterrules.report.Content.Entry;
import org.clusterrules.report.Content.FormPart;
import org.clusterrules.report.Content.PartRow;
import org.clusterrules.report.Content.ScoreRow;
import org.clusterrules.report.Content.Where;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageWords;

/** Lays a report out as Markdown. */
final class MarkdownPage extends MarkdownLines {

    MarkdownPage(PageWords words) {
        super(words);
    }

    String write(Content content) {
        line("# " + words.of("report"));
        heading("## ", content.name());
        for (LabelledValue fact : content.about()) {
            line("- " + words.of("fact", fact.label(), escape(fact.value())));
        }
        heading("### ", content.verdict());
        paragraph(content.summary());
        content.notChecked().ifPresent(this::paragraph);
        content.slips().ifPresent(this::section);
        parts(content.parts());
        paragraph(words.of("verdict.basis"));
        toDo(content);
        content.sections().forEach(this::section);
        content.notes().forEach(this::paragraph);
        score(content);
        line("");
        line(words.of(
                "fact",
                content.fingerprint().label(),
                "`" + content.fingerprint().value() + "`"));
        return page.toString();
    }

    private void parts(List<PartRow> parts) {
        tableHead("part", "outcome", "required");
        for (PartRow part : parts) {
            row(List.of(part.part(), "**" + part.outcomeLabel() + "**", part.counts()));
        }
    }

    private void section(Chapter section) {
        heading("### ", section.heading());
        if (!section.note().isEmpty()) {
            paragraph(section.note());
        }
        entries(section.entries());
    }

    private void toDo(Content content) {
        if (content.toDo().isEmpty()) {
            return;
        }
        heading("### ", words.of("to-do"));
        paragraph(words.of("to-do.note", content.toFillIn()));
        for (FormPart part : content.toDo()) {
            heading("#### ", part.part());
            if (!part.entries().isEmpty()) {
                entries(part.entries());
            }
            list("to-do.blanks", "- [ ] ", part.blanks());
            list(
                    "to-do.waiting",
                    "- ",
                    part.waiting().stream().map(this::titled).toList());
        }
    }

    private void list(String key, String bullet, List<String> items) {
        if (!items.isEmpty()) {
            paragraph(words.of(key));
            line("");
            items.forEach(item -> line(bullet + escape(item)));
        }
    }

    private void entries(List<Entry> entries) {
        tableHead("outcome", "title", "message", "cells", "basis");
        for (Entry entry : entries) {
            row(List.of(
                    "**" + entry.outcomeLabel() + "**"
                            + entry.knifeEdge().map(edge -> "<br>" + edge).orElse(""),
                    escape(entry.title()),
                    escape(entry.message()),
                    cells(entry),
                    escape(entry.basis())));
        }
    }

    private String cells(Entry entry) {
        return Stream.concat(entry.cells().stream().map(this::cell), entry.more().stream())
                .collect(Collectors.joining("<br>"));
    }

    private String cell(Where cell) {
        return words.of("fact", escape(cell.label()), escape(cell.value()));
    }

    private void score(Content content) {
        heading("### ", words.of("score"));
        paragraph(content.scoreNote());
        tableHead("score.area", "score.number");
        for (ScoreRow row : content.score()) {
            String strong = row.total() ? "**" : "";
            String number = row.score().map(BigDecimal::toPlainString).orElse(words.of("score.none"));
            row(List.of(strong + row.label() + strong, strong + number + strong));
        }
    }
}
