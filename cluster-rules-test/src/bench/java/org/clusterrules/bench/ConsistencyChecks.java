package org.clusterrules.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Count;
import org.clusterrules.model.Cover;
import org.clusterrules.model.Day;
import org.clusterrules.model.Declaration;
import org.clusterrules.model.Digital;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Plan;
import org.clusterrules.model.Platforms;
import org.clusterrules.model.Range;
import org.clusterrules.model.Series;
import org.clusterrules.model.Stage;

/**
 * What the criteria of consistency come to, but for growth.
 */
final class ConsistencyChecks {
    /** The mix is of this edition; the factors of growth above are those of its three years. */
    static final Edition EDITION = Edition.of("2022");

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal MORE = BigDecimal.valueOf(101);
    private static final BigDecimal LESS = BigDecimal.valueOf(99);

    private ConsistencyChecks() {}

    static Outcome cover(Cover cover, Basics basics) {
        return Checks.all(
                Checks.same(cover.clusterName(), basics.clusterName()),
                Checks.same(cover.countyAuthority(), basics.countyAuthority().name()),
                Checks.same(cover.operator(), basics.operator().name()));
    }

    static boolean isOutside(Numeric cell) {
        Range range = cell.place().range();
        return range != null
                && switch (cell.state()) {
                    case BLANK -> false;
                    case NONE -> !cell.place().unit().isRate() && !range.contains(BigDecimal.ZERO);
                    case FILLED -> !range.contains(Checks.orZero(cell));
                };
    }

    static Outcome atMostEachYear(Series<Count> row, Series<Count> other) {
        Outcome[] outcomes = new Outcome[row.values().size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = Checks.pair(
                    row.values().get(i), Operator.AT_MOST, other.values().get(i));
        }
        return Checks.all(outcomes);
    }

    static Outcome adoptionBaseline(Plan plan, Digital digital) {
        return Checks.pair(plan.targets().iiotAdoption().baseline(), Operator.IS, digital.iiotAdoption());
    }

    static Outcome stageTarget(Plan plan) {
        Stage last = plan.stages().last();
        Plan.Targets targets = plan.targets();
        return Checks.all(
                whereGiven(last.outputGrowth(), targets.outputGrowth().target()),
                whereGiven(last.qualitySmes(), targets.qualitySmes().target()),
                whereGiven(last.rdSpending(), targets.rdSpending().target()),
                whereGiven(last.inventionPatents(), targets.inventionPatents().target()),
                whereGiven(last.iiotAdoption(), targets.iiotAdoption().target()),
                whereGiven(last.co2Emissions(), targets.co2Emissions().target()),
                whereGiven(last.energyPerOutput(), targets.energyPerOutput().target()));
    }

    static Outcome whereGiven(Numeric optional, Numeric other) {
        return optional.isBlank() ? Outcome.NOT_APPLICABLE : Checks.pair(optional, Operator.IS, other);
    }

    static Outcome platforms(Innovation innovation) {
        return Checks.all(
                platforms(innovation.platforms().national()),
                platforms(innovation.platforms().provincial()),
                platforms(innovation.platforms().other()));
    }

    static Outcome platforms(Platforms platforms) {
        BigDecimal count = Checks.orZero(platforms.count());
        if (platforms.count().isBlank() || (platforms.names().isBlank() && count.signum() > 0)) {
            return Outcome.UNDETERMINED;
        }
        int named = 0;
        if (platforms.names().values() != null) {
            for (String name : platforms.names().values()) {
                named += Names.names(name) ? 1 : 0;
            }
        }
        return count.compareTo(BigDecimal.valueOf(named)) == 0 ? Outcome.MET : Outcome.UNMET;
    }

    static Outcome patentsPer10k(Innovation innovation) {
        return patentsPer10k(
                innovation.inventionPatentsPer10k(), innovation.inventionPatents(), innovation.smeEmployees());
    }

    static Outcome patentsPer10k(Figure declared, Count patents, Count employees) {
        if (declared.isBlank() || patents.isBlank() || employees.isBlank()) {
            return Outcome.UNDETERMINED;
        } else if (declared.isNone()) {
            return Outcome.NOT_APPLICABLE;
        } else if (Checks.orZero(employees).signum() <= 0) {
            return Outcome.UNDETERMINED;
        }
        BigDecimal said =
                Checks.orZero(declared).multiply(Checks.orZero(employees)).multiply(Checks.HUNDRED);
        BigDecimal patentsByTenThousand = Checks.orZero(patents).multiply(TEN_THOUSAND);
        return said.compareTo(patentsByTenThousand.multiply(MORE)) <= 0
                        && said.compareTo(patentsByTenThousand.multiply(LESS)) >= 0
                ? Outcome.MET
                : Outcome.UNMET;
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
        return dates(
                cover.declaredOn(),
                declaration.signedOn(),
                declaration.recommendation().recommendedOn(),
                EDITION.baseYear());
    }

    static Outcome dates(Day declared, Day signed, Day recommended, int baseYear) {
        if (isEarly(declared, baseYear) || isBefore(recommended.date(), signed.date())) {
            return Outcome.UNMET;
        }
        return declared.isBlank() || (!recommended.isBlank() && signed.isBlank()) ? Outcome.UNDETERMINED : Outcome.MET;
    }

    static boolean isEarly(Day declared, int baseYear) {
        return declared.date() != null && declared.date().getYear() <= baseYear;
    }

    static boolean isBefore(LocalDate one, LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }
}
