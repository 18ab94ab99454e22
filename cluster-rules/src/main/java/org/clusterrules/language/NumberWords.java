package org.clusterrules.language;

import static org.clusterrules.language.Meaning.Units.Kind.CHANGES;
import static org.clusterrules.language.Meaning.Units.Kind.NOT_CHANGES;
import static org.clusterrules.language.Meaning.Units.Kind.PERSONS;
import static org.clusterrules.language.Meaning.Units.Kind.SAME;
import static org.clusterrules.language.Meaning.Units.Kind.SHARES;

import org.clusterrules.assessment.Operator;
import org.clusterrules.language.CriterionWords.Requirement;
import org.clusterrules.language.Meaning.Argument;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.language.Meaning.Units;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;

/** The words for requirements of numbers, grouped by what a requirement begins with; see {@link CriterionWords}. */
public interface NumberWords {
    /**
     * The subject of a requirement: a number, or one for each year. Thresholds are written as texts and are exact:
     * {@code "13.5"}. 以上, 不低于, 不少于 and 不超过 include the number; 高于 and 低于 exclude it.
     */
    interface Measure {
        /** 无 is allowed if all of these answers are 非工业集群，不适用: then the criterion does not apply. */
        @Meaning(
                zh = "（非工业集群填“无”的，不适用）",
                en = "(which does not apply if it says 无 and the cluster is not industrial)",
                option = Choice.NOT_APPLICABLE)
        Measure unlessNonIndustrial(Choice... answers);

        /** ≥: 以上, 不低于, 不少于. */
        @Meaning(zh = "不低于", en = "is at least", operator = Operator.AT_LEAST)
        Requirement isAtLeast(@Argument(Role.THRESHOLD) String threshold);

        /** &gt;: 高于. */
        @Meaning(zh = "高于", en = "is more than", operator = Operator.MORE_THAN)
        Requirement isMoreThan(@Argument(Role.THRESHOLD) String threshold);

        /** ≤: 以下, 不超过. */
        @Meaning(zh = "不超过", en = "is at most", operator = Operator.AT_MOST)
        Requirement isAtMost(@Argument(Role.THRESHOLD) String threshold);

        /** &lt;: 低于. */
        @Meaning(zh = "低于", en = "is less than", operator = Operator.LESS_THAN)
        Requirement isLessThan(@Argument(Role.THRESHOLD) String threshold);

        /** 达到…左右: met from the threshold on; near down to the tolerance below it, in percent of it: {@code "5%"}. */
        @Meaning(zh = "达到左右（容差以内为接近）", en = "is about (near within the tolerance)", operator = Operator.ABOUT)
        Requirement isAbout(@Argument(Role.THRESHOLD) String threshold, @Argument(Role.TOLERANCE) String tolerance);

        /** ≥ a multiple of the number in another cell of the same unit: {@code "1.5"}. */
        @Meaning(zh = "不低于另一栏的若干倍", en = "is at least so many times another number,", operator = Operator.AT_LEAST)
        Requirement isAtLeastTimes(@Argument(Role.FACTOR) String factor, @Units(SAME) Numeric cell);

        /** ≥ a multiple of another row's number for the base year, in the same unit. */
        @Meaning(
                zh = "不低于另一行基准年数值的若干倍",
                en = "is at least so many times another number of the base year,",
                operator = Operator.AT_LEAST)
        default Requirement isAtLeastTimes(
                @Argument(Role.FACTOR) String factor, @Units(SAME) Series<? extends Numeric> row) {
            return isAtLeastTimes(factor, row.last());
        }

        /** ≤ a multiple of the number in another cell of the same unit. */
        @Meaning(zh = "不超过另一栏的若干倍", en = "is at most so many times another number,", operator = Operator.AT_MOST)
        Requirement isAtMostTimes(@Argument(Role.FACTOR) String factor, @Units(SAME) Numeric cell);

        /** ≤ a multiple of another row's number for the base year, in the same unit. */
        @Meaning(
                zh = "不超过另一行基准年数值的若干倍",
                en = "is at most so many times another number of the base year,",
                operator = Operator.AT_MOST)
        default Requirement isAtMostTimes(
                @Argument(Role.FACTOR) String factor, @Units(SAME) Series<? extends Numeric> row) {
            return isAtMostTimes(factor, row.last());
        }

        /** The policy's threshold is not recorded: the number is shown and not judged. */
        @Meaning(zh = "的门槛值未见记载，不作判定", en = "has no threshold on record and is not judged", unrecorded = true)
        Requirement hasNoRecordedThreshold();
    }

    /**
     * A number entered in a cell. 无 is zero in a count or an amount. In a rate it cannot be compared, except that two 无
     * are equal, and 无 and a number are not.
     */
    @SuppressWarnings("unchecked") // rows of counts are only read
    interface Entry {
        /** It has to be the same number. */
        @Meaning(zh = "等于", en = "equals", operator = Operator.IS)
        Requirement isTheSameAs(@Units(SAME) Numeric other);

        /** It has to be at least each of these counts of the base year. */
        @Meaning(
                zh = "不低于下列任一项基准年的数量",
                en = "is at least each of these counts of the base year",
                operator = Operator.AT_LEAST)
        Requirement isAtLeastInBaseYear(@Units(SAME) Series<Count>... rows);

        /**
         * It has to equal the number of things for every 10,000 persons, within the tolerance: {@code "1%"} of that
         * number.
         */
        @Meaning(zh = "等于每万人的数量（在容差以内）", en = "equals the number for every 10,000 persons, within the tolerance")
        Requirement isPer10k(Count things, @Units(PERSONS) Count persons, @Argument(Role.TOLERANCE) String tolerance);

        /**
         * It has to be the geometric or arithmetic mean of these growths, or the geometric mean of all but the first,
         * within the tolerance.
         */
        @Units(CHANGES)
        @Meaning(zh = "等于各年增速的平均值（在容差以内）", en = "equals an average of the annual growths, within the tolerance")
        Requirement isAnAverageOf(@Units(CHANGES) Series<Figure> growths, @Argument(Role.POINTS) String tolerance);

        /** The number as a total, to be compared with rate × amount × factor of the base year. */
        @Meaning(zh = "与基准年比率×数额×系数之积相比", en = "compared with rate × amount × factor of the base year")
        Total asTotalOf(Series<Figure> rate, Series<Figure> amount, @Argument(Role.FACTOR) String factor);
    }

    /** A number compared with rate × amount × factor. A blank is reported before 无. */
    interface Total {
        /** It has to be within these multiples of the product, both included: {@code "1/3"}, {@code "3"}. */
        @Meaning(zh = "在该积的几倍至几倍之间", en = "is from so many times to so many times that")
        Requirement isFromTo(@Argument(Role.MULTIPLE) String least, @Argument(Role.MULTIPLE) String most);

        /** It has to equal the product within the tolerance ({@code "1%"} of it), or else the rate itself. */
        @Meaning(zh = "等于该积（在容差以内）或比率本身", en = "equals that, within the tolerance, or the rate itself")
        Requirement isWithinOrTheRateItself(@Argument(Role.TOLERANCE) String tolerance);
    }

    /** Numbers entered for each year. */
    interface Row {
        /** It may be at most the number of the other row, in each year. */
        @Meaning(zh = "每年均不超过", en = "is at most, in each year,", operator = Operator.AT_MOST)
        Requirement isAtMost(@Units(SAME) Series<? extends Numeric> other);

        /** Each year has to exceed the one before (逐年增加). */
        @Meaning(zh = "逐年增加", en = "rises every year", operator = Operator.INCREASES)
        Requirement rises();

        /**
         * In each year but the first, it has to be the growth of amount × share in %, within the tolerance in points.
         */
        @Units(CHANGES)
        @Meaning(zh = "等于数额×占比的增速（在容差以内）", en = "equals the annual growth of amount × share, within the tolerance")
        Requirement isTheGrowthOf(
                @Units(NOT_CHANGES) Series<Figure> amount,
                @Units(SHARES) Series<Figure> share,
                @Argument(Role.POINTS) String tolerance);
    }

    /** Counts along the years of the plan. */
    interface Progress {
        /** Each has to exceed the one before (逐年增加). */
        @Meaning(zh = "逐年增加", en = "increases every year", operator = Operator.INCREASES)
        Requirement increases();
    }
}
