package org.clusterrules.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Day;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Platforms;
import org.clusterrules.model.Range;
import org.clusterrules.model.Series;
import org.clusterrules.model.Stage;
import org.clusterrules.model.Standards;
import org.clusterrules.model.State;
import org.clusterrules.model.Target;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/**
 * What single requirements come to, in plain Java with no thought of any engine. All contenders that are not this library call
 * these, so that what differs between them is the engine.
 */
final class Checks {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private Checks() {}

    /** What a number is held against; for "about", with the number that is still near. */
    record Bound(Operator operator, BigDecimal threshold, BigDecimal near) {
        Bound(Operator operator, String threshold) {
            this(operator, new BigDecimal(threshold), BigDecimal.ZERO);
        }

        static Bound about(String threshold, int tolerance) {
            BigDecimal number = new BigDecimal(threshold);
            BigDecimal share = BigDecimal.valueOf(100L - tolerance).movePointLeft(2);
            return new Bound(Operator.ABOUT, number, number.multiply(share));
        }

        Outcome judge(BigDecimal number) {
            int sign = number.compareTo(threshold);
            boolean met = switch (operator) {
                case AT_LEAST, ABOUT -> sign >= 0;
                case MORE_THAN -> sign > 0;
                case AT_MOST -> sign <= 0;
                default -> throw new IllegalStateException(operator.name());
            };
            return met
                    ? Outcome.MET
                    : operator == Operator.ABOUT && number.compareTo(near) >= 0 ? Outcome.NEAR : Outcome.UNMET;
        }
    }

    static BigDecimal orZero(Numeric cell) {
        BigDecimal number = cell.number();
        return number == null ? BigDecimal.ZERO : number;
    }

    static boolean isNothing(Numeric cell) {
        return cell.state() == State.NONE && cell.place().unit().isRate();
    }

    static Outcome all(Outcome... outcomes) {
        int seen = 0;
        for (Outcome outcome : outcomes) {
            seen |= 1 << outcome.ordinal();
        }
        return seen == bit(Outcome.NOT_APPLICABLE)
                ? Outcome.NOT_APPLICABLE
                : has(seen, Outcome.UNMET)
                        ? Outcome.UNMET
                        : has(seen, Outcome.UNDETERMINED)
                                ? Outcome.UNDETERMINED
                                : has(seen, Outcome.NEAR) ? Outcome.NEAR : Outcome.MET;
    }

    static Outcome any(Outcome one, Outcome other) {
        return one == Outcome.MET || other == Outcome.MET
                ? Outcome.MET
                : one == Outcome.UNDETERMINED || other == Outcome.UNDETERMINED ? Outcome.UNDETERMINED : Outcome.UNMET;
    }

    private static int bit(Outcome outcome) {
        return 1 << outcome.ordinal();
    }

    private static boolean has(int seen, Outcome outcome) {
        return (seen & bit(outcome)) != 0;
    }

    // Declarations, texts, boxes

    static Outcome answer(Choice choice, String option, boolean wanted) {
        if (choice.isBlank()) {
            return Outcome.UNDETERMINED;
        } else if (choice.is(Choice.NOT_APPLICABLE)) {
            return Outcome.NOT_APPLICABLE;
        }
        return choice.is(option) == wanted ? Outcome.MET : Outcome.UNMET;
    }

    static Outcome yes(Choice choice) {
        return answer(choice, Choice.YES, true);
    }

    static Outcome ticked(Ticks boxes) {
        return boxes.ticked() == null ? Outcome.UNDETERMINED : boxes.ticked().isEmpty() ? Outcome.UNMET : Outcome.MET;
    }

    static Outcome described(Text text) {
        return switch (text.state()) {
            case BLANK -> Outcome.UNDETERMINED;
            case NONE -> Outcome.UNMET;
            case FILLED -> Outcome.MET;
        };
    }

    static Outcome same(Text one, Text other) {
        if (one.value() == null || other.value() == null) {
            return Outcome.UNDETERMINED;
        }
        return dense(one.value()).equals(dense(other.value())) ? Outcome.MET : Outcome.UNMET;
    }

    private static String dense(String text) {
        return com.google.common.base.CharMatcher.whitespace().removeFrom(text);
    }

    static Outcome clusterName(Text name) {
        if (name.value() == null) {
            return Outcome.UNDETERMINED;
        }
        String written = dense(name.value()).replace('(', '（').replace(')', '）');
        String start = "中小企业特色产业集群（";
        String end = "产业）";
        int at = written.indexOf(start);
        return at >= 0 && written.endsWith(end) && written.length() - end.length() > at + start.length()
                ? Outcome.MET
                : Outcome.UNMET;
    }

    // Numbers against a threshold

    static Outcome threshold(Numeric cell, Bound bound) {
        return switch (cell.state()) {
            case BLANK -> Outcome.UNDETERMINED;
            case NONE -> cell.place().unit().isRate() ? Outcome.UNMET : bound.judge(BigDecimal.ZERO);
            case FILLED -> bound.judge(orZero(cell));
        };
    }

    static Outcome eachYear(Series<Figure> row, Bound bound) {
        Outcome[] outcomes = new Outcome[row.values().size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = threshold(row.values().get(i), bound);
        }
        return all(outcomes);
    }

    static Outcome sumAtLeast(Count one, Count other, BigDecimal least) {
        return orZero(one).add(orZero(other)).compareTo(least) >= 0
                ? Outcome.MET
                : one.isBlank() || other.isBlank() ? Outcome.UNDETERMINED : Outcome.UNMET;
    }

    static Outcome anyStandard(Series<Standards> standards) {
        boolean blank = false;
        for (Standards year : standards.values()) {
            if (isAny(year.international())
                    || isAny(year.national())
                    || isAny(year.industry())
                    || isAny(year.group())) {
                return Outcome.MET;
            }
            blank |= isBlank(year.international())
                    || isBlank(year.national())
                    || isBlank(year.industry())
                    || isBlank(year.group());
        }
        return blank ? Outcome.UNDETERMINED : Outcome.UNMET;
    }

    private static boolean isAny(Standards.Drafted level) {
        return orZero(level.led()).signum() > 0 || orZero(level.joined()).signum() > 0;
    }

    private static boolean isBlank(Standards.Drafted level) {
        return level.led().isBlank() || level.joined().isBlank();
    }

    // The plan

    static Outcome growth(Target target, BigDecimal leastFactor) {
        if (target.baseline().isBlank() || target.target().isBlank()) {
            return Outcome.UNDETERMINED;
        }
        BigDecimal base = orZero(target.baseline());
        if (base.signum() <= 0) {
            return Outcome.UNDETERMINED;
        }
        return orZero(target.target()).compareTo(base.multiply(leastFactor)) >= 0 ? Outcome.MET : Outcome.UNMET;
    }

    static Outcome reduction(Target target, Bound bound) {
        if (isNothing(target.baseline()) || isNothing(target.target())) {
            return Outcome.UNMET;
        } else if (target.baseline().isBlank() || target.target().isBlank()) {
            return Outcome.UNDETERMINED;
        }
        BigDecimal base = orZero(target.baseline());
        if (base.signum() <= 0) {
            return Outcome.UNDETERMINED;
        }
        BigDecimal reduced = base.subtract(orZero(target.target())).multiply(HUNDRED);
        return reduced.compareTo(base.multiply(bound.threshold())) >= 0
                ? Outcome.MET
                : reduced.compareTo(base.multiply(bound.near())) >= 0 ? Outcome.NEAR : Outcome.UNMET;
    }

    static Outcome rises(Target target, Series<Stage> stages) {
        Numeric before = null;
        boolean blank = false;
        int last = stages.values().size() - 1;
        for (int i = -1; i <= last; i++) {
            Numeric cell = i < 0
                    ? target.baseline()
                    : i < last ? stages.values().get(i).qualitySmes() : target.target();
            if (cell.isBlank()) {
                blank = true;
                continue;
            }
            if (before != null && orZero(before).compareTo(orZero(cell)) >= 0) {
                return Outcome.UNMET;
            }
            before = cell;
        }
        return blank ? Outcome.UNDETERMINED : Outcome.MET;
    }

    // Cells against cells

    static Outcome pair(Numeric one, Operator operator, Numeric other) {
        if (one.isBlank() || other.isBlank()) {
            return Outcome.UNDETERMINED;
        } else if (isNothing(one) || isNothing(other)) {
            return operator != Operator.IS
                    ? Outcome.NOT_APPLICABLE
                    : one.isNone() && other.isNone() ? Outcome.MET : Outcome.UNMET;
        }
        int sign = orZero(one).compareTo(orZero(other));
        boolean met = switch (operator) {
            case AT_LEAST -> sign >= 0;
            case AT_MOST -> sign <= 0;
            default -> sign == 0;
        };
        return met ? Outcome.MET : Outcome.UNMET;
    }

    static Outcome atMostEachYear(Series<Count> row, Series<Count> other) {
        Outcome[] outcomes = new Outcome[row.values().size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] =
                    pair(row.values().get(i), Operator.AT_MOST, other.values().get(i));
        }
        return all(outcomes);
    }

    static Outcome whereGiven(Numeric optional, Numeric other) {
        return optional.isBlank() ? Outcome.NOT_APPLICABLE : pair(optional, Operator.IS, other);
    }

    static Outcome platforms(Platforms platforms) {
        BigDecimal count = orZero(platforms.count());
        if (platforms.count().isBlank() || (platforms.names().isBlank() && count.signum() > 0)) {
            return Outcome.UNDETERMINED;
        }
        int named = 0;
        if (platforms.names().values() != null) {
            for (String name : platforms.names().values()) {
                named += Names.names(name) ? 1 : 0;
            }
        }
        return count.compareTo(BigDecimal.valueOf(named)) == 0 ? Outcome.MET : Outcome.UNMET;
    }

    static Outcome leadingGrowth(Series<Figure> growth, Series<Figure> output, Series<Figure> share) {
        Outcome[] outcomes = new Outcome[growth.values().size() - 1];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = leadingGrowth(
                    growth.values().get(i + 1),
                    output.values().get(i),
                    share.values().get(i),
                    output.values().get(i + 1),
                    share.values().get(i + 1));
        }
        return all(outcomes);
    }

    static Outcome leadingGrowth(Figure growth, Figure outputBefore, Figure shareBefore, Figure output, Figure share) {
        if (growth.isBlank()
                || outputBefore.isBlank()
                || shareBefore.isBlank()
                || output.isBlank()
                || share.isBlank()) {
            return Outcome.UNDETERMINED;
        } else if (growth.isNone() || shareBefore.isNone() || share.isNone()) {
            return Outcome.NOT_APPLICABLE;
        }
        BigDecimal before = orZero(outputBefore).multiply(orZero(shareBefore));
        if (before.signum() <= 0) {
            return Outcome.UNDETERMINED;
        }
        BigDecimal grown =
                orZero(output).multiply(orZero(share)).subtract(before).multiply(HUNDRED);
        BigDecimal said = orZero(growth).multiply(before);
        return grown.subtract(said).abs().compareTo(before) <= 0 ? Outcome.MET : Outcome.UNMET;
    }

    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

    static Outcome averageGrowth(Figure declared, Series<Figure> growths) {
        Outcome arithmetic = mean(declared, growths);
        if (arithmetic == Outcome.MET) {
            return Outcome.MET;
        }
        Outcome later = compound(declared, growths, 1);
        Outcome whole = later == Outcome.MET ? later : compound(declared, growths, 0);
        if (later == Outcome.MET || whole == Outcome.MET) {
            return Outcome.MET;
        }
        boolean undetermined =
                arithmetic == Outcome.UNDETERMINED || later == Outcome.UNDETERMINED || whole == Outcome.UNDETERMINED;
        boolean unmet = arithmetic == Outcome.UNMET || later == Outcome.UNMET || whole == Outcome.UNMET;
        return undetermined ? Outcome.UNDETERMINED : unmet ? Outcome.UNMET : Outcome.NOT_APPLICABLE;
    }

    /** Undetermined where a cell is blank, not applicable where one says 无; {@code null} where there is a number in each. */
    private static Outcome unread(Figure declared, Series<Figure> growths, int from) {
        boolean nothing = declared.isNone();
        boolean blank = declared.isBlank();
        for (int i = from; i < growths.values().size(); i++) {
            nothing |= growths.values().get(i).isNone();
            blank |= growths.values().get(i).isBlank();
        }
        return blank ? Outcome.UNDETERMINED : nothing ? Outcome.NOT_APPLICABLE : null;
    }

    private static Outcome mean(Figure declared, Series<Figure> growths) {
        Outcome unread = unread(declared, growths, 0);
        if (unread != null) {
            return unread;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure growth : growths.values()) {
            sum = sum.add(orZero(growth));
        }
        BigDecimal years = BigDecimal.valueOf(growths.values().size());
        BigDecimal off = orZero(declared).multiply(years).subtract(sum).abs();
        return off.compareTo(TWENTIETH.multiply(years)) <= 0 ? Outcome.MET : Outcome.UNMET;
    }

    private static Outcome compound(Figure declared, Series<Figure> growths, int from) {
        Outcome unread = unread(declared, growths, from);
        if (unread != null) {
            return unread;
        }
        BigDecimal product = BigDecimal.ONE;
        for (int i = from; i < growths.values().size(); i++) {
            BigDecimal factor = HUNDRED.add(orZero(growths.values().get(i)));
            if (factor.signum() < 0) {
                return Outcome.NOT_APPLICABLE;
            }
            product = product.multiply(factor);
        }
        int years = growths.values().size() - from;
        BigDecimal factor = HUNDRED.add(orZero(declared));
        BigDecimal low = factor.subtract(TWENTIETH);
        BigDecimal high = factor.add(TWENTIETH);
        boolean fits = high.signum() >= 0
                && product.compareTo(high.pow(years)) <= 0
                && (low.signum() < 0 || product.compareTo(low.pow(years)) >= 0);
        return fits ? Outcome.MET : Outcome.UNMET;
    }

    private static final BigDecimal MORE = BigDecimal.valueOf(101);
    private static final BigDecimal LESS = BigDecimal.valueOf(99);
    private static final BigDecimal MILLION = TEN_THOUSAND.multiply(HUNDRED);

    static Outcome patentsPer10k(Figure declared, Count patents, Count employees) {
        if (declared.isBlank() || patents.isBlank() || employees.isBlank()) {
            return Outcome.UNDETERMINED;
        } else if (declared.isNone()) {
            return Outcome.NOT_APPLICABLE;
        } else if (orZero(employees).signum() <= 0) {
            return Outcome.UNDETERMINED;
        }
        BigDecimal said = orZero(declared).multiply(orZero(employees)).multiply(HUNDRED);
        BigDecimal patentsByTenThousand = orZero(patents).multiply(TEN_THOUSAND);
        return said.compareTo(patentsByTenThousand.multiply(MORE)) <= 0
                        && said.compareTo(patentsByTenThousand.multiply(LESS)) >= 0
                ? Outcome.MET
                : Outcome.UNMET;
    }

    static Outcome dates(Day declared, Day signed, Day recommended, int baseYear) {
        if (isEarly(declared, baseYear) || isBefore(recommended.date(), signed.date())) {
            return Outcome.UNMET;
        }
        return declared.isBlank() || (!recommended.isBlank() && signed.isBlank()) ? Outcome.UNDETERMINED : Outcome.MET;
    }

    static boolean isEarly(Day declared, int baseYear) {
        return declared.date() != null && declared.date().getYear() <= baseYear;
    }

    static boolean isBefore(LocalDate one, LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    // Completeness

    static Outcome evidence(boolean reason, boolean blank, boolean given) {
        return reason ? given ? Outcome.MET : Outcome.UNMET : blank ? Outcome.UNDETERMINED : Outcome.NOT_APPLICABLE;
    }

    static boolean isGiven(Names evidence) {
        if (evidence.values() != null) {
            for (String name : evidence.values()) {
                if (Names.names(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean saysNothing(Stage stage) {
        return stage.text().isBlank()
                && stage.outputGrowth().isBlank()
                && stage.qualitySmes().isBlank()
                && stage.rdSpending().isBlank()
                && stage.inventionPatents().isBlank()
                && stage.iiotAdoption().isBlank()
                && stage.co2Emissions().isBlank()
                && stage.energyPerOutput().isBlank();
    }

    static boolean isSigned(Cell cell) {
        return cell instanceof Choice choice ? choice.is(Choice.YES) : cell.state() == State.FILLED;
    }

    static boolean isProven(Ticks group) {
        if (group.ticked() != null) {
            for (List<String> evidence : group.ticked().values()) {
                boolean proven = false;
                for (String name : evidence) {
                    proven |= Names.names(name);
                }
                if (!proven) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean hasTooManyDecimals(Figure figure) {
        BigDecimal number = figure.number();
        return number != null
                && number.scale() > 2
                && number.stripTrailingZeros().scale() > 2;
    }

    static boolean isLong(Text text, int most) {
        return text.value() != null && text.value().length() > most && text.length() > most;
    }

    static boolean isOutside(Numeric cell) {
        Range range = cell.place().range();
        return range != null
                && switch (cell.state()) {
                    case BLANK -> false;
                    case NONE -> !cell.place().unit().isRate() && !range.contains(BigDecimal.ZERO);
                    case FILLED -> !range.contains(orZero(cell));
                };
    }
}
