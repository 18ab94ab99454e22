package org.clusterrules.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Green;

/** consistency.non-industrial: both boxes say 非工业集群，不适用 or neither does, and neither does beside 第二产业. */
final class NonIndustrialReading {
    private NonIndustrialReading() {}

    static Verdict verdict(Basics basics, Green green) {
        Choice type = basics.industryType();
        List<Choice> boxes = List.of(green.solidWasteAboveAverage(), green.waterReuseAboveAverage());
        List<Choice> nonIndustrial =
                boxes.stream().filter(NonIndustrialReading::isNonIndustrial).toList();
        boolean differ =
                !nonIndustrial.isEmpty() && boxes.stream().anyMatch(box -> !box.isBlank() && !isNonIndustrial(box));
        boolean besideSecondary = !nonIndustrial.isEmpty() && type.is("SECONDARY");
        if (differ || besideSecondary) {
            List<Cell> offending = new ArrayList<>(differ ? boxes : nonIndustrial);
            if (besideSecondary) {
                offending.add(type);
            }
            return Verdict.unmet(offending);
        }
        List<Choice> needed = nonIndustrial.isEmpty()
                ? boxes
                : Stream.concat(Stream.of(type), boxes.stream()).toList();
        if (Cells.anyBlank(needed)) {
            return Verdict.blank(Cells.blanks(needed));
        }
        return nonIndustrial.isEmpty() ? Verdict.met(boxes).withCellsOpen() : Verdict.met(needed);
    }

    /** targets.energy-per-output where it says 无: which of the cells offend is left open. */
    static Verdict energyOfNone(Green green) {
        List<Choice> boxes = List.of(green.solidWasteAboveAverage(), green.waterReuseAboveAverage());
        if (boxes.stream().allMatch(NonIndustrialReading::isNonIndustrial)) {
            return Verdict.notApplicable();
        }
        boolean otherwise = boxes.stream().anyMatch(box -> !box.isBlank() && !isNonIndustrial(box));
        return otherwise ? Verdict.unmet(boxes).withCellsOpen() : Verdict.blank(Cells.blanks(boxes));
    }

    private static boolean isNonIndustrial(Choice box) {
        return box.is("NOT_APPLICABLE");
    }
}
