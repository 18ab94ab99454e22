package org.clusterrules.bench;

import static org.clusterrules.bench.Checks.orZero;
import static org.clusterrules.bench.HandClauses.amount;
import static org.clusterrules.bench.HandClauses.blank;
import static org.clusterrules.bench.HandClauses.label;
import static org.clusterrules.bench.HandClauses.option;
import static org.clusterrules.bench.HandClauses.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Digital;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Governance;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Innovation.Standards;
import org.clusterrules.model.Series;
import org.clusterrules.model.Ticks;
import org.clusterrules.model.Unit;

/** What the criteria of the declarations and the standard come to, and what they hold a figure against. */
final class StandardChecks {
    static final ThresholdCheck OUTPUT = new ThresholdCheck(Operator.AT_LEAST, "40");
    static final ThresholdCheck SME_SHARE = new ThresholdCheck(Operator.AT_LEAST, "70");
    static final ThresholdCheck LEADING_SHARE = new ThresholdCheck(Operator.MORE_THAN, "70");
    static final ThresholdCheck OUTPUT_GROWTH = new ThresholdCheck(Operator.MORE_THAN, "10");

    private static final ThresholdCheck AREA = new ThresholdCheck(Operator.AT_MOST, "100");
    private static final ThresholdCheck OVER_TWO_YEARS = new ThresholdCheck(Operator.MORE_THAN, "1.21");
    private static final ThresholdCheck AT_LEAST_ONE = new ThresholdCheck(Operator.AT_LEAST, "1");
    private static final ThresholdCheck AT_LEAST_TEN = new ThresholdCheck(Operator.AT_LEAST, "10");

    private StandardChecks() {}

    static Outcome operator(Basics basics, Notes notes) {
        Choice kind = basics.operator().kind();
        if (notes != null) {
            notes.read(kind);
        }
        Outcome outcome = kind.isBlank()
                ? Outcome.NOT_APPLICABLE
                : Checks.met(!kind.is("INFRASTRUCTURE_BUILDER") && !kind.is("NOT_A_LEGAL_ENTITY"));
        if (notes != null && notes.whole()) {
            String options = option(kind, "INFRASTRUCTURE_BUILDER") + "或" + option(kind, "NOT_A_LEGAL_ENTITY");
            String wanted = say("answer.is-none-of", options);
            notes.say(
                    kind.isBlank()
                            ? say("answer.left-out", label(kind), wanted)
                            : say("answer", outcome, label(kind), Checks.chosen(kind), wanted));
        }
        return outcome;
    }

    /** No area can be zero or less. */
    static Outcome area(Basics basics, Notes notes) {
        Figure area = basics.area();
        if (area.isBlank() || orZero(area).signum() > 0) {
            Outcome outcome = Checks.threshold(area, AREA, notes);
            if (notes != null && notes.whole()) {
                noteRoundedArea(area, outcome, notes);
            }
            return outcome;
        }
        if (notes != null) {
            notes.read(area);
            notes.compare(AREA, null, area.place().unit());
            if (notes.whole()) {
                notes.say(say(
                        "threshold.undefined",
                        say("undefined.cell", label(area)),
                        AREA.required("operator", area.place().unit())));
                noteRoundedArea(area, Outcome.UNDETERMINED, notes);
            }
        }
        return Outcome.UNDETERMINED;
    }

    private static void noteRoundedArea(Figure area, Outcome outcome, Notes notes) {
        if (!area.isBlank()) {
            notes.nearby(
                    Notes.nearby(outcome, of -> of[0].signum() > 0 ? AREA.judge(of[0]) : Outcome.UNDETERMINED, area));
        }
    }

    static Outcome outputGrowth(Industry industry, Notes notes) {
        Series<Figure> output = industry.totalOutput();
        return TargetChecks.growth(output.values().get(0), output.last(), 2, OUTPUT_GROWTH, OVER_TWO_YEARS, notes);
    }

    static Outcome qualityEnterprises(Industry industry, Notes notes) {
        Count champions = industry.manufacturingChampions().last();
        Count giants = industry.littleGiants().last();
        Count specialized = industry.specializedSmes().last();
        Count innovative = industry.highTechAndInnovativeEnterprises().last();
        Outcome few = sum(champions, giants, AT_LEAST_ONE);
        Outcome many = sum(specialized, innovative, AT_LEAST_TEN);
        Outcome outcome =
                few == Outcome.MET || many == Outcome.MET ? Outcome.MET : few == many ? few : Outcome.UNDETERMINED;
        if (notes != null) {
            notes.decided(outcome, specialized, giants, champions, innovative);
            BigDecimal sumOfFew = orZero(champions).add(orZero(giants));
            BigDecimal sumOfMany = orZero(specialized).add(orZero(innovative));
            boolean isFewNearer = outcome != Outcome.UNMET
                    || AT_LEAST_ONE
                                    .threshold()
                                    .subtract(sumOfFew)
                                    .compareTo(AT_LEAST_TEN.threshold().subtract(sumOfMany))
                            <= 0;
            boolean first = few == outcome && (many != outcome || isFewNearer);
            BigDecimal sum = first ? sumOfFew : sumOfMany;
            notes.compare(
                    first ? AT_LEAST_ONE : AT_LEAST_TEN,
                    outcome == Outcome.UNDETERMINED ? null : sum,
                    champions.place().unit());
            if (notes.whole()) {
                noteSums(industry, few, many, outcome, first, notes);
            }
        }
        return outcome;
    }

    private static void noteSums(
            Industry industry, Outcome few, Outcome many, Outcome outcome, boolean first, Notes notes) {
        Count champions = industry.manufacturingChampions().last();
        Count giants = industry.littleGiants().last();
        Count specialized = industry.specializedSmes().last();
        Count innovative = industry.highTechAndInnovativeEnterprises().last();
        String sayFew = few == outcome ? saySum(champions, giants, AT_LEAST_ONE, few) : "";
        String sayMany = many == outcome ? saySum(specialized, innovative, AT_LEAST_TEN, many) : "";
        boolean both = few == outcome && many == outcome;
        notes.say(
                outcome == Outcome.MET || !both
                        ? first ? sayFew : sayMany
                        : sayFew + say(outcome == Outcome.UNMET ? "neither-met" : "neither-decided") + sayMany);
        Count adjusted = first ? champions : specialized;
        if (outcome == Outcome.UNMET && adjusted.number() != null) {
            BigDecimal threshold = (first ? AT_LEAST_ONE : AT_LEAST_TEN).threshold();
            notes.change(adjusted, threshold.subtract(orZero(first ? giants : innovative)), true);
        }
        if (outcome != Outcome.UNDETERMINED && !first) {
            notes.decidedByAlternative();
        }
    }

    private static String saySum(Count one, Count other, ThresholdCheck bound, Outcome outcome) {
        Unit unit = one.place().unit();
        String required = bound.required("count", unit);
        List<Cell> blank = HandClauses.blanks(one, other);
        return outcome == Outcome.UNDETERMINED
                ? say("threshold.blank", HandClauses.cells(blank), blank.size(), required)
                : say(
                        "threshold",
                        outcome,
                        say("quantity.sum", HandClauses.cells(List.of(one, other))),
                        orMore(amount(Notes.withPlaces(orZero(one).add(orZero(other)), 0), unit), blank),
                        required);
    }

    private static String orMore(String amount, List<Cell> blank) {
        return blank.isEmpty() ? amount : say("or-more", amount);
    }

    private static Outcome sum(Count one, Count other, ThresholdCheck bound) {
        Outcome outcome = bound.judge(orZero(one).add(orZero(other)));
        return outcome == Outcome.UNMET && (one.isBlank() || other.isBlank()) ? Outcome.UNDETERMINED : outcome;
    }

    /** The threshold is not recorded. */
    static Outcome iiotAdoption(Digital digital, Notes notes) {
        if (notes != null) {
            Figure adoption = digital.iiotAdoption();
            notes.read(adoption);
            notes.unrecorded();
            if (notes.whole()) {
                notes.say(
                        adoption.number() == null
                                ? say("unrecorded.unknown", label(adoption))
                                : say(
                                        "unrecorded",
                                        label(adoption),
                                        amount(
                                                Notes.shown(adoption),
                                                adoption.place().unit())));
            }
        }
        return Outcome.UNDETERMINED;
    }

    /** The threshold is not recorded. */
    static Outcome rdGrowth(Innovation innovation, Notes notes) {
        if (notes != null) {
            notes.read(innovation.rdSpendingGrowth().values());
            notes.unrecorded();
            if (notes.whole()) {
                notes.say(sayAverage(innovation.rdSpendingGrowth().values()));
            }
        }
        return Outcome.UNDETERMINED;
    }

    private static String sayAverage(List<Figure> growths) {
        BigDecimal product = BigDecimal.ONE;
        boolean known = true;
        for (Figure growth : growths) {
            BigDecimal factor = Checks.HUNDRED.add(orZero(growth));
            known &= growth.number() != null && factor.signum() >= 0;
            product = product.multiply(factor);
        }
        String name = say("quantity.compound", blank(growths.get(0)));
        if (!known) {
            return say("unrecorded.unknown", name);
        }
        Notes.Exact average = Notes.Exact.growth(Checks.HUNDRED.pow(growths.size()), product, growths.size());
        return say(
                "unrecorded",
                name,
                amount(average.forPeople(number -> true), growths.get(0).place().unit()));
    }

    static Outcome standards(Innovation innovation, Notes notes) {
        Outcome outcome = anyStandard(innovation.standards());
        if (notes != null) {
            List<Count> counts = counts(innovation.standards());
            BigDecimal sum = BigDecimal.ZERO;
            for (Count count : counts) {
                sum = sum.add(orZero(count));
            }
            notes.decided(outcome, counts);
            notes.compare(
                    AT_LEAST_ONE,
                    outcome == Outcome.UNDETERMINED ? null : sum,
                    counts.get(0).place().unit());
            if (notes.whole()) {
                Unit unit = counts.get(0).place().unit();
                String required = AT_LEAST_ONE.required("count", unit);
                List<Cell> blank = HandClauses.blanks(counts);
                notes.say(
                        outcome == Outcome.UNDETERMINED
                                ? say("threshold.blank", HandClauses.cells(blank), blank.size(), required)
                                : say(
                                        "threshold",
                                        outcome,
                                        say("quantity.sum-of-parts", blank(counts.get(0)), ""),
                                        orMore(amount(Notes.withPlaces(sum, 0), unit), blank),
                                        required));
            }
        }
        return outcome;
    }

    static Outcome anyStandard(Series<Standards> standards) {
        boolean blank = false;
        for (Standards year : standards.values()) {
            if (isAny(year.international())
                    || isAny(year.national())
                    || isAny(year.industry())
                    || isAny(year.group())) {
                return Outcome.MET;
            }
            blank |= isBlank(year.international())
                    || isBlank(year.national())
                    || isBlank(year.industry())
                    || isBlank(year.group());
        }
        return blank ? Outcome.UNDETERMINED : Outcome.UNMET;
    }

    private static boolean isAny(Standards.Drafted level) {
        return orZero(level.led()).signum() > 0 || orZero(level.joined()).signum() > 0;
    }

    private static boolean isBlank(Standards.Drafted level) {
        return level.led().isBlank() || level.joined().isBlank();
    }

    static List<Count> counts(Series<Standards> standards) {
        List<Count> counts = new ArrayList<>(24);
        for (Standards year : standards.values()) {
            for (Standards.Drafted level :
                    List.of(year.international(), year.national(), year.industry(), year.group())) {
                counts.add(level.led());
                counts.add(level.joined());
            }
        }
        return counts;
    }

    static Outcome governance(Governance governance, Notes notes) {
        Outcome platforms = Checks.ticked(governance.platformsWork());
        Outcome services = Checks.ticked(governance.smeServicesWork());
        Outcome work = Checks.ticked(governance.governanceWork());
        Outcome all = Checks.worse(platforms, Checks.worse(services, work));
        if (notes != null) {
            notes.decided(platforms, all, governance.platformsWork());
            notes.decided(services, all, governance.smeServicesWork());
            notes.decided(work, all, governance.governanceWork());
            if (notes.whole()) {
                Ticks[] groups = {governance.platformsWork(), governance.smeServicesWork(), governance.governanceWork()
                };
                Outcome[] outcomes = {platforms, services, work};
                notes.say(HandClauses.all(
                        all,
                        outcomes,
                        i -> HandClauses.blanks(groups[i]),
                        -1,
                        i -> Checks.sayTicked(groups[i], outcomes[i])));
            }
        }
        return all;
    }
}
