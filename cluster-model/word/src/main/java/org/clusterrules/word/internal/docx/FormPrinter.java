package org.clusterrules.word.internal.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.word.internal.ControlTag;
import org.clusterrules.word.internal.RegionLevel;
import org.clusterrules.word.internal.sheet.Piece;
import org.clusterrules.word.internal.sheet.Piece.Look;
import org.clusterrules.word.internal.sheet.Piece.Printed;
import org.clusterrules.word.internal.sheet.SheetBlock;
import org.clusterrules.word.internal.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** Puts the values of a form into its sheet. */
final class FormPrinter {
    private static final String WIDE_SPACE = "\u3000";
    /** Printed in a row for more indicators. */
    private static final String MORE = "......";

    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, Map<String, Cell>> others;

    FormPrinter(Application form) {
        form.cells().forEach(cell -> cells.put(cell.pointer(), cell));
        others = OwnIndicatorRow.ownIndicators(form);
    }

    List<SheetBlock> print(List<SheetBlock> blocks) {
        List<SheetBlock> printed = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            SheetBlock block = blocks.get(i);
            if (block instanceof SheetBlock.Paragraph paragraph) {
                printed.add(print(paragraph));
                groupThatEnds(paragraph, blocks.subList(i + 1, blocks.size())).ifPresent(printed::add);
            } else if (block instanceof SheetBlock.Extra extra) {
                List<Printed> value = WrittenCell.of(cell(extra.pointer()), Look.PLAIN);
                if (!value.isEmpty()) {
                    List<Printed> line = new ArrayList<>();
                    line.add(new Printed(extra.label() + "："));
                    line.addAll(value);
                    printed.add(new SheetBlock.Paragraph(style(blocks), line));
                }
            } else if (block instanceof SheetBlock.Table table) {
                printed.add(print(table));
            }
        }
        return printed;
    }

    /** Returns the style of a line that the form does not print: that of the lines around it. */
    private static SheetBlock.Style style(List<SheetBlock> blocks) {
        return SheetBlock.paragraphs(blocks)
                .map(SheetBlock.Paragraph::style)
                .filter(style -> style == SheetBlock.Style.LINE || style == SheetBlock.Style.SIGN)
                .findFirst()
                .orElse(SheetBlock.Style.BODY);
    }

    /** Returns the line 无 after the last box of a group without ticks. */
    private Optional<SheetBlock> groupThatEnds(SheetBlock.Paragraph paragraph, List<SheetBlock> rest) {
        String group = group(paragraph);
        if (group == null
                || !(cell(group) instanceof Ticks)
                || SheetBlock.paragraphs(rest).anyMatch(later -> group.equals(group(later)))) {
            return Optional.empty();
        }
        List<Printed> none = WrittenCell.of(cell(group), Look.PLAIN);
        return none.isEmpty() ? Optional.empty() : Optional.of(new SheetBlock.Paragraph(paragraph.style(), none));
    }

    private static @Nullable String group(SheetBlock.Paragraph paragraph) {
        String group = null;
        for (Piece piece : paragraph.pieces()) {
            if (piece instanceof Piece.Box box) {
                group = box.pointer();
            }
        }
        return group;
    }

    private SheetBlock.Paragraph print(SheetBlock.Paragraph paragraph) {
        Look look = paragraph.style() == SheetBlock.Style.LINE ? Look.UNDERLINED : Look.PLAIN;
        List<Printed> spans = new ArrayList<>();
        boolean hasLevel = false;
        for (Piece piece : paragraph.pieces()) {
            if (piece instanceof Printed text) {
                spans.add(new Printed(hasLevel ? RegionLevel.withoutFirst(text.text()) : text.text()));
            } else if (piece instanceof Piece.Answer answer) {
                hasLevel = cell(answer.pointer()) instanceof Text name
                        && name.value() != null
                        && RegionLevel.isIn(answer.pointer(), name.value());
                answer(answer, look, spans);
            } else if (piece instanceof Piece.Box box) {
                box(box, spans);
            }
        }
        return new SheetBlock.Paragraph(paragraph.style(), spans);
    }

    private void answer(Piece.Answer answer, Look look, List<Printed> spans) {
        List<Printed> value = WrittenCell.of(cell(answer.pointer()), look);
        if (value.isEmpty() && answer.isDate()) {
            String gap = WIDE_SPACE.repeat(2);
            spans.add(new Printed(gap + "年" + gap + "月" + gap + "日"));
        }
        int width = value.stream().mapToInt(span -> halfWidths(span.text())).sum();
        int room = 2 * answer.room() - width;
        boolean isAfterText = look == Look.PLAIN; // as 数量：3 个, not 3个 at the end of the room
        spans.addAll(value);
        if (room > 0 && !(isAfterText && width > 0)) {
            spans.add(new Printed(WIDE_SPACE.repeat(room / 2) + " ".repeat(room % 2), null, look));
        }
    }

    private static int halfWidths(String text) {
        return text.codePoints().map(c -> c < 0x100 ? 1 : 2).sum();
    }

    private void box(Piece.Box box, List<Printed> spans) {
        Cell cell = cell(box.pointer());
        boolean isTicked = WrittenCell.isTicked(cell, box.option());
        ControlTag tag = ControlTag.cell(box.pointer()).option(WrittenCell.number(cell, box.option()));
        spans.add(new Printed(
                isTicked ? DocumentMarkup.TICKED : DocumentMarkup.UNTICKED,
                tag,
                isTicked ? Look.TICKED : Look.UNTICKED));
        spans.add(new Printed(box.text()));
        if (cell instanceof Ticks ticks) {
            spans.addAll(WrittenCell.evidence(ticks, box.option()));
        }
    }

    private SheetBlock.Table print(SheetBlock.Table table) {
        List<List<SheetCell>> rows = new ArrayList<>();
        int head = 0; // the row in which the group of rows begins
        for (SheetBlock.Row row : table.rows()) {
            if (row instanceof SheetBlock.Cells cells) {
                List<SheetCell> printed = cells.cells().stream()
                        .map(cell -> cell.withBlocks(print(cell.blocks())))
                        .toList();
                head = printed.get(0).rows() > 1 ? rows.size() : head;
                if (printed.get(0).text().equals(MORE)) {
                    more(printed, head, rows);
                } else {
                    rows.add(printed);
                }
            } else if (row instanceof SheetBlock.OwnIndicatorRows other) {
                others(other, rows);
            }
        }
        return SheetBlock.Table.of(table.widths(), rows);
    }

    /**
     * Prints the indicators of a group in place of its row for more: only those next in the form's order, because a document without content controls gives the
     * order by its rows alone.
     */
    private void more(List<SheetCell> row, int head, List<List<SheetCell>> rows) {
        List<SheetCell> first = new ArrayList<>(rows.get(head));
        SheetCell group = first.get(0);
        List<Map<String, Cell>> own = others.values().stream()
                .takeWhile(entry -> direction(entry).equals(group.text()))
                .toList();
        if (own.isEmpty()) {
            rows.add(row);
            return;
        }
        first.set(0, group.withRows(group.rows() + own.size() - 1));
        rows.set(head, first);
        own.forEach(entry -> rows.add(row(ownIndicator(entry).subList(1, 4), 1)));
        others.keySet().removeAll(List.copyOf(others.keySet()).subList(0, own.size()));
    }

    private static String direction(Map<String, Cell> entry) {
        return entry.get("direction") instanceof Text text && text.value() != null ? text.value() : "";
    }

    /** Prints the indicators without a group. The form's own row for more stays unless one of them begins with its label. */
    private void others(SheetBlock.OwnIndicatorRows row, List<List<SheetCell>> rows) {
        boolean isThere = false;
        for (Map<String, Cell> entry : others.values()) {
            rows.add(row(ownIndicator(entry), 0));
            isThere |= rows.get(rows.size() - 1).get(0).text().equals(row.label());
        }
        if (!isThere) {
            rows.add(row(
                    List.of(List.of(new Printed(row.label())), List.of(new Printed(MORE)), List.of(), List.of()), 0));
        }
    }

    /** Returns the content of the four cells of an own indicator. */
    static List<List<Printed>> ownIndicator(Map<String, Cell> entry) {
        return List.of(value(entry, "direction"), indicator(entry), value(entry, "baseline"), value(entry, "target"));
    }

    private static List<SheetCell> row(List<List<Printed>> cells, int column) {
        List<SheetCell> row = new ArrayList<>();
        for (List<Printed> spans : cells) {
            row.add(new SheetCell(
                    false,
                    true,
                    column + row.size(),
                    1,
                    1,
                    List.of(new SheetBlock.Paragraph(SheetBlock.Style.BODY, spans))));
        }
        return row;
    }

    /** Returns an entry's value, even if it is blank, so that the entry is recognised. */
    private static List<Printed> value(Map<String, Cell> entry, String name) {
        Cell cell = entry.get(name);
        if (cell == null) {
            throw new IllegalStateException("no " + name + " in " + entry.keySet());
        }
        List<Printed> value = WrittenCell.of(cell, Look.PLAIN);
        return value.isEmpty() ? List.of(new Printed(WIDE_SPACE, ControlTag.cell(cell.pointer()), Look.PLAIN)) : value;
    }

    /** Returns {@code indicator（unit，越高越好）}. */
    private static List<Printed> indicator(Map<String, Cell> entry) {
        List<Printed> spans = new ArrayList<>(value(entry, "indicator"));
        String before = "（";
        for (String name : List.of("unit", "better")) {
            List<Printed> value = value(entry, name);
            if (!value.get(0).text().isBlank()) {
                spans.add(new Printed(before));
                spans.addAll(value);
                before = "，";
            }
        }
        if (before.equals("，")) {
            spans.add(new Printed("）"));
        }
        return spans;
    }

    private Cell cell(String pointer) {
        Cell cell = cells.get(pointer);
        if (cell == null) {
            throw new IllegalStateException("the form has no cell " + pointer);
        }
        return cell;
    }
}
