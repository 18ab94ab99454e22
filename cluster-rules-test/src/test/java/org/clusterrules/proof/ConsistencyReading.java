package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterrules.model.Application;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;
import org.clusterrules.model.Cover;
import org.clusterrules.model.Digital;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Innovation.Platforms;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Plan.Stage;
import org.clusterrules.model.Plan.Target;
import org.clusterrules.model.Plan.Targets;
import org.clusterrules.model.Series;
import org.clusterrules.model.Text;
import org.clusterrules.model.internal.SeenText;

/** Whether the form contradicts itself: criteria.tsv, consistency.*. */
final class ConsistencyReading {
    private final Application form;
    private final List<Cell> cells;

    ConsistencyReading(Application form, List<Cell> cells) {
        this.form = form;
        this.cells = cells;
    }

    void read(Map<String, Verdict> verdicts) {
        Industry industry = form.industry();
        Innovation innovation = form.innovation();
        Digital digital = form.digital();
        Targets targets = form.plan().targets();
        RangesReading ranges = new RangesReading(form);
        BaselinesReading baselines = new BaselinesReading(form);
        verdicts.put("consistency.cover", cover(form.cover(), form.basics()));
        verdicts.put("consistency.shares", ranges.shares());
        verdicts.put("consistency.amounts", ranges.amounts());
        verdicts.put("consistency.rates", ranges.rates());
        verdicts.put("consistency.smes", atMost(industry.smes(), industry.enterprises()));
        verdicts.put("consistency.specialized-smes", atMost(industry.specializedSmes(), industry.smes()));
        verdicts.put("consistency.little-giants", atMost(industry.littleGiants(), industry.enterprises()));
        verdicts.put("consistency.little-giants-smes", atMost(industry.littleGiants(), industry.smes()));
        verdicts.put("consistency.champions", atMost(industry.manufacturingChampions(), industry.enterprises()));
        verdicts.put(
                "consistency.high-tech-and-innovative",
                atMost(industry.highTechAndInnovativeEnterprises(), industry.enterprises()));
        verdicts.put("consistency.platforms", platforms(innovation.platforms()));
        verdicts.put("consistency.iiot-baseline", equal(targets.iiotAdoption().baseline(), digital.iiotAdoption()));
        verdicts.put(
                "consistency.stage-target", stageTarget(form.plan().stages().last(), targets));
        verdicts.put("consistency.stage-growth", StageGrowthReading.verdict(form.plan()));
        verdicts.put("consistency.leading-growth", new LeadingGrowthReading(industry).verdict());
        verdicts.put("consistency.average-growth", AverageGrowthReading.verdict(industry));
        verdicts.put("consistency.patents-per-10k", baselines.patentsPer10k());
        verdicts.put(
                "consistency.patents-baseline",
                equal(targets.inventionPatents().baseline(), innovation.inventionPatents()));
        verdicts.put("consistency.quality-smes-baseline", qualitySmesBaseline());
        verdicts.put(
                "consistency.output-growth-baseline",
                equal(targets.outputGrowth().baseline(), industry.leadingOutputAverageGrowth()));
        verdicts.put("consistency.non-industrial", NonIndustrialReading.verdict(form.basics(), form.green()));
        verdicts.put("consistency.dates", DatesReading.verdict(form));
        verdicts.put("consistency.plausible-figures", PlausibleReading.verdict(cells));
        verdicts.put("consistency.shares-in-percent", ranges.sharesInPercent());
        verdicts.put("consistency.rd-baseline", baselines.rdSpending());
        verdicts.put("consistency.co2-baseline", baselines.co2Emissions());
    }

    private static Verdict cover(Cover cover, Basics basics) {
        return Verdict.all(List.of(
                same(cover.clusterName(), basics.clusterName()),
                same(cover.countyAuthority(), basics.countyAuthority().name()),
                same(cover.operator(), basics.operator().name())));
    }

    /** White space aside, brackets alike: as people see them. */
    private static Verdict same(Text cover, Text basics) {
        List<Text> both = List.of(cover, basics);
        return Cells.anyBlank(both)
                ? Verdict.blank(Cells.blanks(both))
                : Verdict.metIf(SeenText.of(cover.value()).equals(SeenText.of(basics.value())), both);
    }

    /** Each year ≤ the other of that year; both offend where it is not. */
    private static Verdict atMost(Series<Count> parts, Series<Count> wholes) {
        List<Verdict> years = new ArrayList<>();
        for (int year = 0; year < parts.values().size(); year++) {
            Count part = parts.values().get(year);
            Count whole = wholes.values().get(year);
            List<Count> both = List.of(part, whole);
            years.add(
                    Cells.anyBlank(both)
                            ? Verdict.blank(Cells.blanks(both))
                            : Verdict.metIf(Cells.number(part).compareTo(Cells.number(whole)) <= 0, both));
        }
        return Verdict.all(years);
    }

    private static Verdict platforms(Innovation.PlatformsByLevel levels) {
        return Verdict.all(Stream.of(levels.national(), levels.provincial(), levels.other())
                .map(ConsistencyReading::countIsThatOfNames)
                .toList());
    }

    /** Names left out are no names beside a count of zero, and a blank beside another. */
    private static Verdict countIsThatOfNames(Platforms platforms) {
        Count count = platforms.count();
        Names names = platforms.names();
        if (count.isBlank()) {
            Verdict verdict = Verdict.blank(List.of(count));
            // Whether the names are needed is not known before the count is.
            return names.isBlank() ? verdict.withCellsOpen().withMissingOpen() : verdict;
        } else if (names.isBlank()) {
            return Cells.number(count).signum() == 0
                    ? Verdict.met(List.of(count)).withCellsOpen()
                    : Verdict.blank(List.of(names));
        }
        BigDecimal named = BigDecimal.valueOf(names.named().size());
        return Verdict.metIf(Cells.number(count).compareTo(named) == 0, List.of(count, names));
    }

    /** Two 无 agree, and 无 for a rate is not a number. */
    private static Verdict equal(Numeric one, Numeric other) {
        List<Numeric> both = List.of(one, other);
        if (Cells.anyBlank(both)) {
            return Verdict.blank(Cells.blanks(both));
        } else if (both.stream().anyMatch(Cells::isRateOfNone)) {
            return Verdict.metIf(one.isNone() && other.isNone(), both);
        }
        return Verdict.metIf(Cells.number(one).compareTo(Cells.number(other)) == 0, both);
    }

    /** The values of the target year, where they are there, are the targets; growth aside, which is an average there. */
    private static Verdict stageTarget(Stage last, Targets targets) {
        return Verdict.all(List.of(
                stageTarget(last.qualitySmes(), targets.qualitySmes()),
                stageTarget(last.rdSpending(), targets.rdSpending()),
                stageTarget(last.inventionPatents(), targets.inventionPatents()),
                stageTarget(last.iiotAdoption(), targets.iiotAdoption()),
                stageTarget(last.co2Emissions(), targets.co2Emissions()),
                stageTarget(last.energyPerOutput(), targets.energyPerOutput())));
    }

    private static Verdict stageTarget(Numeric stage, Target<? extends Numeric> target) {
        return stage.isBlank() ? Verdict.notApplicable() : equal(stage, target.target());
    }

    private Verdict qualitySmesBaseline() {
        Count baseline = form.plan().targets().qualitySmes().baseline();
        Industry industry = form.industry();
        return Verdict.all(Stream.of(industry.specializedSmes(), industry.littleGiants())
                .map(Series::last)
                .map(count -> {
                    List<Count> both = List.of(baseline, count);
                    return Cells.anyBlank(both)
                            ? Verdict.blank(Cells.blanks(both))
                            : Verdict.metIf(Cells.number(baseline).compareTo(Cells.number(count)) >= 0, both);
                })
                .toList());
    }
}
