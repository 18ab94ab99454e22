package org.clusterrules.workbench.internal;

import java.util.Arrays;
import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.internal.SafeText;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageMessages;

/**
 * A document for people, as a sequence of blocks. {@link DocumentFormat} lays it out.
 *
 * @param kind the kind of document, for its reader
 */
public record Document(String kind, String title, List<Block> blocks) {
    public Document {
        title = SafeText.of(title);
        blocks = List.copyOf(blocks);
    }

    public sealed interface Block {}

    /** A heading, of level 2 below the title and of level 3 below that. */
    public record Heading(int level, Line text) implements Block {}

    public record Paragraph(Line text) implements Block {}

    public record Quotation(List<Line> lines) implements Block {}

    /** Lines of a file. */
    public record Code(String file, List<String> lines) implements Block {
        public Code {
            file = SafeText.of(file);
            lines = lines.stream().map(Code::safe).toList();
        }

        /** Keeps leading spaces. */
        private static String safe(String line) {
            String rest = line.stripLeading();
            int spaces = line.length() - rest.length();
            return line.isBlank() ? "" : " ".repeat(spaces) + SafeText.of(rest);
        }
    }

    public record DescriptionList(List<Description> descriptions) implements Block {}

    /** A label with its value, on one or more lines. */
    public record Description(String label, List<Line> lines) {
        public Description {
            label = SafeText.of(label);
        }
    }

    /**
     * A table.
     *
     * @param kind its class in the style sheet
     * @param rows the rows; a cell has one or more lines, and a row of one cell is a heading for the rows below
     */
    public record Table(String kind, List<String> head, List<List<List<Line>>> rows) implements Block {
        public Table {
            head = head.stream().map(SafeText::of).toList();
        }
    }

    /**
     * A picture, in HTML only. Another block has the same content.
     *
     * @param svg the picture as SVG, safe to show
     * @param legend the meanings of its colours: classes of the style sheet with their words
     */
    public record Picture(String caption, String svg, List<LabelledValue> legend) implements Block {
        public Picture {
            caption = SafeText.of(caption);
            legend = legend.stream()
                    .map(one -> new LabelledValue(one.label(), SafeText.of(one.value())))
                    .toList();
        }
    }

    /** Blocks that belong together, and a target of links. */
    public record Group(String kind, String id, List<Block> blocks) implements Block {}

    /** Pieces of text, separated by spaces. */
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
     * @param about the target of a link, or the name of an outcome
     */
    public record Inline(Style style, String text, String about) {
        public enum Style {
            PLAIN,
            /** Less important. */
            ASIDE,
            /** For people who work with the rule files. */
            CODE,
            /** A link within the document. */
            LINK,
            /** An outcome, in its colour. */
            OUTCOME
        }

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

        public static Inline outcome(Outcome outcome, PageMessages messages) {
            return new Inline(Style.OUTCOME, messages.of(outcome.label()), outcome.name());
        }
    }
}
