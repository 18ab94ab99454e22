package org.clusterrules.word.internal.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clusterrules.model.Edition;
import org.clusterrules.word.internal.sheet.FormSheet;
import org.clusterrules.word.internal.sheet.Piece;
import org.clusterrules.word.internal.sheet.SheetBlock;

/** The text printed around each blank, by the pointer of its cell. Immutable. */
final class SheetTexts {
    private static final Map<Edition, SheetTexts> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, Around> cells = new HashMap<>();
    private final Map<String, String> boxes = new HashMap<>();

    /**
     * The text printed around a cell; each text is empty if there is none.
     *
     * @param lead before its blank
     * @param tail after its blank
     * @param isDate whether its blank is printed as 年 月 日
     * @param hasBoxes whether it has boxes in place of a blank
     * @param label the label of its line, if it has no blank
     * @param beside the pointer of the cell before that line
     */
    record Around(String lead, String tail, boolean isDate, boolean hasBoxes, String label, String beside) {
        private static final Around NOTHING = new Around("", "", false, false, "", "");

        boolean isExtra() {
            return !label.isEmpty();
        }
    }

    private SheetTexts(Edition edition) {
        FormSheet.of(edition).pages().forEach(page -> add(page.blocks()));
    }

    static SheetTexts of(Edition edition) {
        return KNOWN.computeIfAbsent(edition, SheetTexts::new);
    }

    private void add(List<SheetBlock> blocks) {
        String last = "";
        for (SheetBlock block : blocks) {
            if (block instanceof SheetBlock.Extra extra) {
                cells.put(extra.pointer(), new Around("", "", false, false, extra.label(), last));
            } else if (block instanceof SheetBlock.Table table) {
                table.cells().forEach(cell -> add(cell.blocks()));
            }
            List<? extends Piece> pieces =
                    block instanceof SheetBlock.Paragraph paragraph ? paragraph.pieces() : List.of();
            for (int i = 0; i < pieces.size(); i++) {
                if (pieces.get(i) instanceof Piece.Answer answer) {
                    last = answer.pointer();
                    cells.put(
                            last,
                            new Around(printed(pieces, i - 1), printed(pieces, i + 1), answer.isDate(), false, "", ""));
                } else if (pieces.get(i) instanceof Piece.Box box) {
                    last = box.pointer();
                    cells.put(last, new Around("", "", false, true, "", ""));
                    boxes.put(last + " " + box.option(), box.text());
                }
            }
        }
    }

    private static String printed(List<? extends Piece> pieces, int i) {
        return i >= 0 && i < pieces.size() && pieces.get(i) instanceof Piece.Printed printed
                ? printed.text().strip()
                : "";
    }

    Around around(String pointer) {
        return cells.getOrDefault(pointer, Around.NOTHING);
    }

    String box(String pointer, String option) {
        return boxes.getOrDefault(pointer + " " + option, "");
    }
}
