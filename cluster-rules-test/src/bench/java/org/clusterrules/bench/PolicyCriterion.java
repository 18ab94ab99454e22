package org.clusterrules.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Cover;
import org.clusterrules.model.Declaration;
import org.clusterrules.model.Digital;
import org.clusterrules.model.Governance;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Openness;
import org.clusterrules.model.Plan;
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
        is.one("completeness.chain-map-evidence", Industry.class, CompletenessChecks::chainMap);
        is.one("completeness.carbon-monitoring-evidence", Green.class, CompletenessChecks::carbonMonitoring);
        is.one("completeness.carbon-work-evidence", Green.class, CompletenessChecks::carbonWork);
        is.one("completeness.co2-formula", Green.class, CompletenessChecks::co2Formula);
        is.one("completeness.standards-list", Innovation.class, CompletenessChecks::standardsList);
        is.one("completeness.patents-list", Innovation.class, CompletenessChecks::patentsList);
        is.one("completeness.overseas-branches-evidence", Openness.class, CompletenessChecks::overseasBranches);
        is.one("completeness.signed", Declaration.class, CompletenessChecks::signed);
        is.one(
                "completeness.cluster-name",
                Basics.class,
                basics -> CompletenessChecks.clusterName(basics.clusterName()));
        is.one("completeness.stages", FormWalk.class, FormWalk::stages);
        is.one("completeness.yearly-targets", FormWalk.class, FormWalk::yearlyTargets);
    }

    private static void consistency(Criteria is) {
        is.two("consistency.cover", Cover.class, Basics.class, ConsistencyChecks::cover);
        is.one("consistency.shares", FormWalk.class, walk -> FormWalk.range(walk.shares));
        is.one("consistency.amounts", FormWalk.class, walk -> FormWalk.range(walk.amounts));
        is.one(
                "consistency.smes",
                Industry.class,
                part -> ConsistencyChecks.atMostEachYear(part.smes(), part.enterprises()));
        is.one(
                "consistency.specialized-smes",
                Industry.class,
                part -> ConsistencyChecks.atMostEachYear(part.specializedSmes(), part.smes()));
        is.one(
                "consistency.little-giants",
                Industry.class,
                part -> ConsistencyChecks.atMostEachYear(part.littleGiants(), part.smes()));
        is.one(
                "consistency.champions",
                Industry.class,
                part -> ConsistencyChecks.atMostEachYear(part.manufacturingChampions(), part.enterprises()));
        is.one("consistency.platforms", Innovation.class, ConsistencyChecks::platforms);
        is.two("consistency.iiot-baseline", Plan.class, Digital.class, ConsistencyChecks::adoptionBaseline);
        is.one("consistency.stage-target", Plan.class, ConsistencyChecks::stageTarget);
        is.one("consistency.leading-growth", Industry.class, GrowthChecks::leadingGrowth);
        is.one("consistency.average-growth", Industry.class, GrowthChecks::averageGrowth);
        is.one("consistency.patents-per-10k", Innovation.class, ConsistencyChecks::patentsPer10k);
        is.two("consistency.patents-baseline", Plan.class, Innovation.class, ConsistencyChecks::patentsBaseline);
        is.two("consistency.quality-smes-baseline", Plan.class, Industry.class, ConsistencyChecks::qualityBaseline);
        is.two("consistency.dates", Cover.class, Declaration.class, ConsistencyChecks::dates);
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
                basics -> Checks.yes(basics.energyEfficiencyAboveBaseline()));
        is.one(
                "declarations.water-efficiency",
                Basics.class,
                basics -> Checks.yes(basics.waterEfficiencyAboveBaseline()));
        is.one("declarations.provincial-cluster", Basics.class, basics -> Checks.yes(basics.provincialCluster()));
    }

    private static void standard(Criteria is) {
        is.one("standard.area", Basics.class, basics -> Checks.threshold(basics.area(), StandardChecks.AREA));
        is.one(
                "standard.total-output",
                Industry.class,
                part -> Checks.eachYear(part.totalOutput(), StandardChecks.OUTPUT));
        is.one(
                "standard.sme-output-share",
                Industry.class,
                part -> Checks.threshold(part.smeOutputShare().last(), StandardChecks.SME_SHARE));
        is.one(
                "standard.leading-output-share",
                Industry.class,
                part -> Checks.threshold(part.leadingOutputShare().last(), StandardChecks.LEADING_SHARE));
        is.one(
                "standard.output-growth",
                Industry.class,
                part -> Checks.threshold(part.leadingOutputAverageGrowth(), StandardChecks.OUTPUT_GROWTH));
        is.one("standard.quality-enterprises", Industry.class, StandardChecks::qualityEnterprises);
        is.one("standard.supply-chain", Industry.class, part -> Checks.ticked(part.resourceSharingWork()));
        is.one("standard.rd-growth", Innovation.class, part -> Outcome.UNDETERMINED);
        is.one("standard.standards", Innovation.class, part -> StandardChecks.anyStandard(part.standards()));
        is.one("standard.iiot-adoption", Digital.class, part -> Outcome.UNDETERMINED);
        is.one("standard.industrial-software", Digital.class, part -> Checks.yes(part.industrialSoftwareRising()));
        is.one("standard.solid-waste", Green.class, part -> Checks.yes(part.solidWasteAboveAverage()));
        is.one("standard.water-reuse", Green.class, part -> Checks.yes(part.waterReuseAboveAverage()));
        is.one("standard.openness", Openness.class, part -> Checks.ticked(part.cooperationWork()));
        is.one("standard.governance", Governance.class, StandardChecks::governance);
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
                target -> Checks.threshold(target.target(), TargetChecks.GROWTH_TARGET));
        is.one(
                "targets.quality-smes",
                Plan.class,
                plan -> TargetChecks.rises(plan.targets().qualitySmes(), plan.stages()));
        target(
                is,
                "targets.rd-spending",
                Plan.Targets::rdSpending,
                target -> TargetChecks.growth(target, TargetChecks.TEN_PERCENT_A_YEAR));
        target(
                is,
                "targets.invention-patents",
                Plan.Targets::inventionPatents,
                target -> TargetChecks.growth(target, TargetChecks.FIFTEEN_PERCENT_A_YEAR));
        target(
                is,
                "targets.iiot-adoption",
                Plan.Targets::iiotAdoption,
                target -> Checks.threshold(target.target(), TargetChecks.ADOPTION));
        target(
                is,
                "targets.co2-emissions",
                Plan.Targets::co2Emissions,
                target -> TargetChecks.reduction(target, TargetChecks.EMISSIONS));
        target(
                is,
                "targets.energy-per-output",
                Plan.Targets::energyPerOutput,
                target -> TargetChecks.reduction(target, TargetChecks.ENERGY));
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
