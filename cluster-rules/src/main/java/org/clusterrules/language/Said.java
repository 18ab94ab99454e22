package org.clusterrules.language;

import com.google.errorprone.annotations.CheckReturnValue;

/** A requirement that was stated. */
public final class Said {
    private final Statement next;

    Said(Statement next) {
        this.next = next;
    }

    /** Begins an alternative: one of the two is enough. */
    @CheckReturnValue
    public Statement or() {
        return next;
    }
}
