package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** The numbers that one written down may stand for, both ends included. */
record Span(BigDecimal low, BigDecimal high) {
    static final Span ZERO = point(BigDecimal.ZERO);

    static Span point(BigDecimal number) {
        return new Span(number, number);
    }

    boolean isPoint() {
        return low.compareTo(high) == 0;
    }

    boolean meets(Span other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    Span plus(String number) {
        BigDecimal shift = new BigDecimal(number);
        return new Span(low.add(shift), high.add(shift));
    }

    /** The products of a number of this and one of the other. */
    Span times(Span other) {
        BigDecimal[] corners = Stream.of(low, high)
                .flatMap(mine -> Stream.of(mine.multiply(other.low), mine.multiply(other.high)))
                .sorted()
                .toArray(BigDecimal[]::new);
        return new Span(corners[0], corners[3]);
    }

    /** What of this is not below the number; to be asked only where something is. */
    Span from(BigDecimal number) {
        return new Span(low.max(number), high);
    }
}
