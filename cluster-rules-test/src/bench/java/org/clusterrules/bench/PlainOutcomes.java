package org.clusterrules.bench;

import static org.clusterrules.bench.Checks.answer;
import static org.clusterrules.bench.Checks.described;
import static org.clusterrules.bench.Checks.threshold;
import static org.clusterrules.bench.Checks.ticked;
import static org.clusterrules.bench.Checks.yes;
import static org.clusterrules.bench.ConsistencyChecks.atMostEachYear;
import static org.clusterrules.bench.TargetChecks.growth;
import static org.clusterrules.bench.TargetChecks.reduction;

import java.util.Arrays;
import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Digital;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Plan;

/** The outcomes in plain Java, with no engine at all: the limit. */
final class PlainOutcomes {
    private PlainOutcomes() {}

    static List<Outcome> of(Application form) {
        Basics basics = form.basics();
        Industry industry = form.industry();
        Innovation innovation = form.innovation();
        Digital digital = form.digital();
        Green green = form.green();
        Plan plan = form.plan();
        Plan.Targets targets = plan.targets();
        FormWalk walk = new FormWalk(form);
        Outcome output = Checks.eachYear(industry.totalOutput(), StandardChecks.OUTPUT);
        Outcome smeShare = threshold(industry.smeOutputShare().last(), StandardChecks.SME_SHARE);
        Outcome leadingShare = threshold(industry.leadingOutputShare().last(), StandardChecks.LEADING_SHARE);
        Outcome outputGrowth = threshold(industry.leadingOutputAverageGrowth(), StandardChecks.OUTPUT_GROWTH);
        Outcome enterprises = StandardChecks.qualityEnterprises(industry);
        return Arrays.asList(
                walk.filled(),
                walk.textLength(),
                walk.planLength(),
                walk.twoDecimals(),
                walk.tickEvidence(),
                CompletenessChecks.chainMap(industry),
                CompletenessChecks.carbonMonitoring(green),
                CompletenessChecks.carbonWork(green),
                CompletenessChecks.co2Formula(green),
                CompletenessChecks.standardsList(innovation),
                CompletenessChecks.patentsList(innovation),
                CompletenessChecks.overseasBranches(form.openness()),
                CompletenessChecks.signed(form.declaration()),
                CompletenessChecks.clusterName(basics.clusterName()),
                walk.stages(),
                walk.yearlyTargets(),
                ConsistencyChecks.cover(form.cover(), basics),
                FormWalk.range(walk.shares),
                FormWalk.range(walk.amounts),
                atMostEachYear(industry.smes(), industry.enterprises()),
                atMostEachYear(industry.specializedSmes(), industry.smes()),
                atMostEachYear(industry.littleGiants(), industry.smes()),
                atMostEachYear(industry.manufacturingChampions(), industry.enterprises()),
                ConsistencyChecks.platforms(innovation),
                ConsistencyChecks.adoptionBaseline(plan, digital),
                ConsistencyChecks.stageTarget(plan),
                GrowthChecks.leadingGrowth(industry),
                GrowthChecks.averageGrowth(industry),
                ConsistencyChecks.patentsPer10k(innovation),
                ConsistencyChecks.patentsBaseline(plan, innovation),
                ConsistencyChecks.qualityBaseline(plan, industry),
                ConsistencyChecks.dates(form.cover(), form.declaration()),
                answer(basics.operator().kind(), "INFRASTRUCTURE_BUILDER", false),
                yes(basics.notRestrictedIndustry()),
                yes(basics.noMajorIncidents()),
                yes(basics.noMisconduct()),
                yes(basics.energyEfficiencyAboveBaseline()),
                yes(basics.waterEfficiencyAboveBaseline()),
                yes(basics.provincialCluster()),
                threshold(basics.area(), StandardChecks.AREA),
                output,
                smeShare,
                leadingShare,
                outputGrowth,
                enterprises,
                ticked(industry.resourceSharingWork()),
                Outcome.UNDETERMINED, // no threshold for the growth of R&D spending
                StandardChecks.anyStandard(innovation.standards()),
                Outcome.UNDETERMINED, // nor for the adoption of industrial internet
                yes(digital.industrialSoftwareRising()),
                yes(green.solidWasteAboveAverage()),
                yes(green.waterReuseAboveAverage()),
                ticked(form.openness().cooperationWork()),
                StandardChecks.governance(form.governance()),
                Checks.all(output, smeShare, leadingShare, outputGrowth, enterprises),
                threshold(targets.outputGrowth().target(), TargetChecks.GROWTH_TARGET),
                TargetChecks.rises(targets.qualitySmes(), plan.stages()),
                growth(targets.rdSpending(), TargetChecks.TEN_PERCENT_A_YEAR),
                growth(targets.inventionPatents(), TargetChecks.FIFTEEN_PERCENT_A_YEAR),
                threshold(targets.iiotAdoption().target(), TargetChecks.ADOPTION),
                reduction(targets.co2Emissions(), TargetChecks.EMISSIONS),
                reduction(targets.energyPerOutput(), TargetChecks.ENERGY),
                described(targets.openness()),
                described(targets.governance()));
    }
}
