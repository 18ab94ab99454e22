package org.clusterrules.language;

import com.google.errorprone.annotations.CheckReturnValue;

/** A requirement that was stated. */
public final class Said {
    private final Statement statement;
    private final Judgement judgement;

    Said(Statement statement, Judgement judgement) {
        this.statement = statement;
        this.judgement = judgement;
    }

    /** Begins an alternative: one of the two is enough. */
    @CheckReturnValue
    public Statement or() {
        return statement.or(judgement);
    }
}
