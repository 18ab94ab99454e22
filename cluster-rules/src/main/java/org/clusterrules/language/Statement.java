package org.clusterrules.language;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Day;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Platforms;
import org.clusterrules.model.Series;
import org.clusterrules.model.Stage;
import org.clusterrules.model.Standards;
import org.clusterrules.model.State;
import org.clusterrules.model.Target;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/**
 * What a rule file calls {@code criterion}: a requirement begins with what it is about.
 *
 * <p>A blank cell makes a criterion undetermined, unless what is there decides already. 无 is zero in an amount or a count;
 * in a rate it leaves nothing to measure, and the requirement is not met.
 */
public final class Statement {
    private final Statements statements;
    private final List<Judgement> alternatives;

    Statement(Statements statements) {
        this(statements, List.of());
    }

    private Statement(Statements statements, List<Judgement> alternatives) {
        this.statements = statements;
        this.alternatives = alternatives;
    }

    /** The number in a cell. */
    public Measure figure(Numeric cell) {
        return measure(new CellQuantity(cell));
    }

    /** A number as it is entered, to be held against other cells. */
    public Entry entry(Numeric cell) {
        return new Entry(this, cell);
    }

    /** The numbers of a row as they are entered, to be held against other rows. */
    public Row row(Series<? extends Numeric> row) {
        return new Row(this, row);
    }

    /** The number in each year of a row: all of them have to meet the requirement. */
    public Measure eachYear(Series<? extends Numeric> row) {
        List<Quantity> quantities = new ArrayList<>(row.values().size());
        for (Numeric cell : row.values()) {
            quantities.add(new CellQuantity(cell));
        }
        return new Measure(this, quantities);
    }

    /** The number in the base year of a row. */
    public Measure baseYear(Series<? extends Numeric> row) {
        return figure(row.last());
    }

    /** The sum of the counts in the base year of several rows. */
    @SafeVarargs
    public final Measure sumInBaseYear(Series<Count>... rows) {
        List<Count> counts = new ArrayList<>();
        for (Series<Count> row : rows) {
            counts.add(row.last());
        }
        return measure(SumQuantity.of(counts));
    }

    /** All standards, led or joined, at every level and in every year. */
    public Measure totalOf(Series<Standards> standards) {
        return measure(SumQuantity.ofParts(StandardCounts.all(standards), Phrase.NOTHING));
    }

    /** The standards of these levels, led or joined, in every year: {@code "international"}, {@code "national"}, … */
    public Measure totalOf(Series<Standards> standards, @Argument(Role.LEVEL) String... levels) {
        List<String> names = Arrays.asList(levels);
        return measure(SumQuantity.ofParts(StandardCounts.of(standards, names), StandardCounts.label(names)));
    }

    /** The platforms of several levels together. */
    public Measure countOf(Platforms... platforms) {
        return measure(
                SumQuantity.of(Arrays.stream(platforms).map(Platforms::count).toList()));
    }

    /** The average yearly growth from the baseline to the target of the plan, in percent; the baseline has to be above zero. */
    public Measure averageGrowth(Target<? extends Numeric> target) {
        return measure(new GrowthQuantity(
                target.baseline(), target.target(), statements.edition().planYears()));
    }

    /** The average yearly growth from the first year of a row to its last, in percent; the first has to be above zero. */
    public Measure growthAcross(Series<? extends Numeric> row) {
        int first = row.years().get(0);
        int last = row.years().get(row.years().size() - 1);
        return measure(new GrowthQuantity(row.values().get(0), row.last(), last - first));
    }

    /** The average of a row of yearly growths, in percent; none of them can be below −100. */
    public Measure averageOfGrowths(Series<Figure> growths) {
        return measure(new CompoundQuantity(growths, growths.values()));
    }

    /** The reduction from the baseline to the target of the plan, in percent of the baseline, which has to be above zero. */
    public Measure reduction(Target<? extends Numeric> target) {
        return measure(new ReductionQuantity(target.baseline(), target.target()));
    }

    /** The value of the base year of an indicator of the plan. */
    public Measure baseline(Target<? extends Numeric> target) {
        return figure(target.baseline());
    }

    /** The target value of an indicator of the plan. */
    public Measure target(Target<? extends Numeric> target) {
        return figure(target.target());
    }

    /** A count on its way through the plan: baseline, every stage year before the target year, target. */
    public Path path(Target<Count> target, Series<Stage> stages) {
        List<Count> counts = new ArrayList<>();
        counts.add(target.baseline());
        for (Stage stage : stages.values().subList(0, stages.values().size() - 1)) {
            if (stage.valueFor(target) instanceof Count count) {
                counts.add(count);
            }
        }
        counts.add(target.target());
        return new Path(this, counts);
    }

    /** The option chosen: 是 or 否, the kind of operator. Where 不涉及 was chosen, the criterion does not apply. */
    public Answer answer(Choice choice) {
        return new Answer(this, choice);
    }

    /** The options chosen in several places. */
    public Answers answers(Choice... choices) {
        return new Answers(this, Arrays.asList(choices));
    }

    /** Groups of boxes to tick. */
    public Boxes boxes(Ticks... groups) {
        checkArgument(groups.length > 0, "no boxes");
        return new Boxes(this, Arrays.asList(groups));
    }

    /** Texts, looked at each by itself or together. */
    public Texts texts(Text... texts) {
        return new Texts(this, Arrays.asList(texts));
    }

    /** A text. */
    public Texts text(Text text) {
        return texts(text);
    }

    /** The stages of the plan. */
    public Stages stages(Series<Stage> stages) {
        return new Stages(this, stages);
    }

    /** Counts of platforms, each with the names that belong to it. */
    public PlatformCounts platforms(Platforms... platforms) {
        return new PlatformCounts(this, Arrays.asList(platforms));
    }

    /** The form as a whole. */
    public Form form(Application form) {
        return new Form(this, statements.blanks());
    }

    /** The seal of the cover, and the signature, seal and date of the declaration. */
    public Signature signature(Choice sealOfCover, Text person, Choice seal, Day date) {
        return new Signature(this, List.of(sealOfCover, seal), person, date);
    }

    /** The dates of the application, of its signature and of its recommendation; the last two are optional. */
    public Days days(Day declared, Day signed, Day recommended) {
        return new Days(
                this, declared, signed, recommended, statements.edition().baseYear());
    }

    /** Where this was answered with 是. */
    public Condition ifYes(Choice answer) {
        return condition(List.of(answer), cell -> cell.is(Choice.YES), "yes");
    }

    /** Where this text says anything but 无. */
    public Condition ifDescribed(Text text) {
        return condition(List.of(text), cell -> cell.state() == State.FILLED, "text");
    }

    /** Where any year of the row has a number. */
    public Condition ifAnyNumber(Series<Figure> row) {
        return condition(row.values(), cell -> cell.number() != null, "number");
    }

    /** Where this count is above zero. */
    public Condition ifAboveZero(Count count) {
        return condition(List.of(count), Statement::isAboveZero, "count");
    }

    /** Where any of the standards is above zero, led or joined, at any level and in any year. */
    public Condition ifAnyAboveZero(Series<Standards> standards) {
        return condition(StandardCounts.all(standards), Statement::isAboveZero, "count");
    }

    private <C extends Cell> Condition condition(List<C> reasons, Predicate<C> holds, String reason) {
        return new Condition(this, evidence -> EvidenceFacts.given(reasons, holds, reason, evidence));
    }

    private static boolean isAboveZero(Count count) {
        return Numbers.orZero(count).signum() > 0;
    }

    /** What an earlier part of the rule set came to. */
    public PartFindings findingsOf(Conclusion conclusion) {
        return new PartFindings(this, conclusion);
    }

    private Measure measure(Quantity quantity) {
        return new Measure(this, List.of(quantity));
    }

    Statements statements() {
        return statements;
    }

    /** Says that each of several things has to meet the same requirement. */
    <T> Said sayEach(List<T> things, Function<? super T, ? extends Judgement> requirement) {
        if (things.size() == 1) {
            return say(requirement.apply(things.get(0)));
        }
        List<Judgement> judgements = new ArrayList<>(things.size());
        for (T thing : things) {
            judgements.add(requirement.apply(thing));
        }
        return sayAll(judgements);
    }

    /** Says that several judgements all have to be met. */
    Said sayAll(List<? extends Judgement> judgements) {
        return say(judgements.size() == 1 ? judgements.get(0) : new AllOf(judgements));
    }

    /** Says the judgement, together with the alternatives said before {@link Said#or}. */
    Said say(Judgement judgement) {
        statements.hear(alternatives.isEmpty() ? judgement : new AnyOf(with(judgement)));
        return new Said(this, judgement);
    }

    /** Begins an alternative to a judgement that was said. */
    Statement or(Judgement judgement) {
        return new Statement(statements, with(judgement));
    }

    private List<Judgement> with(Judgement judgement) {
        return ImmutableList.<Judgement>builder()
                .addAll(alternatives)
                .add(judgement)
                .build();
    }
}
