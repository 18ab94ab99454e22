package org.clusterrules.workbench.internal;

import static org.clusterrules.report.internal.MarkdownText.escape;
import static org.clusterrules.report.internal.MarkdownText.escapeLine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterrules.report.internal.MarkdownText;
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.workbench.internal.Document.Code;
import org.clusterrules.workbench.internal.Document.Description;
import org.clusterrules.workbench.internal.Document.DescriptionList;
import org.clusterrules.workbench.internal.Document.Heading;
import org.clusterrules.workbench.internal.Document.Inline;
import org.clusterrules.workbench.internal.Document.Line;
import org.clusterrules.workbench.internal.Document.Table;

final class DocumentMarkdown extends DocumentFormat {
    DocumentMarkdown(PageMessages messages) {
        super(messages);
    }

    @Override
    String write(Document document) {
        write("# " + messages.of("labelled", document.kind(), escape(document.title())));
        blocks(document.blocks());
        return page.toString();
    }

    @Override
    void heading(Heading heading) {
        write("\n" + "#".repeat(heading.level()) + " " + line(heading.text()));
    }

    @Override
    void paragraph(Line text) {
        write("\n" + start(text));
    }

    @Override
    void quotation(List<Line> lines) {
        write("\n" + lines.stream().map(line -> "> " + start(line)).collect(Collectors.joining("\n>\n")));
    }

    /** Escapes the start of a line, where a number would begin a list. */
    private String start(Line text) {
        List<Inline> pieces = text.pieces();
        return pieces.get(0).style() == Inline.Style.PLAIN
                ? (escapeLine(pieces.get(0).text()) + " " + line(new Line(pieces.subList(1, pieces.size())))).strip()
                : line(text);
    }

    @Override
    void code(Code code) {
        write("\n`" + code.file() + "`\n");
        write("```" + code.file().substring(code.file().lastIndexOf('.') + 1));
        code.lines().forEach(this::write);
        write("```");
    }

    @Override
    void descriptions(DescriptionList descriptions) {
        write("");
        for (Description description : descriptions.descriptions()) {
            if (description.lines().size() == 1) {
                write("- "
                        + messages.of(
                                "labelled",
                                escape(description.label()),
                                line(description.lines().get(0))));
            } else {
                write("- "
                        + messages.of("labelled", escape(description.label()), "")
                                .stripTrailing());
                description.lines().forEach(line -> write("  - " + start(line)));
            }
        }
    }

    @Override
    void table(Table table) {
        write("\n| " + table.head().stream().map(MarkdownText::escape).collect(Collectors.joining(" | ")) + " |");
        write("|" + " --- |".repeat(table.head().size()));
        for (List<List<Line>> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.stream().map(this::line).collect(Collectors.joining("<br>"))));
            if (row.size() == 1) {
                cells.set(0, "**" + cells.get(0) + "**");
            }
            cells.addAll(Collections.nCopies(table.head().size() - cells.size(), ""));
            write("| " + String.join(" | ", cells) + " |");
        }
    }

    @Override
    String inline(Inline piece) {
        return switch (piece.style()) {
            case PLAIN, ASIDE, LINK -> escape(piece.text());
            case CODE -> "`" + piece.text().replace("`", "") + "`";
            case OUTCOME -> "**" + escape(piece.text()) + "**";
        };
    }
}
