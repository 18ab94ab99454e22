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
    private final Range boxes;
    private final DocInlines inlines;
    private final Map<Integer, PAPX> properties = new HashMap<>();
    private int next;
    private int cellsRead;

    DocBody(HWPFDocument document) {
        this.range = document.getRange();
        this.boxes = document.getMainTextboxRange();
        this.inlines = new DocInlines(document);
        document.getParagraphTable()
                .getParagraphs()
                .forEach(paragraph -> properties.put(paragraph.getEnd(), paragraph));
    }

    List<DocumentBlock> blocks() {
        WordLimits.CHARACTERS.check(range.getEndOffset());
        List<DocumentBlock> blocks = new ArrayList<>();
        List<DocumentBlock> boxes = boxes();
        boolean areBoxesRead = false;
        while (next < range.numParagraphs()) {
            Paragraph paragraph = range.getParagraph(next);
            if (level(paragraph) > 0) {
                blocks.addAll(table(1));
            } else {
                DocumentParagraph read = paragraph(paragraph);
                blocks.add(read);
                boolean isAnchor = read.inlines().stream().anyMatch(inline -> inline.kind() == Inline.Kind.OBJECT);
                if (isAnchor && !areBoxesRead) {
                    areBoxesRead = true;
                    boxes.forEach(blocks::add);
                }
            }
        }
        return blocks;
    }

    /** Reads the text boxes: the file has them all behind its text, and they are read below the first anchor outside of tables. */
    private List<DocumentBlock> boxes() {
        List<DocumentBlock> all = new ArrayList<>();
        for (int i = 0; i < boxes.numParagraphs(); i++) {
            DocumentParagraph paragraph = new DocumentParagraph(inlines.of(boxes.getParagraph(i)), -1, true);
            if (!paragraph.inlines().isEmpty()) {
                all.add(paragraph);
            }
        }
        return all;
    }

    /** Reads the next paragraph, with those that tracked changes join to it. */
    private DocumentParagraph paragraph(Paragraph paragraph) {
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
        return new DocumentParagraph(all, -1);
    }

    /** Reads a table, and the paragraphs after it that are marked as parts of it and are in no row, as those of a frame are. */
    private List<DocumentBlock> table(int level) {
        WordLimits.TABLE_DEPTH.check(level);
        TableGrid grid = new TableGrid();
        List<List<DocumentBlock>> cells = new ArrayList<>();
        List<DocumentBlock> cell = new ArrayList<>();
        while (next < range.numParagraphs() && level(range.getParagraph(next)) >= level) {
            Paragraph paragraph = range.getParagraph(next);
            if (level(paragraph) > level) {
                cell.addAll(table(level + 1));
            } else if (endsRow(paragraph)) {
                grid.addRow(row(paragraph, cells));
                cells.clear();
                cell.clear();
                next++;
            } else {
                cell.add(paragraph(paragraph));
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

    private static boolean endsCell(Paragraph paragraph) {
        String text = paragraph.text();
        return paragraph.isEmbeddedCellMark() || (!text.isEmpty() && text.charAt(text.length() - 1) == CELL_MARK);
    }

    private List<TableGrid.Box> row(Paragraph mark, List<List<DocumentBlock>> cells) {
        PAPX own = properties.get(mark.getEndOffset());
        if (own == null) {
            throw new UnreadableWordException(Kind.DAMAGED, "WordDocument");
        }
        TableProperties row = TableSprmUncompressor.uncompressTAP(own.getSprmBuf());
        short[] edges = row.getRgdxaCenter();
        if (edges == null || edges.length <= cells.size()) {
            throw new UnreadableWordException(Kind.DAMAGED, "WordDocument");
        }
        Map<Integer, Integer> merges = verticalMerges(own);
        List<TableGrid.Box> boxes = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            // A row need not describe its last cells; these are as they come.
            TableCellDescriptor cell = requireNonNullElseGet(row.getRgtc()[i], TableCellDescriptor::new);
            if (cell.isFMerged() && !cell.isFFirstMerged() && !boxes.isEmpty()) {
                TableGrid.Box first = boxes.remove(boxes.size() - 1);
                List<DocumentBlock> blocks = new ArrayList<>(first.blocks());
                blocks.addAll(TableGrid.unseen(cells.get(i)));
                boxes.add(new TableGrid.Box(first.left(), edges[i + 1], first.isContinued(), blocks));
                continue;
            }
            boolean isContinued =
                    merges.containsKey(i) ? merges.get(i) == CONTINUED : cell.isFVertMerge() && !cell.isFVertRestart();
            boxes.add(new TableGrid.Box(edges[i], edges[i + 1], isContinued, cells.get(i)));
        }
        return boxes;
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
