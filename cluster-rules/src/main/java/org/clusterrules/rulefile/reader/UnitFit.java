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
            List<Optional<Field>> blanks =
                    call.arguments().stream().map(UnitFit::blank).toList();
            if (call.word().subject() == CriterionWords.class) {
                about = blanks.stream().flatMap(Optional::stream).toList();
                unit = call.word().unit();
            }
            if (!misfits(call.word(), blanks, about, unit).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    static Optional<Field> blank(Rule.Argument argument) {
        return argument instanceof Rule.Variable variable ? variable.field().blank() : Optional.empty();
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
            Optional<Field> blank = arguments.get(i);
            if (kind.isPresent() && blank.isPresent() && !fits(kind.get(), blank.get(), about, workedOut)) {
                misfits.add(new Misfit(kind.get(), i, true, workedOut));
            }
        }
        return misfits;
    }

    private static boolean fits(Units.Kind kind, Field blank, List<Field> about, String workedOut) {
        return kind == Units.Kind.SAME
                ? about.isEmpty() || sameUnit(about.get(0), workedOut, blank)
                : fits(kind, blank);
    }

    private static boolean sameUnit(Field one, String workedOut, Field other) {
        return (workedOut.isEmpty() ? one.unit().label().zh() : workedOut)
                .equals(other.unit().label().zh());
    }

    /** Whether a number is of that kind, regardless of what it is compared with. */
    static boolean fits(Units.Kind kind, Field blank) {
        return switch (kind) {
            case CHANGES -> isChange(blank);
            case LEVELS -> !isChange(blank);
            case SHARES -> isShare(blank);
            case PERSONS -> blank.unit().code().equals(PERSONS);
            case SAME -> true;
        };
    }

    static boolean isPercentage(Field blank) {
        return blank.unit().code().equals(PERCENT);
    }

    static boolean isShare(Field blank) {
        return isPercentage(blank) && blank.range() != null && blank.range().kind() == Range.Kind.SHARE;
    }

    static boolean isChange(Field blank) {
        Range range = blank.range();
        return isPercentage(blank)
                && (range == null || range.min() == null || range.min().signum() < 0);
    }
}
