package org.clusterrules.language;

import static org.clusterrules.language.Meaning.Units.Kind.CHANGES;
import static org.clusterrules.language.Meaning.Units.Kind.NOT_CHANGES;
import static org.clusterrules.language.Meaning.Units.Kind.SAME;

import com.google.errorprone.annotations.CheckReturnValue;
import org.clusterrules.assessment.Operator;
import org.clusterrules.language.Meaning.Argument;
import org.clusterrules.language.Meaning.ResultRange;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.language.Meaning.Units;
import org.clusterrules.language.NumberWords.Entry;
import org.clusterrules.language.NumberWords.Measure;
import org.clusterrules.language.NumberWords.Progress;
import org.clusterrules.language.NumberWords.Row;
import org.clusterrules.model.Application;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Day;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Innovation.Platforms;
import org.clusterrules.model.Innovation.Standards;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Plan.Stage;
import org.clusterrules.model.Plan.Target;
import org.clusterrules.model.Series;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/**
 * The words that begin a requirement: a rule file calls this {@code criterion}. The type that such a word returns has the
 * words that can follow; the types for numbers are in {@link NumberWords}.
 *
 * <p>A blank cell makes a criterion undetermined, unless the other cells already decide. 无 is zero in an amount or a
 * count; in a rate it cannot be measured, and the requirement is not met.
 */
@SuppressWarnings("unchecked") // rows of counts are only read
public interface CriterionWords {
    /** The number in a cell: a figure or a count. */
    @Meaning(zh = "某栏的数值", en = "the number in a cell")
    Measure figure(Numeric cell);

    /** A number as entered, to be compared with other cells. */
    @Meaning(zh = "某栏所填的数", en = "the number entered in a cell")
    Entry entry(Numeric cell);

    /** The numbers of a row as entered, to be compared with other rows. */
    @Meaning(zh = "各年所填的数", en = "the numbers entered in a row")
    Row row(Series<? extends Numeric> row);

    /** The number of each year of a row: all have to meet the requirement. */
    @Meaning(zh = "每一年的数值", en = "the number of each year")
    Measure eachYear(Series<? extends Numeric> row);

    /** The number in the base year of a row. */
    @Meaning(zh = "基准年的数值", en = "the number of the base year")
    default Measure baseYear(Series<? extends Numeric> row) {
        return figure(row.last());
    }

    /** The sum of the counts in the base year of several rows. */
    @Meaning(zh = "基准年各项数量之和", en = "the sum of the counts of the base year")
    Measure sumInBaseYear(@Units(SAME) Series<Count>... rows);

    /** All standards, led or joined, of every level and year. */
    @Meaning(zh = "各级、各年标准的总数", en = "the total of the standards of every level and year")
    Measure totalOf(Series<Standards> standards);

    /** The standards of these levels, led or joined, of every year: {@code "international"}, {@code "national"}, … */
    @Meaning(zh = "所列级别各年标准的总数", en = "the total of the standards of these levels in every year")
    Measure totalOf(Series<Standards> standards, @Argument(Role.LEVEL) String... levels);

    /** The standards of these levels that were led (主持), of every year. */
    @Meaning(zh = "所列级别各年主持制修订的标准总数", en = "the total of the standards of these levels that were led, in every year")
    Measure ledOf(Series<Standards> standards, @Argument(Role.LEVEL) String... levels);

    /** The platforms of several levels together. */
    @Meaning(zh = "各级平台数量之和", en = "the sum of the platforms of these levels")
    Measure countOf(Platforms... platforms);

    /** The average yearly growth from the baseline to the target of the plan, in percent; the baseline has to be above zero. */
    @Meaning(
            zh = "从基准值到目标值的年均增长率",
            en = "the average annual growth from the baseline to the target",
            unit = "%",
            min = "-100")
    Measure averageGrowth(@Units(NOT_CHANGES) Target<? extends Numeric> target);

    /** The average yearly growth from the first year of a row to its last, in percent; the first has to be above zero. */
    @Meaning(
            zh = "从首年到末年的年均增长率",
            en = "the average annual growth from the first year to the last",
            unit = "%",
            min = "-100")
    Measure growthAcross(@Units(NOT_CHANGES) Series<? extends Numeric> row);

    /** The average of a row of yearly growths, in percent; none of them can be below −100. */
    @Meaning(zh = "各年增速的平均值（水平法）", en = "the geometric mean of the annual growths", unit = "%", min = "-100")
    Measure averageOfGrowths(@Units(CHANGES) Series<Figure> growths);

    /** The arithmetic mean of the numbers of a row. For yearly growths, see {@link #averageOfGrowths}. */
    @Meaning(zh = "各年数值的算术平均值", en = "the average of the numbers of all years", range = ResultRange.MEAN)
    Measure average(@Units(NOT_CHANGES) Series<? extends Numeric> row);

    /** The target of the plan less its baseline, in their unit; for percentages, in points. It can be negative. */
    @Meaning(
            zh = "从基准值到目标值的增加量（百分数按百分点计）",
            en = "the increase from the baseline to the target, in their unit",
            range = ResultRange.DIFFERENCE)
    Measure increase(Target<? extends Numeric> target);

    /** The last year of a row less the first, in their unit; for percentages, in points. It can be negative. */
    @Meaning(
            zh = "从首年到末年的增加量（百分数按百分点计）",
            en = "the increase from the first year to the last, in their unit",
            range = ResultRange.DIFFERENCE)
    Measure increaseAcross(Series<? extends Numeric> row);

    /** A number in percent of another of the same unit, which has to be above zero. More than 100 if it is the larger of the two. */
    @Meaning(zh = "某栏占另一栏的比例", en = "one number as a share of another", unit = "%", min = "0")
    Measure share(@Units(NOT_CHANGES) Numeric part, @Units(SAME) Numeric whole);

    /** A number of the base year in percent of another of the same unit, which has to be above zero. */
    @Meaning(zh = "某行基准年的数值占另一行的比例", en = "one number of the base year as a share of another", unit = "%", min = "0")
    default Measure shareInBaseYear(
            @Units(NOT_CHANGES) Series<? extends Numeric> part, @Units(SAME) Series<? extends Numeric> whole) {
        return share(part.last(), whole.last());
    }

    /** The reduction from the baseline to the target of the plan, in percent of the baseline, which has to be above zero. */
    @Meaning(zh = "目标值比基准值的降低率", en = "the reduction from the baseline to the target", unit = "%", max = "100")
    Measure reduction(@Units(NOT_CHANGES) Target<? extends Numeric> target);

    /** The baseline of an indicator of the plan. */
    @Meaning(zh = "规划指标的基准值", en = "the baseline of an indicator of the plan")
    default Measure baseline(Target<? extends Numeric> target) {
        return figure(target.baseline());
    }

    /** The target of an indicator of the plan. */
    @Meaning(zh = "规划指标的目标值", en = "the target of an indicator of the plan")
    default Measure target(Target<? extends Numeric> target) {
        return figure(target.target());
    }

    /** A count along the plan: the baseline, every stage year before the target year, the target. */
    @Meaning(zh = "从基准值经各阶段到目标值的数量", en = "the count from the baseline through the stage years to the target")
    Progress path(Target<Count> target, Series<Stage> stages);

    /** The option chosen: 是 or 否, the kind of operator. Where 不涉及 was chosen, the criterion does not apply. */
    @Meaning(zh = "某栏的选项", en = "the option chosen")
    Answer answer(Choice choice);

    /** The options chosen in several places. */
    @Meaning(zh = "几栏的选项", en = "the options chosen in several places")
    Answers answers(Choice... choices);

    /** Groups of boxes to tick. */
    @Meaning(zh = "各组勾选项", en = "each group of boxes")
    Boxes boxes(Ticks... groups);

    /** Texts, alone or together. */
    @Meaning(zh = "几处文字", en = "several texts")
    Texts texts(Text... texts);

    /** A text. */
    @Meaning(zh = "某处文字", en = "a text")
    default Texts text(Text text) {
        return texts(text);
    }

    /** The stages of the plan. */
    @Meaning(zh = "阶段性目标", en = "the stage targets of the plan")
    Stages stages(Series<Stage> stages);

    /** Counts of platforms, each with the names that belong to it. */
    @Meaning(zh = "各级平台的数量和名称", en = "the platforms of each level, by number and by name")
    PlatformCounts platforms(Platforms... platforms);

    /** The form as a whole. */
    @Meaning(zh = "整份申报表", en = "the whole form")
    Form form(Application form);

    /** The seal of the cover, and the signature, seal and date of the declaration. */
    @Meaning(zh = "封面的盖章和声明的签字、盖章、日期", en = "the seals, the signature and the date of the declaration")
    Signature signature(Choice sealOfCover, Text person, Choice seal, Day date);

    /** The dates of the application, of its signature and of its recommendation; the last two are optional. */
    @Meaning(zh = "申报、签字、推荐的日期", en = "the dates of application, signature and recommendation")
    Days days(Day declared, Day signed, Day recommended);

    /** If this was answered with 是. */
    @Meaning(zh = "凡回答“是”的", en = "where the answer is yes", option = Choice.YES)
    Premise ifYes(Choice answer);

    /** If this text has content other than 无. */
    @Meaning(zh = "凡填写了内容且不是“无”的", en = "where something is described")
    Premise ifDescribed(Text text);

    /** If any year of the row has a number. */
    @Meaning(zh = "凡任一年填有数值的", en = "where any year has a number")
    Premise ifAnyNumber(Series<Figure> row);

    /** If this count is above zero. */
    @Meaning(zh = "凡数量大于零的", en = "where the count is above zero")
    Premise ifAboveZero(Count count);

    /** If any count of standards, led or joined, is above zero, at any level and in any year. */
    @Meaning(zh = "凡任一级别、任一年的标准数大于零的", en = "where any count of standards is above zero")
    Premise ifAnyAboveZero(Series<Standards> standards);

    /** The findings of an earlier part of the rule set. */
    @Meaning(zh = "前面某部分的结论", en = "the findings of an earlier part")
    PartFindings findingsOf(Conclusion conclusion);

    /** A stated requirement. {@code and} binds closer than {@code or}: A or else (B and C). */
    @CheckReturnValue
    interface Requirement {
        /** Begins an alternative: one of the two has to be met. */
        @Meaning(zh = "；或者", en = "or else")
        CriterionWords or();

        /** Begins a further requirement: both have to be met. */
        @Meaning(zh = "，并且", en = "and", both = true)
        CriterionWords and();

        /** Begins the condition of everything before: if it is unmet, the criterion does not apply; if it is undetermined, so is the criterion. */
        @Meaning(zh = "，仅适用于", en = "applies where", condition = true)
        CriterionWords appliesWhere();
    }

    /** A chosen option. If 不涉及 was chosen, the criterion does not apply. */
    interface Answer {
        /** It has to be 是. */
        @Meaning(zh = "为“是”", en = "is yes", operator = Operator.IS, option = Choice.YES)
        default Requirement isYes() {
            return is(Choice.YES);
        }

        /** It has to be this option. */
        @Meaning(zh = "为", en = "is", operator = Operator.IS)
        Requirement is(@Argument(Role.OPTION) String option);

        /** It must be none of these options. */
        @Meaning(zh = "不为下列任一项", en = "is none of")
        Requirement isNoneOf(@Argument(Role.OPTION) String... options);

        /** Like {@link #isNoneOf}, but does not apply if blank: for blanks that the paper form does not have. */
        @Meaning(zh = "填写的，不为下列任一项（未填写的不适用）", en = "if given, is none of (if blank, not applicable)")
        Requirement isNoneOfIfGiven(@Argument(Role.OPTION) String... options);
    }

    /** Several chosen options. */
    interface Answers {
        /** All of them say 非工业集群，不适用, or none does; none may if the leading industry is of the secondary sector. */
        @Meaning(zh = "对是否为非工业集群的回答一致", en = "agree on whether the cluster is non-industrial")
        Requirement agreeOnBeingNonIndustrial(Choice industryType);
    }

    /** Groups of boxes to tick. */
    interface Boxes {
        /** Each group has to have at least one box ticked. */
        @Meaning(zh = "至少勾选一项", en = "has at least one box ticked")
        Requirement haveATick();

        /** All groups together have to have at least that many boxes ticked. */
        @Meaning(zh = "合计勾选的项数不少于", en = "have in all at least so many boxes ticked:", operator = Operator.AT_LEAST)
        Requirement haveAtLeast(@Argument(Role.THRESHOLD) String count);

        /** At least that many of these options have to be ticked, whichever group they are in. */
        @Meaning(
                zh = "下列选项中勾选的项数不少于",
                en = "have at least so many of these boxes ticked:",
                operator = Operator.AT_LEAST)
        Requirement haveAtLeastOf(@Argument(Role.THRESHOLD) String count, @Argument(Role.OPTION) String... options);
    }

    /** One text or several. */
    interface Texts {
        /** Each has to have content other than 无. */
        @Meaning(zh = "有内容且不是“无”", en = "is given and does not say 无")
        Requirement areGiven();

        /** Each has to match its twin, as people see it; the twins are in the same order. */
        @Meaning(zh = "与下列各处依次一致", en = "say the same, in this order, as", paired = true)
        Requirement sayTheSameAs(Text... twins);

        /** Each has to match this pattern, as people see it, in which … stands for any words. */
        @Meaning(zh = "符合格式", en = "has the form")
        Requirement haveTheForm(@Argument(Role.PATTERN) String pattern);
    }

    /** The stages of the plan (阶段性目标). */
    interface Stages {
        /** Each year has to have words or a value. */
        @Meaning(zh = "每年均有文字或数值", en = "have words or a value for each year")
        Requirement saySomething();

        /** Each year has to have a value for each of the indicators. */
        @Meaning(zh = "每年均填写各项指标的数值", en = "give a value of each indicator for each year")
        Requirement giveValues();

        /** The values of the target year, where given, have to equal the targets. */
        @Meaning(zh = "末年的数值等于目标值", en = "end at the targets", operator = Operator.IS)
        Requirement endAtTargets(Target<? extends Numeric>... targets);

        /** The mean of the yearly growths, if all are given, is the target growth, within the tolerance in points. */
        @Meaning(zh = "各年增速的平均值等于目标增速（在容差以内）", en = "grow on average by the target, within the tolerance")
        Requirement growOnAverageBy(@Units(CHANGES) Target<Figure> growth, @Argument(Role.POINTS) String tolerance);
    }

    /** Counts of platforms, and their names. */
    interface PlatformCounts {
        /** The number of names has to equal the count. */
        @Meaning(zh = "的数量与所列名称数相符", en = "are as many as are named")
        Requirement countTheirNames();
    }

    /** The form as a whole. */
    interface Form {
        /** Every blank has to be filled in, except evidence and those named, with everything below them. */
        @Meaning(zh = "各栏均已填写，下列各栏除外", en = "is filled in, except")
        Requirement isFilledInExcept(@Argument(Role.POINTER) String... pointers);

        /** Every text whose label sets a limit (…字以内) may have at most that many characters. */
        @Meaning(
                zh = "各处限字文字的字数不超过",
                en = "has no text with a limit of more characters than",
                operator = Operator.AT_MOST)
        Requirement hasShortTextsOfAtMost(@Argument(Role.LIMIT) String characters);

        /** The texts of the plan together may have at most that many characters. */
        @Meaning(
                zh = "规划文字的总字数不超过",
                en = "has a plan of at most so many characters in all:",
                operator = Operator.AT_MOST)
        Requirement hasAPlanOfAtMost(@Argument(Role.LIMIT) String characters);

        /** Every figure may have at most that many decimals; zeros at the end do not count. */
        @Meaning(zh = "各数值的小数位数不超过", en = "has no figure of more decimal places than", operator = Operator.AT_MOST)
        Requirement hasDecimalsOfAtMost(@Argument(Role.LIMIT) String places);

        /** Every ticked box has to name evidence. */
        @Meaning(zh = "每个勾选项均有佐证材料", en = "has evidence for each ticked box")
        Requirement hasEvidenceForEachTick();

        /** Every share has to be within 0 to 100. */
        @Meaning(zh = "各项占比均在0%至100%之间", en = "has every share within 0% to 100%")
        Requirement hasSharesWithinTheirRange();

        /** No amount may be negative, and an area has to be above zero. */
        @Meaning(zh = "各项数额均不为负，面积大于零", en = "has no amount below zero, and an area above zero")
        Requirement hasAmountsWithinTheirRange();

        /** No growth may be below −100, no reduction above 100, no ratio negative. */
        @Meaning(zh = "各项比率均在可能的范围以内", en = "has every rate within what is possible")
        Requirement hasRatesWithinTheirRange();

        /** Every number with a plausible range has to be within it; one outside is nearly always in the wrong unit. */
        @Meaning(zh = "各数值的大小合乎常理", en = "has numbers of a usual size")
        Requirement hasPlausibleFigures();

        /** The shares must not all be fractions of 1: spreadsheets keep 89.45 % as 0.8945. */
        @Meaning(zh = "各项占比以百分数填写", en = "has its shares in percent")
        Requirement hasSharesInPercent();
    }

    /** The seals, the signature and the date of the declaration. */
    interface Signature {
        /** The seals, a signatory and the date have to be there. */
        @Meaning(zh = "齐全", en = "are complete")
        Requirement isComplete();
    }

    /** The dates of the application, of its signature and of its recommendation. */
    interface Days {
        /** Applied for after the base year; recommended not before it was signed, if both have dates. */
        @Meaning(zh = "先后有序", en = "are in order")
        Requirement areInOrder();
    }

    /** A condition under which something is required; if it does not hold, the criterion does not apply. */
    interface Premise {
        /** At least one document has to be named. */
        @Meaning(zh = "有佐证材料", en = "there is evidence")
        Requirement thereIsEvidence(Names documents);

        /** The text has to have content other than 无. */
        @Meaning(zh = "有文字说明", en = "there is a text")
        Requirement thereIsText(Text text);
    }

    /** The findings of an earlier part. */
    interface PartFindings {
        /** None of its required criteria may be unmet; if one is undetermined, so is this. */
        @Meaning(zh = "没有不符合的必备项", en = "have no required criterion that is unmet")
        Requirement haveNoneUnmet();
    }
}
