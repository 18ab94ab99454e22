package org.clusterrules.proof;

import java.util.List;
import java.util.stream.Stream;

/** The figures that a criterion of the standard or the targets reads: the column "cells" of criteria.tsv. */
final class Roundable {
    private Roundable() {}

    static List<String> cells(String criterion) {
        return switch (criterion) {
            case "standard.area" -> List.of("/basics/area");
            case "standard.total-output" -> years("/industry/totalOutput/");
            case "standard.sme-output-share" -> List.of("/industry/smeOutputShare/2021");
            case "standard.leading-output-share" -> List.of("/industry/leadingOutputShare/2021");
            case "standard.output-growth" -> List.of("/industry/leadingOutputAverageGrowth");
            case "standard.rd-growth" -> years("/innovation/rdSpendingGrowth/");
            case "standard.iiot-adoption" -> List.of("/digital/iiotAdoption");
            case "targets.output-growth" -> target("outputGrowth");
            case "targets.quality-smes" ->
                List.of(
                        "/plan/targets/qualitySmes/baseline",
                        "/plan/stages/2022/qualitySmes",
                        "/plan/stages/2023/qualitySmes",
                        "/plan/targets/qualitySmes/target");
            case "targets.rd-spending" -> target("rdSpending");
            case "targets.invention-patents" -> target("inventionPatents");
            case "targets.iiot-adoption" -> target("iiotAdoption");
            case "targets.co2-emissions" -> target("co2Emissions");
            case "targets.energy-per-output" -> target("energyPerOutput");
            default -> throw new AssertionError(criterion + " reads no figure");
        };
    }

    private static List<String> years(String series) {
        return Stream.of("2019", "2020", "2021").map(series::concat).toList();
    }

    private static List<String> target(String indicator) {
        return Stream.of("baseline", "target")
                .map(side -> "/plan/targets/" + indicator + "/" + side)
                .toList();
    }
}
