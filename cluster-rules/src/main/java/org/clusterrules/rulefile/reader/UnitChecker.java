package org.clusterrules.rulefile.reader;

import static org.clusterrules.rulefile.ProblemCode.DIFFERENT_UNITS;
import static org.clusterrules.rulefile.ProblemCode.WRONG_UNIT;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clusterrules.language.Statement;
import org.clusterrules.language.Units;
import org.clusterrules.model.Field;
import org.clusterrules.model.Label;
import org.clusterrules.model.Range;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.rulefile.reader.Scope.Use;
import org.clusterrules.rulefile.wording.ProblemWording;

/** Checks that the numbers that words take are of the kinds that the words can do something with: see {@link Units}. */
final class UnitChecker {
    private static final String PERCENT = "%";
    private static final String PERSONS = "persons";

    private final Reports reports;

    UnitChecker(Reports reports) {
        this.reports = reports;
    }

    /**
     * Checks one word.
     *
     * @param word the word
     * @param where the place of the word
     * @param arguments what is given to it; empty for texts and for what is not a single blank
     * @param about what the requirement began with
     * @param unit the unit of what was worked out of that; empty where it is the unit of the cells
     */
    void check(RuleWord word, Token where, List<Optional<Use>> arguments, List<Use> about, String unit) {
        word.units()
                .ifPresent(kind ->
                        about.forEach(cell -> check(word, kind, where, cell, about, "", ProblemWording.NOTHING)));
        for (int i = 0; i < arguments.size(); i++) {
            Optional<Units.Kind> kind = word.units(i);
            Optional<Use> cell = arguments.get(i);
            if (kind.isPresent() && cell.isPresent()) {
                String workedOut = word.subject() == Statement.class ? "" : unit;
                check(word, kind.get(), cell.get().where(), cell.get(), about, workedOut, others(word, arguments));
            }
        }
    }

    private void check(
            RuleWord word, Units.Kind kind, Token where, Use cell, List<Use> about, String workedOut, Label others) {
        if (kind != Units.Kind.SAME && !fits(kind, cell.blank())) {
            reports.add(
                    WRONG_UNIT,
                    where,
                    word.name(),
                    ProblemWording.of("units." + kind),
                    cell.where().text(),
                    cell.blank().label(),
                    unit(cell.blank()),
                    others);
        } else if (kind == Units.Kind.SAME && !about.isEmpty() && !sameUnit(about.get(0), workedOut, cell)) {
            Use first = about.get(0);
            reports.add(
                    DIFFERENT_UNITS,
                    where,
                    word.name(),
                    first.where().text(),
                    first.blank().label(),
                    workedOut.isEmpty() ? unit(first.blank()) : ProblemWording.of("unit.worked-out", workedOut),
                    cell.where().text(),
                    cell.blank().label(),
                    unit(cell.blank()));
        }
    }

    private static boolean sameUnit(Use one, String workedOut, Use other) {
        Label unit = one.blank().unit().label();
        return (workedOut.isEmpty() ? unit.zh() : workedOut)
                .equals(other.blank().unit().label().zh());
    }

    private static boolean fits(Units.Kind kind, Field blank) {
        return switch (kind) {
            case CHANGES -> isChange(blank);
            case LEVELS -> !isChange(blank);
            case SHARES -> isShare(blank);
            case PERSONS -> blank.unit().code().equals(PERSONS);
            case SAME -> true;
        };
    }

    private static boolean isPercentage(Field blank) {
        return blank.unit().code().equals(PERCENT);
    }

    private static boolean isShare(Field blank) {
        return isPercentage(blank) && blank.range() != null && blank.range().kind() == Range.Kind.SHARE;
    }

    /** Whether it is a percentage that can be below zero. */
    private static boolean isChange(Field blank) {
        Range range = blank.range();
        return isPercentage(blank)
                && (range == null || range.min() == null || range.min().signum() < 0);
    }

    private static Label unit(Field blank) {
        return isShare(blank)
                ? ProblemWording.of("unit.share")
                : isChange(blank)
                        ? ProblemWording.of("unit.change")
                        : isPercentage(blank)
                                ? ProblemWording.of("unit.ratio")
                                : ProblemWording.of(
                                        ValueRange.isWhole(blank) ? "unit.count" : "unit.number",
                                        blank.unit().label());
    }

    /** Names the other words that take all of this. */
    private static Label others(RuleWord word, List<Optional<Use>> arguments) {
        List<Type> types = arguments.stream()
                .map(argument -> argument.map(cell -> cell.field().type()).orElse(String.class))
                .toList();
        return ProblemWording.wordsThatTakeIt(word.othersThatTake(types).stream()
                .filter(other -> IntStream.range(0, arguments.size()).allMatch(i -> takes(other, i, arguments.get(i))))
                .toList());
    }

    /** Whether what is given to a word in that place is of a kind that it takes there. */
    static boolean takes(RuleWord word, int place, Optional<Use> argument) {
        return argument.isEmpty()
                || word.units(place)
                        .filter(kind -> !fits(kind, argument.get().blank()))
                        .isEmpty();
    }
}
