package org.clusterrules.language;

import static org.clusterrules.language.Word.Units.Kind.CHANGES;
import static org.clusterrules.language.Word.Units.Kind.LEVELS;
import static org.clusterrules.language.Word.Units.Kind.PERSONS;
import static org.clusterrules.language.Word.Units.Kind.SAME;
import static org.clusterrules.language.Word.Units.Kind.SHARES;

import org.clusterrules.assessment.Operator;
import org.clusterrules.language.Statement.Said;
import org.clusterrules.language.Word.Argument;
import org.clusterrules.language.Word.Role;
import org.clusterrules.language.Word.Units;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;

/** What can be required of numbers, by the kind of number with which a {@link Statement} begins: all that is compared, and with what. */
public interface Numbers {
    /**
     * A number that a requirement is about, or one for each year. What it is compared with is written as a text and is exact:
     * {@code "13.5"}. 以上, 不低于, 不少于 and 不超过 include the number; 高于 and 低于 exclude it.
     */
    interface Measure {
        /** 无 in place of the number is allowed where all of these boxes say 非工业集群，不适用: then the criterion does not apply. */
        @Word(
                zh = "（非工业集群填“无”的，不适用）",
                en = "(which does not apply if it says 无 and the cluster is not industrial)",
                option = Choice.NOT_APPLICABLE)
        Measure unlessNonIndustrial(Choice... boxes);

        /** ≥: 以上, 不低于, 不少于. */
        @Word(zh = "不低于", en = "is at least", operator = Operator.AT_LEAST)
        Said isAtLeast(@Argument(Role.THRESHOLD) String threshold);

        /** &gt;: 高于. */
        @Word(zh = "高于", en = "is more than", operator = Operator.MORE_THAN)
        Said isMoreThan(@Argument(Role.THRESHOLD) String threshold);

        /** ≤: 以下, 不超过. */
        @Word(zh = "不超过", en = "is at most", operator = Operator.AT_MOST)
        Said isAtMost(@Argument(Role.THRESHOLD) String threshold);

        /** &lt;: 低于. */
        @Word(zh = "低于", en = "is less than", operator = Operator.LESS_THAN)
        Said isLessThan(@Argument(Role.THRESHOLD) String threshold);

        /** 达到…左右: met at the threshold and above; near as far below it as the tolerance, in percent of it: {@code "5%"}. */
        @Word(zh = "达到左右（容差以内为接近）", en = "is about (near within the tolerance)", operator = Operator.ABOUT)
        Said isAbout(@Argument(Role.THRESHOLD) String threshold, @Argument(Role.TOLERANCE) String tolerance);

        /** ≥ so many times the number in another cell of the same unit: {@code "1.5"}. */
        @Word(zh = "不低于另一栏的若干倍", en = "is at least so many times another number,", operator = Operator.AT_LEAST)
        Said isAtLeastTimes(@Argument(Role.FACTOR) String factor, @Units(SAME) Numeric cell);

        /** ≥ so many times the number that a row has for the base year, in the same unit. */
        @Word(
                zh = "不低于另一行基准年数值的若干倍",
                en = "is at least so many times another number of the base year,",
                operator = Operator.AT_LEAST)
        default Said isAtLeastTimes(@Argument(Role.FACTOR) String factor, @Units(SAME) Series<? extends Numeric> row) {
            return isAtLeastTimes(factor, row.last());
        }

        /** ≤ so many times the number in another cell of the same unit. */
        @Word(zh = "不超过另一栏的若干倍", en = "is at most so many times another number,", operator = Operator.AT_MOST)
        Said isAtMostTimes(@Argument(Role.FACTOR) String factor, @Units(SAME) Numeric cell);

        /** ≤ so many times the number that a row has for the base year, in the same unit. */
        @Word(
                zh = "不超过另一行基准年数值的若干倍",
                en = "is at most so many times another number of the base year,",
                operator = Operator.AT_MOST)
        default Said isAtMostTimes(@Argument(Role.FACTOR) String factor, @Units(SAME) Series<? extends Numeric> row) {
            return isAtMostTimes(factor, row.last());
        }

        /** The policy has a threshold that is not recorded: the number is shown and cannot be judged. */
        @Word(zh = "的门槛值未见记载，不作判定", en = "has no threshold on record and is not judged", unrecorded = true)
        Said hasNoRecordedThreshold();
    }

    /**
     * A number entered in a cell. 无 is zero in a count or an amount; in a rate it leaves nothing to compare, save that two 无
     * are the same, and 无 and a number are not.
     */
    @SuppressWarnings("unchecked") // rows of counts are only read
    interface Entry {
        /** It has to be the same number. */
        @Word(zh = "等于", en = "equals", operator = Operator.IS)
        Said isTheSameAs(@Units(SAME) Numeric other);

        /** It may not be below any of these counts of the base year. */
        @Word(
                zh = "不低于下列任一项基准年的数量",
                en = "is at least each of these counts of the base year",
                operator = Operator.AT_LEAST)
        Said isAtLeastInBaseYear(@Units(SAME) Series<Count>... rows);

        /** It has to be so many things for every 10,000 persons, within the tolerance: {@code "1%"} of what it should be. */
        @Word(zh = "等于每万人的数量（在容差以内）", en = "equals the number for every 10,000 persons, within the tolerance")
        Said isPer10k(Count things, @Units(PERSONS) Count persons, @Argument(Role.TOLERANCE) String tolerance);

        /** It has to be the geometric mean of all these growths or all but the first, or the arithmetic, within the tolerance. */
        @Units(CHANGES)
        @Word(zh = "等于各年增速的平均值（在容差以内）", en = "equals an average of the annual growths, within the tolerance")
        Said isAnAverageOf(@Units(CHANGES) Series<Figure> growths, @Argument(Role.POINTS) String tolerance);

        /** A total that is compared with what a rate and an amount of the base year come to: rate × amount × factor. */
        @Word(zh = "与基准年比率×数额×系数之积相比", en = "compared with rate × amount × factor of the base year")
        Total asTotalOf(Series<Figure> rate, Series<Figure> amount, @Argument(Role.FACTOR) String factor);
    }

    /** A number entered in a cell, compared with the total that a rate and an amount come to. A blank comes before 无. */
    interface Total {
        /** It has to be from so many times to so many times the total, both included: {@code "1/3"}, {@code "3"}. */
        @Word(zh = "在该积的几倍至几倍之间", en = "is from so many times to so many times that")
        Said isFromTo(@Argument(Role.MULTIPLE) String least, @Argument(Role.MULTIPLE) String most);

        /** It has to be the total within the tolerance ({@code "1%"} of it), or it is stated as a rate and has to be that rate. */
        @Word(zh = "等于该积（在容差以内）或比率本身", en = "equals that, within the tolerance, or the rate itself")
        Said isWithinOrTheRateItself(@Argument(Role.TOLERANCE) String tolerance);
    }

    /** Numbers entered for each year. */
    interface Row {
        /** In each year it may be at most what the other row has. */
        @Word(zh = "每年均不超过", en = "is at most, in each year,", operator = Operator.AT_MOST)
        Said isAtMost(@Units(SAME) Series<? extends Numeric> other);

        /** Each year has to have more than the one before (逐年增加). */
        @Word(zh = "逐年增加", en = "rises every year", operator = Operator.INCREASES)
        Said rises();

        /** In each year but the first it has to be the growth of amount × share in %, within the tolerance in points. */
        @Units(CHANGES)
        @Word(zh = "等于数额×占比的增速（在容差以内）", en = "equals the annual growth of amount × share, within the tolerance")
        Said isTheGrowthOf(
                @Units(LEVELS) Series<Figure> amount,
                @Units(SHARES) Series<Figure> share,
                @Argument(Role.POINTS) String tolerance);
    }

    /** Counts along the years of the plan. */
    interface Progress {
        /** Each has to be more than the one before (逐年增加). */
        @Word(zh = "逐年增加", en = "increases every year", operator = Operator.INCREASES)
        Said increases();
    }
}
