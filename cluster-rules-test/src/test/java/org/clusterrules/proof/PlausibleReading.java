package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;
import org.jspecify.annotations.Nullable;

/** consistency.plausible-figures: each figure of form/plausible.tsv is in its range, bounds included. */
final class PlausibleReading {
    private static final String TABLE = """
            /basics/area                                  0.1   5000
            /industry/totalOutput/*                       0.5   5000
            /industry/leadingOutputGrowth/*               -90   300
            /industry/leadingOutputAverageGrowth          -90   300
            /industry/enterprises/*                       1     100000
            /industry/smes/*                              1     100000
            /industry/specializedSmes/*                   0     10000
            /industry/littleGiants/*                      0     2000
            /industry/manufacturingChampions/*            0     500
            /industry/highTechAndInnovativeEnterprises/*  0     20000
            /innovation/rdIntensity/*                     0     50
            /innovation/rdSpendingGrowth/*                -90   500
            /innovation/smeEmployees                      10    2000000
            /innovation/inventionPatentGrowth             -90   1000
            /innovation/inventionPatentsPer10k            0     20000
            /innovation/inventionPatents                  0     200000
            /digital/industrialSoftwareSpending/*         0     2000000
            /green/co2PerOutput/*                         0     50
            /green/energyReduction                        -100  90
            /openness/overseasBranches                    0     5000
            /plan/targets/outputGrowth/*                  -50   100
            /plan/targets/qualitySmes/*                   0     30000
            /plan/targets/rdSpending/*                    1     5000000
            /plan/targets/inventionPatents/*              0     500000
            /plan/targets/co2Emissions/*                  0     200000000
            /plan/targets/energyPerOutput/*               0     20
            """;

    private static final String STAGES = "/plan/stages/";

    private static final Map<String, Plausible> RANGES = read();

    private PlausibleReading() {}

    private static Map<String, Plausible> read() {
        Map<String, Plausible> ranges = new LinkedHashMap<>();
        TABLE.lines()
                .map(line -> line.split(" +"))
                .forEach(row -> ranges.put(row[0], new Plausible(new BigDecimal(row[1]), new BigDecimal(row[2]))));
        return ranges;
    }

    static Verdict verdict(List<Cell> cells) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Cell cell : cells) {
            Plausible range = range(cell);
            if (range != null && cell instanceof Numeric numeric) {
                verdicts.add(verdict(numeric, range));
            }
        }
        return Verdict.all(verdicts);
    }

    /** 无 is not compared, and neither is a stage value that is not there. */
    private static Verdict verdict(Numeric cell, Plausible range) {
        BigDecimal number = cell.number();
        if (number == null) {
            boolean required = !cell.pointer().startsWith(STAGES);
            return cell.isBlank() && required ? Verdict.blank(List.of(cell)) : Verdict.notApplicable();
        }
        return Verdict.metIf(
                number.compareTo(range.least()) >= 0 && number.compareTo(range.most()) <= 0, List.of(cell));
    }

    /** Returns the range of a cell, a stage value having that of its target; {@code null} where it has none. */
    static @Nullable Plausible range(Cell cell) {
        String pointer = cell.pointer();
        Plausible own = RANGES.get(pointer);
        int last = pointer.lastIndexOf('/');
        return own != null
                ? own
                : RANGES.get(
                        pointer.startsWith(STAGES)
                                ? "/plan/targets" + pointer.substring(last) + "/*"
                                : pointer.substring(0, last) + "/*");
    }

    /** What a figure is by experience. */
    record Plausible(BigDecimal least, BigDecimal most) {}
}
