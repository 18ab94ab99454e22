package org.clusterrules.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Unit;
import org.clusterrules.report.internal.CellFormat;
import org.clusterrules.report.internal.PageMessages;

/** Explains what is in a cell and how it was read. */
record EnteredValue(PageMessages messages) {
    String entered(Cell cell) {
        return cell instanceof Text text && text.isPlaceholder()
                ? messages.of("quoted", String.valueOf(text.value()))
                : new CellFormat(messages).value(cell);
    }

    /** Returns what a rule reads in the cell. */
    String read(Cell cell) {
        if (cell.isBlank()) {
            return messages.of(cell instanceof Text text && text.isPlaceholder() ? "why.read.placeholder" : "blank");
        } else if (cell instanceof Numeric numeric) {
            return read(numeric);
        } else if (cell instanceof Choice choice) {
            return String.valueOf(choice.option());
        } else if (cell instanceof Ticks ticks && ticks.ticked() != null) {
            return ticks.ticked().isEmpty()
                    ? messages.of("why.read.no-tick")
                    : ticks.ticked().entrySet().stream()
                            .map(tick -> messages.of("why.read.tick", tick.getKey(), named(tick.getValue())))
                            .collect(Collectors.joining(messages.of("semicolon")));
        } else if (cell instanceof Names names) {
            return messages.of("cell.names", names.named().size());
        } else if (cell instanceof Text text) {
            return text.isNone() ? Text.NONE : messages.of("why.read.text", text.length());
        }
        return new CellFormat(messages).value(cell);
    }

    private String read(Numeric cell) {
        if (cell.isImmeasurable()) {
            return messages.of("why.read.nothing");
        }
        return cell.number() == null
                ? messages.of(
                        "why.read.zero", number(BigDecimal.ZERO, cell.place().unit()))
                : number(cell.number(), cell.place().unit());
    }

    private String number(BigDecimal number, Unit unit) {
        String label = messages.of(unit.label());
        return label.isEmpty() || label.equals("%")
                ? number.toPlainString() + label
                : messages.of("why.read.number", number.toPlainString(), label);
    }

    private static long named(List<String> evidence) {
        return evidence.stream().filter(Names::names).count();
    }
}
