package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Count;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Plan;
import org.clusterrules.model.Plan.Stage;
import org.clusterrules.model.Plan.Target;

/** targets.quality-smes: baseline &lt; each stage year before the target year &lt; target, whatever is blank between two. */
final class QualitySmesReading {
    private QualitySmesReading() {}

    static Verdict verdict(Plan plan) {
        Target<Count> target = plan.targets().qualitySmes();
        List<Stage> stages = plan.stages().values();
        List<Count> path = new ArrayList<>();
        path.add(target.baseline());
        stages.subList(0, stages.size() - 1).forEach(stage -> path.add(stage.qualitySmes()));
        path.add(target.target());

        List<Count> there = path.stream().filter(count -> !count.isBlank()).toList();
        List<Count> offending = new ArrayList<>();
        List<Integer> failing = new ArrayList<>();
        for (int later = 1; later < there.size(); later++) {
            if (!isBelow(there.get(later - 1), there.get(later))) {
                offending.add(there.get(later - 1));
                offending.add(there.get(later));
                failing.add(later);
            }
        }
        if (offending.isEmpty()) {
            return there.size() < path.size() ? Verdict.blank(Cells.blanks(path)) : Verdict.met(path);
        }
        Verdict verdict = Verdict.unmet(offending.stream().distinct().toList());
        return there.size() == path.size() && failing.size() == 1
                ? advised(verdict, path, failing.get(0))
                : verdict.withAdviceOpen();
    }

    private static boolean isBelow(Count earlier, Count later) {
        return Cells.number(earlier).compareTo(Cells.number(later)) < 0;
    }

    /** The value that fails to rise becomes one more than that before it; left open where the series would not rise then. One that says 无 gets no advice. */
    private static Verdict advised(Verdict verdict, List<Count> path, int failing) {
        Count value = path.get(failing);
        BigDecimal to = Cells.number(path.get(failing - 1)).add(BigDecimal.ONE);
        Numeric next = failing + 1 < path.size() ? path.get(failing + 1) : null;
        boolean rises = next == null || to.compareTo(Cells.number(next)) < 0;
        if (value.isNone()) {
            return verdict;
        }
        return rises ? verdict.withAdvice(value, to) : verdict.withAdviceOpen();
    }
}
