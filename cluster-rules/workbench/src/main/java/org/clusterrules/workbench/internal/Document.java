package org.clusterrules.workbench.internal;

import java.util.Arrays;
import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.internal.SafeText;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageWords;

/**
 * A document for people: what it says, in order. {@link DocumentFormat} lays it out.
 *
 * @param kind what kind of document it is
 * @param title what it is about
 * @param blocks what it says
 */
public record Document(String kind, String title, List<Block> blocks) {
    /** Copies the list. */
    public Document {
        title = SafeText.of(title);
        blocks = List.copyOf(blocks);
    }

    /** A part of a document. */
    public sealed interface Block {}

    /** A heading, of level 2 below the title and of level 3 below that. */
    public record Heading(int level, Line text) implements Block {}

    /** A paragraph. */
    public record Paragraph(Line text) implements Block {}

    /** A quotation, line by line. */
    public record Quotation(List<Line> lines) implements Block {}

    /** What a file says, line by line, as it is written there. */
    public record Code(String file, List<String> lines) implements Block {
        /** Makes them safe to show. */
        public Code {
            file = SafeText.of(file);
            lines = lines.stream().map(Code::safe).toList();
        }

        /** Keeps the spaces that a line begins with. */
        private static String safe(String line) {
            String rest = line.stripLeading();
            int spaces = line.length() - rest.length();
            return line.isBlank() ? "" : " ".repeat(spaces) + SafeText.of(rest);
        }
    }

    /** Labels, and what there is to say of each. */
    public record Facts(List<Fact> facts) implements Block {}

    /** A label, and what there is to say of it, line by line. */
    public record Fact(String label, List<Line> lines) {
        /** Makes the label safe to show. */
        public Fact {
            label = SafeText.of(label);
        }
    }

    /**
     * A table.
     *
     * @param kind what the style sheet calls it
     * @param head the names of the columns
     * @param rows the rows, of as many cells, each line by line; a row of one cell is a heading of the rows below
     */
    public record Table(String kind, List<String> head, List<List<List<Line>>> rows) implements Block {
        /** Makes the names safe to show. */
        public Table {
            head = head.stream().map(SafeText::of).toList();
        }
    }

    /**
     * A picture, which is on the HTML page alone. Whatever it shows is said by another block as well.
     *
     * @param caption what it shows
     * @param svg the picture as SVG, safe to show
     * @param legend what its colours mean: the classes of the style sheet, each with its words
     */
    public record Picture(String caption, String svg, List<LabelledValue> legend) implements Block {
        /** Makes the words safe to show, and copies the list. */
        public Picture {
            caption = SafeText.of(caption);
            legend = legend.stream()
                    .map(one -> new LabelledValue(one.label(), SafeText.of(one.value())))
                    .toList();
        }
    }

    /** Blocks that are read together, and that links lead to. */
    public record Group(String kind, String id, List<Block> blocks) implements Block {}

    /** Pieces of text, with spaces between them. */
    public record Line(List<Inline> pieces) {
        public static Line of(Inline... pieces) {
            return new Line(Arrays.asList(pieces));
        }

        public static Line of(String text) {
            return of(Inline.plain(text));
        }
    }

    /**
     * A piece of text, which is safe to show.
     *
     * @param style how it looks
     * @param text the text
     * @param about where a link leads to; the name of an outcome
     */
    public record Inline(Style style, String text, String about) {
        /** How text can look. */
        public enum Style {
            /** Like any. */
            PLAIN,
            /** Less important. */
            ASIDE,
            /** For those who work with the rule files. */
            CODE,
            /** A link within the document. */
            LINK,
            /** An outcome, in its colour. */
            OUTCOME
        }

        /** Makes it safe to show. */
        public Inline {
            text = SafeText.of(text);
        }

        public static Inline plain(String text) {
            return new Inline(Style.PLAIN, text, "");
        }

        public static Inline aside(String text) {
            return new Inline(Style.ASIDE, text, "");
        }

        public static Inline code(String text) {
            return new Inline(Style.CODE, text, "");
        }

        public static Inline link(String text, String id) {
            return new Inline(Style.LINK, text, id);
        }

        public static Inline outcome(Outcome outcome, PageWords words) {
            return new Inline(Style.OUTCOME, words.of(outcome.label()), outcome.name());
        }
    }
}
