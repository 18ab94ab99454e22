package org.clusterrules.word.internal.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clusterrules.model.Edition;
import org.clusterrules.word.internal.sheet.FormSheet;
import org.clusterrules.word.internal.sheet.Piece;
import org.clusterrules.word.internal.sheet.SheetBlock;

/** What the form prints around each blank, by the pointer of its cell. Immutable. */
final class SheetTexts {
    private static final Map<Edition, SheetTexts> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, String> tails = new HashMap<>();
    private final Map<String, String> leads = new HashMap<>();
    private final Map<String, String> boxes = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> beside = new HashMap<>();
    private final Set<String> dates = new HashSet<>();
    private final Set<String> withBoxes = new HashSet<>();

    private SheetTexts(Edition edition) {
        FormSheet.of(edition).pages().forEach(page -> add(page.blocks()));
    }

    static SheetTexts of(Edition edition) {
        return KNOWN.computeIfAbsent(edition, SheetTexts::new);
    }

    private void add(List<SheetBlock> blocks) {
        String last = "";
        for (SheetBlock block : blocks) {
            if (block instanceof SheetBlock.Paragraph paragraph) {
                for (Piece piece : paragraph.pieces()) {
                    if (piece instanceof Piece.Answer answer) {
                        last = answer.pointer();
                        if (answer.isDate()) {
                            dates.add(last);
                        }
                    } else if (piece instanceof Piece.Box box) {
                        last = box.pointer();
                        withBoxes.add(last);
                        boxes.put(last + " " + box.option(), box.text());
                    }
                }
                around(paragraph.pieces());
            } else if (block instanceof SheetBlock.Extra extra) {
                labels.put(extra.pointer(), extra.label());
                beside.put(extra.pointer(), last);
            } else if (block instanceof SheetBlock.Table table) {
                table.rows().stream()
                        .filter(SheetBlock.Cells.class::isInstance)
                        .flatMap(row -> ((SheetBlock.Cells) row).cells().stream())
                        .forEach(cell -> add(cell.blocks()));
            }
        }
    }

    private void around(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Answer answer) {
                leads.put(answer.pointer(), i == 0 ? "" : printed(pieces.get(i - 1)));
                tails.put(answer.pointer(), i + 1 == pieces.size() ? "" : printed(pieces.get(i + 1)));
            }
        }
    }

    private static String printed(Piece piece) {
        return piece instanceof Piece.Printed printed ? printed.text().strip() : "";
    }

    /** Returns what is printed before a blank; empty if nothing is. */
    String lead(String pointer) {
        return leads.getOrDefault(pointer, "");
    }

    /** Returns what is printed after a blank; empty if nothing is. */
    String tail(String pointer) {
        return tails.getOrDefault(pointer, "");
    }

    /** Returns what is printed after a box. */
    String box(String pointer, String option) {
        return boxes.getOrDefault(pointer + " " + option, "");
    }

    /** Returns the label of the line that a cell without a blank has; empty if it has a blank. */
    String label(String pointer) {
        return labels.getOrDefault(pointer, "");
    }

    /** Returns the blank before that line; empty if there is none. */
    String beside(String pointer) {
        return beside.getOrDefault(pointer, "");
    }

    boolean isExtra(String pointer) {
        return labels.containsKey(pointer);
    }

    boolean isDate(String pointer) {
        return dates.contains(pointer);
    }

    boolean hasBoxes(String pointer) {
        return withBoxes.contains(pointer);
    }
}
