package org.clusterrules.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.clusterrules.kit.Applications;
import org.clusterrules.kit.Threshold;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Variation;

/** The forms that others are variations of. */
final class Bases {
    /** Meets everything. */
    static final Application ELIGIBLE = sample("eligible");

    /** Meets everything, its figures so round that every threshold can be hit exactly. */
    static final Application ROUND = round();

    private Bases() {}

    /** Returns forms of every kind: good, near, round, poor, full of 无, half filled in. */
    static List<Application> all() {
        return List.of(
                ELIGIBLE, ROUND, sample("near-miss"), ROUND, poor(), ELIGIBLE, allNone(), ROUND, sample("half-filled"));
    }

    /** Returns variations of all of them near the policy's thresholds. */
    static Arbitrary<Variation> near() {
        List<Threshold> thresholds = PolicyThresholds.all();
        return Arbitraries.oneOf(
                all().stream().map(base -> Applications.near(base, thresholds)).toList());
    }

    private static Application sample(String name) {
        try {
            return ApplicationJson.read(Path.of("../cluster-model/samples", name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Application round() {
        Map<String, Object> cells = new LinkedHashMap<>();
        int output = 100;
        for (int year = 2019; year <= 2021; year++) {
            cells.put("/industry/totalOutput/" + year, output);
            cells.put("/industry/leadingOutputShare/" + year, 80);
            cells.put("/industry/leadingOutputGrowth/" + year, 20);
            cells.put("/innovation/rdSpendingGrowth/" + year, 20);
            output = output * 12 / 10;
        }
        cells.put("/industry/leadingOutputAverageGrowth", 20);
        cells.put("/innovation/smeEmployees", 10000);
        cells.put("/innovation/inventionPatents", 200);
        cells.put("/innovation/inventionPatentsPer10k", 200);
        baselineAndTarget(cells, "rdSpending", 1000, 2000);
        baselineAndTarget(cells, "inventionPatents", 200, 400);
        baselineAndTarget(cells, "co2Emissions", 1000, 700);
        baselineAndTarget(cells, "energyPerOutput", 2, 1);
        return Variation.of(ELIGIBLE).with(cells).application();
    }

    private static void baselineAndTarget(Map<String, Object> cells, String indicator, int baseline, int target) {
        cells.put("/plan/targets/" + indicator + "/baseline", baseline);
        cells.put("/plan/targets/" + indicator + "/target", target);
        cells.put("/plan/stages/2024/" + indicator, target);
    }

    /** No counts, no boxes ticked. */
    private static Application poor() {
        Map<String, Object> cells = new HashMap<>();
        for (Cell cell : ELIGIBLE.cells()) {
            if (cell instanceof Count) {
                cells.put(cell.pointer(), 0);
            } else if (cell instanceof Ticks) {
                cells.put(cell.pointer(), Map.of());
            }
        }
        return Variation.of(ELIGIBLE).with(cells).application();
    }

    private static Application allNone() {
        Map<String, Object> cells = new HashMap<>();
        for (Cell cell : ELIGIBLE.cells()) {
            if (cell instanceof Numeric) {
                cells.put(cell.pointer(), "无");
            }
        }
        return Variation.of(ELIGIBLE).with(cells).application();
    }
}
