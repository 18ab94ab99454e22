package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.word.internal.sheet.Piece;
import org.clusterrules.word.internal.sheet.SheetBlock;

/**
 * What the form prints where something is to be filled in.
 *
 * @param notes printed texts without a blank
 * @param extras what may be written as a line {@code label：value}
 */
record CellTemplate(List<Group> groups, List<Piece.Box> boxes, List<String> notes, List<SheetBlock.Extra> extras) {
    /** The blanks after one printed text, {@code lead}, which may be empty. */
    record Group(String lead, List<Blank> blanks) {
        Blank first() {
            return blanks.get(0);
        }
    }

    /** A blank. The text printed after it, {@code tail}, may be empty; a date is printed as 年 月 日. */
    record Blank(String pointer, String tail, boolean isDate) {
        Blank(String pointer) {
            this(pointer, "", false);
        }
    }

    static CellTemplate of(Blank blank) {
        return new CellTemplate(List.of(new Group("", List.of(blank))), List.of(), List.of(), List.of());
    }

    static CellTemplate of(List<SheetBlock> blocks) {
        CellTemplate template =
                new CellTemplate(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (SheetBlock block : blocks) {
            if (block instanceof SheetBlock.Extra extra) {
                template.extras.add(extra);
            } else if (block instanceof SheetBlock.Paragraph paragraph) {
                template.add(paragraph.pieces());
            }
        }
        return template;
    }

    private void add(List<? extends Piece> pieces) {
        String lead = "";
        List<Blank> blanks = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Box box) {
                boxes.add(box);
            } else if (piece instanceof Piece.Answer answer) {
                blanks.add(new Blank(answer.pointer(), "", answer.isDate()));
            } else if (piece instanceof Piece.Printed printed && !Wording.isBlank(printed.text())) {
                if (blanks.isEmpty()) {
                    lead = printed.text();
                } else {
                    Blank last = blanks.remove(blanks.size() - 1);
                    blanks.add(new Blank(last.pointer(), printed.text(), last.isDate()));
                }
            }
        }
        if (!blanks.isEmpty()) {
            groups.add(new Group(lead, blanks));
        } else if (!lead.isEmpty()) {
            notes.add(lead);
        }
    }

    /** Whether a line is printed beside the blanks. */
    boolean isNote(String line) {
        String letters = Wording.letters(line);
        return notes.stream().anyMatch(note -> Wording.letters(note).equals(letters));
    }

    List<String> pointers() {
        List<String> pointers = new ArrayList<>();
        groups.forEach(group -> group.blanks().forEach(blank -> pointers.add(blank.pointer())));
        boxes.stream().map(Piece.Box::pointer).distinct().forEach(pointers::add);
        extras.forEach(extra -> pointers.add(extra.pointer()));
        return pointers;
    }

    /** Whether this is one blank without anything printed before it. */
    boolean isSingle() {
        return boxes.isEmpty()
                && groups.size() == 1
                && groups.get(0).blanks().size() == 1
                && groups.get(0).lead().isEmpty();
    }
}
