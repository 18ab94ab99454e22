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

    /** Declared in a year after the base year; recommended, where it is, not before it was signed. */
    public Said areInOrder() {
        return statement.say(new DaysJudgement(declared, signed, recommended, baseYear));
    }
}
