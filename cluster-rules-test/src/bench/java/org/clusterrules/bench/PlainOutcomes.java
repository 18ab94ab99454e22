package org.clusterrules.bench;

import static org.clusterrules.bench.Checks.answer;
import static org.clusterrules.bench.Checks.atMostEachYear;
import static org.clusterrules.bench.Checks.described;
import static org.clusterrules.bench.Checks.growth;
import static org.clusterrules.bench.Checks.reduction;
import static org.clusterrules.bench.Checks.threshold;
import static org.clusterrules.bench.Checks.ticked;
import static org.clusterrules.bench.Checks.yes;

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
        Outcome output = Checks.eachYear(industry.totalOutput(), PolicyCriterion.OUTPUT);
        Outcome smeShare = threshold(industry.smeOutputShare().last(), PolicyCriterion.SME_SHARE);
        Outcome leadingShare = threshold(industry.leadingOutputShare().last(), PolicyCriterion.LEADING_SHARE);
        Outcome outputGrowth = threshold(industry.leadingOutputAverageGrowth(), PolicyCriterion.OUTPUT_GROWTH);
        Outcome enterprises = PolicyCriterion.qualityEnterprises(industry);
        return Arrays.asList(
                walk.filled(),
                walk.textLength(),
                walk.planLength(),
                walk.twoDecimals(),
                walk.tickEvidence(),
                PolicyCriterion.chainMap(industry),
                PolicyCriterion.carbonMonitoring(green),
                PolicyCriterion.carbonWork(green),
                PolicyCriterion.co2Formula(green),
                PolicyCriterion.standardsList(innovation),
                PolicyCriterion.patentsList(innovation),
                PolicyCriterion.overseasBranches(form.openness()),
                PolicyCriterion.signed(form.declaration()),
                Checks.clusterName(basics.clusterName()),
                walk.stages(),
                walk.yearlyTargets(),
                PolicyCriterion.cover(form.cover(), basics),
                FormWalk.range(walk.shares),
                FormWalk.range(walk.amounts),
                atMostEachYear(industry.smes(), industry.enterprises()),
                atMostEachYear(industry.specializedSmes(), industry.smes()),
                atMostEachYear(industry.littleGiants(), industry.smes()),
                atMostEachYear(industry.manufacturingChampions(), industry.enterprises()),
                PolicyCriterion.platforms(innovation),
                PolicyCriterion.adoptionBaseline(plan, digital),
                PolicyCriterion.stageTarget(plan),
                PolicyCriterion.leadingGrowth(industry),
                PolicyCriterion.averageGrowth(industry),
                PolicyCriterion.patentsPer10k(innovation),
                PolicyCriterion.patentsBaseline(plan, innovation),
                PolicyCriterion.qualityBaseline(plan, industry),
                PolicyCriterion.dates(form.cover(), form.declaration()),
                answer(basics.operator().kind(), "INFRASTRUCTURE_BUILDER", false),
                yes(basics.notRestrictedIndustry()),
                yes(basics.noMajorIncidents()),
                yes(basics.noMisconduct()),
                yes(basics.energyEfficiencyAboveBenchmark()),
                yes(basics.waterEfficiencyAboveBenchmark()),
                yes(basics.provincialCluster()),
                threshold(basics.area(), PolicyCriterion.AREA),
                output,
                smeShare,
                leadingShare,
                outputGrowth,
                enterprises,
                ticked(industry.resourceSharingWork()),
                Outcome.UNDETERMINED, // no threshold for the growth of R&D spending
                Checks.anyStandard(innovation.standards()),
                Outcome.UNDETERMINED, // nor for the adoption of industrial internet
                yes(digital.industrialSoftwareRising()),
                yes(green.solidWasteAboveAverage()),
                yes(green.waterReuseAboveAverage()),
                ticked(form.openness().cooperationWork()),
                PolicyCriterion.governance(form.governance()),
                Checks.all(output, smeShare, leadingShare, outputGrowth, enterprises),
                threshold(targets.outputGrowth().target(), PolicyCriterion.GROWTH_TARGET),
                Checks.rises(targets.qualitySmes(), plan.stages()),
                growth(targets.rdSpending(), PolicyCriterion.TEN_PERCENT_A_YEAR),
                growth(targets.inventionPatents(), PolicyCriterion.FIFTEEN_PERCENT_A_YEAR),
                threshold(targets.iiotAdoption().target(), PolicyCriterion.ADOPTION),
                reduction(targets.co2Emissions(), PolicyCriterion.EMISSIONS),
                reduction(targets.energyPerOutput(), PolicyCriterion.ENERGY),
                described(targets.openness()),
                described(targets.governance()));
    }
}
