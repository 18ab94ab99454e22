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
        List<Cell> all = new ArrayList<>();
        List<Cell> silent = new ArrayList<>(0);
        List<Phrase> years = new ArrayList<>(0);
        for (int i = 0; i < stages.values().size(); i++) {
            Stage stage = stages.values().get(i);
            List<Numeric> values = stage.values();
            all.add(stage.text());
            all.addAll(values);
            if (stage.text().isBlank() && Judgement.blank(values).size() == values.size()) {
                silent.add(stage.text());
                years.add(Phrase.of("stages.year", stages.years().get(i) + ""));
            }
        }
        return statement.say(FactJudgement.ofEach("stages", () -> all, silent)
                .with(() -> new Object[] {Phrase.join("comma", years), years.size()}));
    }

    @Override
    public Statement.Said giveValues() {
        List<Cell> values = new ArrayList<>();
        stages.values().forEach(stage -> values.addAll(stage.values()));
        return statement.say(FactJudgement.ofEach("yearly", () -> values, Judgement.blank(values)));
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
        BigDecimal points = new BigDecimal(tolerance);
        Derived derived = new Derived(
                "stage-growth",
                cells,
                Phrase.NOTHING,
                given ? mean.value() : null,
                Derived.withinPoints(CellNumbers.orZero(target), points),
                List.of(Derived.points(points)));
        return statement.say(
                given && !target.isNone()
                        ? derived.judge(mean.undefined())
                        : derived.fact(Outcome.NOT_APPLICABLE)
                                .says(() -> given
                                        ? Phrase.of("stage-growth.nothing", Phrase.label(target))
                                        : Phrase.of("stage-growth.left-out")));
    }
}
