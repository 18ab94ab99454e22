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
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Variation;

/** The forms that others are variations of. */
final class Bases {
    /** Meets everything. */
    static final Application ELIGIBLE = sample("eligible");

    /** Meets everything, its figures so round that every threshold can be hit exactly. */
    static final Application ROUND = round();

    private Bases() {}

    /** Returns forms of every kind: good, near, round, poor, full of 无, half filled in, in the wrong unit. */
    static List<Application> all() {
        return List.of(
                ELIGIBLE,
                ROUND,
                sample("near-miss"),
                ROUND,
                poor(),
                ELIGIBLE,
                allNone(),
                ROUND,
                sample("half-filled"),
                fractions());
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
        // A whole number times 1.15³.
        cells.put("/innovation/smeEmployees", 400000);
        cells.put("/innovation/inventionPatents", 8000);
        cells.put("/innovation/inventionPatentsPer10k", 200);
        cells.put("/plan/targets/outputGrowth/baseline", 20);
        cells.put("/plan/targets/outputGrowth/target", 20);
        for (int year = 2022; year <= 2024; year++) {
            cells.put("/plan/stages/" + year + "/outputGrowth", 20);
        }
        // 144 亿元: R&D spending of 1 %, in 万元; 0.5 t CO2 per 10,000 yuan.
        cells.put("/innovation/rdIntensity/2021", 1);
        cells.put("/green/co2PerOutput/2021", "0.5");
        cells.put("/innovation/platforms/provincial/count", 4);
        cells.put("/innovation/platforms/provincial/names", List.of("平台一", "平台二", "平台三", "平台四"));
        baselineAndTarget(cells, "rdSpending", 20000, 40000);
        baselineAndTarget(cells, "inventionPatents", 8000, 20000);
        baselineAndTarget(cells, "co2Emissions", 720000, 500000);
        baselineAndTarget(cells, "energyPerOutput", 2, 1);
        return Variation.of(ELIGIBLE).with(cells).application();
    }

    private static void baselineAndTarget(Map<String, Object> cells, String indicator, int baseline, int target) {
        cells.put("/plan/targets/" + indicator + "/baseline", baseline);
        cells.put("/plan/targets/" + indicator + "/target", target);
        cells.put("/plan/stages/2024/" + indicator, target);
    }

    /** Every share as a fraction, as a spreadsheet stores it. */
    private static Application fractions() {
        Map<String, Object> cells = new HashMap<>();
        for (Cell cell : ELIGIBLE.cells()) {
            Range range = cell.place().field().range();
            if (cell instanceof Figure figure && range != null && range.kind() == Range.Kind.SHARE) {
                cells.put(cell.pointer(), figure.number().movePointLeft(2));
            }
        }
        return Variation.of(ELIGIBLE).with(cells).application();
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
