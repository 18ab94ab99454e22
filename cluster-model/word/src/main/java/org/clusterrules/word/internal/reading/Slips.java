package org.clusterrules.word.internal.reading;

import org.clusterrules.model.NearestName;

/** Tells a slip of the pen from another label: small, and in nothing that changes what is meant. */
final class Slips {
    /** Characters that change what a label means: numbers, units, negations, levels, directions. */
    private static final String TELLING = "0123456789量率额值比速不未无非否没万亿千百十一二两三四五六七八九元吨%‰国省市县级际高低增减升降主参总平大小中累上下内外进出";

    private static final int FEWEST = 5;

    private Slips() {}

    /** Whether a text is a known one with a slip in it. */
    static boolean isSlip(String text, String known) {
        return areNear(Loose.core(text), Loose.core(known));
    }

    /** Whether the core of a text is that of a known one with a slip in it. */
    static boolean areNear(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int allowed = Math.min(3, other.length() / FEWEST);
        return other.length() >= FEWEST
                && Math.abs(one.length() - other.length()) <= allowed
                && telling(one).equals(telling(other))
                && NearestName.within(allowed, one, java.util.List.of(other)).isPresent();
    }

    private static String telling(String text) {
        StringBuilder telling = new StringBuilder();
        text.codePoints().filter(c -> TELLING.indexOf(c) >= 0).forEach(telling::appendCodePoint);
        return telling.toString();
    }
}
