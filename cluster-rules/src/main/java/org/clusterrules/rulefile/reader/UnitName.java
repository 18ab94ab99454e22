package org.clusterrules.rulefile.reader;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The Chinese name of a unit and the zeros of its multiplier: 亿元 is 元 with eight zeros. */
record UnitName(int zeros, String name) {
    private static final Pattern MULTIPLIED = Pattern.compile("([十百千万亿]*)(.*)");
    private static final Map<Integer, Integer> ZEROS =
            Map.of((int) '十', 1, (int) '百', 2, (int) '千', 3, (int) '万', 4, (int) '亿', 8);

    /** Splits a unit, or a text that begins with one. */
    static UnitName of(String unit) {
        MatchResult parts = MULTIPLIED.matcher(unit).results().findFirst().orElseThrow(); // matches any text
        return new UnitName(zeros(parts.group(1)), parts.group(2));
    }

    static int zeros(String multipliers) {
        return multipliers.chars().map(ZEROS::get).sum();
    }
}
