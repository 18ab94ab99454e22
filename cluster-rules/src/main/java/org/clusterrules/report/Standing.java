package org.clusterrules.report;

import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.report.internal.Html;

/** The groups in which a page counts and filters the applications of a portfolio. */
enum Standing {
    ELIGIBLE,
    /** Not eligible because of one or two requirements, each missed by little. */
    NEARLY_ELIGIBLE,
    UNDETERMINED,
    NOT_ELIGIBLE,
    UNREADABLE;

    static Standing of(Eligibility eligibility, boolean isNearlyEligible) {
        return switch (eligibility) {
            case YES -> ELIGIBLE;
            case NO -> isNearlyEligible ? NEARLY_ELIGIBLE : NOT_ELIGIBLE;
            case UNDETERMINED -> UNDETERMINED;
        };
    }

    /** Returns the class of its colour. */
    String tone() {
        return Html.id(
                switch (this) {
                    case ELIGIBLE -> Outcome.MET;
                    case NEARLY_ELIGIBLE -> Outcome.NEAR;
                    case UNDETERMINED -> Outcome.UNDETERMINED;
                    case NOT_ELIGIBLE -> Outcome.UNMET;
                    case UNREADABLE -> Outcome.NOT_APPLICABLE;
                });
    }
}
