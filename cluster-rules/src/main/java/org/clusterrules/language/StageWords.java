package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;
import org.clusterrules.model.Stage;
import org.clusterrules.model.Target;

/** What can be required of the stages of the plan. */
record StageWords(StatementWords statement, Series<Stage> stages) implements Statement.Stages {
    @Override
    public Statement.Said saySomething() {
        List<Cell> silent = new ArrayList<>(0);
        for (Stage stage : stages.values()) {
            if (stage.text().isBlank() && stage.values().stream().allMatch(Cell::isBlank)) {
                silent.add(stage.text());
            }
        }
        return statement.say(new FactJudgement(
                Judgement.met(silent.isEmpty()),
                () -> FactDetails.ofEach("stages", this::all, silent).with(() ->
                        new Object[] {Phrase.join("comma", Phrase.each(silent, this::year)), silent.size()})));
    }

    private List<Cell> all() {
        List<Cell> all = new ArrayList<>();
        for (Stage stage : stages.values()) {
            all.add(stage.text());
            all.addAll(stage.values());
        }
        return all;
    }

    private Phrase year(Cell text) {
        int index = 0;
        while (stages.values().get(index).text() != text) {
            index++;
        }
        return Phrase.of("stages.year", stages.years().get(index) + "");
    }

    @Override
    public Statement.Said giveValues() {
        List<Cell> blank = new ArrayList<>(0);
        for (Stage stage : stages.values()) {
            for (Numeric value : stage.values()) {
                if (value.isBlank()) {
                    blank.add(value);
                }
            }
        }
        return statement.say(new FactJudgement(
                Judgement.met(blank.isEmpty()), () -> FactDetails.ofEach("yearly", this::values, blank)));
    }

    private List<Cell> values() {
        List<Cell> values = new ArrayList<>();
        stages.values().forEach(stage -> values.addAll(stage.values()));
        return values;
    }

    @SafeVarargs
    @Override
    public final Statement.Said endAtTargets(Target<? extends Numeric>... targets) {
        List<Judgement> given = new ArrayList<>(targets.length);
        List<Judgement> leftOut = new ArrayList<>(0);
        for (Target<? extends Numeric> target : targets) {
            Numeric last = stages.last().valueFor(target);
            (last.isBlank() ? leftOut : given).add(PairFacts.sameWhereGiven(last, target.target()));
        }
        return statement.say(Combined.all(given.isEmpty() ? leftOut : given));
    }

    @Override
    public Statement.Said growOnAverageBy(Target<Figure> growth, String tolerance) {
        Figure target = growth.target();
        List<Figure> growths = new ArrayList<>();
        for (Stage stage : stages.values()) {
            if (stage.valueFor(growth) instanceof Figure figure) {
                growths.add(figure);
            }
        }
        boolean given = growths.stream().allMatch(figure -> figure.number() != null);
        Quantity mean = Quantity.compound(growths);
        List<Figure> cells = new ArrayList<>(growths);
        cells.add(0, target);
        BigDecimal points = Bound.number(tolerance);
        Derived derived = new Derived(
                "stage-growth",
                cells,
                Phrase.NOTHING,
                given ? mean.value() : null,
                Derived.withinPoints(CellNumbers.orZero(target), points),
                List.of(Derived.points(points)));
        return statement.say(
                given && !target.isNone()
                        ? derived.judge(language -> mean.undefined().in(language))
                        : new FactJudgement(
                                Outcome.NOT_APPLICABLE,
                                () -> derived.details()
                                        .says(() -> given
                                                ? Phrase.of("stage-growth.nothing", Phrase.label(target))
                                                : Phrase.of("stage-growth.left-out"))));
    }
}
