package org.clusterrules.language;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;
import org.clusterrules.model.Stage;
import org.clusterrules.model.Standards;
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
    private final Consumer<Judgement> listener;
    private final Edition edition;
    private final List<Judgement> alternatives;

    Statement(Consumer<Judgement> listener, Edition edition) {
        this(listener, edition, List.of());
    }

    private Statement(Consumer<Judgement> listener, Edition edition, List<Judgement> alternatives) {
        this.listener = listener;
        this.edition = edition;
        this.alternatives = alternatives;
    }

    /** The number in a cell. */
    public Measure figure(Numeric cell) {
        return measure(new CellQuantity(cell));
    }

    /** The number in each year of a row: all of them have to meet the requirement. */
    public Measure eachYear(Series<? extends Numeric> row) {
        List<Quantity> quantities = new ArrayList<>();
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
        return measure(new SumQuantity(counts));
    }

    /** All standards, led or joined, at every level and in every year. */
    public Measure totalOf(Series<Standards> standards) {
        List<Count> counts = new ArrayList<>();
        for (Standards year : standards.values()) {
            for (Standards.Drafted level :
                    List.of(year.international(), year.national(), year.industry(), year.group())) {
                counts.add(level.led());
                counts.add(level.joined());
            }
        }
        return measure(new SumQuantity(counts));
    }

    /** The average yearly growth from the baseline to the target of the plan, in percent; the baseline has to be above zero. */
    public Measure averageGrowth(Target target) {
        return measure(new GrowthQuantity(target, edition.planYears()));
    }

    /** The average of a row of yearly growths, in percent; none of them can be below −100. */
    public Measure averageOfGrowths(Series<Figure> growths) {
        return measure(new CompoundQuantity(growths));
    }

    /** The reduction from the baseline to the target of the plan, in percent of the baseline, which has to be above zero. */
    public Measure reduction(Target target) {
        return measure(new ReductionQuantity(target));
    }

    /** The target value of an indicator of the plan. */
    public Measure target(Target target) {
        return figure(target.target());
    }

    /** An indicator on its way through the plan: baseline, every stage year before the target year, target. */
    public Path path(Target target, Series<Stage> stages) {
        List<Figure> figures = new ArrayList<>();
        figures.add(target.baseline());
        for (Stage stage : stages.values().subList(0, stages.values().size() - 1)) {
            figures.add(stage.figureFor(target));
        }
        figures.add(target.target());
        return new Path(this, figures);
    }

    /** The option chosen: 是 or 否, the kind of operator. Where 不涉及 was chosen, the criterion does not apply. */
    public Answer answer(Choice choice) {
        return new Answer(this, choice);
    }

    /** Groups of boxes to tick. */
    public Boxes boxes(Ticks... groups) {
        checkArgument(groups.length > 0, "no boxes");
        return new Boxes(this, Arrays.asList(groups));
    }

    /** A text that describes something. */
    public Description description(Text text) {
        return new Description(this, text);
    }

    /** What an earlier part of the rule set came to. */
    public PartFindings findingsOf(Conclusion conclusion) {
        return new PartFindings(this, conclusion);
    }

    private Measure measure(Quantity quantity) {
        return new Measure(this, List.of(quantity));
    }

    /** Says the judgement, together with the alternatives said before {@link Said#or}. */
    Said say(Judgement judgement) {
        List<Judgement> all = new ArrayList<>(alternatives);
        all.add(judgement);
        listener.accept(all.size() == 1 ? judgement : new AnyOf(all));
        return new Said(new Statement(listener, edition, all));
    }

    /** A requirement that was stated. */
    public static final class Said {
        private final Statement next;

        private Said(Statement next) {
            this.next = next;
        }

        /** Begins an alternative: one of the two is enough. */
        @CheckReturnValue
        public Statement or() {
            return next;
        }
    }

    /** Figures along the years of the plan. */
    public static final class Path {
        private final Statement statement;
        private final List<Figure> figures;

        private Path(Statement statement, List<Figure> figures) {
            this.statement = statement;
            this.figures = figures;
        }

        /** Each has to be more than the one before (逐年增加). */
        public Said increases() {
            return statement.say(new RisingJudgement(figures));
        }
    }

    /** A chosen option. */
    public static final class Answer {
        private final Statement statement;
        private final Choice choice;

        private Answer(Statement statement, Choice choice) {
            this.statement = statement;
            this.choice = choice;
        }

        /** It has to be 是. */
        public Said isYes() {
            return is(Choice.YES);
        }

        /** It has to be this option. */
        public Said is(String option) {
            return statement.say(new AnswerJudgement(choice, option, true));
        }

        /** It must not be this option. */
        public Said isNot(String option) {
            return statement.say(new AnswerJudgement(choice, option, false));
        }
    }

    /** Groups of boxes. */
    public static final class Boxes {
        private final Statement statement;
        private final List<Ticks> groups;

        private Boxes(Statement statement, List<Ticks> groups) {
            this.statement = statement;
            this.groups = groups;
        }

        /** Each group has to have at least one box ticked. */
        public Said haveATick() {
            List<TicksJudgement> judgements =
                    groups.stream().map(TicksJudgement::new).toList();
            return statement.say(judgements.size() == 1 ? judgements.get(0) : new AllOf(judgements));
        }
    }

    /** A text. */
    public static final class Description {
        private final Statement statement;
        private final Text text;

        private Description(Statement statement, Text text) {
            this.statement = statement;
            this.text = text;
        }

        /** It has to say something, and not 无. */
        public Said isGiven() {
            return statement.say(new DescriptionJudgement(text));
        }
    }

    /** The findings of an earlier part. */
    public static final class PartFindings {
        private final Statement statement;
        private final Conclusion conclusion;

        private PartFindings(Statement statement, Conclusion conclusion) {
            this.statement = statement;
            this.conclusion = conclusion;
        }

        /** None of its required criteria may be unmet; where one is undetermined, so is this. */
        public Said haveNoneUnmet() {
            return statement.say(new ConclusionJudgement(conclusion));
        }
    }
}
