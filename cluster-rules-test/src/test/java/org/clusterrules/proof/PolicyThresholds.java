package org.clusterrules.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clusterrules.kit.Threshold;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;
import org.clusterrules.model.Text;
import org.clusterrules.model.Variation;

/** Every threshold of the policy, in all rule sets: criteria.tsv and variants.tsv. */
final class PolicyThresholds {
    private static final List<Integer> YEARS = List.of(2019, 2020, 2021);
    private static final List<Integer> STAGE_YEARS = List.of(2022, 2023, 2024);

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final List<Threshold> thresholds = new ArrayList<>();

    private PolicyThresholds() {}

    static List<Threshold> all() {
        PolicyThresholds policy = new PolicyThresholds();
        // What is far from the thresholds of the standard comes first: a later threshold of the same cell has the last
        // word.
        policy.plausibleFigures();
        policy.sharesInPercent();
        policy.rates();
        policy.standard();
        policy.targets();
        policy.shares();
        policy.amounts();
        policy.counts();
        policy.stageGrowth();
        policy.growths();
        policy.baselines();
        policy.twins();
        policy.lengths();
        return List.copyOf(policy.thresholds);
    }

    private interface Formula {
        BigDecimal in(Variation form);
    }

    private void at(String criterion, String cell, Formula number) {
        thresholds.add(new Threshold(criterion, cell, number::in));
    }

    private void at(String criterion, String cell, String... numbers) {
        Stream.of(numbers).forEach(number -> thresholds.add(Threshold.of(criterion, cell, number)));
    }

    private void standard() {
        at("standard.area", "/basics/area", "0", "100");
        YEARS.forEach(year -> at("standard.total-output", "/industry/totalOutput/" + year, "40", "10", "30", "20"));
        for (String times : List.of("1.21", "1.0609")) { // 1.10², 1.03²
            at(
                    "standard.total-output-growth",
                    "/industry/totalOutput/2021",
                    form -> product(form.number("/industry/totalOutput/2019"), new BigDecimal(times)));
        }
        YEARS.forEach(year -> at("standard.sme-output-share", "/industry/smeOutputShare/" + year, "60"));
        at("standard.sme-output-share", "/industry/smeOutputShare/2021", "70", "50");
        at("standard.leading-output-share", "/industry/leadingOutputShare/2021", "70", "60", "50");
        at("standard.output-growth", "/industry/leadingOutputAverageGrowth", "10", "3");
        List<String> few = List.of("/industry/manufacturingChampions/2021", "/industry/littleGiants/2021");
        few.forEach(count -> sum("standard.quality-enterprises", count, few, "1"));
        List<String> many =
                List.of("/industry/specializedSmes/2021", "/industry/highTechAndInnovativeEnterprises/2021");
        for (String least : List.of("10", "3")) {
            many.forEach(count -> sum("standard.quality-enterprises", count, many, least));
        }
        YEARS.forEach(year -> at("standard.rd-growth", "/innovation/rdSpendingGrowth/" + year, "-100"));
        at("standard.rd-growth", "/innovation/rdSpendingGrowth/2021", PolicyThresholds::lastGrowthToFivePercent);
        at("standard.iiot-adoption", "/digital/iiotAdoption", "10");
        at("standard.standards", "/innovation/standards/2021/group/joined", "1");
        at("standard.standards", "/innovation/standards/2019/international/led", "1");
        List<String> drafted = new ArrayList<>();
        YEARS.forEach(year -> Stream.of("national/led", "national/joined", "industry/led", "industry/joined")
                .forEach(count -> drafted.add("/innovation/standards/" + year + "/" + count)));
        sum("standard.standards", "/innovation/standards/2020/national/led", drafted, "2");
        sum("standard.standards", "/innovation/standards/2021/industry/joined", drafted, "2");
        List<String> platforms =
                List.of("/innovation/platforms/national/count", "/innovation/platforms/provincial/count");
        platforms.forEach(count -> sum("standard.platforms", count, platforms, "5"));
        at("standard.patent-growth", "/innovation/inventionPatentGrowth", "5");
        at("standard.patents-per-10k", "/innovation/inventionPatentsPer10k", "5");
    }

    /** A count that makes the sum of several that many, whatever the others are. */
    private void sum(String criterion, String cell, List<String> cells, String least) {
        at(criterion, cell, form -> {
            BigDecimal rest = new BigDecimal(least);
            for (String other : cells) {
                BigDecimal there = other.equals(cell) ? null : form.number(other);
                rest = there == null ? rest : rest.subtract(there);
            }
            return rest;
        });
    }

    /**
     * The third growth that makes the average exactly 5 %: (100 + growth) of the three years come to 105³ together. Of growths
     * that are not round there is none; of 20 % and 20 % it is −19.609375 %, which a form can say.
     */
    private static BigDecimal lastGrowthToFivePercent(Variation form) {
        BigDecimal first = form.number("/innovation/rdSpendingGrowth/2019");
        BigDecimal second = form.number("/innovation/rdSpendingGrowth/2020");
        if (first == null || second == null) {
            return null;
        }
        BigDecimal grown = HUNDRED.add(first).multiply(HUNDRED.add(second));
        if (grown.signum() <= 0) {
            return null;
        }
        BigDecimal needed = new BigDecimal("105").pow(3);
        BigDecimal last = needed.divide(grown, 10, RoundingMode.DOWN);
        return last.multiply(grown).compareTo(needed) == 0 ? last.subtract(HUNDRED) : null;
    }

    private void targets() {
        at("targets.output-growth-baseline", "/plan/targets/outputGrowth/baseline", "10", "3");
        at("targets.output-growth", "/plan/targets/outputGrowth/target", "10");
        at("targets.quality-smes", "/plan/stages/2022/qualitySmes", times("qualitySmes", "1"));
        at("targets.quality-smes", "/plan/stages/2023/qualitySmes", number("/plan/stages/2022/qualitySmes"));
        at("targets.quality-smes", "/plan/targets/qualitySmes/target", number("/plan/stages/2023/qualitySmes"));
        new TreeMap<>(Map.of(
                        "targets.rd-spending", "rdSpending",
                        "targets.co2-emissions", "co2Emissions",
                        "targets.energy-per-output", "energyPerOutput"))
                .forEach((criterion, indicator) -> at(criterion, "/plan/targets/" + indicator + "/baseline", "0"));
        at("targets.rd-spending", "/plan/targets/rdSpending/target", times("rdSpending", "1.331"));
        at(
                "targets.invention-patents",
                "/plan/targets/inventionPatents/target",
                whole(times("inventionPatents", "1.520875")));
        at("targets.iiot-adoption", "/plan/targets/iiotAdoption/target", "45", "42.75");
        // A tolerance that is a little wider lets in figures of three decimals alone.
        at("targets.iiot-adoption", "/plan/targets/iiotAdoption/target", "42.748");
        for (String most : List.of("0.82", "0.829")) {
            at("targets.co2-emissions", "/plan/targets/co2Emissions/target", times("co2Emissions", most));
        }
        for (String most : List.of("0.865", "0.87175")) {
            at("targets.energy-per-output", "/plan/targets/energyPerOutput/target", times("energyPerOutput", most));
        }
    }

    private static Formula number(String cell) {
        return form -> form.number(cell);
    }

    private static Formula times(String indicator, String factor) {
        return form -> product(form.number("/plan/targets/" + indicator + "/baseline"), new BigDecimal(factor));
    }

    /** The least count that is not below. */
    private static Formula whole(Formula number) {
        return form -> {
            BigDecimal exact = number.in(form);
            return exact == null ? null : exact.setScale(0, RoundingMode.CEILING);
        };
    }

    private static BigDecimal product(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? null : one.multiply(other);
    }

    private void plausibleFigures() {
        for (Cell cell : Bases.ELIGIBLE.cells()) {
            PlausibleReading.Plausible range = PlausibleReading.range(cell);
            if (range != null) {
                String most = range.most().toPlainString();
                // No count is below zero.
                boolean canBeLess = !(cell instanceof Count) || range.least().signum() > 0;
                String[] bounds = canBeLess ? new String[] {range.least().toPlainString(), most} : new String[] {most};
                at("consistency.plausible-figures", cell.pointer(), bounds);
            }
        }
    }

    private void sharesInPercent() {
        marked().forEach(cell -> at("consistency.shares-in-percent", cell, "0", "1"));
    }

    private void rates() {
        for (Cell cell : Bases.ELIGIBLE.cells()) {
            String pointer = cell.pointer();
            boolean growth = pointer.matches(
                    "/industry/leadingOutput(Average)?Growth.*|/innovation/(rdSpending|inventionPatent)Growth.*"
                            + "|/openness/exportGrowth.*|/plan/.*/outputGrowth.*");
            if (growth) {
                at("consistency.rates", pointer, "-100");
            } else if (pointer.matches("/innovation/(rdIntensity/.*|inventionPatentsPer10k)")) {
                at("consistency.rates", pointer, "0");
            }
        }
        at("consistency.rates", "/green/energyReduction", "100");
    }

    /** The cells marked "0 to 100". */
    private static List<String> marked() {
        List<String> cells = new ArrayList<>(List.of(
                "/innovation/rdStaffShare",
                "/digital/cloudAdoption",
                "/digital/iiotAdoption",
                "/green/solidWasteUse",
                "/green/waterReuse"));
        YEARS.forEach(year -> {
            cells.add("/industry/smeOutputShare/" + year);
            cells.add("/industry/leadingOutputShare/" + year);
        });
        return cells;
    }

    private void shares() {
        List<String> cells = new ArrayList<>(marked());
        cells.add("/plan/targets/iiotAdoption/baseline");
        cells.add("/plan/targets/iiotAdoption/target");
        STAGE_YEARS.forEach(year -> cells.add("/plan/stages/" + year + "/iiotAdoption"));
        cells.forEach(cell -> at("consistency.shares", cell, "0", "100"));
    }

    private void amounts() {
        List<String> cells = new ArrayList<>(List.of("/basics/area"));
        YEARS.forEach(
                year -> Stream.of("/industry/totalOutput", "/digital/industrialSoftwareSpending", "/green/co2PerOutput")
                        .forEach(series -> cells.add(series + "/" + year)));
        Stream.of("rdSpending", "co2Emissions", "energyPerOutput").forEach(indicator -> {
            cells.add("/plan/targets/" + indicator + "/baseline");
            cells.add("/plan/targets/" + indicator + "/target");
            STAGE_YEARS.forEach(year -> cells.add("/plan/stages/" + year + "/" + indicator));
        });
        cells.forEach(cell -> at("consistency.amounts", cell, "0"));
    }

    private void counts() {
        YEARS.forEach(year -> {
            atMost("consistency.smes", "smes", "enterprises", year);
            atMost("consistency.specialized-smes", "specializedSmes", "smes", year);
            atMost("consistency.little-giants", "littleGiants", "enterprises", year);
            atMost("consistency.little-giants-smes", "littleGiants", "smes", year);
            atMost("consistency.champions", "manufacturingChampions", "enterprises", year);
            atMost("consistency.high-tech-and-innovative", "highTechAndInnovativeEnterprises", "enterprises", year);
        });
        Stream.of("national", "provincial", "other")
                .forEach(level -> at("consistency.platforms", "/innovation/platforms/" + level + "/count", "1", "2"));
        at("completeness.patents-list", "/innovation/inventionPatents", "1");
        at("completeness.overseas-branches-evidence", "/openness/overseasBranches", "1");
    }

    private void atMost(String criterion, String cell, String other, int year) {
        at(criterion, "/industry/" + cell + "/" + year, number("/industry/" + other + "/" + year));
    }

    private void growths() {
        for (int year : List.of(2020, 2021)) {
            for (String within : List.of("-1", "1")) {
                at("consistency.leading-growth", "/industry/leadingOutputGrowth/" + year, form -> {
                    BigDecimal growth = growth(leadingOutput(form, year - 1), leadingOutput(form, year));
                    return growth == null ? null : growth.add(new BigDecimal(within));
                });
            }
        }
        for (String within : List.of("-0.05", "0.05")) {
            // The arithmetic mean; of three equal growths it is the geometric one too.
            at("consistency.average-growth", "/industry/leadingOutputAverageGrowth", form -> {
                BigDecimal sum = BigDecimal.ZERO;
                for (int year : YEARS) {
                    BigDecimal growth = form.number("/industry/leadingOutputGrowth/" + year);
                    sum = sum == null || growth == null ? null : sum.add(growth);
                }
                BigDecimal mean = quotient(sum, new BigDecimal("3"));
                return mean == null ? null : mean.add(new BigDecimal(within));
            });
            // The geometric mean of two equal growths.
            at("consistency.average-growth", "/industry/leadingOutputAverageGrowth", form -> {
                BigDecimal last = form.number("/industry/leadingOutputGrowth/2021");
                return last == null ? null : last.add(new BigDecimal(within));
            });
        }
        at(
                "consistency.average-growth",
                "/industry/leadingOutputGrowth/2020",
                number("/industry/leadingOutputGrowth/2021"));
        for (String within : List.of("9900", "10100")) {
            at(
                    "consistency.patents-per-10k",
                    "/innovation/inventionPatentsPer10k",
                    form -> quotient(
                            product(form.number("/innovation/inventionPatents"), new BigDecimal(within)),
                            form.number("/innovation/smeEmployees")));
        }
    }

    /** Of three equal growths, which are their mean. */
    private void stageGrowth() {
        String first = "/plan/stages/2022/outputGrowth";
        at("consistency.stage-growth", "/plan/stages/2023/outputGrowth", number(first));
        at("consistency.stage-growth", "/plan/stages/2024/outputGrowth", number(first));
        for (String within : List.of("-0.05", "0.05")) {
            at("consistency.stage-growth", "/plan/targets/outputGrowth/target", form -> {
                BigDecimal growth = form.number(first);
                return growth == null ? null : growth.add(new BigDecimal(within));
            });
        }
    }

    /** 亿元 × % × 100 is 万元; 亿元 × 10,000 is 万元. */
    private void baselines() {
        at(
                "consistency.rd-baseline",
                "/plan/targets/rdSpending/baseline",
                form -> quotient(
                        product(ofOutput(form, "/innovation/rdIntensity/2021"), HUNDRED), new BigDecimal("3")));
        at(
                "consistency.rd-baseline",
                "/plan/targets/rdSpending/baseline",
                form -> product(ofOutput(form, "/innovation/rdIntensity/2021"), new BigDecimal("300")));
        for (String times : List.of("9900", "10100")) {
            at(
                    "consistency.co2-baseline",
                    "/plan/targets/co2Emissions/baseline",
                    form -> product(ofOutput(form, "/green/co2PerOutput/2021"), new BigDecimal(times)));
        }
        at("consistency.co2-baseline", "/plan/targets/co2Emissions/baseline", number("/green/co2PerOutput/2021"));
    }

    private static BigDecimal ofOutput(Variation form, String rate) {
        return product(form.number("/industry/totalOutput/2021"), form.number(rate));
    }

    private static BigDecimal leadingOutput(Variation form, int year) {
        return product(
                form.number("/industry/totalOutput/" + year), form.number("/industry/leadingOutputShare/" + year));
    }

    private static BigDecimal growth(BigDecimal from, BigDecimal to) {
        BigDecimal multiple = quotient(product(to, new BigDecimal("100")), from);
        return multiple == null ? null : multiple.subtract(new BigDecimal("100"));
    }

    /** Exact where it has no more than five decimals, else the nearest figure of the form. */
    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        if (dividend == null || divisor == null || divisor.signum() == 0) {
            return null;
        }
        BigDecimal quotient = dividend.divide(divisor, 5, RoundingMode.HALF_UP);
        return quotient.multiply(divisor).compareTo(dividend) == 0
                ? quotient
                : quotient.setScale(2, RoundingMode.HALF_UP);
    }

    private void twins() {
        at("consistency.iiot-baseline", "/plan/targets/iiotAdoption/baseline", number("/digital/iiotAdoption"));
        at(
                "consistency.patents-baseline",
                "/plan/targets/inventionPatents/baseline",
                number("/innovation/inventionPatents"));
        at(
                "consistency.output-growth-baseline",
                "/plan/targets/outputGrowth/baseline",
                number("/industry/leadingOutputAverageGrowth"));
        Stream.of("specializedSmes", "littleGiants")
                .forEach(count -> at(
                        "consistency.quality-smes-baseline",
                        "/plan/targets/qualitySmes/baseline",
                        number("/industry/" + count + "/2021")));
        Stream.of("qualitySmes", "rdSpending", "inventionPatents", "iiotAdoption", "co2Emissions", "energyPerOutput")
                .forEach(indicator -> at(
                        "consistency.stage-target",
                        "/plan/stages/2024/" + indicator,
                        number("/plan/targets/" + indicator + "/target")));
    }

    private void lengths() {
        Bases.ELIGIBLE.cells().stream()
                .filter(cell -> cell.place().field().maxLength() == 200)
                .forEach(cell -> at("completeness.text-length", cell.pointer(), "200"));
        List<String> plan = Bases.ELIGIBLE.cells().stream()
                .filter(cell -> cell instanceof Text)
                .map(Cell::pointer)
                .filter(cell -> cell.startsWith("/plan/") && !cell.startsWith("/plan/targets/other"))
                .filter(cell -> !cell.equals("/plan/keyTasks"))
                .toList();
        at("completeness.plan-length", "/plan/keyTasks", form -> {
            int others = plan.stream()
                    .mapToInt(cell -> ((Text) form.cell(cell)).length())
                    .sum();
            return BigDecimal.valueOf(3000 - others);
        });
    }
}
