package org.clusterrules.rulefile.reader;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clusterrules.language.Meaning.Units;
import org.clusterrules.model.Field;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.rulefile.reader.Scope.Use;
import org.clusterrules.rulefile.wording.ProblemWording;

/** Reports numbers that do not fit their words: see {@link UnitFit}. */
record UnitChecker(Reports reports) {
    void check(RuleWord word, Token where, List<Optional<Use>> arguments, List<Use> about, String unit) {
        List<Optional<Field>> given =
                arguments.stream().map(argument -> argument.map(Use::formField)).toList();
        List<Field> began = about.stream().map(Use::formField).toList();
        for (UnitFit.Misfit misfit : UnitFit.misfits(word, given, began, unit)) {
            if (misfit.isArgument()) {
                Use cell = arguments.get(misfit.index()).orElseThrow();
                report(word, misfit, cell.where(), cell, about, others(word, arguments));
            } else {
                report(word, misfit, where, about.get(misfit.index()), about, Label.NOTHING);
            }
        }
    }

    private void report(RuleWord word, UnitFit.Misfit misfit, Token where, Use cell, List<Use> about, Label others) {
        if (misfit.kind() != Units.Kind.SAME) {
            reports.add(
                    ProblemCode.WRONG_UNIT,
                    where,
                    word.name(),
                    ProblemWording.of("units." + misfit.kind()),
                    cell.where().text(),
                    cell.formField().label(),
                    unit(cell.formField()),
                    others);
        } else {
            Use first = about.get(0);
            reports.add(
                    ProblemCode.DIFFERENT_UNITS,
                    where,
                    word.name(),
                    first.where().text(),
                    first.formField().label(),
                    misfit.workedOut().isEmpty()
                            ? unit(first.formField())
                            : ProblemWording.of("unit.worked-out", misfit.workedOut()),
                    cell.where().text(),
                    cell.formField().label(),
                    unit(cell.formField()));
        }
    }

    private static Label unit(Field field) {
        return UnitFit.isShare(field)
                ? ProblemWording.of("unit.share")
                : UnitFit.isChange(field)
                        ? ProblemWording.of("unit.change")
                        : UnitFit.isPercentage(field)
                                ? ProblemWording.of("unit.ratio")
                                : ProblemWording.of(
                                        ValueRange.isWhole(field) ? "unit.count" : "unit.number",
                                        field.unit().label());
    }

    private static Label others(RuleWord word, List<Optional<Use>> arguments) {
        List<Type> types = arguments.stream()
                .map(argument -> argument.map(cell -> cell.field().type()).orElse(String.class))
                .toList();
        return ProblemWording.wordsThatTakeIt(word.othersThatTake(types).stream()
                .filter(other -> IntStream.range(0, arguments.size()).allMatch(i -> takes(other, i, arguments.get(i))))
                .toList());
    }

    /** Whether an argument is of the kind that a word takes in that place. */
    static boolean takes(RuleWord word, int place, Optional<Use> argument) {
        return argument.isEmpty()
                || word.units(place)
                        .filter(kind -> !UnitFit.fits(kind, argument.get().formField()))
                        .isEmpty();
    }
}
