package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Plan;
import org.clusterrules.model.Plan.Stage;

/** consistency.stage-growth: the growths of the stages come to the target on average. */
final class StageGrowthReading {
    private StageGrowthReading() {}

    static Verdict verdict(Plan plan) {
        Figure target = plan.targets().outputGrowth().target();
        List<Figure> stages =
                plan.stages().values().stream().map(Stage::outputGrowth).toList();
        List<Figure> read = Stream.concat(Stream.of(target), stages.stream()).toList();
        if (stages.stream().anyMatch(stage -> stage.number() == null)) {
            return Verdict.notApplicable();
        } else if (target.isBlank()) {
            return Verdict.blank(List.of(target));
        } else if (target.isNone()) {
            return Verdict.notApplicable();
        }
        List<BigDecimal> growths = stages.stream().map(Numeric::number).toList();
        return GeometricMean.exists(growths)
                ? Verdict.metIf(GeometricMean.isNear(growths, Cells.number(target)), read)
                : Verdict.undetermined(read);
    }
}
