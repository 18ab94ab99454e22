package org.clusterrules.workbench.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.workbench.internal.Document.Block;
import org.clusterrules.workbench.internal.Document.Code;
import org.clusterrules.workbench.internal.Document.DescriptionList;
import org.clusterrules.workbench.internal.Document.Group;
import org.clusterrules.workbench.internal.Document.Heading;
import org.clusterrules.workbench.internal.Document.Inline;
import org.clusterrules.workbench.internal.Document.Line;
import org.clusterrules.workbench.internal.Document.Paragraph;
import org.clusterrules.workbench.internal.Document.Picture;
import org.clusterrules.workbench.internal.Document.Quotation;
import org.clusterrules.workbench.internal.Document.Table;

/** Lays out one document, block by block. */
public abstract sealed class DocumentFormat permits DocumentHtml, DocumentMarkdown, DocumentText {
    final PageMessages messages;
    final StringBuilder page = new StringBuilder();

    DocumentFormat(PageMessages messages) {
        this.messages = messages;
    }

    /** Returns the document as one self-contained HTML page. */
    public static String html(Document document, PageMessages messages) {
        return new DocumentHtml(messages).write(document);
    }

    /** Returns the document as GitHub-flavored Markdown. */
    public static String markdown(Document document, PageMessages messages) {
        return new DocumentMarkdown(messages).write(document);
    }

    public static String markdown(List<Block> part, PageMessages messages) {
        DocumentMarkdown format = new DocumentMarkdown(messages);
        format.blocks(part);
        return format.page.toString();
    }

    /** Returns the document as text for a terminal, a mail or a printer. */
    public static String text(Document document, PageMessages messages) {
        return new DocumentText(messages).write(document);
    }

    abstract String write(Document document);

    final void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                heading(heading);
            } else if (block instanceof Paragraph paragraph) {
                paragraph(paragraph.text());
            } else if (block instanceof Quotation quotation) {
                quotation(quotation.lines());
            } else if (block instanceof Code code) {
                code(code);
            } else if (block instanceof DescriptionList descriptions) {
                descriptions(descriptions);
            } else if (block instanceof Table table) {
                table(table);
            } else if (block instanceof Picture picture) {
                picture(picture);
            } else if (block instanceof Group group) {
                group(group);
            }
        }
    }

    abstract void heading(Heading heading);

    abstract void paragraph(Line text);

    abstract void quotation(List<Line> lines);

    abstract void code(Code code);

    abstract void descriptions(DescriptionList descriptions);

    abstract void table(Table table);

    /** Only HTML has pictures; another block has the same content. */
    void picture(Picture picture) {}

    void group(Group group) {
        blocks(group.blocks());
    }

    final String line(Line line) {
        return line.pieces().stream().map(this::inline).collect(Collectors.joining(" "));
    }

    abstract String inline(Inline piece);

    final void write(String line) {
        page.append(line).append('\n');
    }
}
