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

/** Puts a document together, block after block. */
public final class DocumentBuilder {
    private final PageWords words;
    private final List<Block> blocks = new ArrayList<>();

    /** Begins a document, or a part of one; labels and the heads of tables are given by the keys of these words. */
    public DocumentBuilder(PageWords words) {
        this.words = words;
    }

    public DocumentBuilder add(Block block) {
        blocks.add(block);
        return this;
    }

    /** Adds the heading of a section, in the words of a key. */
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

    /** Adds a quotation, if there is anything to quote. */
    public DocumentBuilder quotation(List<String> lines) {
        return lines.isEmpty()
                ? this
                : add(new Quotation(lines.stream().map(Line::of).toList()));
    }

    /** Adds a fact to those that come right before it. */
    public DocumentBuilder fact(String key, String value) {
        return fact(key, Inline.plain(value));
    }

    public DocumentBuilder fact(String key, Inline... pieces) {
        return fact(new Fact(words.of(key), List.of(Line.of(pieces))));
    }

    /** Adds a fact of several lines, if there are any. */
    public DocumentBuilder fact(String key, List<String> lines) {
        return lines.isEmpty()
                ? this
                : fact(new Fact(words.of(key), lines.stream().map(Line::of).toList()));
    }

    /** Adds a fact with a label of its own. */
    public DocumentBuilder fact(Fact fact) {
        if (last() instanceof Facts facts) {
            facts.facts().add(fact);
            return this;
        }
        return add(new Facts(new ArrayList<>(List.of(fact))));
    }

    /** Begins a table whose columns are named by keys; its rows come next. */
    public DocumentBuilder table(String kind, String... head) {
        return table(kind, Stream.of(head).map(words::of).toList());
    }

    /** Begins a table; its rows come next. */
    public DocumentBuilder table(String kind, List<String> head) {
        return add(new Table(kind, head, new ArrayList<>()));
    }

    /** Adds a row to the table that was begun; one of a single cell is a heading of the rows below. */
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

    /** Adds blocks that are read together, and that links lead to. */
    public DocumentBuilder group(String kind, String id, Consumer<DocumentBuilder> content) {
        DocumentBuilder group = new DocumentBuilder(words);
        content.accept(group);
        return add(new Group(kind, id, group.blocks()));
    }

    private @Nullable Block last() {
        return blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    }

    /** Returns the blocks so far. */
    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** Returns a document of the blocks. */
    public Document build(String kindKey, String title) {
        return new Document(words.of(kindKey), title, blocks);
    }
}
