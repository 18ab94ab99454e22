package org.clusterrules.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.bench.Checks.Bound;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Cover;
import org.clusterrules.model.Declaration;
import org.clusterrules.model.Digital;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Governance;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Openness;
import org.clusterrules.model.Plan;
import org.clusterrules.model.Stage;
import org.clusterrules.model.State;
import org.clusterrules.model.Target;

/**
 * The 64 criteria of the national policy, for the engines that are compared with: which facts each looks at, and what it comes
 * to. An engine's own part is to hold the facts, to match them, and to call.
 *
 * @param id the criterion
 * @param facts the types of the facts: one or two of the form's parts; {@link Verdicts} where it looks at other criteria
 * @param judge what the criterion comes to for these facts
 */
record PolicyCriterion(String id, List<Class<?>> facts, Function<Object[], Outcome> judge) {
    static final Bound AREA = new Bound(Operator.AT_MOST, "100");
    static final Bound OUTPUT = new Bound(Operator.AT_LEAST, "40");
    static final Bound SME_SHARE = new Bound(Operator.AT_LEAST, "70");
    static final Bound LEADING_SHARE = new Bound(Operator.MORE_THAN, "70");
    static final Bound OUTPUT_GROWTH = new Bound(Operator.MORE_THAN, "10");
    static final BigDecimal ONE = BigDecimal.ONE;
    static final BigDecimal TEN = BigDecimal.TEN;
    static final Bound GROWTH_TARGET = new Bound(Operator.AT_LEAST, "10");
    static final BigDecimal TEN_PERCENT_A_YEAR = new BigDecimal("1.331");
    static final BigDecimal FIFTEEN_PERCENT_A_YEAR = new BigDecimal("1.520875");
    static final Bound ADOPTION = Bound.about("45", 5);
    static final Bound EMISSIONS = Bound.about("18", 5);
    static final Bound ENERGY = Bound.about("13.5", 5);

    /** The mix is of this edition; the factors of growth above are those of its three years. */
    static final Edition EDITION = Edition.of("2022");

    static final List<PolicyCriterion> ALL = all();
    static final int[] REQUIRED_STANDARD = {
        index("standard.total-output"),
        index("standard.sme-output-share"),
        index("standard.leading-output-share"),
        index("standard.output-growth"),
        index("standard.quality-enterprises"),
    };

    private static int index(String id) {
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).id.equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException(id);
    }

    /** Collects criteria. */
    private static final class Criteria {
        private final List<PolicyCriterion> all = new ArrayList<>();

        <A> void one(String id, Class<A> fact, Function<A, Outcome> judge) {
            all.add(new PolicyCriterion(id, List.of(fact), facts -> judge.apply(fact.cast(facts[0]))));
        }

        <A, B> void two(String id, Class<A> fact, Class<B> other, BiFunction<A, B, Outcome> judge) {
            all.add(new PolicyCriterion(
                    id, List.of(fact, other), facts -> judge.apply(fact.cast(facts[0]), other.cast(facts[1]))));
        }
    }

    private static List<PolicyCriterion> all() {
        Criteria criteria = new Criteria();
        completeness(criteria);
        consistency(criteria);
        declarations(criteria);
        standard(criteria);
        targets(criteria);
        return List.copyOf(criteria.all);
    }

    private static void completeness(Criteria is) {
        is.one("completeness.filled", FormWalk.class, FormWalk::filled);
        is.one("completeness.text-length", FormWalk.class, FormWalk::textLength);
        is.one("completeness.plan-length", FormWalk.class, FormWalk::planLength);
        is.one("completeness.two-decimals", FormWalk.class, FormWalk::twoDecimals);
        is.one("completeness.tick-evidence", FormWalk.class, FormWalk::tickEvidence);
        is.one("completeness.chain-map-evidence", Industry.class, PolicyCriterion::chainMap);
        is.one("completeness.carbon-monitoring-evidence", Green.class, PolicyCriterion::carbonMonitoring);
        is.one("completeness.carbon-work-evidence", Green.class, PolicyCriterion::carbonWork);
        is.one("completeness.co2-formula", Green.class, PolicyCriterion::co2Formula);
        is.one("completeness.standards-list", Innovation.class, PolicyCriterion::standardsList);
        is.one("completeness.patents-list", Innovation.class, PolicyCriterion::patentsList);
        is.one("completeness.overseas-branches-evidence", Openness.class, PolicyCriterion::overseasBranches);
        is.one("completeness.signed", Declaration.class, PolicyCriterion::signed);
        is.one("completeness.cluster-name", Basics.class, basics -> Checks.clusterName(basics.clusterName()));
        is.one("completeness.stages", FormWalk.class, FormWalk::stages);
        is.one("completeness.yearly-targets", FormWalk.class, FormWalk::yearlyTargets);
    }

    static Outcome chainMap(Industry industry) {
        Choice drawn = industry.chainMap().drawn();
        return Checks.evidence(
                drawn.is(Choice.YES),
                drawn.isBlank(),
                Checks.isGiven(industry.chainMap().evidence()));
    }

    static Outcome carbonMonitoring(Green green) {
        Choice established = green.carbonMonitoring().established();
        return Checks.evidence(
                established.is(Choice.YES),
                established.isBlank(),
                Checks.isGiven(green.carbonMonitoring().evidence()));
    }

    static Outcome carbonWork(Green green) {
        return Checks.evidence(
                green.carbonWork().state() == State.FILLED,
                green.carbonWork().isBlank(),
                Checks.isGiven(green.carbonWorkEvidence()));
    }

    static Outcome co2Formula(Green green) {
        boolean number = false;
        boolean blank = false;
        for (Numeric cell : green.co2PerOutput().values()) {
            number |= cell.number() != null;
            blank |= cell.isBlank();
        }
        return Checks.evidence(number, blank, green.co2Formula().state() == State.FILLED);
    }

    static Outcome standardsList(Innovation innovation) {
        return switch (Checks.anyStandard(innovation.standards())) {
            case MET -> Checks.isGiven(innovation.standardsList()) ? Outcome.MET : Outcome.UNMET;
            case UNDETERMINED -> Outcome.UNDETERMINED;
            default -> Outcome.NOT_APPLICABLE;
        };
    }

    static Outcome patentsList(Innovation innovation) {
        Count patents = innovation.inventionPatents();
        return Checks.evidence(
                Checks.orZero(patents).signum() > 0,
                patents.isBlank(),
                Checks.isGiven(innovation.inventionPatentsList()));
    }

    static Outcome overseasBranches(Openness openness) {
        Count branches = openness.overseasBranches();
        return Checks.evidence(
                Checks.orZero(branches).signum() > 0,
                branches.isBlank(),
                Checks.isGiven(openness.overseasBranchesEvidence()));
    }

    static Outcome signed(Declaration declaration) {
        return Checks.isSigned(declaration.responsiblePerson())
                        && Checks.isSigned(declaration.authoritySealed())
                        && Checks.isSigned(declaration.signedOn())
                ? Outcome.MET
                : Outcome.UNMET;
    }

    private static void consistency(Criteria is) {
        is.two("consistency.cover", Cover.class, Basics.class, PolicyCriterion::cover);
        is.one("consistency.shares", FormWalk.class, walk -> FormWalk.range(walk.shares));
        is.one("consistency.amounts", FormWalk.class, walk -> FormWalk.range(walk.amounts));
        is.one("consistency.smes", Industry.class, part -> Checks.atMostEachYear(part.smes(), part.enterprises()));
        is.one(
                "consistency.specialized-smes",
                Industry.class,
                part -> Checks.atMostEachYear(part.specializedSmes(), part.smes()));
        is.one(
                "consistency.little-giants",
                Industry.class,
                part -> Checks.atMostEachYear(part.littleGiants(), part.smes()));
        is.one(
                "consistency.champions",
                Industry.class,
                part -> Checks.atMostEachYear(part.manufacturingChampions(), part.enterprises()));
        is.one("consistency.platforms", Innovation.class, PolicyCriterion::platforms);
        is.two("consistency.iiot-baseline", Plan.class, Digital.class, PolicyCriterion::adoptionBaseline);
        is.one("consistency.stage-target", Plan.class, PolicyCriterion::stageTarget);
        is.one("consistency.leading-growth", Industry.class, PolicyCriterion::leadingGrowth);
        is.one("consistency.average-growth", Industry.class, PolicyCriterion::averageGrowth);
        is.one("consistency.patents-per-10k", Innovation.class, PolicyCriterion::patentsPer10k);
        is.two("consistency.patents-baseline", Plan.class, Innovation.class, PolicyCriterion::patentsBaseline);
        is.two("consistency.quality-smes-baseline", Plan.class, Industry.class, PolicyCriterion::qualityBaseline);
        is.two("consistency.dates", Cover.class, Declaration.class, PolicyCriterion::dates);
    }

    static Outcome cover(Cover cover, Basics basics) {
        return Checks.all(
                Checks.same(cover.clusterName(), basics.clusterName()),
                Checks.same(cover.countyAuthority(), basics.countyAuthority().name()),
                Checks.same(cover.operator(), basics.operator().name()));
    }

    static Outcome platforms(Innovation innovation) {
        return Checks.all(
                Checks.platforms(innovation.platforms().national()),
                Checks.platforms(innovation.platforms().provincial()),
                Checks.platforms(innovation.platforms().other()));
    }

    static Outcome adoptionBaseline(Plan plan, Digital digital) {
        return Checks.pair(plan.targets().iiotAdoption().baseline(), Operator.IS, digital.iiotAdoption());
    }

    static Outcome stageTarget(Plan plan) {
        Stage last = plan.stages().last();
        Plan.Targets targets = plan.targets();
        return Checks.all(
                Checks.whereGiven(last.outputGrowth(), targets.outputGrowth().target()),
                Checks.whereGiven(last.qualitySmes(), targets.qualitySmes().target()),
                Checks.whereGiven(last.rdSpending(), targets.rdSpending().target()),
                Checks.whereGiven(
                        last.inventionPatents(), targets.inventionPatents().target()),
                Checks.whereGiven(last.iiotAdoption(), targets.iiotAdoption().target()),
                Checks.whereGiven(last.co2Emissions(), targets.co2Emissions().target()),
                Checks.whereGiven(
                        last.energyPerOutput(), targets.energyPerOutput().target()));
    }

    static Outcome leadingGrowth(Industry industry) {
        return Checks.leadingGrowth(
                industry.leadingOutputGrowth(), industry.totalOutput(), industry.leadingOutputShare());
    }

    static Outcome averageGrowth(Industry industry) {
        return Checks.averageGrowth(industry.leadingOutputAverageGrowth(), industry.leadingOutputGrowth());
    }

    static Outcome patentsPer10k(Innovation innovation) {
        return Checks.patentsPer10k(
                innovation.inventionPatentsPer10k(), innovation.inventionPatents(), innovation.smeEmployees());
    }

    static Outcome patentsBaseline(Plan plan, Innovation innovation) {
        return Checks.pair(plan.targets().inventionPatents().baseline(), Operator.IS, innovation.inventionPatents());
    }

    static Outcome qualityBaseline(Plan plan, Industry industry) {
        Numeric baseline = plan.targets().qualitySmes().baseline();
        return Checks.all(
                Checks.pair(
                        baseline, Operator.AT_LEAST, industry.specializedSmes().last()),
                Checks.pair(baseline, Operator.AT_LEAST, industry.littleGiants().last()));
    }

    static Outcome dates(Cover cover, Declaration declaration) {
        return Checks.dates(
                cover.declaredOn(),
                declaration.signedOn(),
                declaration.recommendation().recommendedOn(),
                EDITION.baseYear());
    }

    private static void declarations(Criteria is) {
        is.one(
                "declarations.operator",
                Basics.class,
                basics -> Checks.answer(basics.operator().kind(), "INFRASTRUCTURE_BUILDER", false));
        is.one(
                "declarations.not-restricted-industry",
                Basics.class,
                basics -> Checks.yes(basics.notRestrictedIndustry()));
        is.one("declarations.no-major-incidents", Basics.class, basics -> Checks.yes(basics.noMajorIncidents()));
        is.one("declarations.no-misconduct", Basics.class, basics -> Checks.yes(basics.noMisconduct()));
        is.one(
                "declarations.energy-efficiency",
                Basics.class,
                basics -> Checks.yes(basics.energyEfficiencyAboveBenchmark()));
        is.one(
                "declarations.water-efficiency",
                Basics.class,
                basics -> Checks.yes(basics.waterEfficiencyAboveBenchmark()));
        is.one("declarations.provincial-cluster", Basics.class, basics -> Checks.yes(basics.provincialCluster()));
    }

    private static void standard(Criteria is) {
        is.one("standard.area", Basics.class, basics -> Checks.threshold(basics.area(), AREA));
        is.one("standard.total-output", Industry.class, part -> Checks.eachYear(part.totalOutput(), OUTPUT));
        is.one(
                "standard.sme-output-share",
                Industry.class,
                part -> Checks.threshold(part.smeOutputShare().last(), SME_SHARE));
        is.one(
                "standard.leading-output-share",
                Industry.class,
                part -> Checks.threshold(part.leadingOutputShare().last(), LEADING_SHARE));
        is.one(
                "standard.output-growth",
                Industry.class,
                part -> Checks.threshold(part.leadingOutputAverageGrowth(), OUTPUT_GROWTH));
        is.one("standard.quality-enterprises", Industry.class, PolicyCriterion::qualityEnterprises);
        is.one("standard.supply-chain", Industry.class, part -> Checks.ticked(part.resourceSharingWork()));
        is.one("standard.rd-growth", Innovation.class, part -> Outcome.UNDETERMINED);
        is.one("standard.standards", Innovation.class, part -> Checks.anyStandard(part.standards()));
        is.one("standard.iiot-adoption", Digital.class, part -> Outcome.UNDETERMINED);
        is.one("standard.industrial-software", Digital.class, part -> Checks.yes(part.industrialSoftwareRising()));
        is.one("standard.solid-waste", Green.class, part -> Checks.yes(part.solidWasteAboveAverage()));
        is.one("standard.water-reuse", Green.class, part -> Checks.yes(part.waterReuseAboveAverage()));
        is.one("standard.openness", Openness.class, part -> Checks.ticked(part.cooperationWork()));
        is.one("standard.governance", Governance.class, PolicyCriterion::governance);
    }

    static Outcome qualityEnterprises(Industry industry) {
        return Checks.any(
                Checks.sumAtLeast(
                        industry.manufacturingChampions().last(),
                        industry.littleGiants().last(),
                        ONE),
                Checks.sumAtLeast(
                        industry.specializedSmes().last(),
                        industry.highTechAndInnovativeSmes().last(),
                        TEN));
    }

    static Outcome governance(Governance governance) {
        return Checks.all(Checks.ticked(governance.platformsWork()), Checks.ticked(governance.servicesWork()));
    }

    private static void targets(Criteria is) {
        is.one("targets.baseline-meets-standard", Verdicts.class, verdicts -> {
            Outcome standard = verdicts.standard();
            return standard == Outcome.NEAR ? Outcome.MET : standard;
        });
        target(
                is,
                "targets.output-growth",
                Plan.Targets::outputGrowth,
                target -> Checks.threshold(target.target(), GROWTH_TARGET));
        is.one(
                "targets.quality-smes",
                Plan.class,
                plan -> Checks.rises(plan.targets().qualitySmes(), plan.stages()));
        target(
                is,
                "targets.rd-spending",
                Plan.Targets::rdSpending,
                target -> Checks.growth(target, TEN_PERCENT_A_YEAR));
        target(
                is,
                "targets.invention-patents",
                Plan.Targets::inventionPatents,
                target -> Checks.growth(target, FIFTEEN_PERCENT_A_YEAR));
        target(
                is,
                "targets.iiot-adoption",
                Plan.Targets::iiotAdoption,
                target -> Checks.threshold(target.target(), ADOPTION));
        target(is, "targets.co2-emissions", Plan.Targets::co2Emissions, target -> Checks.reduction(target, EMISSIONS));
        target(
                is,
                "targets.energy-per-output",
                Plan.Targets::energyPerOutput,
                target -> Checks.reduction(target, ENERGY));
        is.one(
                "targets.openness",
                Plan.class,
                plan -> Checks.described(plan.targets().openness()));
        is.one(
                "targets.governance",
                Plan.class,
                plan -> Checks.described(plan.targets().governance()));
    }

    private static void target(
            Criteria is, String id, Function<Plan.Targets, Target> indicator, Function<Target, Outcome> judge) {
        is.one(id, Plan.class, plan -> judge.apply(indicator.apply(plan.targets())));
    }
}
