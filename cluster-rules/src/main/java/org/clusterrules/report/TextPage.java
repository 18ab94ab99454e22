package org.clusterrules.report;

import com.google.common.base.Strings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.clusterrules.report.Content.Chapter;
import org.clusterrules.report.Content.Entry;
import org.clusterrules.report.Content.FormPart;
import org.clusterrules.report.Content.PartRow;
import org.clusterrules.report.Content.ScoreRow;
import org.clusterrules.report.Content.Where;
import org.clusterrules.report.internal.Columns;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageWords;

/** Lays a report out as plain text for a terminal, a mail or a printer. */
final class TextPage extends TextLines {
    private static final int BAR = 25;

    TextPage(PageWords words) {
        super(words);
    }

    String write(Content content) {
        lines("", words.of("report"));
        line("");
        heading(content.name(), "=");
        int labels = Columns.widest(content.about(), LabelledValue::label);
        for (LabelledValue fact : content.about()) {
            lines(Columns.pad(fact.label(), labels) + "  ", fact.value());
        }
        line("");
        lines("", content.verdict());
        lines("", content.summary());
        content.notChecked().ifPresent(notChecked -> lines("", notChecked));
        content.slips().ifPresent(this::section);
        line("");
        parts(content.parts());
        line("");
        lines("", words.of("verdict.basis"));
        toDo(content);
        content.sections().forEach(this::section);
        line("");
        content.notes().forEach(note -> lines("", note));
        line("");
        score(content);
        line("");
        lines("", words.of("fact", content.fingerprint().label(), ""));
        lines(INDENT, content.fingerprint().value());
        return page.toString();
    }

    private void parts(List<PartRow> parts) {
        int names = Columns.widest(parts, PartRow::part);
        int outcomes = Columns.widest(parts, PartRow::outcomeLabel);
        for (PartRow part : parts) {
            String start =
                    INDENT + Columns.pad(part.part(), names) + "  " + Columns.pad(part.outcomeLabel(), outcomes) + "  ";
            lines(start, part.counts());
        }
    }

    private void section(Chapter section) {
        line("");
        heading(section.heading(), "-");
        if (!section.note().isEmpty()) {
            lines("", section.note());
        }
        for (Entry entry : section.entries()) {
            line("");
            entry(entry);
        }
    }

    private void toDo(Content content) {
        if (content.toDo().isEmpty()) {
            return;
        }
        line("");
        heading(words.of("to-do"), "-");
        lines("", words.of("to-do.note", content.toFillIn()));
        for (FormPart part : content.toDo()) {
            line("");
            heading(part.part(), "·");
            for (Entry entry : part.entries()) {
                line("");
                entry(entry);
            }
            list("to-do.blanks", "□ ", part.blanks());
            list(
                    "to-do.waiting",
                    "– ",
                    part.waiting().stream().map(this::titled).toList());
        }
    }

    private void list(String key, String bullet, List<String> items) {
        if (!items.isEmpty()) {
            line("");
            lines("", words.of(key));
            items.forEach(item -> lines(INDENT + bullet, item));
        }
    }

    private void entry(Entry entry) {
        String tags = words.of("tag", entry.outcomeLabel())
                + entry.knifeEdge().map(edge -> words.of("tag", edge)).orElse("");
        lines("", INDENT, tags + words.of("tag.space") + entry.title());
        lines(INDENT, entry.message());
        String start = labelled("cells");
        for (Where cell : entry.cells()) {
            lines(start, place(cell));
            start = " ".repeat(Columns.width(start));
        }
        if (entry.more().isPresent()) {
            lines(start, entry.more().get());
        }
        lines(labelled("basis"), entry.basis());
    }

    private String labelled(String key) {
        return INDENT + words.of("fact", words.of(key), "");
    }

    private String place(Where cell) {
        return words.of("fact", cell.label(), cell.value());
    }

    private void score(Content content) {
        heading(words.of("score"), "-");
        lines("", content.scoreNote());
        line("");
        int labels = Columns.widest(content.score(), ScoreRow::label);
        for (ScoreRow row : content.score()) {
            String number = row.score().map(BigDecimal::toPlainString).orElse(words.of("score.none"));
            line(INDENT + Columns.pad(row.label(), labels) + "  " + bar(row.score()) + "  "
                    + Strings.padStart(number, 6, ' '));
        }
    }

    private static String bar(Optional<BigDecimal> score) {
        int full = score.map(number -> number.multiply(BigDecimal.valueOf(BAR))
                        .movePointLeft(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue())
                .orElse(0);
        return "█".repeat(full) + "░".repeat(BAR - full);
    }
}
