package org.clusterrules.report;

import com.google.common.base.Strings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.clusterrules.report.Content.BlankGroup;
import org.clusterrules.report.Content.Chapter;
import org.clusterrules.report.Content.Entry;
import org.clusterrules.report.Content.PartRow;
import org.clusterrules.report.Content.ScoreRow;
import org.clusterrules.report.Content.Where;
import org.clusterrules.report.internal.Columns;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.Words;

/** Lays a report out as plain text for a terminal, a mail or a printer. */
final class TextPage {
    private static final int COLUMNS = 80;
    private static final int BAR = 25;
    private static final String INDENT = "    ";
    private static final String HANGING = INDENT + "  ";

    private final Words words;
    private final StringBuilder page = new StringBuilder();

    TextPage(Words words) {
        this.words = words;
    }

    String write(List<Content> contents) {
        lines("", words.of("report"));
        for (Content content : contents) {
            blankLine();
            write(content);
        }
        return page.toString();
    }

    private void write(Content content) {
        heading(content.name(), '=');
        int labels = content.about().stream()
                .mapToInt(fact -> Columns.width(fact.label()))
                .max()
                .orElse(0);
        for (LabelledValue fact : content.about()) {
            lines(Columns.pad(fact.label(), labels) + "  ", fact.value());
        }
        blankLine();
        lines("", content.verdict());
        lines("", content.summary());
        content.notChecked().ifPresent(notChecked -> lines("", notChecked));
        content.slips().ifPresent(this::section);
        blankLine();
        parts(content.parts());
        blankLine();
        lines("", words.of("verdict.basis"));
        content.sections().forEach(this::section);
        blankLine();
        content.notes().forEach(note -> lines("", note));
        blankLine();
        score(content);
        blankLine();
        lines("", words.of("fact", content.fingerprint().label(), ""));
        lines(INDENT, content.fingerprint().value());
    }

    private void parts(List<PartRow> parts) {
        int names = parts.stream()
                .mapToInt(part -> Columns.width(part.part()))
                .max()
                .orElse(0);
        int outcomes = parts.stream()
                .mapToInt(part -> Columns.width(part.outcomeLabel()))
                .max()
                .orElse(0);
        for (PartRow part : parts) {
            String start =
                    INDENT + Columns.pad(part.part(), names) + "  " + Columns.pad(part.outcomeLabel(), outcomes) + "  ";
            lines(start, part.counts());
        }
    }

    private void section(Chapter section) {
        blankLine();
        heading(section.heading(), '-');
        if (!section.note().isEmpty()) {
            lines("", section.note());
        }
        for (Entry entry : section.entries()) {
            blankLine();
            entry(entry);
        }
        for (BlankGroup blanks : section.blanks()) {
            blankLine();
            lines("", blanks.part());
            blanks.cells().forEach(cell -> lines(INDENT, HANGING, place(cell)));
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
        return cell.label()
                + cell.change().map(change -> words.of("cell.change", change)).orElse("")
                + " [" + cell.pointer() + "]";
    }

    private void score(Content content) {
        heading(words.of("score"), '-');
        lines("", content.scoreNote());
        blankLine();
        int labels = content.score().stream()
                .mapToInt(row -> Columns.width(row.label()))
                .max()
                .orElse(0);
        for (ScoreRow row : content.score()) {
            String number = row.score().map(BigDecimal::toPlainString).orElse(words.of("score.none"));
            page.append(INDENT)
                    .append(Columns.pad(row.label(), labels))
                    .append("  ")
                    .append(bar(row.score()))
                    .append("  ")
                    .append(Strings.padStart(number, 6, ' '))
                    .append('\n');
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

    private void heading(String heading, char line) {
        lines("", heading);
        page.append(String.valueOf(line).repeat(Math.min(COLUMNS, Columns.width(heading))))
                .append('\n');
    }

    /** Writes the text behind its start, and what does not fit below itself. */
    private void lines(String start, String text) {
        lines(start, " ".repeat(Columns.width(start)), text);
    }

    private void lines(String start, String below, String text) {
        String before = start;
        for (String line : Columns.wrap(text, COLUMNS - Columns.width(below))) {
            page.append((before + line).stripTrailing()).append('\n');
            before = below;
        }
    }

    private void blankLine() {
        page.append('\n');
    }
}
