package org.clusterrules.word.internal.document;

import static java.util.Objects.requireNonNullElseGet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.hwpf.sprm.TableSprmUncompressor;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.TableCellDescriptor;
import org.apache.poi.hwpf.usermodel.TableProperties;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnreadableWordException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs and tables of a binary document as the elements that a {@code .docx} has for the same. A binary table is a run of paragraphs: one mark ends
 * each cell, another each row, and the paragraph of the row's mark gives the edges of its cells. (POI's own tables lose the last row of a document, and
 * cells of nested tables.)
 */
final class DocBody {
    private static final char CELL_MARK = '\u0007';

    /** The operation that sets how a cell is merged vertically, after the row is defined. */
    private static final int VERTICAL_MERGE = 0x2B;

    private static final int CONTINUED = 1;

    private final Range range;
    private final DocRuns runs;
    private final DocTextBoxes textBoxes;
    private final Map<Integer, PAPX> properties;
    private int next;

    DocBody(HWPFDocument document) {
        this.range = document.getRange();
        this.runs = new DocRuns(document);
        this.textBoxes = new DocTextBoxes(document);
        this.properties = new HashMap<>();
        document.getParagraphTable()
                .getParagraphs()
                .forEach(paragraph -> properties.put(paragraph.getEnd(), paragraph));
    }

    private DocBody(Range range, DocBody whole) {
        this.range = range;
        this.runs = whole.runs;
        this.textBoxes = whole.textBoxes;
        this.properties = whole.properties;
    }

    XmlElement read(String name) {
        WordLimits.CHARACTERS.check(range.getEndOffset());
        XmlElement container = XmlElement.of(name);
        while (next < range.numParagraphs()) {
            if (level(range.getParagraph(next)) > 0) {
                table(1, container);
            } else {
                container.add(paragraph());
            }
        }
        return container;
    }

    /** Reads the next paragraph with the text boxes anchored in it. */
    private XmlElement paragraph() {
        Paragraph paragraph = range.getParagraph(next++);
        return runs.of(paragraph, drawn -> {
            Range text = textBoxes.at(drawn);
            return text == null ? Stream.of() : Stream.of(new DocBody(text, this).read("txbxContent"));
        });
    }

    /**
     * Reads a table, and the paragraphs after it that are marked as parts of it without a row, such as those of a frame. A row extends to its mark even if a
     * paragraph in it is not marked as part of a table, as numbered paragraphs are that were pasted into a cell.
     */
    private void table(int level, XmlElement container) {
        WordLimits.TABLE_DEPTH.check(level);
        TableGrid grid = new TableGrid();
        List<XmlElement> cells = new ArrayList<>();
        XmlElement cell = XmlElement.of("tc");
        while (next < range.numParagraphs()
                && (level(range.getParagraph(next)) >= level || (level == 1 && !cells.isEmpty()))) {
            Paragraph paragraph = range.getParagraph(next);
            if (level(paragraph) > level) {
                table(level + 1, cell);
            } else if (endsRow(paragraph) && !isEmptyCell(paragraph, cells.size())) {
                grid.addRow(row(paragraph, cells));
                cells.clear();
                cell = XmlElement.of("tc");
                next++;
            } else {
                cell.add(paragraph());
                if (endsCell(paragraph)) {
                    cells.add(cell);
                    cell = XmlElement.of("tc");
                }
            }
        }
        if (!cells.isEmpty()) {
            throw new UnreadableWordException(Kind.DAMAGED, "WordDocument"); // a row that does not end
        }
        container.add(grid.table());
        cell.children().forEach(container::add);
    }

    /** Returns how deep in tables a paragraph is. Word 97 says only whether it is in one. */
    private static int level(Paragraph paragraph) {
        return Math.max(paragraph.getTableLevel(), paragraph.isInTable() ? 1 : 0);
    }

    /** A row's mark has no text; some writers mark cells and paragraphs in the same way. In a nested table, the mark is a paragraph. */
    private static boolean endsRow(Paragraph paragraph) {
        String text = paragraph.text();
        return paragraph.isTableRowEnd() && text.length() == 1 && (level(paragraph) > 1 || text.charAt(0) == CELL_MARK);
    }

    /** Whether a paragraph marked as a row's end is its empty last cell: another row's end follows, and this one declares no cells or more than were read. */
    private boolean isEmptyCell(Paragraph mark, int cellsBefore) {
        if (next + 1 >= range.numParagraphs()) {
            return false;
        }
        Paragraph following = range.getParagraph(next + 1);
        if (!endsRow(following) || level(following) != level(mark)) {
            return false;
        }
        short[] edges = rowProperties(mark).getRgdxaCenter();
        return edges == null || edges.length < 2 || cellsBefore < edges.length - 1;
    }

    private static boolean endsCell(Paragraph paragraph) {
        String text = paragraph.text();
        return paragraph.isEmbeddedCellMark() || (!text.isEmpty() && text.charAt(text.length() - 1) == CELL_MARK);
    }

    private List<TableGrid.Box> row(Paragraph mark, List<XmlElement> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        TableProperties row = rowProperties(mark);
        int[] edges = edges(row.getRgdxaCenter(), cells.size());
        Map<Integer, Integer> merges = verticalMerges(own(mark));
        List<TableGrid.Box> boxes = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            // A row need not describe its last cells; these are as they come.
            TableCellDescriptor described = i < row.getRgtc().length ? row.getRgtc()[i] : null;
            TableCellDescriptor cell = requireNonNullElseGet(described, TableCellDescriptor::new);
            if (cell.isFMerged() && !cell.isFFirstMerged() && !boxes.isEmpty()) {
                TableGrid.Box first = boxes.remove(boxes.size() - 1);
                List<XmlElement> merged = new ArrayList<>(first.cells());
                merged.add(cells.get(i));
                boxes.add(new TableGrid.Box(first.left(), edges[i + 1], first.isContinued(), merged));
                continue;
            }
            boolean isContinued =
                    merges.containsKey(i) ? merges.get(i) == CONTINUED : cell.isFVertMerge() && !cell.isFVertRestart();
            boxes.add(new TableGrid.Box(edges[i], edges[i + 1], isContinued, List.of(cells.get(i))));
        }
        return boxes;
    }

    /** Returns the left edges of a row's cells and the right edge of the last. Undeclared cells share the room of the last declared one. */
    private static int[] edges(short @Nullable [] known, int cells) {
        if (known == null || known.length < 2) {
            throw new UnreadableWordException(Kind.DAMAGED, "WordDocument");
        }
        int last = known.length - 2;
        int[] edges = new int[Math.max(known.length, cells + 1)];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = i <= last
                    ? known[i]
                    : known[last] + (known[last + 1] - known[last]) * (i - last) / Math.max(1, cells - last);
        }
        return edges;
    }

    private TableProperties rowProperties(Paragraph mark) {
        return TableSprmUncompressor.uncompressTAP(own(mark).getSprmBuf());
    }

    private PAPX own(Paragraph mark) {
        PAPX own = properties.get(mark.getEndOffset());
        if (own == null) {
            throw new UnreadableWordException(Kind.DAMAGED, "WordDocument");
        }
        return own;
    }

    /** Returns, by cell, the vertical merges set by an operation that POI ignores. */
    private static Map<Integer, Integer> verticalMerges(PAPX row) {
        Map<Integer, Integer> merges = new HashMap<>();
        for (SprmIterator all = row.getSprmBuf().iterator(); all.hasNext(); ) {
            SprmOperation one = all.next();
            if (one.getType() == SprmOperation.TYPE_TAP && one.getOperation() == VERTICAL_MERGE) {
                int offset = one.getGrpprlOffset();
                merges.put((int) one.getGrpprl()[offset], (int) one.getGrpprl()[offset + 1]);
            }
        }
        return merges;
    }
}
