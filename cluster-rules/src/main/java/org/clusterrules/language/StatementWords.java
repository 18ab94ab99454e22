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

/** Begins requirements, and passes what is said of them on to {@link Statements}. */
final class StatementWords implements Statement {
    final Statements statements;
    private final List<Judgement> alternatives;

    StatementWords(Statements statements) {
        this(statements, List.of());
    }

    private StatementWords(Statements statements, List<Judgement> alternatives) {
        this.statements = statements;
        this.alternatives = alternatives;
    }

    @Override
    public Measure figure(Numeric cell) {
        return measure(new CellQuantity(cell));
    }

    @Override
    public Entry entry(Numeric cell) {
        return new EntryWords(this, cell);
    }

    @Override
    public Row row(Series<? extends Numeric> row) {
        return new RowWords(this, row);
    }

    @Override
    public Measure eachYear(Series<? extends Numeric> row) {
        List<Quantity> quantities = new ArrayList<>(row.values().size());
        for (Numeric cell : row.values()) {
            quantities.add(new CellQuantity(cell));
        }
        return new MeasureWords(this, quantities);
    }

    @Override
    public Measure baseYear(Series<? extends Numeric> row) {
        return figure(row.last());
    }

    @SafeVarargs
    @Override
    public final Measure sumInBaseYear(Series<Count>... rows) {
        List<Count> counts = new ArrayList<>();
        for (Series<Count> row : rows) {
            counts.add(row.last());
        }
        return measure(SumQuantity.of(counts));
    }

    @Override
    public Measure totalOf(Series<Standards> standards) {
        return measure(SumQuantity.ofParts(StandardCounts.all(standards), Phrase.NOTHING));
    }

    @Override
    public Measure totalOf(Series<Standards> standards, String... levels) {
        List<String> names = Arrays.asList(levels);
        return measure(SumQuantity.ofParts(StandardCounts.of(standards, names), StandardCounts.label(names)));
    }

    @Override
    public Measure countOf(Platforms... platforms) {
        return measure(
                SumQuantity.of(Arrays.stream(platforms).map(Platforms::count).toList()));
    }

    @Override
    public Measure averageGrowth(Target<? extends Numeric> target) {
        return measure(new GrowthQuantity(
                target.baseline(), target.target(), statements.edition().planYears()));
    }

    @Override
    public Measure growthAcross(Series<? extends Numeric> row) {
        int first = row.years().get(0);
        int last = row.years().get(row.years().size() - 1);
        return measure(new GrowthQuantity(row.values().get(0), row.last(), last - first));
    }

    @Override
    public Measure averageOfGrowths(Series<Figure> growths) {
        return measure(new CompoundQuantity(growths, growths.values()));
    }

    @Override
    public Measure reduction(Target<? extends Numeric> target) {
        return measure(new ReductionQuantity(target.baseline(), target.target()));
    }

    @Override
    public Measure baseline(Target<? extends Numeric> target) {
        return figure(target.baseline());
    }

    @Override
    public Measure target(Target<? extends Numeric> target) {
        return figure(target.target());
    }

    @Override
    public Progress path(Target<Count> target, Series<Stage> stages) {
        List<Count> counts = new ArrayList<>();
        counts.add(target.baseline());
        for (Stage stage : stages.values().subList(0, stages.values().size() - 1)) {
            if (stage.valueFor(target) instanceof Count count) {
                counts.add(count);
            }
        }
        counts.add(target.target());
        return () -> say(new RisingJudgement(counts));
    }

    @Override
    public Answer answer(Choice choice) {
        return new AnswerWords(this, choice);
    }

    @Override
    public Answers answers(Choice... choices) {
        return industryType -> say(AnswerFacts.agreeOnNonIndustrial(Arrays.asList(choices), industryType));
    }

    @Override
    public Boxes boxes(Ticks... groups) {
        checkArgument(groups.length > 0, "no boxes");
        return () -> sayEach(Arrays.asList(groups), AnswerFacts::haveATick);
    }

    @Override
    public Texts texts(Text... texts) {
        return new TextsWords(this, Arrays.asList(texts));
    }

    @Override
    public Texts text(Text text) {
        return texts(text);
    }

    @Override
    public Stages stages(Series<Stage> stages) {
        return new StagesWords(this, stages);
    }

    @Override
    public PlatformCounts platforms(Platforms... platforms) {
        return () -> sayEach(Arrays.asList(platforms), EvidenceFacts::platforms);
    }

    @Override
    public Form form(Application form) {
        return new FormWords(this, statements.blanks());
    }

    @Override
    public Signature signature(Choice sealOfCover, Text person, Choice seal, Day date) {
        return () -> say(EvidenceFacts.signed(List.of(sealOfCover, seal), person, date));
    }

    @Override
    public Days days(Day declared, Day signed, Day recommended) {
        return () -> say(DayFacts.inOrder(
                declared, signed, recommended, statements.edition().baseYear()));
    }

    @Override
    public Condition ifYes(Choice answer) {
        return condition(List.of(answer), cell -> cell.is(Choice.YES), "yes");
    }

    @Override
    public Condition ifDescribed(Text text) {
        return condition(List.of(text), cell -> cell.state() == State.FILLED, "text");
    }

    @Override
    public Condition ifAnyNumber(Series<Figure> row) {
        return condition(row.values(), cell -> cell.number() != null, "number");
    }

    @Override
    public Condition ifAboveZero(Count count) {
        return condition(List.of(count), StatementWords::isAboveZero, "count");
    }

    @Override
    public Condition ifAnyAboveZero(Series<Standards> standards) {
        return condition(StandardCounts.all(standards), StatementWords::isAboveZero, "count");
    }

    private <C extends Cell> Condition condition(List<C> reasons, Predicate<C> holds, String reason) {
        return new ConditionWords(this, evidence -> EvidenceFacts.given(reasons, holds, reason, evidence));
    }

    private static boolean isAboveZero(Count count) {
        return Numbers.orZero(count).signum() > 0;
    }

    @Override
    public PartFindings findingsOf(Conclusion conclusion) {
        return () -> say(new ConclusionJudgement(conclusion));
    }

    private MeasureWords measure(Quantity quantity) {
        return new MeasureWords(this, List.of(quantity));
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
        statements.say(alternatives.isEmpty() ? judgement : new AnyOf(with(judgement)));
        return () -> new StatementWords(statements, with(judgement));
    }

    private List<Judgement> with(Judgement judgement) {
        return ImmutableList.<Judgement>builder()
                .addAll(alternatives)
                .add(judgement)
                .build();
    }
}
