package org.clusterrules.language.judgement;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clusterrules.language.Conclusion;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.NumberWords.Entry;
import org.clusterrules.language.NumberWords.Measure;
import org.clusterrules.language.NumberWords.Progress;
import org.clusterrules.language.NumberWords.Row;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
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
import org.clusterrules.model.State;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/** The words that begin a requirement, or continue it after {@code and}, {@code or} and {@code appliesWhere}. */
final class FirstWords implements CriterionWords {
    private static final List<String> STANDARD_LEVELS = List.of("international", "national", "industry", "group");

    final FindingCollector collector;
    private final PartialRequirement before;

    FirstWords(FindingCollector collector, PartialRequirement before) {
        this.collector = collector;
        this.before = before;
    }

    @Override
    public Measure figure(Numeric cell) {
        return measure(Quantity.cell(cell));
    }

    @Override
    public Entry entry(Numeric cell) {
        return new EntryWords(this, cell);
    }

    @Override
    public Row row(Series<? extends Numeric> row) {
        return new RowWords(this, row.values());
    }

    @Override
    public Measure eachYear(Series<? extends Numeric> row) {
        List<Quantity> quantities = new ArrayList<>(row.values().size());
        for (Numeric cell : row.values()) {
            quantities.add(Quantity.cell(cell));
        }
        return new MeasureWords(this, quantities, List.of());
    }

    @SafeVarargs
    @Override
    public final Measure sumInBaseYear(Series<Count>... rows) {
        List<Count> counts = new ArrayList<>(rows.length);
        for (Series<Count> row : rows) {
            counts.add(row.last());
        }
        return measure(Quantity.sum(counts));
    }

    @Override
    public Measure totalOf(Series<Standards> standards) {
        return measure(Quantity.total(counts(standards, STANDARD_LEVELS), Phrase.NOTHING));
    }

    @Override
    public Measure ledOf(Series<Standards> standards, String... levels) {
        List<String> names = Arrays.asList(levels);
        List<Count> led = new ArrayList<>();
        for (Standards year : standards.values()) {
            STANDARD_LEVELS.stream()
                    .filter(names::contains)
                    .forEach(level -> led.add(year.level(level).led()));
        }
        return measure(Quantity.total(led, Phrase.of("levels.led", named(names))));
    }

    @Override
    public Measure totalOf(Series<Standards> standards, String... levels) {
        List<String> names = Arrays.asList(levels);
        return measure(Quantity.total(counts(standards, names), Phrase.of("levels", named(names))));
    }

    private static Phrase named(List<String> levels) {
        checkArgument(
                STANDARD_LEVELS.containsAll(levels), "of the levels %s, only %s are known", levels, STANDARD_LEVELS);
        return Phrase.join("comma", Phrase.each(levels, level -> Phrase.of("level." + level)));
    }

    private static List<Count> counts(Series<Standards> standards, List<String> levels) {
        List<Count> counts =
                new ArrayList<>(2 * levels.size() * standards.values().size());
        for (Standards year : standards.values()) {
            for (String level : STANDARD_LEVELS) {
                if (levels.contains(level)) {
                    counts.add(year.level(level).led());
                    counts.add(year.level(level).joined());
                }
            }
        }
        return counts;
    }

    @Override
    public Measure countOf(Platforms... platforms) {
        List<Count> counts = new ArrayList<>(platforms.length);
        for (Platforms level : platforms) {
            counts.add(level.count());
        }
        return measure(Quantity.sum(counts));
    }

    @Override
    public Measure averageGrowth(Target<? extends Numeric> target) {
        return measure(Quantity.growth(
                target.baseline(), target.target(), collector.form().edition().planYears()));
    }

    @Override
    public Measure growthAcross(Series<? extends Numeric> row) {
        int first = row.years().get(0);
        int last = row.years().get(row.years().size() - 1);
        return measure(Quantity.growth(row.values().get(0), row.last(), last - first));
    }

    @Override
    public Measure averageOfGrowths(Series<Figure> growths) {
        return measure(Quantity.compound(growths.values()));
    }

    @Override
    public Measure average(Series<? extends Numeric> row) {
        return measure(Quantity.mean(row.values()));
    }

    @Override
    public Measure increase(Target<? extends Numeric> target) {
        return measure(Quantity.increase(target.baseline(), target.target()));
    }

    @Override
    public Measure increaseAcross(Series<? extends Numeric> row) {
        return measure(Quantity.increase(row.values().get(0), row.last()));
    }

    @Override
    public Measure share(Numeric part, Numeric whole) {
        return measure(Quantity.share(part, whole));
    }

    @Override
    public Measure reduction(Target<? extends Numeric> target) {
        return measure(Quantity.reduction(target.baseline(), target.target()));
    }

    private Measure measure(Quantity quantity) {
        return new MeasureWords(this, List.of(quantity), List.of());
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
        return () -> require(new RisingJudgement("rising", counts));
    }

    @Override
    public Answer answer(Choice choice) {
        return new AnswerWords(this, choice);
    }

    @Override
    public Answers answers(Choice... choices) {
        return industry -> require(AnswerWords.agreeOnNonIndustrial(Arrays.asList(choices), industry));
    }

    @Override
    public Boxes boxes(Ticks... groups) {
        return new BoxWords(this, Arrays.asList(groups));
    }

    @Override
    public Texts texts(Text... texts) {
        return new TextWords(this, Arrays.asList(texts));
    }

    @Override
    public Stages stages(Series<Stage> stages) {
        return new StageWords(this, stages);
    }

    @Override
    public PlatformCounts platforms(Platforms... platforms) {
        return () -> requireEach(Arrays.asList(platforms), EvidenceJudgements::areNamed);
    }

    @Override
    public Form form(Application form) {
        return new FormWords(this, collector.form()); // of the same form, indexed
    }

    @Override
    public Signature signature(Choice sealOfCover, Text person, Choice seal, Day date) {
        return () -> require(EvidenceJudgements.isSigned(List.of(sealOfCover, seal, person, date)));
    }

    @Override
    public Days days(Day declared, Day signed, Day recommended) {
        int baseYear = collector.form().edition().baseYear();
        return () -> require(DayJudgements.inOrder(declared, signed, recommended, baseYear));
    }

    @Override
    public Premise ifYes(Choice answer) {
        return premise("yes", List.of(answer), cell -> cell.is(Choice.YES));
    }

    @Override
    public Premise ifDescribed(Text text) {
        return premise("text", List.of(text), cell -> cell.state() == State.FILLED);
    }

    @Override
    public Premise ifAnyNumber(Series<Figure> row) {
        return premise("number", row.values(), cell -> cell.number() != null);
    }

    @Override
    public Premise ifAboveZero(Count count) {
        return premise("count", List.of(count), CellNumbers::isAboveZero);
    }

    @Override
    public Premise ifAnyAboveZero(Series<Standards> standards) {
        return premise("count", counts(standards, STANDARD_LEVELS), CellNumbers::isAboveZero);
    }

    private <C extends Cell> Premise premise(String reason, List<C> cells, Predicate<C> holds) {
        return new Premise() {
            @Override
            public Requirement thereIsEvidence(Names documents) {
                return require(EvidenceJudgements.isGivenIf(reason, cells, holds, documents));
            }

            @Override
            public Requirement thereIsText(Text text) {
                return require(EvidenceJudgements.isGivenIf(reason, cells, holds, text));
            }
        };
    }

    @Override
    public PartFindings findingsOf(Conclusion conclusion) {
        return () -> require(new ConclusionJudgement(conclusion));
    }

    <T> Requirement requireEach(List<T> things, Function<? super T, ? extends Judgement> requirement) {
        checkArgument(!things.isEmpty(), "a requirement of nothing");
        if (things.size() == 1) {
            return require(requirement.apply(things.get(0)));
        }
        List<Judgement> judgements = new ArrayList<>(things.size());
        for (T thing : things) {
            judgements.add(requirement.apply(thing));
        }
        return require(Combined.all(judgements));
    }

    /** Records the judgement, combined with what was stated before it. */
    Requirement require(Judgement judgement) {
        collector.put(before.with(judgement));
        return new Stated(collector, before, judgement);
    }

    private record Stated(FindingCollector collector, PartialRequirement before, Judgement judgement)
            implements Requirement {
        @Override
        public CriterionWords or() {
            return new FirstWords(collector, before.or(judgement));
        }

        @Override
        public CriterionWords and() {
            return new FirstWords(collector, before.and(judgement));
        }

        @Override
        public CriterionWords appliesWhere() {
            return new FirstWords(collector, before.appliesWhere(judgement));
        }
    }
}
