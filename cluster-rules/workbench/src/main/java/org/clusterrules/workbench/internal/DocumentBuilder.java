package org.clusterrules.workbench.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.workbench.internal.Document.Block;
import org.clusterrules.workbench.internal.Document.Description;
import org.clusterrules.workbench.internal.Document.DescriptionList;
import org.clusterrules.workbench.internal.Document.Group;
import org.clusterrules.workbench.internal.Document.Heading;
import org.clusterrules.workbench.internal.Document.Inline;
import org.clusterrules.workbench.internal.Document.Line;
import org.clusterrules.workbench.internal.Document.Paragraph;
import org.clusterrules.workbench.internal.Document.Quotation;
import org.clusterrules.workbench.internal.Document.Table;
import org.jspecify.annotations.Nullable;

public final class DocumentBuilder {
    private final PageMessages messages;
    private final List<Block> blocks = new ArrayList<>();

    /** @param messages the messages in which labels and the heads of tables are looked up by their keys */
    public DocumentBuilder(PageMessages messages) {
        this.messages = messages;
    }

    public DocumentBuilder add(Block block) {
        blocks.add(block);
        return this;
    }

    /** Adds a heading in the words of a key. */
    public DocumentBuilder section(String key, Object... arguments) {
        return heading(2, messages.of(key, arguments));
    }

    public DocumentBuilder heading(int level, String text) {
        return heading(level, Inline.plain(text));
    }

    public DocumentBuilder heading(int level, Inline... pieces) {
        return add(new Heading(level, Line.of(pieces)));
    }

    public DocumentBuilder paragraph(String text) {
        return paragraph(Inline.plain(text));
    }

    public DocumentBuilder paragraph(Inline... pieces) {
        return add(new Paragraph(Line.of(pieces)));
    }

    /** Adds a quotation, unless it is empty. */
    public DocumentBuilder quotation(List<String> lines) {
        return lines.isEmpty()
                ? this
                : add(new Quotation(lines.stream().map(Line::of).toList()));
    }

    /** Adds a description to those immediately before it. */
    public DocumentBuilder description(String key, String value) {
        return description(key, Inline.plain(value));
    }

    public DocumentBuilder description(String key, Inline... pieces) {
        return description(new Description(messages.of(key), List.of(Line.of(pieces))));
    }

    /** Adds a description of several lines, unless it is empty. */
    public DocumentBuilder description(String key, List<String> lines) {
        return lines.isEmpty()
                ? this
                : description(new Description(
                        messages.of(key), lines.stream().map(Line::of).toList()));
    }

    public DocumentBuilder description(Description description) {
        if (last() instanceof DescriptionList descriptions) {
            descriptions.descriptions().add(description);
            return this;
        }
        return add(new DescriptionList(new ArrayList<>(List.of(description))));
    }

    /** Begins a table, with the keys of its columns; its rows follow. */
    public DocumentBuilder table(String kind, String... head) {
        return table(kind, Stream.of(head).map(messages::of).toList());
    }

    public DocumentBuilder table(String kind, List<String> head) {
        return add(new Table(kind, head, new ArrayList<>()));
    }

    /** Adds a row to the table; a single cell is a heading for the rows below. */
    public DocumentBuilder row(String... cells) {
        return row(Stream.of(cells).map(cell -> List.of(Line.of(cell))).toList());
    }

    public DocumentBuilder row(Inline... cells) {
        return row(Arrays.stream(cells).map(cell -> List.of(Line.of(cell))).toList());
    }

    /** Adds a row of cells of several lines. */
    public DocumentBuilder row(List<List<Line>> cells) {
        if (last() instanceof Table table) {
            table.rows().add(cells);
            return this;
        }
        throw new IllegalStateException("no table was begun");
    }

    /** Adds blocks that belong together, and a target of links. */
    public DocumentBuilder group(String kind, String id, Consumer<DocumentBuilder> content) {
        DocumentBuilder group = new DocumentBuilder(messages);
        content.accept(group);
        return add(new Group(kind, id, group.blocks()));
    }

    private @Nullable Block last() {
        return blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    }

    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    public Document build(String kindKey, String title) {
        return new Document(messages.of(kindKey), title, blocks);
    }
}
