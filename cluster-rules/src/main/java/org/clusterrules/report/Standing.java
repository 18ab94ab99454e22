package org.clusterrules.report;

import java.util.Locale;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.report.internal.Html;

/** Where an application of a portfolio stands, and how a page counts and filters it. */
enum Standing {
    ELIGIBLE,
    /** Not eligible, but by little: one or two requirements, each missed by little. */
    NEAR_MISS,
    UNDETERMINED,
    NOT_ELIGIBLE,
    UNREADABLE;

    static Standing of(Eligibility eligibility, boolean isNearMiss) {
        return switch (eligibility) {
            case YES -> ELIGIBLE;
            case NO -> isNearMiss ? NEAR_MISS : NOT_ELIGIBLE;
            case UNDETERMINED -> UNDETERMINED;
        };
    }

    /** Returns the name in classes and in the keys of words. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the class of its colour. */
    String tone() {
        return switch (this) {
            case ELIGIBLE -> Html.tone(Outcome.MET);
            case NEAR_MISS -> Html.tone(Outcome.NEAR);
            case UNDETERMINED -> Html.tone(Outcome.UNDETERMINED);
            case NOT_ELIGIBLE -> Html.tone(Outcome.UNMET);
            case UNREADABLE -> Html.tone(Outcome.NOT_APPLICABLE);
        };
    }
}
