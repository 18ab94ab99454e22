package org.clusterrules.word.internal.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.junit.jupiter.api.Test;

class FormSheetTest {
    private static final Edition EDITION = Edition.of("2022");

    @Test
    void everyBlankOfTheFormHasAPlaceOnTheSheetOnce() {
        List<String> placed = new ArrayList<>();
        FormSheet.of(EDITION).pages().forEach(page -> collect(page.blocks(), placed));
        Set<String> asked = new LinkedHashSet<>(Application.blank(EDITION).cells().stream()
                .map(Cell::pointer)
                .filter(pointer -> !pointer.startsWith("/plan/targets/other"))
                .toList());
        assertEquals(asked, new LinkedHashSet<>(placed));
        assertEquals(new LinkedHashSet<>(placed).size(), placed.size());
    }

    private static void collect(List<SheetBlock> blocks, List<String> placed) {
        Set<String> groups = new LinkedHashSet<>(); // the boxes of a group are one blank
        for (SheetBlock block : blocks) {
            if (block instanceof SheetBlock.Extra extra) {
                placed.add(extra.pointer());
            } else if (block instanceof SheetBlock.Paragraph paragraph) {
                for (Piece piece : paragraph.pieces()) {
                    if (piece instanceof Piece.Answer answer) {
                        placed.add(answer.pointer());
                    } else if (piece instanceof Piece.Box box) {
                        groups.add(box.pointer());
                    }
                }
            } else if (block instanceof SheetBlock.Table table) {
                for (SheetBlock.Row row : table.rows()) {
                    if (row instanceof SheetBlock.Cells cells) {
                        cells.cells().forEach(cell -> collect(cell.blocks(), placed));
                    }
                }
            }
        }
        placed.addAll(groups);
    }
}
