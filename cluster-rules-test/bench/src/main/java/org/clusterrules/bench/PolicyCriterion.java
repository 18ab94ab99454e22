package org.clusterrules.bench;

import static org.clusterrules.bench.CriterionInput.BASICS;
import static org.clusterrules.bench.CriterionInput.COVER;
import static org.clusterrules.bench.CriterionInput.DECLARATION;
import static org.clusterrules.bench.CriterionInput.DIGITAL;
import static org.clusterrules.bench.CriterionInput.GOVERNANCE;
import static org.clusterrules.bench.CriterionInput.GREEN;
import static org.clusterrules.bench.CriterionInput.INDUSTRY;
import static org.clusterrules.bench.CriterionInput.INNOVATION;
import static org.clusterrules.bench.CriterionInput.OPENNESS;
import static org.clusterrules.bench.CriterionInput.PLAN;
import static org.clusterrules.bench.CriterionInput.VERDICTS;
import static org.clusterrules.bench.CriterionInput.WALK;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Series;
import org.clusterrules.model.Ticks;

/**
 * The criteria of the national policy, each once: which facts it looks at, and what it comes to. Hand-written Java goes
 * through them; for an engine they are what its rules call: its own part is to hold the facts, to match them, and to call.
 */
final class PolicyCriterion {
    static final List<PolicyCriterion> ALL = all();

    static final int[] REQUIRED_STANDARD = {
        index("standard.total-output"),
        index("standard.sme-output-share"),
        index("standard.leading-output-share"),
        index("standard.output-growth"),
        index("standard.quality-enterprises"),
    };

    private final String id;
    private final List<CriterionInput<?>> facts;
    private final int[] indexes;
    private final Three<Object, Object, Object> judge;

    private PolicyCriterion(String id, Three<Object, Object, Object> judge, CriterionInput<?>... facts) {
        this.id = id;
        this.judge = judge;
        this.facts = List.of(facts);
        this.indexes = this.facts.stream().mapToInt(CriterionInput::index).toArray();
    }

    /** Judges one fact; what belongs to a finding beside its outcome goes into the notes, unless they are {@code null}. */
    interface One<A> {
        Outcome judge(A fact, Notes notes);
    }

    /** Judges two facts. */
    interface Two<A, B> {
        Outcome judge(A one, B two, Notes notes);
    }

    /** Judges three facts. */
    interface Three<A, B, C> {
        Outcome judge(A one, B two, C three, Notes notes);
    }

    String id() {
        return id;
    }

    /** Returns the one to three facts that it looks at; {@link Verdicts} where it looks at other criteria. */
    List<CriterionInput<?>> facts() {
        return facts;
    }

    /** Judges its facts, which are found in this order; {@code null} in place of those that it does not have. */
    Outcome judge(Function<CriterionInput<?>, Object> facts) {
        return judge.judge(
                facts.apply(this.facts.get(0)),
                this.facts.size() < 2 ? null : facts.apply(this.facts.get(1)),
                this.facts.size() < 3 ? null : facts.apply(this.facts.get(2)),
                null);
    }

    /** Judges its own among all facts of a form, as {@link CriterionInput#all} has them. */
    Outcome judge(Object[] all, Notes notes) {
        return judge.judge(
                all[indexes[0]],
                indexes.length < 2 ? null : all[indexes[1]],
                indexes.length < 3 ? null : all[indexes[2]],
                notes);
    }

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

        <A> void one(String id, CriterionInput<A> fact, One<A> judge) {
            all.add(new PolicyCriterion(
                    id, (one, two, three, notes) -> judge.judge(fact.type().cast(one), notes), fact));
        }

        <A, B> void two(String id, CriterionInput<A> fact, CriterionInput<B> other, Two<A, B> judge) {
            all.add(new PolicyCriterion(
                    id,
                    (one, two, three, notes) ->
                            judge.judge(fact.type().cast(one), other.type().cast(two), notes),
                    fact,
                    other));
        }

        <A, B, C> void three(
                String id,
                CriterionInput<A> fact,
                CriterionInput<B> other,
                CriterionInput<C> third,
                Three<A, B, C> judge) {
            all.add(new PolicyCriterion(
                    id,
                    (one, two, three, notes) -> judge.judge(
                            fact.type().cast(one),
                            other.type().cast(two),
                            third.type().cast(three),
                            notes),
                    fact,
                    other,
                    third));
        }

        <A> void yes(String id, CriterionInput<A> fact, Function<A, Choice> choice) {
            one(id, fact, (part, notes) -> Checks.yes(choice.apply(part), notes));
        }

        <A> void ticked(String id, CriterionInput<A> fact, Function<A, Ticks> boxes) {
            one(id, fact, (part, notes) -> Checks.ticked(boxes.apply(part), notes));
        }

        void atMost(String id, Function<Industry, Series<Count>> row, Function<Industry, Series<Count>> most) {
            one(id, INDUSTRY, (part, notes) -> Checks.atMostEachYear(row.apply(part), most.apply(part), notes));
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
        is.one("completeness.filled", WALK, FormWalk::filled);
        is.one("completeness.text-length", WALK, FormWalk::textLength);
        is.one("completeness.plan-length", WALK, FormWalk::planLength);
        is.one("completeness.two-decimals", WALK, FormWalk::twoDecimals);
        is.one("completeness.tick-evidence", WALK, FormWalk::tickEvidence);
        is.one("completeness.chain-map-evidence", INDUSTRY, CompletenessChecks::chainMap);
        is.one("completeness.carbon-monitoring-evidence", GREEN, CompletenessChecks::carbonMonitoring);
        is.one("completeness.carbon-work-evidence", GREEN, CompletenessChecks::carbonWork);
        is.one("completeness.co2-formula", GREEN, CompletenessChecks::co2Formula);
        is.one("completeness.standards-list", INNOVATION, CompletenessChecks::standardsList);
        is.one("completeness.patents-list", INNOVATION, CompletenessChecks::patentsList);
        is.one("completeness.overseas-branches-evidence", OPENNESS, CompletenessChecks::overseasBranches);
        is.two("completeness.signed", COVER, DECLARATION, CompletenessChecks::signed);
        is.one(
                "completeness.cluster-name",
                BASICS,
                (basics, notes) -> CompletenessChecks.clusterName(basics.clusterName(), notes));
        is.one("completeness.stages", WALK, FormWalk::stages);
        is.one("completeness.yearly-targets", WALK, FormWalk::yearlyTargets);
    }

    private static void consistency(Criteria is) {
        is.two("consistency.cover", COVER, BASICS, ConsistencyChecks::cover);
        is.one("consistency.shares", WALK, FormWalk::shares);
        is.one("consistency.amounts", WALK, FormWalk::amounts);
        is.one("consistency.rates", WALK, FormWalk::rates);
        is.atMost("consistency.smes", Industry::smes, Industry::enterprises);
        is.atMost("consistency.specialized-smes", Industry::specializedSmes, Industry::smes);
        is.atMost("consistency.little-giants", Industry::littleGiants, Industry::enterprises);
        is.atMost("consistency.little-giants-smes", Industry::littleGiants, Industry::smes);
        is.atMost("consistency.champions", Industry::manufacturingChampions, Industry::enterprises);
        is.atMost(
                "consistency.high-tech-and-innovative",
                Industry::highTechAndInnovativeEnterprises,
                Industry::enterprises);
        is.one("consistency.platforms", INNOVATION, ConsistencyChecks::platforms);
        is.two(
                "consistency.iiot-baseline",
                PLAN,
                DIGITAL,
                (plan, digital, notes) -> Checks.same(
                        digital.iiotAdoption(), plan.targets().iiotAdoption().baseline(), notes));
        is.one("consistency.stage-target", PLAN, ConsistencyChecks::stageTarget);
        is.one("consistency.stage-growth", PLAN, DerivedChecks::stageGrowth);
        is.one("consistency.leading-growth", INDUSTRY, DerivedChecks::leadingGrowth);
        is.one("consistency.average-growth", INDUSTRY, DerivedChecks::averageGrowth);
        is.one("consistency.patents-per-10k", INNOVATION, DerivedChecks::patentsPer10k);
        is.two(
                "consistency.patents-baseline",
                PLAN,
                INNOVATION,
                (plan, innovation, notes) -> Checks.same(
                        innovation.inventionPatents(),
                        plan.targets().inventionPatents().baseline(),
                        notes));
        is.two("consistency.quality-smes-baseline", PLAN, INDUSTRY, ConsistencyChecks::qualityBaseline);
        is.two(
                "consistency.output-growth-baseline",
                PLAN,
                INDUSTRY,
                (plan, industry, notes) -> Checks.same(
                        industry.leadingOutputAverageGrowth(),
                        plan.targets().outputGrowth().baseline(),
                        notes));
        is.two("consistency.non-industrial", GREEN, BASICS, ConsistencyChecks::nonIndustrial);
        is.two("consistency.dates", COVER, DECLARATION, ConsistencyChecks::dates);
        is.one("consistency.plausible-figures", WALK, FormWalk::plausibleFigures);
        is.one("consistency.shares-in-percent", WALK, FormWalk::sharesInPercent);
        is.three("consistency.rd-baseline", PLAN, INNOVATION, INDUSTRY, DerivedChecks::rdBaseline);
        is.three("consistency.co2-baseline", PLAN, GREEN, INDUSTRY, DerivedChecks::co2Baseline);
    }

    private static void declarations(Criteria is) {
        is.one("declarations.operator", BASICS, StandardChecks::operator);
        is.yes("declarations.not-restricted-industry", BASICS, Basics::notRestrictedIndustry);
        is.yes("declarations.no-major-incidents", BASICS, Basics::noMajorIncidents);
        is.yes("declarations.no-misconduct", BASICS, Basics::noMisconduct);
        is.yes("declarations.energy-efficiency", BASICS, Basics::energyEfficiencyAboveBaseline);
        is.yes("declarations.water-efficiency", BASICS, Basics::waterEfficiencyAboveBaseline);
        is.yes("declarations.provincial-cluster", BASICS, Basics::provincialCluster);
    }

    private static void standard(Criteria is) {
        is.one("standard.area", BASICS, StandardChecks::area);
        is.one(
                "standard.total-output",
                INDUSTRY,
                (part, notes) -> Checks.eachYear(part.totalOutput(), StandardChecks.OUTPUT, notes));
        is.one("standard.total-output-growth", INDUSTRY, StandardChecks::outputGrowth);
        is.one(
                "standard.sme-output-share",
                INDUSTRY,
                (part, notes) -> Checks.threshold(part.smeOutputShare().last(), StandardChecks.SME_SHARE, notes));
        is.one(
                "standard.leading-output-share",
                INDUSTRY,
                (part, notes) ->
                        Checks.threshold(part.leadingOutputShare().last(), StandardChecks.LEADING_SHARE, notes));
        is.one(
                "standard.output-growth",
                INDUSTRY,
                (part, notes) ->
                        Checks.threshold(part.leadingOutputAverageGrowth(), StandardChecks.OUTPUT_GROWTH, notes));
        is.one("standard.quality-enterprises", INDUSTRY, StandardChecks::qualityEnterprises);
        is.ticked("standard.supply-chain", INDUSTRY, Industry::resourceSharingWork);
        is.yes("standard.chain-map", INDUSTRY, part -> part.chainMap().drawn());
        is.ticked("standard.quality-and-brand", INDUSTRY, Industry::qualityAndBrandWork);
        is.one("standard.rd-growth", INNOVATION, StandardChecks::rdGrowth);
        is.one("standard.standards", INNOVATION, StandardChecks::standards);
        is.ticked("standard.collaboration", INNOVATION, part -> part.collaborativeInnovationWork());
        is.one("standard.iiot-adoption", DIGITAL, StandardChecks::iiotAdoption);
        is.yes("standard.industrial-software", DIGITAL, part -> part.industrialSoftwareRising());
        is.ticked("standard.digital-services", DIGITAL, part -> part.servicesWork());
        is.ticked("standard.digital-models", DIGITAL, part -> part.newModelsWork());
        is.yes("standard.solid-waste", GREEN, part -> part.solidWasteAboveAverage());
        is.yes("standard.water-reuse", GREEN, part -> part.waterReuseAboveAverage());
        is.yes(
                "standard.carbon-monitoring",
                GREEN,
                part -> part.carbonMonitoring().established());
        is.ticked("standard.resource-use", GREEN, part -> part.resourceUseWork());
        is.ticked("standard.green-services", GREEN, part -> part.publicServicesWork());
        is.ticked("standard.openness", OPENNESS, part -> part.cooperationWork());
        is.one("standard.governance", GOVERNANCE, StandardChecks::governance);
    }

    private static void targets(Criteria is) {
        is.one("targets.baseline-meets-standard", VERDICTS, Verdicts::standard);
        is.one(
                "targets.output-growth-baseline",
                PLAN,
                (plan, notes) -> Checks.threshold(
                        plan.targets().outputGrowth().baseline(), StandardChecks.OUTPUT_GROWTH, notes));
        is.one(
                "targets.output-growth",
                PLAN,
                (plan, notes) ->
                        Checks.threshold(plan.targets().outputGrowth().target(), TargetChecks.GROWTH_TARGET, notes));
        is.one("targets.quality-smes", PLAN, TargetChecks::qualitySmes);
        is.one("targets.rd-spending", PLAN, TargetChecks::rdSpending);
        is.one("targets.invention-patents", PLAN, TargetChecks::inventionPatents);
        is.one(
                "targets.iiot-adoption",
                PLAN,
                (plan, notes) ->
                        Checks.threshold(plan.targets().iiotAdoption().target(), TargetChecks.ADOPTION, notes));
        is.one("targets.co2-emissions", PLAN, TargetChecks::co2Emissions);
        is.two("targets.energy-per-output", PLAN, GREEN, TargetChecks::energyPerOutput);
        is.one(
                "targets.openness",
                PLAN,
                (plan, notes) -> Checks.described(plan.targets().openness().target(), notes));
        is.one(
                "targets.governance",
                PLAN,
                (plan, notes) -> Checks.described(plan.targets().governance().target(), notes));
    }
}
