package org.clusterrules.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Day;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Section;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.word.internal.sheet.FormSheet;
import org.clusterrules.word.internal.sheet.Piece;
import org.clusterrules.word.internal.sheet.SheetBlock;
import org.clusterrules.word.internal.sheet.SheetCell;
import org.clusterrules.word.internal.sheet.SheetPage;

/** The form filled in by hand, laid out in one of many ways. Makes the documents of the corpus. */
final class FormLayouts {
    private static final int GRID = 132;

    private final Application form;
    private List<CorpusMarkup.Way> ways = List.of(new CorpusMarkup.Way("☑", "□"));
    private boolean isAfter;
    private int round;
    private boolean hasChangedLabels;
    private UnaryOperator<String> text = UnaryOperator.identity();
    private final Map<Section, UnaryOperator<TableModel>> changes = new LinkedHashMap<>();
    private final Map<Section, Integer> cuts = new LinkedHashMap<>();
    private boolean isJoined;
    private boolean isPlanFlat;

    FormLayouts(Application form) {
        this.form = form;
    }

    /** Boxes that are ticked and not ticked are written like that. */
    FormLayouts ticks(String ticked, String unticked) {
        return ticks(List.of(new CorpusMarkup.Way(ticked, unticked)));
    }

    /** Boxes are ticked in these ways in turn. */
    FormLayouts ticks(List<CorpusMarkup.Way> ways) {
        this.ways = ways;
        return this;
    }

    /** Values, boxes and rows are tracked changes. */
    FormLayouts tracked(int round) {
        this.round = round;
        return this;
    }

    /** What is printed is in several runs, some of them tracked changes. */
    FormLayouts changedLabels() {
        hasChangedLabels = true;
        return this;
    }

    /** The marks stand after the words. */
    FormLayouts marksAfter() {
        isAfter = true;
        return this;
    }

    /** Every text goes through this. */
    FormLayouts texts(UnaryOperator<String> text) {
        this.text = text;
        return this;
    }

    /** The table of a section goes through this. */
    FormLayouts table(Section section, UnaryOperator<TableModel> change) {
        changes.merge(section, change, (one, other) -> table -> other.apply(one.apply(table)));
        return this;
    }

    /** The table of a section goes on in another one, from about that row on. */
    FormLayouts cut(Section section, int row) {
        cuts.put(section, row);
        return this;
    }

    /** Sections 一 to 七 are one table, with a row for each heading. */
    FormLayouts joined() {
        isJoined = true;
        return this;
    }

    /** Section 八 is paragraphs, and not in a cell. */
    FormLayouts planFlat() {
        isPlanFlat = true;
        return this;
    }

    byte[] docx() {
        return new DocxBuilder()
                .add(new CorpusMarkup(ways, round, hasChangedLabels).write(body()))
                .docx();
    }

    private String body() {
        StringBuilder builder = new StringBuilder();
        TableModel whole = null;
        for (SheetPage page : FormSheet.of(form.edition()).pages()) {
            Section section = page.section().orElse(null);
            boolean isGrid = section != null && section != Section.COVER && section.compareTo(Section.PLAN) < 0;
            for (SheetBlock block : page.blocks()) {
                if (isJoined && isGrid) {
                    TableModel next = block instanceof SheetBlock.Table table
                            ? change(section, table(table)).scaled(GRID)
                            : new TableModel(
                                    1, GRID, List.of(new TableModel.Box(0, 0, 1, GRID, lines(List.of(block)))));
                    whole = whole == null ? next : whole.followedBy(next);
                    continue;
                } else if (whole != null) {
                    builder.append(whole.xml());
                    whole = null;
                }
                add(builder, block, section);
            }
        }
        return builder.toString();
    }

    private void add(StringBuilder builder, SheetBlock block, Section section) {
        if (block instanceof SheetBlock.Table table) {
            TableModel model = change(section, table(table));
            if (section == Section.PLAN && isPlanFlat) {
                model.cells().get(0).lines().forEach(line -> builder.append(TableModel.paragraph(line)));
                return;
            }
            int cut = cuts.containsKey(section) ? model.rowToCutAt(cuts.get(section)) : model.rows();
            builder.append(model.part(0, cut).xml());
            if (cut < model.rows()) {
                builder.append(DocxBuilder.p())
                        .append(model.part(cut, model.rows()).xml());
            }
        } else {
            lines(List.of(block)).forEach(line -> builder.append(TableModel.paragraph(line)));
        }
    }

    private TableModel change(Section section, TableModel table) {
        return changes.getOrDefault(section, UnaryOperator.identity()).apply(table);
    }

    private TableModel table(SheetBlock.Table table) {
        List<TableModel.Box> cells = new ArrayList<>();
        int row = 0;
        for (SheetBlock.Row line : table.rows()) {
            if (line instanceof SheetBlock.Cells printed) {
                for (SheetCell cell : printed.cells()) {
                    cells.add(
                            new TableModel.Box(row, cell.column(), cell.rows(), cell.columns(), lines(cell.blocks())));
                }
                row++;
            } else if (line instanceof SheetBlock.OwnIndicatorRows others) {
                row += others(others, row, cells);
            }
        }
        return new TableModel(row, table.widths().size(), cells);
    }

    private int others(SheetBlock.OwnIndicatorRows label, int from, List<TableModel.Box> cells) {
        int row = from;
        for (var other : form.plan().targets().other()) {
            String unit = other.indicator().value() + "（" + other.unit().value() + "，"
                    + other.better()
                            .place()
                            .options()
                            .get(other.better().option())
                            .zh() + "）";
            List<String> texts =
                    List.of(other.direction().value(), unit, value(other.baseline()), value(other.target()));
            for (int i = 0; i < texts.size(); i++) {
                cells.add(new TableModel.Box(row, i, 1, 1, List.of(texts.get(i))));
            }
            row++;
        }
        for (int i = 0; i < 4; i++) {
            cells.add(new TableModel.Box(row, i, 1, 1, List.of(i == 0 ? label.label() : i == 1 ? "......" : "")));
        }
        return row + 1 - from;
    }

    private List<String> lines(List<SheetBlock> blocks) {
        List<String> lines = new ArrayList<>();
        for (SheetBlock block : blocks) {
            if (block instanceof SheetBlock.Paragraph paragraph) {
                StringBuilder line = new StringBuilder();
                paragraph.pieces().forEach(piece -> line.append(piece(piece)));
                lines.addAll(line.toString().lines().toList());
                if (line.length() == 0) {
                    lines.add("");
                }
            } else if (block instanceof SheetBlock.Extra extra) {
                String value = value(cell(extra.pointer()));
                if (!value.isEmpty()) {
                    lines.add(extra.label() + "：" + sign(value));
                }
            } else if (block instanceof SheetBlock.Table table) {
                lines.add(table(table).xml());
                lines.add("");
            }
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    private String piece(Piece piece) {
        if (piece instanceof Piece.Printed printed) {
            return text.apply(printed.text());
        } else if (piece instanceof Piece.Answer answer) {
            String value = value(cell(answer.pointer()));
            return value.isEmpty() && answer.isDate()
                    ? "    年  月  日"
                    : value.isEmpty() ? " ".repeat(answer.room()) : sign(value);
        }
        Piece.Box box = (Piece.Box) piece;
        Cell cell = cell(box.pointer());
        boolean isTicked = cell instanceof Choice choice
                ? choice.is(box.option())
                : ((Ticks) cell).ticked() != null && ((Ticks) cell).ticked().containsKey(box.option());
        char mark = isTicked ? CorpusMarkup.TICKED : CorpusMarkup.UNTICKED;
        List<String> evidence =
                isTicked && cell instanceof Ticks ticks ? ticks.ticked().get(box.option()) : List.of();
        String after = evidence.isEmpty() ? "" : "（佐证材料：" + String.join("；", evidence) + "）";
        return isAfter ? box.text() + mark + " " + after : mark + box.text() + after;
    }

    /** Each line of a value, with signs around it. */
    private static String sign(String value) {
        return value.lines()
                .map(line -> line.isEmpty() ? "" : CorpusMarkup.VALUE + line + CorpusMarkup.END)
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private Cell cell(String pointer) {
        return form.cell(pointer).orElseThrow();
    }

    private static String value(Cell cell) {
        if (cell.isNone()) {
            return Text.NONE;
        } else if (cell instanceof Text words) {
            return Optional.ofNullable(words.value()).orElse("");
        } else if (cell instanceof Names names) {
            return names.values() == null
                    ? ""
                    : names.values().isEmpty() ? Text.NONE : String.join("；", names.values());
        } else if (cell.isBlank()) {
            return "";
        } else if (cell instanceof Numeric numeric) {
            return numeric.number().toPlainString();
        } else if (cell instanceof Day day) {
            return String.format(Locale.ROOT, "%tY年%<tm月%<td日", day.date());
        } else if (cell instanceof Choice choice) {
            return choice.place().options().get(choice.option()).zh();
        }
        throw new IllegalArgumentException(cell.pointer());
    }
}
