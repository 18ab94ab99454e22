package org.clusterrules.word.internal.document;

import static java.util.Objects.requireNonNullElseGet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * The paragraphs and tables of a document in the binary format. There, a table is a run of paragraphs: a mark ends each cell, another each row,
 * and the paragraph of the row's mark says where its cells begin. (The library's own tables lose the last row of a document, and cells of
 * tables within tables.)
 */
final class DocBody {
    private static final char CELL_MARK = '\u0007';

    /** Sets how a cell is merged with those above and below, after the definition of the row. */
    private static final int VERTICAL_MERGE = 0x2B;

    private static final int CONTINUED = 1;

    private final Range range;
    private final DocInlines inlines;
    private final DocTextBoxes textBoxes;
    private final Map<Integer, PAPX> properties;
    private int next;
    private int cellsRead;

    DocBody(HWPFDocument document) {
        this.range = document.getRange();
        this.inlines = new DocInlines(document);
        this.textBoxes = new DocTextBoxes(document);
        this.properties = new HashMap<>();
        document.getParagraphTable()
                .getParagraphs()
                .forEach(paragraph -> properties.put(paragraph.getEnd(), paragraph));
    }

    private DocBody(Range range, DocBody whole) {
        this.range = range;
        this.inlines = whole.inlines;
        this.textBoxes = whole.textBoxes;
        this.properties = whole.properties;
    }

    List<DocumentBlock> blocks() {
        WordLimits.CHARACTERS.check(range.getEndOffset());
        List<DocumentBlock> blocks = new ArrayList<>();
        while (next < range.numParagraphs()) {
            Paragraph paragraph = range.getParagraph(next);
            if (level(paragraph) > 0) {
                blocks.addAll(table(1));
            } else {
                blocks.addAll(paragraph(paragraph));
            }
        }
        return blocks;
    }

    /** Reads the next paragraph, with those that tracked changes join to it; the text boxes that are anchored in it as if they stood below. */
    private List<DocumentBlock> paragraph(Paragraph paragraph) {
        List<Inline> all = new ArrayList<>(inlines.of(paragraph));
        next++;
        Paragraph last = paragraph;
        while (next < range.numParagraphs() && !endsCell(last) && inlines.isMarkDeleted(last)) {
            Paragraph following = range.getParagraph(next);
            if (following.getTableLevel() != paragraph.getTableLevel() || following.isTableRowEnd()) {
                break;
            }
            all.addAll(inlines.of(following));
            next++;
            last = following;
        }
        List<DocumentBlock> blocks = new ArrayList<>();
        blocks.add(new DocumentParagraph(all, -1));
        for (int drawn : inlines.drawn(paragraph.getStartOffset(), last.getEndOffset())) {
            Range text = textBoxes.at(drawn);
            if (text != null) {
                new DocBody(text, this)
                        .blocks().stream().map(DocumentParagraph::boxed).forEach(blocks::add);
            }
        }
        return blocks;
    }

    /**
     * Reads a table, and the paragraphs after it that are marked as parts of it and are in no row, as those of a frame are. A row goes on to its mark, even
     * where a paragraph in it is not marked as part of a table: numbered paragraphs that were pasted into a cell are such.
     */
    private List<DocumentBlock> table(int level) {
        WordLimits.TABLE_DEPTH.check(level);
        TableGrid grid = new TableGrid();
        List<List<DocumentBlock>> cells = new ArrayList<>();
        List<DocumentBlock> cell = new ArrayList<>();
        while (next < range.numParagraphs()
                && (level(range.getParagraph(next)) >= level || (level == 1 && !cells.isEmpty()))) {
            Paragraph paragraph = range.getParagraph(next);
            if (level(paragraph) > level) {
                cell.addAll(table(level + 1));
            } else if (endsRow(paragraph) && !isEmptyCell(paragraph, cells.size())) {
                grid.addRow(row(paragraph, cells));
                cells.clear();
                cell.clear();
                next++;
            } else {
                cell.addAll(paragraph(paragraph));
                if (endsCell(range.getParagraph(next - 1))) {
                    cells.add(List.copyOf(cell));
                    WordLimits.CELLS.check(++cellsRead);
                    cell.clear();
                }
            }
        }
        if (!cells.isEmpty()) {
            throw new UnreadableWordException(Kind.DAMAGED, "WordDocument"); // a row that does not end
        }
        DocumentTable table = grid.table();
        if (table.rows() > 0) {
            cell.add(0, table);
        }
        return cell;
    }

    /** Returns in how many tables within each other a paragraph is. Word 97 says only whether it is in one. */
    private static int level(Paragraph paragraph) {
        return Math.max(paragraph.getTableLevel(), paragraph.isInTable() ? 1 : 0);
    }

    /** The mark of a row has no text; some writers mark cells and paragraphs like it. In a table within a table, it is a paragraph. */
    private static boolean endsRow(Paragraph paragraph) {
        String text = paragraph.text();
        return paragraph.isTableRowEnd() && text.length() == 1 && (level(paragraph) > 1 || text.charAt(0) == CELL_MARK);
    }

    /** Whether what is marked like the end of a row is its last cell, which is empty: if the end of a row comes next, and this one says no cells or more than have come. */
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

    private List<TableGrid.Box> row(Paragraph mark, List<List<DocumentBlock>> cells) {
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
                List<DocumentBlock> blocks = new ArrayList<>(first.blocks());
                blocks.addAll(TableReader.unseen(cells.get(i), Inline.Kind.HIDDEN));
                boxes.add(new TableGrid.Box(first.left(), edges[i + 1], first.isContinued(), blocks));
                continue;
            }
            boolean isContinued =
                    merges.containsKey(i) ? merges.get(i) == CONTINUED : cell.isFVertMerge() && !cell.isFVertRestart();
            boxes.add(new TableGrid.Box(edges[i], edges[i + 1], isContinued, cells.get(i)));
        }
        return boxes;
    }

    /** Returns where the cells of a row begin, and where the last one ends. Cells that the row does not know of share the room of the last one that it does. */
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

    /** Returns what the library leaves out: how cells are merged by a property of its own. */
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
