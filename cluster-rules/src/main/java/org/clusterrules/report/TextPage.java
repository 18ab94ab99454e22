package org.clusterrules.report;

import com.google.common.base.Strings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.clusterrules.report.ReportContent.FindingEntry;
import org.clusterrules.report.ReportContent.PartRow;
import org.clusterrules.report.ReportContent.ScoreRow;
import org.clusterrules.report.internal.Columns;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageMessages;

/** Plain text for a terminal, a mail or a printer, in lines that fit a terminal. */
final class TextPage extends ReportPage {
    static final String INDENT = "    ";
    static final String ITEM = INDENT + "– ";
    private static final int COLUMNS = 80;
    private static final int BAR = 25;

    TextPage(PageMessages messages) {
        super(messages);
    }

    @Override
    void begin(String kind, String name, List<LabelledValue> about) {
        paragraph(kind);
        heading(name, "=");
        int labels = Columns.widest(about, LabelledValue::label);
        about.forEach(fact -> lines(Columns.pad(fact.label(), labels) + "  ", fact.value()));
    }

    @Override
    void beginVerdict(ReportContent content) {
        gap();
        paragraph(content.verdict());
    }

    @Override
    void chapter(String heading) {
        heading(heading, "-");
    }

    @Override
    void subheading(String heading) {
        heading(heading, "·");
    }

    private void heading(String heading, String line) {
        gap();
        paragraph(heading);
        line(line.repeat(Math.min(COLUMNS, Columns.width(heading))));
    }

    @Override
    void paragraph(String text) {
        lines("", text);
    }

    @Override
    void gap() {
        line("");
    }

    /** Writes the text after its start; further lines are indented by as much. */
    void lines(String start, String text) {
        lines(start, " ".repeat(Columns.width(start)), text);
    }

    private void lines(String start, String below, String text) {
        String before = start;
        for (String line : Columns.wrap(text, COLUMNS - Columns.width(below))) {
            line((before + line).stripTrailing());
            before = below;
        }
    }

    @Override
    void parts(List<PartRow> parts, String basis) {
        gap();
        int names = Columns.widest(parts, PartRow::part);
        int outcomes = Columns.widest(parts, PartRow::outcomeLabel);
        for (PartRow part : parts) {
            String start =
                    INDENT + Columns.pad(part.part(), names) + "  " + Columns.pad(part.outcomeLabel(), outcomes) + "  ";
            lines(start, part.counts());
        }
        gap();
        paragraph(basis);
    }

    @Override
    void list(String label, boolean isToTick, List<String> items) {
        gap();
        paragraph(label);
        items.forEach(item -> lines(isToTick ? INDENT + "□ " : ITEM, item));
    }

    @Override
    void entries(List<FindingEntry> entries, int level) {
        entries.forEach(this::entry);
    }

    private void entry(FindingEntry entry) {
        gap();
        String tags = messages.of("tag", entry.outcomeLabel())
                + entry.knifeEdge().map(edge -> messages.of("tag", edge)).orElse("");
        lines("", INDENT, tags + messages.of("tag.space") + entry.title());
        lines(INDENT, entry.message());
        String start = labelled("cells");
        for (LabelledValue cell : entry.cells()) {
            lines(start, messages.of("labelled", cell.label(), cell.value()));
            start = " ".repeat(Columns.width(start));
        }
        if (entry.more().isPresent()) {
            lines(start, entry.more().get());
        }
        lines(labelled("basis"), entry.basis());
        lines(labelled("criterion"), entry.criterionId());
    }

    private String labelled(String key) {
        return INDENT + messages.of("labelled", messages.of(key), "");
    }

    @Override
    void scores(List<ScoreRow> scores) {
        gap();
        int labels = Columns.widest(scores, ScoreRow::label);
        for (ScoreRow row : scores) {
            String number = row.score().map(BigDecimal::toPlainString).orElse(messages.of("score.none"));
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

    @Override
    void fingerprint(LabelledValue fingerprint) {
        gap();
        paragraph(messages.of("labelled", fingerprint.label(), ""));
        lines(INDENT, fingerprint.value());
    }
}
