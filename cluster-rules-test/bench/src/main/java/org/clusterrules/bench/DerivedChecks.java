package org.clusterrules.bench;

import static org.clusterrules.bench.Checks.HUNDRED;
import static org.clusterrules.bench.Checks.orZero;
import static org.clusterrules.bench.HandClauses.amount;
import static org.clusterrules.bench.HandClauses.blank;
import static org.clusterrules.bench.HandClauses.label;
import static org.clusterrules.bench.HandClauses.say;
import static org.clusterrules.bench.HandClauses.written;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Plan;

/** Whether figures that a form declares agree with those from which they follow. */
final class DerivedChecks {
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private DerivedChecks() {}

    static Outcome leadingGrowth(Industry industry, Notes notes) {
        List<Figure> growth = industry.leadingOutputGrowth().values();
        List<Figure> output = industry.totalOutput().values();
        List<Figure> share = industry.leadingOutputShare().values();
        Outcome all = Outcome.NOT_APPLICABLE;
        for (int i = 1; i < growth.size(); i++) {
            all = Checks.worse(all, leadingGrowth(growth, output, share, i));
        }
        if (notes != null) {
            noteYears(growth, output, share, all, notes);
            if (notes.isWithoutCells()) { // undetermined, and not for want of a cell
                noteYears(growth, output, share, Outcome.MET, notes);
            }
            if (notes.whole()) {
                Outcome[] outcomes = new Outcome[growth.size() - 1];
                for (int i = 0; i < outcomes.length; i++) {
                    outcomes[i] = leadingGrowth(growth, output, share, i + 1);
                }
                notes.say(HandClauses.all(
                        all,
                        outcomes,
                        i -> HandClauses.blanks(cells(growth, output, share, i + 1)),
                        -1,
                        i -> sayLeadingGrowth(cells(growth, output, share, i + 1), outcomes[i])));
            }
        }
        return all;
    }

    private static Figure[] cells(List<Figure> growth, List<Figure> output, List<Figure> share, int i) {
        return new Figure[] {growth.get(i), output.get(i - 1), share.get(i - 1), output.get(i), share.get(i)};
    }

    private static String sayLeadingGrowth(Figure[] cells, Outcome outcome) {
        BigDecimal before = orZero(cells[1]).multiply(orZero(cells[2]));
        BigDecimal grown = orZero(cells[3]).multiply(orZero(cells[4])).subtract(before);
        return sayDerived(
                "derived.within",
                outcome,
                say("quantity.product-growth", label(cells[3]), label(cells[4])),
                before.signum() <= 0 ? null : Notes.Exact.quotient(grown.multiply(HUNDRED), before),
                number -> isWithin(orZero(cells[0]), number, BigDecimal.ONE),
                say("undefined.product", label(cells[1]), label(cells[2])),
                List.of(say("points", "1")),
                cells);
    }

    static boolean isWithin(BigDecimal number, BigDecimal other, BigDecimal points) {
        return number.subtract(other).abs().compareTo(points) <= 0;
    }

    /** Says what a declared number, the first of the cells, is beside the one that follows from the others. */
    static String sayDerived(
            String key,
            Outcome outcome,
            String name,
            Notes.Exact expected,
            Predicate<BigDecimal> fits,
            String undefined,
            List<String> others,
            Numeric... cells) {
        String unread = sayUnread(cells);
        if (unread != null) {
            return unread;
        } else if (expected == null) {
            return say("derived.undefined", label(cells[0]), undefined);
        }
        List<String> words = new ArrayList<>(List.of(
                label(cells[0]),
                written(cells[0]),
                name,
                amount(expected.forPeople(fits::test), cells[0].place().unit())));
        words.addAll(others);
        return say(key, outcome, words.toArray());
    }

    static String sayUnread(Numeric... cells) {
        List<Cell> blank = HandClauses.blanks(cells);
        if (!blank.isEmpty()) {
            String key = cells[0].isBlank() ? "derived.blank-itself" : "derived.blank";
            return say(key, label(cells[0]), HandClauses.cells(blank));
        }
        List<Numeric> nothing = Stream.of(cells).filter(Numeric::isImmeasurable).toList();
        return nothing.isEmpty() ? null : say("derived.nothing", label(cells[0]), HandClauses.cells(nothing));
    }

    private static Outcome leadingGrowth(List<Figure> growth, List<Figure> output, List<Figure> share, int i) {
        Figure[] cells = cells(growth, output, share, i);
        Outcome unread = unread(cells);
        if (unread != null) {
            return unread;
        }
        BigDecimal before = orZero(cells[1]).multiply(orZero(cells[2]));
        if (before.signum() <= 0) {
            return Outcome.UNDETERMINED;
        }
        BigDecimal grown =
                orZero(cells[3]).multiply(orZero(cells[4])).subtract(before).multiply(HUNDRED);
        BigDecimal off = grown.subtract(orZero(cells[0]).multiply(before)).abs();
        return Checks.met(off.compareTo(before) <= 0);
    }

    /** A year's output and share belong to its own growth, and to that of the next. */
    private static void noteYears(
            List<Figure> growth, List<Figure> output, List<Figure> share, Outcome all, Notes notes) {
        for (List<Figure> row : List.of(output, share, growth)) {
            for (int i = 0; i < row.size(); i++) {
                Outcome own = i > 0 ? leadingGrowth(growth, output, share, i) : Outcome.NOT_APPLICABLE;
                Outcome next = row != growth && i + 1 < row.size()
                        ? leadingGrowth(growth, output, share, i + 1)
                        : Outcome.NOT_APPLICABLE;
                if (row != growth || i > 0) {
                    notes.decided(own == all ? own : next, all, row.get(i));
                }
            }
        }
    }

    /** Undetermined where a cell is blank, else not applicable where one leaves nothing to compare; {@code null} otherwise. */
    static Outcome unread(Numeric... cells) {
        boolean nothing = false;
        for (Numeric cell : cells) {
            if (cell.isBlank()) {
                return Outcome.UNDETERMINED;
            }
            nothing |= cell.isImmeasurable();
        }
        return nothing ? Outcome.NOT_APPLICABLE : null;
    }

    static Outcome patentsPer10k(Innovation innovation, Notes notes) {
        Count employees = innovation.smeEmployees();
        Figure declared = innovation.inventionPatentsPer10k();
        Count patents = innovation.inventionPatents();
        Outcome outcome = unread(employees, declared, patents);
        if (outcome == null) {
            BigDecimal expected = orZero(patents).multiply(TEN_THOUSAND);
            outcome = orZero(employees).signum() <= 0
                    ? Outcome.UNDETERMINED
                    : Checks.met(isWithinOnePercent(orZero(declared).multiply(orZero(employees)), expected));
        }
        if (notes != null) {
            notes.decided(outcome, employees, declared, patents);
            if (notes.whole()) {
                BigDecimal persons = orZero(employees);
                notes.say(sayDerived(
                        "derived.within",
                        outcome,
                        say("quantity.calculated", label(patents), label(employees)),
                        persons.signum() <= 0
                                ? null
                                : Notes.Exact.quotient(orZero(patents).multiply(TEN_THOUSAND), persons),
                        number -> isWithinOnePercent(orZero(declared), number),
                        say("undefined.divisor", label(employees)),
                        List.of(say("percent", "1")),
                        declared,
                        patents,
                        employees));
            }
        }
        return outcome;
    }

    private static boolean isWithinOnePercent(BigDecimal number, BigDecimal expected) {
        return number.subtract(expected).abs().multiply(HUNDRED).compareTo(expected.abs()) <= 0;
    }

    static Outcome rdBaseline(Plan plan, Innovation innovation, Industry industry, Notes notes) {
        Figure output = industry.totalOutput().last();
        Figure intensity = innovation.rdIntensity().last();
        Figure baseline = plan.targets().rdSpending().baseline();
        Outcome outcome = unread(output, intensity, baseline);
        if (outcome == null) {
            // Intensity in percent, output in 100 million, spending in 10,000.
            BigDecimal total = orZero(intensity).multiply(orZero(output)).multiply(HUNDRED);
            BigDecimal declared = orZero(baseline);
            outcome = total.signum() <= 0
                    ? Outcome.UNDETERMINED
                    : Checks.met(declared.multiply(THREE).compareTo(total) >= 0
                            && declared.compareTo(total.multiply(THREE)) <= 0);
        }
        if (notes != null) {
            notes.decided(outcome, output, intensity, baseline);
            if (notes.whole()) {
                BigDecimal total = orZero(intensity).multiply(orZero(output)).multiply(HUNDRED);
                BigDecimal declared = orZero(baseline);
                notes.say(sayDerived(
                        "derived.between",
                        outcome,
                        say("quantity.calculated", label(intensity), label(output)),
                        total.signum() <= 0 ? null : new Notes.Exact(total, true),
                        number -> declared.multiply(THREE).compareTo(number) >= 0
                                && declared.compareTo(number.multiply(THREE)) <= 0,
                        say("undefined.total", label(intensity), label(output)),
                        List.of("1/3", "3"),
                        baseline,
                        intensity,
                        output));
            }
        }
        return outcome;
    }

    static Outcome co2Baseline(Plan plan, Green green, Industry industry, Notes notes) {
        Figure output = industry.totalOutput().last();
        Figure perOutput = green.co2PerOutput().last();
        Figure baseline = plan.targets().co2Emissions().baseline();
        boolean isRate = perOutput.number() != null
                && !baseline.isBlank()
                && orZero(baseline).compareTo(perOutput.number()) == 0;
        Outcome outcome = isRate ? Outcome.MET : unread(output, perOutput, baseline);
        if (outcome == null) {
            BigDecimal total = orZero(perOutput).multiply(orZero(output)).multiply(TEN_THOUSAND);
            outcome = Checks.met(isWithinOnePercent(orZero(baseline), total));
        }
        if (notes != null) {
            notes.decided(outcome, output, perOutput, baseline);
            if (notes.whole()) {
                BigDecimal total = orZero(perOutput).multiply(orZero(output)).multiply(TEN_THOUSAND);
                notes.say(
                        isRate
                                ? say(
                                        "derived.is-rate",
                                        label(baseline),
                                        Notes.shown(baseline).toPlainString(),
                                        label(perOutput))
                                : sayDerived(
                                        "derived.total-or-rate",
                                        outcome,
                                        say("quantity.calculated", label(perOutput), label(output)),
                                        new Notes.Exact(total, true),
                                        number -> isWithinOnePercent(orZero(baseline), number),
                                        "",
                                        List.of(say("percent", "1"), label(perOutput)),
                                        baseline,
                                        perOutput,
                                        output));
            }
        }
        return outcome;
    }
}
