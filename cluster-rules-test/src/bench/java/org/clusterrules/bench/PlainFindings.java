package org.clusterrules.bench;

import static org.clusterrules.bench.Checks.orZero;
import static org.clusterrules.bench.Reported.NO_NUMBERS;
import static org.clusterrules.bench.Reported.blank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.bench.Checks.Bound;
import org.clusterrules.model.Application;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Cover;
import org.clusterrules.model.Day;
import org.clusterrules.model.Declaration;
import org.clusterrules.model.Digital;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Label;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Plan;
import org.clusterrules.model.Platforms;
import org.clusterrules.model.Series;
import org.clusterrules.model.Stage;
import org.clusterrules.model.Standards;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Unit;

/** The whole findings in plain Java, with no engine at all: the limit. Serves one assessment. */
final class PlainFindings {
    private static final Unit CHARACTERS = new Unit("characters", new Label("字", "characters"));
    private static final Bound TEXT_LENGTH = new Bound(Operator.AT_MOST, "200");
    private static final Bound PLAN_LENGTH = new Bound(Operator.AT_MOST, "3000");
    private static final Bound AT_LEAST_ZERO = new Bound(Operator.AT_LEAST, "0");
    private static final Bound AT_LEAST_ONE = new Bound(Operator.AT_LEAST, "1");
    private static final Bound AT_LEAST_TEN = new Bound(Operator.AT_LEAST, "10");
    private static final Bound AT_LEAST_FIFTEEN = new Bound(Operator.AT_LEAST, "15");

    private final Application form;
    private final List<Found> found = new ArrayList<>(64);

    private PlainFindings(Application form) {
        this.form = form;
    }

    static List<Found> of(Application form) {
        PlainFindings findings = new PlainFindings(form);
        findings.completeness();
        findings.consistency();
        findings.declarations();
        findings.standard();
        findings.targets();
        return findings.found;
    }

    private void add(String id, Outcome outcome, List<Cell> cells) {
        found.add(new Found(id, outcome, NO_NUMBERS, cells));
    }

    private void add(String id, Outcome outcome, Optional<Comparison> comparison, List<Cell> cells) {
        found.add(new Found(id, outcome, comparison, cells));
    }

    private void add(String id, Outcome outcome, Cell cell) {
        add(id, outcome, List.of(cell));
    }

    // Completeness

    private void completeness() {
        FormWalk walk = new FormWalk(form);
        Basics basics = form.basics();
        Industry industry = form.industry();
        Innovation innovation = form.innovation();
        Green green = form.green();
        Declaration declaration = form.declaration();
        add("completeness.filled", walk.filled(), walk.blank.isEmpty() ? walk.required() : walk.blank);
        textLength(walk);
        planLength(walk);
        twoDecimals(walk);
        tickEvidence(walk);
        evidence(
                "completeness.chain-map-evidence",
                PolicyCriterion.chainMap(industry),
                List.of(industry.chainMap().drawn()),
                industry.chainMap().evidence());
        evidence(
                "completeness.carbon-monitoring-evidence",
                PolicyCriterion.carbonMonitoring(green),
                List.of(green.carbonMonitoring().established()),
                green.carbonMonitoring().evidence());
        evidence(
                "completeness.carbon-work-evidence",
                PolicyCriterion.carbonWork(green),
                List.of(green.carbonWork()),
                green.carbonWorkEvidence());
        evidence(
                "completeness.co2-formula",
                PolicyCriterion.co2Formula(green),
                green.co2PerOutput().values(),
                green.co2Formula());
        evidence(
                "completeness.standards-list",
                PolicyCriterion.standardsList(innovation),
                counts(innovation.standards()),
                innovation.standardsList());
        evidence(
                "completeness.patents-list",
                PolicyCriterion.patentsList(innovation),
                List.of(innovation.inventionPatents()),
                innovation.inventionPatentsList());
        evidence(
                "completeness.overseas-branches-evidence",
                PolicyCriterion.overseasBranches(form.openness()),
                List.of(form.openness().overseasBranches()),
                form.openness().overseasBranchesEvidence());
        signed(declaration);
        add("completeness.cluster-name", Checks.clusterName(basics.clusterName()), basics.clusterName());
        stages(walk);
        ranges = walk;
    }

    /** The walk that completeness made, for the ranges of consistency. */
    private FormWalk ranges;

    private void textLength(FormWalk walk) {
        Outcome outcome = walk.textLength();
        int longest = 0;
        List<Cell> tooLong = new ArrayList<>(0);
        for (Text text : walk.limited) {
            int length = text.length();
            longest = Math.max(longest, length);
            if (length > FormWalk.TEXT_LENGTH) {
                tooLong.add(text);
            }
        }
        Optional<Comparison> comparison = Reported.comparison(TEXT_LENGTH, BigDecimal.valueOf(longest), CHARACTERS);
        add(
                "completeness.text-length",
                outcome,
                comparison,
                outcome == Outcome.MET ? List.copyOf(walk.limited) : tooLong);
    }

    private void planLength(FormWalk walk) {
        Outcome outcome = walk.planLength();
        List<Cell> said = new ArrayList<>(walk.plan.size());
        for (Text text : walk.plan) {
            if (outcome == Outcome.MET || !text.isBlank()) {
                said.add(text);
            }
        }
        BigDecimal length = BigDecimal.valueOf(walk.length());
        add("completeness.plan-length", outcome, Reported.comparison(PLAN_LENGTH, length, CHARACTERS), said);
    }

    private void twoDecimals(FormWalk walk) {
        Outcome outcome = walk.twoDecimals();
        List<Cell> cells = new ArrayList<>(outcome == Outcome.MET ? walk.figures.size() : 1);
        for (Figure figure : walk.figures) {
            if (outcome == Outcome.MET || Checks.hasTooManyDecimals(figure)) {
                cells.add(figure);
            }
        }
        add("completeness.two-decimals", outcome, cells);
    }

    private void tickEvidence(FormWalk walk) {
        Outcome outcome = walk.tickEvidence();
        List<Cell> cells = new ArrayList<>(walk.ticks.size());
        for (Ticks group : walk.ticks) {
            if (outcome == Outcome.MET || !Checks.isProven(group)) {
                cells.add(group);
            }
        }
        add("completeness.tick-evidence", outcome, cells);
    }

    private void evidence(String id, Outcome outcome, List<? extends Cell> reasons, Cell evidence) {
        List<Cell> cells = switch (outcome) {
            case UNMET -> List.of(evidence);
            case UNDETERMINED -> blank(reasons.toArray(Cell[]::new));
            default -> {
                List<Cell> all = new ArrayList<>(reasons.size() + 1);
                all.addAll(reasons);
                all.add(evidence);
                yield all;
            }
        };
        add(id, outcome, cells);
    }

    private static List<Count> counts(Series<Standards> standards) {
        List<Count> counts = new ArrayList<>(24);
        for (Standards year : standards.values()) {
            add(year.international(), counts);
            add(year.national(), counts);
            add(year.industry(), counts);
            add(year.group(), counts);
        }
        return counts;
    }

    private static void add(Standards.Drafted level, List<Count> counts) {
        counts.add(level.led());
        counts.add(level.joined());
    }

    private void signed(Declaration declaration) {
        Outcome outcome = PolicyCriterion.signed(declaration);
        List<Cell> cells = new ArrayList<>(3);
        for (Cell cell :
                new Cell[] {declaration.responsiblePerson(), declaration.authoritySealed(), declaration.signedOn()}) {
            if (outcome == Outcome.MET || !Checks.isSigned(cell)) {
                cells.add(cell);
            }
        }
        add("completeness.signed", outcome, cells);
    }

    private void stages(FormWalk walk) {
        Outcome said = walk.stages();
        Outcome figures = walk.yearlyTargets();
        List<Cell> texts = new ArrayList<>(3);
        List<Cell> numbers = new ArrayList<>(21);
        for (Stage stage : walk.stages) {
            if (said == Outcome.MET || Checks.saysNothing(stage)) {
                texts.add(stage.text());
            }
            for (Figure figure : stage.figures()) {
                if (figures == Outcome.MET || figure.isBlank()) {
                    numbers.add(figure);
                }
            }
        }
        add("completeness.stages", said, texts);
        add("completeness.yearly-targets", figures, numbers);
    }

    // Consistency

    private void consistency() {
        Industry industry = form.industry();
        Innovation innovation = form.innovation();
        Digital digital = form.digital();
        Plan plan = form.plan();
        cover(form.cover(), form.basics());
        range("consistency.shares", ranges.shares);
        range("consistency.amounts", ranges.amounts);
        atMost("consistency.smes", industry.smes(), industry.enterprises());
        atMost("consistency.specialized-smes", industry.specializedSmes(), industry.smes());
        atMost("consistency.little-giants", industry.littleGiants(), industry.smes());
        atMost("consistency.champions", industry.manufacturingChampions(), industry.enterprises());
        platforms(innovation);
        baseline(
                "consistency.iiot-baseline",
                PolicyCriterion.adoptionBaseline(plan, digital),
                plan.targets().iiotAdoption().baseline(),
                digital.iiotAdoption());
        stageTarget(plan);
        leadingGrowth(industry);
        averageGrowth(industry);
        patentsPer10k(innovation);
        baseline(
                "consistency.patents-baseline",
                PolicyCriterion.patentsBaseline(plan, innovation),
                plan.targets().inventionPatents().baseline(),
                innovation.inventionPatents());
        qualityBaseline(plan, industry);
        dates(form.cover(), form.declaration());
    }

    private void cover(Cover cover, Basics basics) {
        Outcome outcome = PolicyCriterion.cover(cover, basics);
        Text[] one = {cover.clusterName(), cover.countyAuthority(), cover.operator()};
        Text[] other = {
            basics.clusterName(),
            basics.countyAuthority().name(),
            basics.operator().name()
        };
        List<Cell> cells = new ArrayList<>(6);
        addDecisive(one, one, other, outcome, cells);
        addDecisive(other, one, other, outcome, cells);
        add("consistency.cover", outcome, cells);
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
                case UNMET -> Checks.isOutside(cell);
                case UNDETERMINED -> FormWalk.isMissing(cell);
                default -> true;
            };
            if (decides) {
                cells.add(cell);
            }
        }
        add(id, outcome, cells);
    }

    /** The other row stands before this one on the form. */
    private void atMost(String id, Series<Count> row, Series<Count> other) {
        Outcome outcome = Checks.atMostEachYear(row, other);
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
        add(id, outcome, tightest, cells);
    }

    /** What is undetermined names the blanks alone. */
    private static void addUnlessFilled(Cell cell, Outcome outcome, List<Cell> cells) {
        if (outcome != Outcome.UNDETERMINED || cell.isBlank()) {
            cells.add(cell);
        }
    }

    private void platforms(Innovation innovation) {
        Outcome outcome = PolicyCriterion.platforms(innovation);
        List<Cell> cells = new ArrayList<>(6);
        for (Platforms level : new Platforms[] {
            innovation.platforms().national(),
            innovation.platforms().provincial(),
            innovation.platforms().other()
        }) {
            if (Checks.platforms(level) == outcome) {
                Names names = level.names();
                addUnlessFilled(level.count(), outcome, cells);
                if (outcome != Outcome.UNDETERMINED
                        || (names.isBlank() && orZero(level.count()).signum() > 0)) {
                    cells.add(names);
                }
            }
        }
        add("consistency.platforms", outcome, cells);
    }

    /** The other cell stands before the plan on the form. */
    private void baseline(String id, Outcome outcome, Figure baseline, Numeric other) {
        List<Cell> cells = new ArrayList<>(2);
        addUnlessFilled(other, outcome, cells);
        addUnlessFilled(baseline, outcome, cells);
        add(id, outcome, Reported.pair(baseline, Operator.IS, other), cells);
    }

    private void stageTarget(Plan plan) {
        Outcome outcome = PolicyCriterion.stageTarget(plan);
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
            if (Checks.whereGiven(figures.get(i), reached[i]) == outcome) {
                addUnlessFilled(reached[i], outcome, cells);
                addUnlessFilled(figures.get(i), outcome, given);
                tightest = Reported.tighter(tightest, Reported.pair(figures.get(i), Operator.IS, reached[i]));
            }
        }
        cells.addAll(given);
        add("consistency.stage-target", outcome, tightest, cells);
    }

    private void leadingGrowth(Industry industry) {
        Outcome outcome = PolicyCriterion.leadingGrowth(industry);
        List<Figure> growth = industry.leadingOutputGrowth().values();
        List<Figure> output = industry.totalOutput().values();
        List<Figure> share = industry.leadingOutputShare().values();
        int years = growth.size();
        // For each year, whether it decides as the end of a growth, and as its beginning; and whether by its blanks
        // alone.
        boolean[] decides = new boolean[years];
        boolean[] byBlanks = new boolean[years];
        for (int i = 1; i < years; i++) {
            Outcome year = Checks.leadingGrowth(
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
        add("consistency.leading-growth", outcome, cells);
    }

    private void averageGrowth(Industry industry) {
        Outcome outcome = PolicyCriterion.averageGrowth(industry);
        List<Cell> cells = new ArrayList<>(4);
        for (Figure growth : industry.leadingOutputGrowth().values()) {
            addUnlessFilled(growth, outcome, cells);
        }
        addUnlessFilled(industry.leadingOutputAverageGrowth(), outcome, cells);
        add("consistency.average-growth", outcome, cells);
    }

    private void patentsPer10k(Innovation innovation) {
        Cell[] all = {
            innovation.smeEmployees(), innovation.inventionPatentsPer10k(), innovation.inventionPatents(),
        };
        List<Cell> blank = blank(all);
        add(
                "consistency.patents-per-10k",
                PolicyCriterion.patentsPer10k(innovation),
                blank.isEmpty() ? List.of(all) : blank);
    }

    private void qualityBaseline(Plan plan, Industry industry) {
        Outcome outcome = PolicyCriterion.qualityBaseline(plan, industry);
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
        add("consistency.quality-smes-baseline", outcome, tightest, cells);
    }

    private void dates(Cover cover, Declaration declaration) {
        Outcome outcome = PolicyCriterion.dates(cover, declaration);
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
                if (Checks.isEarly(declared, PolicyCriterion.EDITION.baseYear())) {
                    cells.add(declared);
                }
                if (Checks.isBefore(recommended.date(), signed.date())) {
                    cells.add(signed);
                    cells.add(recommended);
                }
            }
        }
        add("consistency.dates", outcome, cells);
    }

    // Declarations

    private void declarations() {
        Basics basics = form.basics();
        add(
                "declarations.operator",
                Checks.answer(basics.operator().kind(), "INFRASTRUCTURE_BUILDER", false),
                basics.operator().kind());
        yes("declarations.not-restricted-industry", basics.notRestrictedIndustry());
        yes("declarations.no-major-incidents", basics.noMajorIncidents());
        yes("declarations.no-misconduct", basics.noMisconduct());
        yes("declarations.energy-efficiency", basics.energyEfficiencyAboveBenchmark());
        yes("declarations.water-efficiency", basics.waterEfficiencyAboveBenchmark());
        yes("declarations.provincial-cluster", basics.provincialCluster());
    }

    private void yes(String id, Choice choice) {
        add(id, Checks.yes(choice), choice);
    }

    // Standard

    private void standard() {
        Industry industry = form.industry();
        Green green = form.green();
        found.add(Reported.threshold("standard.area", form.basics().area(), PolicyCriterion.AREA));
        found.add(Reported.eachYear("standard.total-output", industry.totalOutput(), PolicyCriterion.OUTPUT));
        found.add(Reported.threshold(
                "standard.sme-output-share", industry.smeOutputShare().last(), PolicyCriterion.SME_SHARE));
        found.add(Reported.threshold(
                "standard.leading-output-share", industry.leadingOutputShare().last(), PolicyCriterion.LEADING_SHARE));
        found.add(Reported.threshold(
                "standard.output-growth", industry.leadingOutputAverageGrowth(), PolicyCriterion.OUTPUT_GROWTH));
        qualityEnterprises(industry);
        ticked("standard.supply-chain", industry.resourceSharingWork());
        rdGrowth(form.innovation());
        standards(form.innovation());
        iiotAdoption(form.digital());
        yes("standard.industrial-software", form.digital().industrialSoftwareRising());
        yes("standard.solid-waste", green.solidWasteAboveAverage());
        yes("standard.water-reuse", green.waterReuseAboveAverage());
        ticked("standard.openness", form.openness().cooperationWork());
        governance();
    }

    private void ticked(String id, Ticks boxes) {
        add(id, Checks.ticked(boxes), boxes);
    }

    private void governance() {
        Outcome outcome = PolicyCriterion.governance(form.governance());
        List<Cell> cells = new ArrayList<>(2);
        for (Ticks boxes : new Ticks[] {
            form.governance().platformsWork(), form.governance().servicesWork()
        }) {
            if (Checks.ticked(boxes) == outcome) {
                cells.add(boxes);
            }
        }
        add("standard.governance", outcome, cells);
    }

    /** Either sum, with how far the count that can be changed is from meeting it. */
    private record Sum(Count one, Count other, Bound bound, Outcome outcome) {
        static Sum of(Count one, Count other, Bound bound) {
            return new Sum(one, other, bound, Checks.sumAtLeast(one, other, bound.threshold()));
        }

        /** Zero where it is met, or no change of the second count alone would meet it. */
        BigDecimal distance() {
            return outcome == Outcome.MET || one.isBlank()
                    ? BigDecimal.ZERO
                    : bound.threshold().subtract(orZero(one)).subtract(orZero(other));
        }

        Optional<Comparison> comparison() {
            boolean known = outcome != Outcome.UNDETERMINED;
            BigDecimal sum = known ? orZero(one).add(orZero(other)).setScale(0) : null;
            return Reported.comparison(bound, sum, one.place().unit());
        }

        boolean names(Count count, Outcome decisive) {
            return outcome == decisive
                    && (count.equals(one) || count.equals(other))
                    && (outcome != Outcome.UNDETERMINED || count.isBlank());
        }
    }

    private void qualityEnterprises(Industry industry) {
        Count champions = industry.manufacturingChampions().last();
        Count giants = industry.littleGiants().last();
        Count specialized = industry.specializedSmes().last();
        Count innovative = industry.highTechAndInnovativeSmes().last();
        Sum few = Sum.of(champions, giants, AT_LEAST_ONE);
        Sum many = Sum.of(specialized, innovative, AT_LEAST_TEN);
        Outcome outcome = Checks.any(few.outcome, many.outcome);
        boolean first = few.outcome == outcome
                && (many.outcome != outcome || few.distance().compareTo(many.distance()) <= 0);
        Sum decisive = first ? few : many;
        List<Cell> cells = new ArrayList<>(4);
        for (Count count : new Count[] {specialized, giants, champions, innovative}) {
            boolean named = outcome == Outcome.MET
                    ? decisive.names(count, outcome)
                    : few.names(count, outcome) || many.names(count, outcome);
            if (named) {
                cells.add(count);
            }
        }
        add("standard.quality-enterprises", outcome, decisive.comparison(), cells);
    }

    private void rdGrowth(Innovation innovation) {
        List<Figure> growths = innovation.rdSpendingGrowth().values();
        BigDecimal product = BigDecimal.ONE;
        boolean known = true;
        for (Figure growth : growths) {
            BigDecimal factor = Checks.HUNDRED.add(orZero(growth));
            known &= growth.number() != null && factor.signum() >= 0;
            product = product.multiply(factor);
        }
        Outcome sign = product.compareTo(Checks.HUNDRED.pow(growths.size())) >= 0 ? Outcome.MET : Outcome.UNMET;
        add(
                "standard.rd-growth",
                Outcome.UNDETERMINED,
                unrecorded(
                        known ? Reported.average(product, growths.size(), AT_LEAST_ZERO, sign) : null,
                        Reported.PERCENT),
                List.copyOf(growths));
    }

    private static Optional<Comparison> unrecorded(BigDecimal actual, Unit unit) {
        return Optional.of(new Comparison(Optional.empty(), Optional.ofNullable(actual), Optional.empty(), unit));
    }

    private void standards(Innovation innovation) {
        Outcome outcome = Checks.anyStandard(innovation.standards());
        List<Count> counts = counts(innovation.standards());
        List<Cell> cells = new ArrayList<>(counts.size());
        BigDecimal sum = BigDecimal.ZERO;
        for (Count count : counts) {
            sum = sum.add(orZero(count));
            addUnlessFilled(count, outcome, cells);
        }
        add(
                "standard.standards",
                outcome,
                Reported.comparison(
                        AT_LEAST_ONE,
                        outcome == Outcome.UNDETERMINED ? null : sum,
                        counts.get(0).place().unit()),
                cells);
    }

    private void iiotAdoption(Digital digital) {
        Figure adoption = digital.iiotAdoption();
        BigDecimal actual = adoption.number() == null ? null : Reported.shown(adoption.number(), 2, AT_LEAST_ZERO);
        add(
                "standard.iiot-adoption",
                Outcome.UNDETERMINED,
                unrecorded(actual, adoption.place().unit()),
                List.of(adoption));
    }

    // Targets

    private void targets() {
        Plan plan = form.plan();
        Plan.Targets targets = plan.targets();
        int years = PolicyCriterion.EDITION.planYears();
        baselineMeetsStandard();
        found.add(Reported.threshold(
                "targets.output-growth", targets.outputGrowth().target(), PolicyCriterion.GROWTH_TARGET));
        qualitySmes(plan);
        found.add(Reported.growth(
                "targets.rd-spending", targets.rdSpending(), PolicyCriterion.TEN_PERCENT_A_YEAR, AT_LEAST_TEN, years));
        found.add(Reported.growth(
                "targets.invention-patents",
                targets.inventionPatents(),
                PolicyCriterion.FIFTEEN_PERCENT_A_YEAR,
                AT_LEAST_FIFTEEN,
                years));
        found.add(Reported.threshold(
                "targets.iiot-adoption", targets.iiotAdoption().target(), PolicyCriterion.ADOPTION));
        found.add(Reported.reduction("targets.co2-emissions", targets.co2Emissions(), PolicyCriterion.EMISSIONS));
        found.add(Reported.reduction("targets.energy-per-output", targets.energyPerOutput(), PolicyCriterion.ENERGY));
        add("targets.openness", Checks.described(targets.openness()), targets.openness());
        add("targets.governance", Checks.described(targets.governance()), targets.governance());
    }

    private void baselineMeetsStandard() {
        Outcome[] outcomes = new Outcome[PolicyCriterion.REQUIRED_STANDARD.length];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = found.get(PolicyCriterion.REQUIRED_STANDARD[i]).outcome();
        }
        Outcome outcome = Checks.all(outcomes);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            if (outcome == Outcome.MET || outcomes[i] == outcome) {
                cells.addAll(found.get(PolicyCriterion.REQUIRED_STANDARD[i]).cells());
            }
        }
        add("targets.baseline-meets-standard", outcome, cells);
    }

    private void qualitySmes(Plan plan) {
        Outcome outcome = Checks.rises(plan.targets().qualitySmes(), plan.stages());
        Figure baseline = plan.targets().qualitySmes().baseline();
        Figure target = plan.targets().qualitySmes().target();
        List<Stage> stages = plan.stages().values();
        List<Figure> path = new ArrayList<>(stages.size() + 1);
        path.add(baseline);
        for (int i = 0; i + 1 < stages.size(); i++) {
            path.add(stages.get(i).qualitySmes());
        }
        path.add(target);
        boolean[] decides = new boolean[path.size()];
        BigDecimal smallest = null;
        int before = -1;
        for (int i = 0; i < decides.length; i++) {
            boolean blank = path.get(i).isBlank();
            if (outcome != Outcome.UNMET) {
                decides[i] = outcome == Outcome.MET || blank;
            }
            if (!blank) {
                if (before >= 0) {
                    BigDecimal rise = orZero(path.get(i)).subtract(orZero(path.get(before)));
                    smallest = smallest == null ? rise : smallest.min(rise);
                    if (rise.signum() <= 0) {
                        decides[before] = true;
                        decides[i] = true;
                    }
                }
                before = i;
            }
        }
        List<Cell> cells = new ArrayList<>(path.size());
        int last = decides.length - 1;
        if (decides[0]) {
            cells.add(baseline);
        }
        if (decides[last]) {
            cells.add(target);
        }
        for (int i = 1; i < last; i++) {
            if (decides[i]) {
                cells.add(path.get(i));
            }
        }
        boolean known = smallest != null && outcome != Outcome.UNDETERMINED;
        Comparison comparison = new Comparison(
                Optional.of(Operator.INCREASES),
                known ? Optional.of(Reported.withPlaces(smallest, 2)) : Optional.empty(),
                Optional.of(BigDecimal.ZERO),
                baseline.place().unit());
        add("targets.quality-smes", outcome, Optional.of(comparison), cells);
    }
}
