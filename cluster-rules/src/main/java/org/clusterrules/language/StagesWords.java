package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;
import org.clusterrules.model.Stage;
import org.clusterrules.model.Target;

/** The stages of the plan (阶段性目标). */
final class StagesWords implements Statement.Stages {
    private final StatementWords statement;
    private final Series<Stage> stages;

    StagesWords(StatementWords statement, Series<Stage> stages) {
        this.statement = statement;
        this.stages = stages;
    }

    /** Each year has to say something: words or a value. */
    @Override
    public Statement.Said saySomething() {
        return statement.say(FormFacts.stagesSaySomething(stages));
    }

    /** Each year has to give a value for each of the indicators. */
    @Override
    public Statement.Said giveValues() {
        return statement.say(FormFacts.stagesGiveValues(stages));
    }

    /** The values of the target year have to equal the targets; they are optional, and compared where they are given. */
    @SafeVarargs
    @Override
    public final Statement.Said endAtTargets(Target<? extends Numeric>... targets) {
        List<Judgement> pairs = new ArrayList<>(targets.length);
        for (Target<? extends Numeric> target : targets) {
            pairs.add(PairFacts.sameWhereGiven(stages.last().valueFor(target), target.target()));
        }
        return statement.sayAll(pairs);
    }

    /**
     * The geometric mean of the yearly growths has to be the average growth that is aimed at, within the tolerance in
     * percentage points; compared where all of them are given.
     */
    @Override
    public Statement.Said growOnAverageBy(Target<Figure> growth, String tolerance) {
        List<Figure> growths = new ArrayList<>();
        for (Stage stage : stages.values()) {
            if (stage.valueFor(growth) instanceof Figure figure) {
                growths.add(figure);
            }
        }
        return statement.say(GrowthFacts.stagesAverage(growths, growth.target(), new BigDecimal(tolerance)));
    }
}
