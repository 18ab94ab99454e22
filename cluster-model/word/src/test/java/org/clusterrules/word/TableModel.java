package org.clusterrules.word;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A table as people lay it out, to be laid out otherwise. */
record TableModel(int rows, int columns, List<Box> cells) {
    private static final int WIDTH = 9240; // many columns divide it

    /** A cell with its lines. */
    record Box(int row, int column, int rows, int columns, List<String> lines) {}

    /** Rows become columns. */
    TableModel transposed() {
        return new TableModel(
                columns,
                rows,
                cells.stream()
                        .map(cell -> new Box(cell.column, cell.row, cell.columns, cell.rows, cell.lines))
                        .toList());
    }

    /** A row of its own before that row. */
    TableModel withRow(int at, String... texts) {
        List<Box> moved = new ArrayList<>();
        for (Box cell : cells) {
            boolean reaches = cell.row < at && at < cell.row + cell.rows;
            moved.add(new Box(
                    cell.row >= at ? cell.row + 1 : cell.row,
                    cell.column,
                    reaches ? cell.rows + 1 : cell.rows,
                    cell.columns,
                    cell.lines));
        }
        for (int i = 0; i < texts.length; i++) {
            int columnsOf = i == texts.length - 1 ? columns - i : 1;
            moved.add(new Box(at, i, 1, columnsOf, List.of(texts[i])));
        }
        return new TableModel(rows + 1, columns, moved);
    }

    /** A column more at the right; the first cell is its head. */
    TableModel withColumn(String head, String others) {
        List<Box> more = new ArrayList<>(cells);
        for (int row = 0; row < rows; row++) {
            more.add(new Box(row, columns, 1, 1, List.of(row == 0 ? head : others)));
        }
        return new TableModel(rows, columns + 1, more);
    }

    /** Two columns exchanged; cells that reach over several stay. */
    TableModel exchanged(int one, int other) {
        return new TableModel(
                rows,
                columns,
                cells.stream()
                        .map(cell -> cell.columns > 1 || (cell.column != one && cell.column != other)
                                ? cell
                                : new Box(cell.row, cell.column == one ? other : one, cell.rows, 1, cell.lines))
                        .toList());
    }

    /** Each column as several, so that others can have boundaries elsewhere. */
    TableModel scaled(int to) {
        int by = to / columns;
        return new TableModel(
                rows,
                to,
                cells.stream()
                        .map(cell -> new Box(
                                cell.row,
                                cell.column * by,
                                cell.rows,
                                cell.column + cell.columns == columns ? to - cell.column * by : cell.columns * by,
                                cell.lines))
                        .toList());
    }

    /** Those of the last row of a table under this one. */
    TableModel followedBy(TableModel next) {
        List<Box> all = new ArrayList<>(cells);
        next.cells.forEach(cell -> all.add(new Box(cell.row + rows, cell.column, cell.rows, cell.columns, cell.lines)));
        return new TableModel(rows + next.rows, columns, all);
    }

    /** The rows from one to before another, as a table of its own. */
    TableModel part(int from, int to) {
        return new TableModel(
                to - from,
                columns,
                cells.stream()
                        .filter(cell -> cell.row >= from && cell.row < to)
                        .map(cell -> new Box(cell.row - from, cell.column, cell.rows, cell.columns, cell.lines))
                        .toList());
    }

    /** The first row before which no cell reaches over, from that row on. */
    int rowToCutAt(int from) {
        for (int row = from; row < rows; row++) {
            int at = row;
            if (cells.stream().noneMatch(cell -> cell.row < at && at < cell.row + cell.rows)) {
                return row;
            }
        }
        return rows;
    }

    /** Each cell of a kind cut in two side by side, the text on the left. */
    TableModel cut(Predicate<Box> which) {
        List<Box> all = new ArrayList<>();
        for (Box cell : cells) {
            int left = Math.max(1, cell.columns / 2);
            if (which.test(cell) && cell.columns > 1) {
                all.add(new Box(cell.row, cell.column, cell.rows, left, cell.lines));
                all.add(new Box(cell.row, cell.column + left, cell.rows, cell.columns - left, List.of("")));
            } else {
                all.add(cell);
            }
        }
        return new TableModel(rows, columns, all);
    }

    /** Each row as two, over which all its cells are merged. */
    TableModel doubled() {
        return new TableModel(
                2 * rows,
                columns,
                cells.stream()
                        .map(cell -> new Box(2 * cell.row, cell.column, 2 * cell.rows, cell.columns, cell.lines))
                        .toList());
    }

    /** The table as WordprocessingML, merged cells and all. */
    String xml() {
        StringBuilder xml = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid>"
                + ("<w:gridCol w:w=\"" + WIDTH / columns + "\"/>").repeat(columns) + "</w:tblGrid>");
        for (int row = 0; row < rows; row++) {
            xml.append("<w:tr>");
            for (int column = 0; column < columns; ) {
                Box cell = at(row, column);
                if (cell == null) {
                    throw new IllegalStateException("no cell at " + row + ", " + column);
                }
                String merge = cell.rows == 1 ? "" : cell.row == row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
                xml.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                        .append(WIDTH / columns * cell.columns)
                        .append("\" w:type=\"dxa\"/><w:gridSpan w:val=\"")
                        .append(cell.columns)
                        .append("\"/>");
                xml.append(merge).append("</w:tcPr>");
                (cell.row == row ? cell.lines : List.of("")).forEach(line -> xml.append(paragraph(line)));
                xml.append("</w:tc>");
                column += cell.columns;
            }
            xml.append("</w:tr>");
        }
        return xml.append("</w:tbl>").toString();
    }

    private Box at(int row, int column) {
        return cells.stream()
                .filter(cell -> cell.row <= row && row < cell.row + cell.rows && cell.column == column)
                .findFirst()
                .orElse(null);
    }

    static String paragraph(String line) {
        return line.startsWith("<w:") ? line : DocxBuilder.p(DocxBuilder.r(line));
    }
}
