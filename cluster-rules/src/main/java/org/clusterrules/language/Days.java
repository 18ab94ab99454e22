package org.clusterrules.language;

import org.clusterrules.model.Day;

/** The dates of the application, of its signature and of its recommendation. */
public final class Days {
    private final Statement statement;
    private final Day declared;
    private final Day signed;
    private final Day recommended;
    private final int baseYear;

    Days(Statement statement, Day declared, Day signed, Day recommended, int baseYear) {
        this.statement = statement;
        this.declared = declared;
        this.signed = signed;
        this.recommended = recommended;
        this.baseYear = baseYear;
    }

    /** Declared in a year after the base year; recommended not before it was signed, where both dates are there. */
    public Said areInOrder() {
        return statement.say(DayFacts.inOrder(declared, signed, recommended, baseYear));
    }
}
