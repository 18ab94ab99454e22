package org.clusterrules.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.clusterrules.assessment.Outcome;

/**
 * A criterion of the national policy: the one list of them that hand-written Java goes through, and of which every engine makes
 * its rules. An engine holds the facts, matches them, and calls.
 *
 * @param id its id in the rule files, in whose order the list is
 * @param check what it comes to
 */
record PolicyCriterion(String id, Check check) {
    static final List<PolicyCriterion> ALL = List.of(
            of("completeness.filled", (f, notes) -> f.walk().filled(notes)),
            of("completeness.text-length", (f, notes) -> f.walk().textLength(notes)),
            of("completeness.plan-length", (f, notes) -> f.walk().planLength(notes)),
            of("completeness.two-decimals", (f, notes) -> f.walk().twoDecimals(notes)),
            of("completeness.tick-evidence", (f, notes) -> f.walk().tickEvidence(notes)),
            of("completeness.chain-map-evidence", (f, notes) -> CompletenessChecks.chainMap(f.industry(), notes)),
            of(
                    "completeness.carbon-monitoring-evidence",
                    (f, notes) -> CompletenessChecks.carbonMonitoring(f.green(), notes)),
            of("completeness.carbon-work-evidence", (f, notes) -> CompletenessChecks.carbonWork(f.green(), notes)),
            of("completeness.co2-formula", (f, notes) -> CompletenessChecks.co2Formula(f.green(), notes)),
            of("completeness.standards-list", (f, notes) -> CompletenessChecks.standardsList(f.innovation(), notes)),
            of("completeness.patents-list", (f, notes) -> CompletenessChecks.patentsList(f.innovation(), notes)),
            of(
                    "completeness.overseas-branches-evidence",
                    (f, notes) -> CompletenessChecks.overseasBranches(f.openness(), notes)),
            of("completeness.signed", (f, notes) -> CompletenessChecks.signed(f.cover(), f.declaration(), notes)),
            of(
                    "completeness.cluster-name",
                    (f, notes) -> CompletenessChecks.clusterName(f.basics().clusterName(), notes)),
            of("completeness.stages", (f, notes) -> f.walk().stages(notes)),
            of("completeness.yearly-targets", (f, notes) -> f.walk().yearlyTargets(notes)),
            of("consistency.cover", (f, notes) -> ConsistencyChecks.cover(f.cover(), f.basics(), notes)),
            of("consistency.shares", (f, notes) -> f.walk().shares(notes)),
            of("consistency.amounts", (f, notes) -> f.walk().amounts(notes)),
            of("consistency.rates", (f, notes) -> f.walk().rates(notes)),
            of(
                    "consistency.smes",
                    (f, notes) -> Checks.atMostEachYear(
                            f.industry().smes(), f.industry().enterprises(), notes)),
            of(
                    "consistency.specialized-smes",
                    (f, notes) -> Checks.atMostEachYear(
                            f.industry().specializedSmes(), f.industry().smes(), notes)),
            of(
                    "consistency.little-giants",
                    (f, notes) -> Checks.atMostEachYear(
                            f.industry().littleGiants(), f.industry().enterprises(), notes)),
            of(
                    "consistency.little-giants-smes",
                    (f, notes) -> Checks.atMostEachYear(
                            f.industry().littleGiants(), f.industry().smes(), notes)),
            of(
                    "consistency.champions",
                    (f, notes) -> Checks.atMostEachYear(
                            f.industry().manufacturingChampions(), f.industry().enterprises(), notes)),
            of(
                    "consistency.high-tech-and-innovative",
                    (f, notes) -> Checks.atMostEachYear(
                            f.industry().highTechAndInnovativeEnterprises(),
                            f.industry().enterprises(),
                            notes)),
            of("consistency.platforms", (f, notes) -> ConsistencyChecks.platforms(f.innovation(), notes)),
            of(
                    "consistency.iiot-baseline",
                    (f, notes) -> Checks.same(
                            f.digital().iiotAdoption(),
                            f.plan().targets().iiotAdoption().baseline(),
                            notes)),
            of("consistency.stage-target", (f, notes) -> ConsistencyChecks.stageTarget(f.plan(), notes)),
            of("consistency.stage-growth", (f, notes) -> AverageChecks.stageGrowth(f.plan(), notes)),
            of("consistency.leading-growth", (f, notes) -> DerivedChecks.leadingGrowth(f.industry(), notes)),
            of("consistency.average-growth", (f, notes) -> AverageChecks.averageGrowth(f.industry(), notes)),
            of("consistency.patents-per-10k", (f, notes) -> DerivedChecks.patentsPer10k(f.innovation(), notes)),
            of(
                    "consistency.patents-baseline",
                    (f, notes) -> Checks.same(
                            f.innovation().inventionPatents(),
                            f.plan().targets().inventionPatents().baseline(),
                            notes)),
            of(
                    "consistency.quality-smes-baseline",
                    (f, notes) -> ConsistencyChecks.qualityBaseline(f.plan(), f.industry(), notes)),
            of(
                    "consistency.output-growth-baseline",
                    (f, notes) -> Checks.same(
                            f.industry().leadingOutputAverageGrowth(),
                            f.plan().targets().outputGrowth().baseline(),
                            notes)),
            of(
                    "consistency.non-industrial",
                    (f, notes) -> ConsistencyChecks.nonIndustrial(f.green(), f.basics(), notes)),
            of("consistency.dates", (f, notes) -> ConsistencyChecks.dates(f.cover(), f.declaration(), notes)),
            of("consistency.plausible-figures", (f, notes) -> f.walk().plausibleFigures(notes)),
            of("consistency.shares-in-percent", (f, notes) -> f.walk().sharesInPercent(notes)),
            of(
                    "consistency.rd-baseline",
                    (f, notes) -> DerivedChecks.rdBaseline(f.plan(), f.innovation(), f.industry(), notes)),
            of(
                    "consistency.co2-baseline",
                    (f, notes) -> DerivedChecks.co2Baseline(f.plan(), f.green(), f.industry(), notes)),
            of("declarations.operator", (f, notes) -> StandardChecks.operator(f.basics(), notes)),
            of(
                    "declarations.not-restricted-industry",
                    (f, notes) -> Checks.yes(f.basics().notRestrictedIndustry(), notes)),
            of(
                    "declarations.no-major-incidents",
                    (f, notes) -> Checks.yes(f.basics().noMajorIncidents(), notes)),
            of("declarations.no-misconduct", (f, notes) -> Checks.yes(f.basics().noMisconduct(), notes)),
            of(
                    "declarations.energy-efficiency",
                    (f, notes) -> Checks.yes(f.basics().energyEfficiencyAboveBaseline(), notes)),
            of(
                    "declarations.water-efficiency",
                    (f, notes) -> Checks.yes(f.basics().waterEfficiencyAboveBaseline(), notes)),
            of(
                    "declarations.provincial-cluster",
                    (f, notes) -> Checks.yes(f.basics().provincialCluster(), notes)),
            of("standard.area", (f, notes) -> StandardChecks.area(f.basics(), notes)),
            of(
                    "standard.total-output",
                    (f, notes) -> Checks.eachYear(f.industry().totalOutput(), StandardChecks.OUTPUT, notes)),
            of("standard.total-output-growth", (f, notes) -> StandardChecks.outputGrowth(f.industry(), notes)),
            of(
                    "standard.sme-output-share",
                    (f, notes) ->
                            Checks.threshold(f.industry().smeOutputShare().last(), StandardChecks.SME_SHARE, notes)),
            of(
                    "standard.leading-output-share",
                    (f, notes) -> Checks.threshold(
                            f.industry().leadingOutputShare().last(), StandardChecks.LEADING_SHARE, notes)),
            of(
                    "standard.output-growth",
                    (f, notes) -> Checks.threshold(
                            f.industry().leadingOutputAverageGrowth(), StandardChecks.OUTPUT_GROWTH, notes)),
            of("standard.quality-enterprises", (f, notes) -> StandardChecks.qualityEnterprises(f.industry(), notes)),
            of("standard.supply-chain", (f, notes) -> Checks.ticked(f.industry().resourceSharingWork(), notes)),
            of(
                    "standard.chain-map",
                    (f, notes) -> Checks.yes(f.industry().chainMap().drawn(), notes)),
            of(
                    "standard.quality-and-brand",
                    (f, notes) -> Checks.ticked(f.industry().qualityAndBrandWork(), notes)),
            of("standard.rd-growth", (f, notes) -> StandardChecks.rdGrowth(f.innovation(), notes)),
            of("standard.standards", (f, notes) -> StandardChecks.standards(f.innovation(), notes)),
            of(
                    "standard.collaboration",
                    (f, notes) -> Checks.ticked(f.innovation().collaborativeInnovationWork(), notes)),
            of("standard.iiot-adoption", (f, notes) -> StandardChecks.iiotAdoption(f.digital(), notes)),
            of(
                    "standard.industrial-software",
                    (f, notes) -> Checks.yes(f.digital().industrialSoftwareRising(), notes)),
            of(
                    "standard.digital-services",
                    (f, notes) -> Checks.ticked(f.digital().servicesWork(), notes)),
            of(
                    "standard.digital-models",
                    (f, notes) -> Checks.ticked(f.digital().newModelsWork(), notes)),
            of("standard.solid-waste", (f, notes) -> Checks.yes(f.green().solidWasteAboveAverage(), notes)),
            of("standard.water-reuse", (f, notes) -> Checks.yes(f.green().waterReuseAboveAverage(), notes)),
            of(
                    "standard.carbon-monitoring",
                    (f, notes) -> Checks.yes(f.green().carbonMonitoring().established(), notes)),
            of("standard.resource-use", (f, notes) -> Checks.ticked(f.green().resourceUseWork(), notes)),
            of("standard.green-services", (f, notes) -> Checks.ticked(f.green().publicServicesWork(), notes)),
            of("standard.openness", (f, notes) -> Checks.ticked(f.openness().cooperationWork(), notes)),
            of("standard.governance", (f, notes) -> StandardChecks.governance(f.governance(), notes)),
            of("targets.baseline-meets-standard", (f, notes) -> f.verdicts().standard(notes)),
            of(
                    "targets.output-growth-baseline",
                    (f, notes) -> Checks.threshold(
                            f.plan().targets().outputGrowth().baseline(), StandardChecks.OUTPUT_GROWTH, notes)),
            of(
                    "targets.output-growth",
                    (f, notes) -> Checks.threshold(
                            f.plan().targets().outputGrowth().target(), TargetChecks.GROWTH_TARGET, notes)),
            of("targets.quality-smes", (f, notes) -> TargetChecks.qualitySmes(f.plan(), notes)),
            of("targets.rd-spending", (f, notes) -> TargetChecks.rdSpending(f.plan(), notes)),
            of("targets.invention-patents", (f, notes) -> TargetChecks.inventionPatents(f.plan(), notes)),
            of(
                    "targets.iiot-adoption",
                    (f, notes) ->
                            Checks.threshold(f.plan().targets().iiotAdoption().target(), TargetChecks.ADOPTION, notes)),
            of("targets.co2-emissions", (f, notes) -> TargetChecks.co2Emissions(f.plan(), notes)),
            of("targets.energy-per-output", (f, notes) -> TargetChecks.energyPerOutput(f.plan(), f.green(), notes)),
            of(
                    "targets.openness",
                    (f, notes) -> Checks.described(f.plan().targets().openness().target(), notes)),
            of(
                    "targets.governance",
                    (f, notes) ->
                            Checks.described(f.plan().targets().governance().target(), notes)));

    /** The one that looks at what others came to, after all of them. */
    static final int CONCLUSION = index("targets.baseline-meets-standard");

    /** Those others. */
    static final int[] REQUIRED_STANDARD = IntStream.of(
                    index("standard.total-output"),
                    index("standard.sme-output-share"),
                    index("standard.leading-output-share"),
                    index("standard.output-growth"),
                    index("standard.quality-enterprises"))
            .toArray();

    /** Judges the facts; what belongs to a finding beside its outcome goes into the notes, unless they are {@code null}. */
    interface Check {
        Outcome judge(Facts facts, Notes notes);
    }

    /** Judges the facts by the criterion of that index, and keeps the outcome. */
    static void judge(int index, Facts facts) {
        facts.verdicts().put(index, ALL.get(index).check.judge(facts, null));
    }

    private static PolicyCriterion of(String id, Check check) {
        return new PolicyCriterion(id, check);
    }

    private static int index(String id) {
        return IntStream.range(0, ALL.size())
                .filter(i -> ALL.get(i).id.equals(id))
                .findFirst()
                .orElseThrow();
    }
}
