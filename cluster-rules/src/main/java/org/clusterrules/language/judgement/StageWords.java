package org.clusterrules.language.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.CriterionWords.Requirement;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Plan.Stage;
import org.clusterrules.model.Plan.Target;
import org.clusterrules.model.Series;
import org.clusterrules.model.Text;

/** Requirements of the stages of the plan. */
record StageWords(FirstWords first, Series<Stage> stages) implements CriterionWords.Stages {
    @Override
    public Requirement saySomething() {
        List<Integer> years = stages.years();
        return first.require(ContentJudgement.of(
                all(), cells -> Judgement.metIf(silent(cells).isEmpty()), (cells, outcome) -> {
                    List<Cell> texts =
                            cells.stream().filter(Text.class::isInstance).toList();
                    List<Cell> silent = silent(cells);
                    return ContentDetails.ofEach("stages", () -> cells, silent).with(() -> new Object[] {
                        Phrase.join(
                                "comma",
                                Phrase.each(
                                        silent, text -> Phrase.of("stages.year", years.get(texts.indexOf(text)) + ""))),
                        silent.size()
                    });
                }));
    }

    /** Returns the texts of the stages that are blank; each text is followed by the values of its stage. */
    private static List<Cell> silent(List<Cell> cells) {
        List<Cell> silent = new ArrayList<>(0);
        for (int i = 0; i < cells.size(); ) {
            Cell text = cells.get(i);
            boolean says = !text.isBlank();
            for (i++; i < cells.size() && !(cells.get(i) instanceof Text); i++) {
                says |= !cells.get(i).isBlank();
            }
            if (!says) {
                silent.add(text);
            }
        }
        return silent;
    }

    private List<Cell> all() {
        List<Cell> all = new ArrayList<>();
        for (Stage stage : stages.values()) {
            all.add(stage.text());
            all.addAll(stage.values());
        }
        return all;
    }

    @Override
    public Requirement giveValues() {
        return first.require(ContentJudgement.of(
                values(),
                values -> Judgement.metIf(!Judgement.anyBlank(values)),
                (values, outcome) -> ContentDetails.ofEach("yearly", () -> values, Judgement.unfilled(values))));
    }

    private List<Cell> values() {
        List<Cell> values = new ArrayList<>();
        stages.values().forEach(stage -> values.addAll(stage.values()));
        return values;
    }

    @SafeVarargs
    @Override
    public final Requirement endAtTargets(Target<? extends Numeric>... targets) {
        List<Judgement> pairs = new ArrayList<>(targets.length);
        for (Target<? extends Numeric> target : targets) {
            pairs.add(PairJudgements.sameWhereGiven(stages.last().valueFor(target), target.target()));
        }
        return first.require(Combined.allThatApply(pairs));
    }

    @Override
    public Requirement growOnAverageBy(Target<Figure> growth, String tolerance) {
        Figure target = growth.target();
        List<Figure> growths = new ArrayList<>();
        for (Stage stage : stages.values()) {
            if (stage.valueFor(growth) instanceof Figure figure) {
                growths.add(figure);
            }
        }
        List<Numeric> cells = Judgement.joined(List.of(target), growths);
        Quantity mean = Quantity.compound(growths);
        BigDecimal points = Bound.number(tolerance);
        Derived derived = new Derived(
                "stage-growth",
                cells,
                Phrase.NOTHING,
                numbers -> mean.value(Arrays.copyOfRange(numbers, 1, numbers.length)),
                Derived.withinPoints(points),
                List.of(Derived.points(points)));
        return first.require(ContentJudgement.of(
                cells,
                all -> areGiven(all) && !all.get(0).isNone() ? derived.outcome(all) : Outcome.NOT_APPLICABLE,
                (all, outcome) -> outcome != Outcome.NOT_APPLICABLE
                        ? derived.explained(all, mean.undefined())
                        : derived.details(all)
                                .statement(() -> areGiven(all)
                                        ? Phrase.of("stage-growth.nothing", Phrase.label(target))
                                        : Phrase.of("stage-growth.left-out"))));
    }

    /** Whether each year has a number; the first cell is the target. */
    private static boolean areGiven(List<Numeric> cells) {
        for (int i = 1; i < cells.size(); i++) {
            if (cells.get(i).number() == null) {
                return false;
            }
        }
        return true;
    }
}
