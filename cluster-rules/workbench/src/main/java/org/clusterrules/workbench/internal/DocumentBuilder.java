package org.clusterrules.workbench.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clusterrules.report.internal.PageWords;
import org.clusterrules.workbench.internal.Document.Block;
import org.clusterrules.workbench.internal.Document.Fact;
import org.clusterrules.workbench.internal.Document.Facts;
import org.clusterrules.workbench.internal.Document.Group;
import org.clusterrules.workbench.internal.Document.Heading;
import org.clusterrules.workbench.internal.Document.Inline;
import org.clusterrules.workbench.internal.Document.Line;
import org.clusterrules.workbench.internal.Document.Paragraph;
import org.clusterrules.workbench.internal.Document.Quotation;
import org.clusterrules.workbench.internal.Document.Table;
import org.jspecify.annotations.Nullable;

public final class DocumentBuilder {
    private final PageWords words;
    private final List<Block> blocks = new ArrayList<>();

    /** @param words the words in which labels and the heads of tables are looked up by their keys */
    public DocumentBuilder(PageWords words) {
        this.words = words;
    }

    public DocumentBuilder add(Block block) {
        blocks.add(block);
        return this;
    }

    /** Adds a heading in the words of a key. */
    public DocumentBuilder section(String key, Object... arguments) {
        return heading(2, words.of(key, arguments));
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

    /** Adds a fact to those immediately before it. */
    public DocumentBuilder fact(String key, String value) {
        return fact(key, Inline.plain(value));
    }

    public DocumentBuilder fact(String key, Inline... pieces) {
        return fact(new Fact(words.of(key), List.of(Line.of(pieces))));
    }

    /** Adds a fact of several lines, unless it is empty. */
    public DocumentBuilder fact(String key, List<String> lines) {
        return lines.isEmpty()
                ? this
                : fact(new Fact(words.of(key), lines.stream().map(Line::of).toList()));
    }

    public DocumentBuilder fact(Fact fact) {
        if (last() instanceof Facts facts) {
            facts.facts().add(fact);
            return this;
        }
        return add(new Facts(new ArrayList<>(List.of(fact))));
    }

    /** Begins a table, with the keys of its columns; its rows follow. */
    public DocumentBuilder table(String kind, String... head) {
        return table(kind, Stream.of(head).map(words::of).toList());
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
        DocumentBuilder group = new DocumentBuilder(words);
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
        return new Document(words.of(kindKey), title, blocks);
    }
}
