package org.clusterrules.report.internal;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.clusterrules.assessment.Change;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Day;
import org.clusterrules.model.Label;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Unit;

/** Formats cells and numbers for people. */
public record CellFormat(PageMessages messages) {
    private static final int LONGEST = 24;
    private static final int PLACES = 2;

    /** Returns the content of a cell in a few words, without its unit. */
    public String value(Cell cell) {
        if (cell.isBlank()) {
            return messages.of("blank");
        } else if (cell.isNone()) {
            return Text.NONE;
        } else if (cell instanceof Numeric numeric && numeric.number() != null) {
            BigDecimal number = numeric.number();
            return number.setScale(Math.max(number.scale(), numeric.step().scale()))
                    .toPlainString();
        } else if (cell instanceof Text text && text.value() != null) {
            return messages.of("quoted", shortened(text.value()));
        } else if (cell instanceof Choice choice) {
            return messages.of(choice.place().options().getOrDefault(choice.option(), Label.NOTHING));
        } else if (cell instanceof Ticks ticks && ticks.ticked() != null) {
            return messages.of("cell.ticks", ticks.ticked().size());
        } else if (cell instanceof Names names && names.values() != null) {
            return messages.of("cell.names", names.values().size());
        } else if (cell instanceof Day day) {
            return String.valueOf(day.date());
        }
        return "";
    }

    /** Formats both numbers of a change. */
    public String change(Change change) {
        return messages.of("change", value(change.from()), change.to().toPlainString());
    }

    /** Formats a number with its unit, with two decimals, or as many as keep it on the right side of {@code beside}. */
    public String amount(BigDecimal number, BigDecimal beside, Unit unit) {
        for (int places = PLACES; places < number.scale(); places++) {
            BigDecimal rounded = number.setScale(places, RoundingMode.HALF_UP);
            if (rounded.compareTo(beside) == number.compareTo(beside)) {
                return amount(rounded, unit);
            }
        }
        return amount(number, unit);
    }

    /** Formats a number with its unit. */
    public String amount(BigDecimal number, Unit unit) {
        String label = messages.of(unit.label());
        if (label.matches("\\d.*")) {
            return number.toPlainString() + unit.label().zh(); // not 40 100 million yuan
        }
        boolean close = label.isEmpty() || label.equals("%");
        return close ? number.toPlainString() + label : messages.of("amount", number.toPlainString(), label);
    }

    private static String shortened(String text) {
        String line = CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
        int length = line.codePointCount(0, line.length());
        return SafeText.of(length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…");
    }
}
