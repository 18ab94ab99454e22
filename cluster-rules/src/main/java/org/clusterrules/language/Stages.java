package org.clusterrules.language;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Series;
import org.clusterrules.model.Stage;
import org.clusterrules.model.Target;

/** The stages of the plan (阶段性目标). */
public final class Stages {
    private final Statement statement;
    private final Series<Stage> stages;

    Stages(Statement statement, Series<Stage> stages) {
        this.statement = statement;
        this.stages = stages;
    }

    /** Each year has to say something: words or a figure. */
    public Said saySomething() {
        return statement.say(FormCheck.stagesSaySomething(stages));
    }

    /** Each year has to give a figure for each of the indicators. */
    public Said giveFigures() {
        return statement.say(FormCheck.stagesGiveFigures(stages));
    }

    /** The figures of the target year have to equal the targets; they are optional, and compared where they are given. */
    public Said endAtTargets(Target... targets) {
        List<PairJudgement> pairs = new ArrayList<>(targets.length);
        for (Target target : targets) {
            pairs.add(PairJudgement.whereGiven(stages.last().figureFor(target), target.target()));
        }
        return statement.sayAll(pairs);
    }
}
