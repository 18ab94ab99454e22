package org.clusterrules.internal;

import java.math.BigDecimal;

/** How far below its threshold a number is near. */
public final class Tolerance {
    private Tolerance() {}

    /** Returns the least number that is near: so many percent below the threshold, also if that is below zero. */
    public static BigDecimal end(BigDecimal threshold, BigDecimal percent) {
        return threshold.subtract(threshold.abs().multiply(percent).movePointLeft(2));
    }
}
