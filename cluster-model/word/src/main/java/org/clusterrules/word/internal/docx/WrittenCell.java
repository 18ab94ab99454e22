package org.clusterrules.word.internal.docx;

import static java.util.Objects.requireNonNull;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Day;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.internal.Decimals;
import org.clusterrules.word.UnwritableWordException;
import org.clusterrules.word.internal.ControlTag;
import org.clusterrules.word.internal.IndicatorDirection;
import org.clusterrules.word.internal.sheet.Piece.Look;
import org.clusterrules.word.internal.sheet.Piece.Printed;

/** The printed form of a value. */
public final class WrittenCell {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final String SEPARATOR = "；";
    private static final String DIRECTION = "/direction";

    private WrittenCell() {}

    /** Returns what is printed of a cell; empty if it is blank. */
    static List<Printed> of(Cell cell, Look look) {
        ControlTag tag = ControlTag.cell(cell.pointer());
        if (cell instanceof Names names) {
            return names.values() == null ? List.of() : names(cell, tag, names.values(), look);
        } else if (cell instanceof Text text && text.value() != null) {
            return List.of(text(cell, tag, text.value(), look));
        } else if (cell instanceof Ticks ticks) {
            return ticks.ticked() != null && ticks.ticked().isEmpty()
                    ? List.of(new Printed(Text.NONE, tag, look))
                    : List.of();
        } else if (cell.isBlank()) {
            return List.of();
        } else if (cell.isNone()) {
            return List.of(new Printed(Text.NONE, tag, look));
        }
        return List.of(new Printed(word(cell), tag, look));
    }

    /** Returns what is printed of a cell, without content controls; empty if it is blank. */
    public static String text(Cell cell) {
        return joined(of(cell, Look.PLAIN));
    }

    /** Returns the evidence of a ticked box in brackets, without content controls; empty if there is none. */
    public static String evidenceText(Ticks ticks, String option) {
        return joined(evidence(ticks, option));
    }

    private static String joined(List<Printed> spans) {
        return spans.stream().map(Printed::text).collect(Collectors.joining());
    }

    private static Printed text(Cell cell, ControlTag tag, String value, Look look) {
        if (cell.pointer().endsWith(DIRECTION)) {
            Printed direction = IndicatorDirection.named(value)
                    .map(known -> new Printed(known.printed(), tag.option(known.number()), look))
                    .orElse(null);
            if (direction != null) {
                return direction;
            }
        }
        return new Printed(writable(cell, value), tag, look);
    }

    /** Returns the evidence of a ticked box in brackets; empty if there is none. */
    static List<Printed> evidence(Ticks ticks, String option) {
        List<String> evidence = ticks.ticked() == null ? null : ticks.ticked().get(option);
        if (evidence == null || evidence.isEmpty()) {
            return List.of();
        }
        int number = number(ticks, option);
        List<Printed> spans = new ArrayList<>();
        spans.add(new Printed("（佐证材料："));
        spans.addAll(names(ticks, ControlTag.cell(ticks.pointer()).option(number), evidence, Look.PLAIN));
        spans.add(new Printed("）"));
        return spans;
    }

    /** Returns the number of an option, from 1 in the form's order. */
    public static int number(Cell cell, String option) {
        return List.copyOf(cell.place().options().keySet()).indexOf(option) + 1;
    }

    public static boolean isTicked(Cell cell, String option) {
        return cell instanceof Choice choice
                ? choice.is(option)
                : cell instanceof Ticks ticks
                        && ticks.ticked() != null
                        && ticks.ticked().containsKey(option);
    }

    private static List<Printed> names(Cell cell, ControlTag tag, List<String> names, Look look) {
        if (names.isEmpty()) {
            return List.of(new Printed(Text.NONE, tag, look));
        }
        List<Printed> spans = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                spans.add(new Printed(SEPARATOR, null, look));
            }
            spans.add(new Printed(ControlTag.shown(writable(cell, names.get(i))), tag.entry(i), look));
        }
        return spans;
    }

    private static String word(Cell cell) {
        if (cell instanceof Numeric numeric && numeric.number() != null) {
            return Decimals.withPlaces(numeric.number(), numeric.step().scale()).toPlainString();
        } else if (cell instanceof Choice choice && choice.option() != null) {
            return requireNonNull(choice.place().options().get(choice.option())).zh();
        } else if (cell instanceof Day day && day.date() != null) {
            return DAY.format(day.date());
        }
        throw new IllegalStateException(cell.pointer());
    }

    /** Returns the text if XML can hold it. */
    private static String writable(Cell cell, String text) {
        text.codePoints().filter(c -> !Markup.isWritable(c)).findFirst().ifPresent(c -> {
            throw new UnwritableWordException(cell, c);
        });
        return text;
    }
}
