package org.clusterrules.word.internal.document;

import java.util.List;
import java.util.stream.Collectors;
import org.clusterrules.word.internal.document.Inline.Kind;

/** Says what a document holds in few characters, so that tests can compare it. */
public final class Documents {
    private Documents() {}

    /** A line for each block; see {@link #describe(DocumentParagraph)} and {@link #describe(DocumentTable)}. */
    public static String describe(WordDocument document) {
        return describe(document.blocks(), "\n");
    }

    /** What is in a paragraph, as {@link #describe(Inline)} says it. */
    public static String describe(DocumentParagraph paragraph) {
        return paragraph.inlines().stream().map(Documents::describe).collect(Collectors.joining());
    }

    /** Text as it is; a symbol in {@code ‹›}, a box in {@code []}; other kinds with their initial, {@code {D:deleted}}; a plus before what is inserted. */
    private static String describe(Inline inline) {
        String text = inline.text().replace("\n", "⏎").replace("\t", "→").replace("\r", "↵");
        String plus = inline.isInserted() && inline.kind().isText() ? "+" : "";
        return plus
                + switch (inline.kind()) {
                    case TEXT -> text;
                    case RAISED -> "{R:" + text + "}";
                    case SYMBOL -> "‹" + text + "›";
                    case CHECK_BOX -> "[" + text + "]";
                    case UNKNOWN_SYMBOL -> "{U:" + text + "}";
                    case OBJECT -> "{O:" + text + "}";
                    case DELETED -> "{D:" + text + "}";
                    case STRUCK -> "{S:" + text + "}";
                    case HIDDEN -> "{H:" + text + "}";
                    case INVISIBLE -> "{I:" + text + "}";
                    case PROMPT -> "{P:" + text + "}";
                    case LIST_LABEL -> "{L:" + text + "}";
                };
    }

    /** Each cell as {@code row,column[×rows][+columns]=content}, the paragraphs of a cell apart by {@code |}. */
    private static String describe(DocumentTable table) {
        return table.rows() + "×" + table.columns() + " "
                + table.cells().stream()
                        .map(cell -> cell.row() + "," + cell.column() + (cell.rows() > 1 ? "×" + cell.rows() : "")
                                + (cell.columns() > 1 ? "+" + cell.columns() : "") + "="
                                + describe(cell.blocks(), "|"))
                        .collect(Collectors.joining("; "));
    }

    private static String describe(List<DocumentBlock> blocks, String separator) {
        return blocks.stream()
                .map(block -> block instanceof DocumentParagraph paragraph
                        ? describe(paragraph)
                        : "(" + describe((DocumentTable) block) + ")")
                .collect(Collectors.joining(separator));
    }

    /** Whether a kind is somewhere in a document. */
    public static boolean has(WordDocument document, Kind kind) {
        return describe(document).contains("{" + kind.name().charAt(0) + ":");
    }
}
