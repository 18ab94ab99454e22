package org.clusterrules.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterrules.report.internal.Columns;
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.workbench.internal.Document.Code;
import org.clusterrules.workbench.internal.Document.Description;
import org.clusterrules.workbench.internal.Document.DescriptionList;
import org.clusterrules.workbench.internal.Document.Heading;
import org.clusterrules.workbench.internal.Document.Inline;
import org.clusterrules.workbench.internal.Document.Line;
import org.clusterrules.workbench.internal.Document.Table;

final class DocumentText extends DocumentFormat {
    private static final int COLUMNS = 80;
    private static final String INDENT = "    ";
    private static final String BETWEEN = "  ";

    DocumentText(PageMessages messages) {
        super(messages);
    }

    @Override
    String write(Document document) {
        write(document.kind());
        heading(document.title(), "=");
        blocks(document.blocks());
        return page.toString();
    }

    @Override
    void heading(Heading heading) {
        heading(line(heading.text()), heading.level() == 2 ? "-" : "·");
    }

    private void heading(String text, String line) {
        write("");
        lines("", text);
        write(line.repeat(Math.min(COLUMNS, Columns.width(text))));
    }

    @Override
    void paragraph(Line text) {
        lines("", line(text));
    }

    @Override
    void quotation(List<Line> lines) {
        lines.forEach(line -> lines(INDENT, line(line)));
    }

    @Override
    void code(Code code) {
        if (!page.toString().endsWith("\n\n")) {
            write("");
        }
        write(INDENT + code.file());
        write("");
        code.lines().forEach(line -> write((INDENT.repeat(2) + line).stripTrailing()));
        write("");
    }

    @Override
    void descriptions(DescriptionList descriptions) {
        for (Description description : descriptions.descriptions()) {
            String start = messages.of("labelled", description.label(), "");
            for (Line line : description.lines()) {
                lines(start, line(line));
                start = " ".repeat(Columns.width(start));
            }
        }
    }

    /** Writes columns if they are narrow enough, and otherwise each row line by line. */
    @Override
    void table(Table table) {
        List<List<String>> rows = new ArrayList<>(List.of(table.head()));
        table.rows().forEach(row -> rows.add(row.stream().map(this::cell).toList()));
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < table.head().size(); i++) {
            int column = i;
            widths.add(Columns.widest(rows, row -> row.size() > column && row.size() > 1 ? row.get(column) : ""));
        }
        int width =
                widths.stream().mapToInt(column -> column + BETWEEN.length()).sum() - BETWEEN.length();
        boolean fits = INDENT.length() + width <= COLUMNS;
        for (List<String> row : fits ? rows : rows.subList(1, rows.size())) {
            if (row.size() == 1) {
                lines("", row.get(0));
            } else if (fits) {
                StringBuilder line = new StringBuilder(INDENT);
                for (int i = 0; i < row.size(); i++) {
                    line.append(Columns.pad(row.get(i), widths.get(i) + BETWEEN.length()));
                }
                write(line.toString().stripTrailing());
            } else {
                lines(INDENT, row.get(0));
                for (int i = 1; i < row.size(); i++) {
                    lines(
                            INDENT.repeat(2)
                                    + messages.of("labelled", table.head().get(i), ""),
                            row.get(i));
                }
            }
        }
    }

    private String cell(List<Line> lines) {
        return lines.stream().map(this::line).collect(Collectors.joining(messages.of("semicolon")));
    }

    private void lines(String start, String text) {
        String before = start;
        for (String line : Columns.wrap(text, COLUMNS - Columns.width(start))) {
            write((before + line).stripTrailing());
            before = " ".repeat(Columns.width(start));
        }
    }

    @Override
    String inline(Inline piece) {
        return piece.style() == Inline.Style.OUTCOME ? messages.of("tag", piece.text()) : piece.text();
    }
}
