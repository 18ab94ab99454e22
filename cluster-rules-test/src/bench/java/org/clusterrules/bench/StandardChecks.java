package org.clusterrules.bench;

import java.math.BigDecimal;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Count;
import org.clusterrules.model.Governance;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Series;
import org.clusterrules.model.Standards;

/**
 * What the criteria of the standard come to, and what they hold a figure against.
 */
final class StandardChecks {
    static final Bound AREA = new Bound(Operator.AT_MOST, "100");
    static final Bound OUTPUT = new Bound(Operator.AT_LEAST, "40");
    static final Bound SME_SHARE = new Bound(Operator.AT_LEAST, "70");
    static final Bound LEADING_SHARE = new Bound(Operator.MORE_THAN, "70");
    static final Bound OUTPUT_GROWTH = new Bound(Operator.MORE_THAN, "10");

    private StandardChecks() {}

    static Outcome qualityEnterprises(Industry industry) {
        return Checks.any(
                sumAtLeast(
                        industry.manufacturingChampions().last(),
                        industry.littleGiants().last(),
                        BigDecimal.ONE),
                sumAtLeast(
                        industry.specializedSmes().last(),
                        industry.highTechAndInnovativeEnterprises().last(),
                        BigDecimal.TEN));
    }

    static Outcome sumAtLeast(Count one, Count other, BigDecimal least) {
        return Checks.orZero(one).add(Checks.orZero(other)).compareTo(least) >= 0
                ? Outcome.MET
                : one.isBlank() || other.isBlank() ? Outcome.UNDETERMINED : Outcome.UNMET;
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
        return Checks.orZero(level.led()).signum() > 0
                || Checks.orZero(level.joined()).signum() > 0;
    }

    private static boolean isBlank(Standards.Drafted level) {
        return level.led().isBlank() || level.joined().isBlank();
    }

    static Outcome governance(Governance governance) {
        return Checks.all(Checks.ticked(governance.platformsWork()), Checks.ticked(governance.smeServicesWork()));
    }
}
