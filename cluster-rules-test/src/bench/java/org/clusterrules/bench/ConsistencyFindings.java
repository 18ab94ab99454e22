package org.clusterrules.bench;

import static org.clusterrules.bench.Checks.orZero;
import static org.clusterrules.bench.Reported.addUnlessFilled;
import static org.clusterrules.bench.Reported.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Count;
import org.clusterrules.model.Cover;
import org.clusterrules.model.Day;
import org.clusterrules.model.Declaration;
import org.clusterrules.model.Digital;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Plan;
import org.clusterrules.model.Platforms;
import org.clusterrules.model.Series;
import org.clusterrules.model.Text;

/** The findings of consistency in plain Java. */
final class ConsistencyFindings {
    private final Application form;
    private final FormWalk walk;
    private final PlainFindings found;

    private ConsistencyFindings(Application form, FormWalk walk, PlainFindings found) {
        this.form = form;
        this.walk = walk;
        this.found = found;
    }

    static void add(Application form, FormWalk walk, PlainFindings found) {
        new ConsistencyFindings(form, walk, found).consistency();
    }

    private void consistency() {
        Industry industry = form.industry();
        Innovation innovation = form.innovation();
        Digital digital = form.digital();
        Plan plan = form.plan();
        cover(form.cover(), form.basics());
        range("consistency.shares", walk.shares);
        range("consistency.amounts", walk.amounts);
        atMost("consistency.smes", industry.smes(), industry.enterprises());
        atMost("consistency.specialized-smes", industry.specializedSmes(), industry.smes());
        atMost("consistency.little-giants", industry.littleGiants(), industry.smes());
        atMost("consistency.champions", industry.manufacturingChampions(), industry.enterprises());
        platforms(innovation);
        baseline(
                "consistency.iiot-baseline",
                ConsistencyChecks.adoptionBaseline(plan, digital),
                plan.targets().iiotAdoption().baseline(),
                digital.iiotAdoption());
        stageTarget(plan);
        leadingGrowth(industry);
        averageGrowth(industry);
        patentsPer10k(innovation);
        baseline(
                "consistency.patents-baseline",
                ConsistencyChecks.patentsBaseline(plan, innovation),
                plan.targets().inventionPatents().baseline(),
                innovation.inventionPatents());
        qualityBaseline(plan, industry);
        dates(form.cover(), form.declaration());
    }

    private void cover(Cover cover, Basics basics) {
        Outcome outcome = ConsistencyChecks.cover(cover, basics);
        Text[] one = {cover.clusterName(), cover.countyAuthority(), cover.operator()};
        Text[] other = {
            basics.clusterName(),
            basics.countyAuthority().name(),
            basics.operator().name()
        };
        List<Cell> cells = new ArrayList<>(6);
        addDecisive(one, one, other, outcome, cells);
        addDecisive(other, one, other, outcome, cells);
        found.add("consistency.cover", outcome, cells);
    }

    private static void addDecisive(Text[] texts, Text[] one, Text[] other, Outcome outcome, List<Cell> cells) {
        for (int i = 0; i < texts.length; i++) {
            if (Checks.same(one[i], other[i]) == outcome && (outcome != Outcome.UNDETERMINED || texts[i].isBlank())) {
                cells.add(texts[i]);
            }
        }
    }

    private void range(String id, List<Numeric> numbers) {
        Outcome outcome = FormWalk.range(numbers);
        List<Cell> cells = new ArrayList<>(outcome == Outcome.UNMET ? 1 : numbers.size());
        for (Numeric cell : numbers) {
            boolean decides = switch (outcome) {
                case UNMET -> ConsistencyChecks.isOutside(cell);
                case UNDETERMINED -> FormWalk.isMissing(cell);
                default -> true;
            };
            if (decides) {
                cells.add(cell);
            }
        }
        found.add(id, outcome, cells);
    }

    /** The other row stands before this one on the form. */
    private void atMost(String id, Series<Count> row, Series<Count> other) {
        Outcome outcome = ConsistencyChecks.atMostEachYear(row, other);
        List<Cell> cells = new ArrayList<>(6);
        List<Cell> own = new ArrayList<>(3);
        Optional<Comparison> tightest = Optional.empty();
        for (int i = 0; i < row.values().size(); i++) {
            Count count = row.values().get(i);
            Count most = other.values().get(i);
            if (Checks.pair(count, Operator.AT_MOST, most) == outcome) {
                addUnlessFilled(most, outcome, cells);
                addUnlessFilled(count, outcome, own);
                tightest = Reported.tighter(tightest, Reported.pair(count, Operator.AT_MOST, most));
            }
        }
        cells.addAll(own);
        found.add(id, outcome, tightest, cells);
    }

    private void platforms(Innovation innovation) {
        Outcome outcome = ConsistencyChecks.platforms(innovation);
        List<Cell> cells = new ArrayList<>(6);
        for (Platforms level : new Platforms[] {
            innovation.platforms().national(),
            innovation.platforms().provincial(),
            innovation.platforms().other()
        }) {
            if (ConsistencyChecks.platforms(level) == outcome) {
                Names names = level.names();
                addUnlessFilled(level.count(), outcome, cells);
                if (outcome != Outcome.UNDETERMINED
                        || (names.isBlank() && orZero(level.count()).signum() > 0)) {
                    cells.add(names);
                }
            }
        }
        found.add("consistency.platforms", outcome, cells);
    }

    /** The other cell stands before the plan on the form. */
    private void baseline(String id, Outcome outcome, Figure baseline, Numeric other) {
        List<Cell> cells = new ArrayList<>(2);
        addUnlessFilled(other, outcome, cells);
        addUnlessFilled(baseline, outcome, cells);
        found.add(id, outcome, Reported.pair(baseline, Operator.IS, other), cells);
    }

    private void stageTarget(Plan plan) {
        Outcome outcome = ConsistencyChecks.stageTarget(plan);
        Plan.Targets targets = plan.targets();
        List<Figure> figures = plan.stages().last().figures();
        Figure[] reached = {
            targets.outputGrowth().target(),
            targets.qualitySmes().target(),
            targets.rdSpending().target(),
            targets.inventionPatents().target(),
            targets.iiotAdoption().target(),
            targets.co2Emissions().target(),
            targets.energyPerOutput().target(),
        };
        List<Cell> cells = new ArrayList<>(2 * reached.length);
        List<Cell> given = new ArrayList<>(reached.length);
        Optional<Comparison> tightest = Optional.empty();
        for (int i = 0; i < reached.length; i++) {
            if (ConsistencyChecks.whereGiven(figures.get(i), reached[i]) == outcome) {
                addUnlessFilled(reached[i], outcome, cells);
                addUnlessFilled(figures.get(i), outcome, given);
                tightest = Reported.tighter(tightest, Reported.pair(figures.get(i), Operator.IS, reached[i]));
            }
        }
        cells.addAll(given);
        found.add("consistency.stage-target", outcome, tightest, cells);
    }

    private void leadingGrowth(Industry industry) {
        Outcome outcome = GrowthChecks.leadingGrowth(industry);
        List<Figure> growth = industry.leadingOutputGrowth().values();
        List<Figure> output = industry.totalOutput().values();
        List<Figure> share = industry.leadingOutputShare().values();
        int years = growth.size();
        // For each year, whether it decides as the end of a growth, and as its beginning; and whether by its blanks
        // alone.
        boolean[] decides = new boolean[years];
        boolean[] byBlanks = new boolean[years];
        for (int i = 1; i < years; i++) {
            Outcome year = GrowthChecks.leadingGrowth(
                    growth.get(i), output.get(i - 1), share.get(i - 1), output.get(i), share.get(i));
            decides[i] = year == outcome;
            byBlanks[i] = growth.get(i).isBlank()
                    || output.get(i - 1).isBlank()
                    || share.get(i - 1).isBlank()
                    || output.get(i).isBlank()
                    || share.get(i).isBlank();
        }
        List<Cell> cells = new ArrayList<>(3 * years);
        for (List<Figure> row : List.of(output, share, growth)) {
            for (int i = 0; i < years; i++) {
                boolean blank = row.get(i).isBlank();
                boolean end = decides[i] && (!byBlanks[i] || blank);
                boolean start = row != growth && i + 1 < years && decides[i + 1] && (!byBlanks[i + 1] || blank);
                if (end || start) {
                    cells.add(row.get(i));
                }
            }
        }
        found.add("consistency.leading-growth", outcome, cells);
    }

    private void averageGrowth(Industry industry) {
        Outcome outcome = GrowthChecks.averageGrowth(industry);
        List<Cell> cells = new ArrayList<>(4);
        for (Figure growth : industry.leadingOutputGrowth().values()) {
            addUnlessFilled(growth, outcome, cells);
        }
        addUnlessFilled(industry.leadingOutputAverageGrowth(), outcome, cells);
        found.add("consistency.average-growth", outcome, cells);
    }

    private void patentsPer10k(Innovation innovation) {
        Cell[] all = {
            innovation.smeEmployees(), innovation.inventionPatentsPer10k(), innovation.inventionPatents(),
        };
        List<Cell> blank = blank(all);
        found.add(
                "consistency.patents-per-10k",
                ConsistencyChecks.patentsPer10k(innovation),
                blank.isEmpty() ? List.of(all) : blank);
    }

    private void qualityBaseline(Plan plan, Industry industry) {
        Outcome outcome = ConsistencyChecks.qualityBaseline(plan, industry);
        Figure baseline = plan.targets().qualitySmes().baseline();
        List<Cell> cells = new ArrayList<>(3);
        Optional<Comparison> tightest = Optional.empty();
        for (Count count : new Count[] {
            industry.specializedSmes().last(), industry.littleGiants().last()
        }) {
            if (Checks.pair(baseline, Operator.AT_LEAST, count) == outcome) {
                addUnlessFilled(count, outcome, cells);
                tightest = Reported.tighter(tightest, Reported.pair(baseline, Operator.AT_LEAST, count));
            }
        }
        addUnlessFilled(baseline, outcome, cells);
        found.add("consistency.quality-smes-baseline", outcome, tightest, cells);
    }

    private void dates(Cover cover, Declaration declaration) {
        Outcome outcome = ConsistencyChecks.dates(cover, declaration);
        Day declared = cover.declaredOn();
        Day signed = declaration.signedOn();
        Day recommended = declaration.recommendation().recommendedOn();
        boolean both = !recommended.isBlank();
        List<Cell> cells = new ArrayList<>(3);
        switch (outcome) {
            case UNDETERMINED -> {
                addUnlessFilled(declared, outcome, cells);
                if (both) {
                    addUnlessFilled(signed, outcome, cells);
                }
            }
            case MET -> {
                cells.add(declared);
                if (both) {
                    cells.add(signed);
                    cells.add(recommended);
                }
            }
            default -> {
                if (ConsistencyChecks.isEarly(declared, ConsistencyChecks.EDITION.baseYear())) {
                    cells.add(declared);
                }
                if (ConsistencyChecks.isBefore(recommended.date(), signed.date())) {
                    cells.add(signed);
                    cells.add(recommended);
                }
            }
        }
        found.add("consistency.dates", outcome, cells);
    }
}
