package org.clusterrules.rulefile.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.Meaning.Units;
import org.clusterrules.model.Field;
import org.clusterrules.model.Range;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.RuleWord;

/** Whether numbers fit the words that take them: see {@link Units}. Stateless. */
public final class UnitFit {
    private static final String PERCENT = "%";
    private static final String PERSONS = "persons";

    private UnitFit() {}

    /** Whether all numbers of a rule fit its words. */
    public static boolean fits(Rule rule) {
        List<Field> about = List.of();
        String unit = "";
        for (Rule.Call call : rule.calls()) {
            List<Optional<Field>> fields =
                    call.arguments().stream().map(UnitFit::formField).toList();
            if (call.word().subject() == CriterionWords.class) {
                about = fields.stream().flatMap(Optional::stream).toList();
                unit = call.word().unit();
            }
            if (!misfits(call.word(), fields, about, unit).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    static Optional<Field> formField(Rule.Argument argument) {
        return argument instanceof Rule.Variable variable ? variable.field().formField() : Optional.empty();
    }

    /**
     * A number that does not fit a word: an argument, or one of those with which the requirement began.
     *
     * @param workedOut the unit of the quantity that it is compared with; empty if that is the unit of the cells
     */
    record Misfit(Units.Kind kind, int index, boolean isArgument, String workedOut) {}

    /**
     * Returns the numbers that do not fit a word.
     *
     * @param arguments its arguments; empty for texts and for anything but a single blank
     * @param about the cells with which the requirement began
     * @param unit the unit of the quantity calculated from them; empty if it is the unit of the cells
     */
    static List<Misfit> misfits(RuleWord word, List<Optional<Field>> arguments, List<Field> about, String unit) {
        List<Misfit> misfits = new ArrayList<>();
        word.units()
                .ifPresent(kind -> IntStream.range(0, about.size())
                        .filter(i -> !fits(kind, about.get(i), about, ""))
                        .forEach(i -> misfits.add(new Misfit(kind, i, false, ""))));
        String workedOut = word.subject() == CriterionWords.class ? "" : unit;
        for (int i = 0; i < arguments.size(); i++) {
            Optional<Units.Kind> kind = word.units(i);
            Optional<Field> field = arguments.get(i);
            if (kind.isPresent() && field.isPresent() && !fits(kind.get(), field.get(), about, workedOut)) {
                misfits.add(new Misfit(kind.get(), i, true, workedOut));
            }
        }
        return misfits;
    }

    private static boolean fits(Units.Kind kind, Field field, List<Field> about, String workedOut) {
        return kind == Units.Kind.SAME
                ? about.isEmpty() || sameUnit(about.get(0), workedOut, field)
                : fits(kind, field);
    }

    private static boolean sameUnit(Field one, String workedOut, Field other) {
        return (workedOut.isEmpty() ? one.unit().label().zh() : workedOut)
                .equals(other.unit().label().zh());
    }

    /** Whether a number is of that kind, regardless of what it is compared with. */
    static boolean fits(Units.Kind kind, Field field) {
        return switch (kind) {
            case CHANGES -> isChange(field);
            case NOT_CHANGES -> !isChange(field);
            case SHARES -> isShare(field);
            case PERSONS -> field.unit().code().equals(PERSONS);
            case SAME -> true;
        };
    }

    static boolean isPercentage(Field field) {
        return field.unit().code().equals(PERCENT);
    }

    static boolean isShare(Field field) {
        return isPercentage(field) && field.range() != null && field.range().kind() == Range.Kind.SHARE;
    }

    static boolean isChange(Field field) {
        Range range = field.range();
        return isPercentage(field)
                && (range == null || range.min() == null || range.min().signum() < 0);
    }
}
